"""An ERFA meeting as a row of its table, and back."""

import json

from sqlalchemy import Row

from forum.erfa.meetings import Meeting, State
from forum.people import Language
from forum.workshop.questions import Question
from store.minute_rows import point_of, point_row
from store.times import known, read, stored, stored_or_0


def meeting_of(row: Row[tuple[object, ...]]) -> Meeting:
    """A row of `meetings`."""
    found = row._mapping
    return Meeting(
        id=found["id"],
        forum=found["forum_id"],
        title=found["title"],
        starts_at=read(found["starts_at"]),
        pre_read_at=read(found["pre_read_at"]),
        preview_at=read(found["preview_at"]),
        language=Language(found["language"]),
        state=State(found["state"]),
        created_by=found["created_by"],
        created_at=read(found["created_at"]),
        changed_at=read(found["changed_at"]),
        version=found["version"],
        ends_at=known(found["ends_at"]),
        place=found["place"],
        link=found["link"],
        points=tuple(point_of(each) for each in json.loads(found["agenda"])),
        questions=tuple(map(Question, found["questions"].split())) or tuple(Question),
        cut_off_at=known(found["cut_off_at"]),
        asked_at=known(found["asked_at"]),
        reminded_at=known(found["reminded_at"]),
        series=found["series"],
        reason=found["reason"],
    )


def meeting_row(meeting: Meeting) -> dict[str, str | int]:
    return {
        "forum_id": meeting.forum,
        "id": meeting.id,
        "title": meeting.title,
        "starts_at": stored(meeting.starts_at),
        "pre_read_at": stored(meeting.pre_read_at),
        "preview_at": stored(meeting.preview_at),
        "language": meeting.language.value,
        "state": meeting.state.value,
        "created_by": meeting.created_by,
        "version": meeting.version,
        "created_at": stored(meeting.created_at),
        "changed_at": stored(meeting.changed_at),
        "ends_at": stored_or_0(meeting.ends_at),
        "place": meeting.place,
        "link": meeting.link,
        "agenda": json.dumps([point_row(each) for each in meeting.points], ensure_ascii=False),
        "questions": " ".join(meeting.questions),
        "cut_off_at": stored_or_0(meeting.cut_off_at),
        "asked_at": stored_or_0(meeting.asked_at),
        "reminded_at": stored_or_0(meeting.reminded_at),
        "series": meeting.series,
        "reason": meeting.reason,
    }
