"""What goes out before an ERFA meeting: the organisers' preview, and the pre-read in each channel with its workbook."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import telemetry
from forum.erfa import redrawing, times
from forum.erfa.desk import Erfa
from forum.erfa.meetings import Meeting, State, number_on_day
from forum.erfa.occasions import cut_off, goes_at, leaves_at, opens, preview_cut_off
from forum.erfa.posts import PreRead, Preview
from forum.errors import NoSuchMeeting, UnknownVillage
from forum.groups import Forum
from forum.people import Language
from forum.ports import (
    Board,
    Claimed,
    Clock,
    Directory,
    Files,
    Kind,
    NotYet,
    People,
    Posts,
    Skipped,
    Spot,
    Unavailable,
    Undeliverable,
)
from forum.reasons import Why
from forum.summary.desk import Summaries
from forum.summary.summaries import Summary
from forum.targets import GENERAL
from forum.workshop.notes import Note
from texts import say

_NO_CHANNEL_WAIT_S = 10.0


class Workbook(Protocol):
    """Writes the .xlsx of a summary and its notes (documents.workbook.written); may take a while, so off the loop."""

    def __call__(self, summary: Summary, notes: Sequence[Note], forum: Forum, language: Language, /) -> bytes: ...


@dataclass(frozen=True, slots=True)
class Place:
    """Where a pre-read goes: `village` is "" for General, `folder` lies on the team's drive."""

    village: str
    channel: str
    folder: str
    language: Language


@dataclass(frozen=True, slots=True)
class Due:
    """Finds the meeting behind a row and refuses what must not go out any more, or not yet."""

    erfa: Erfa
    clock: Clock

    async def meeting(self, row: Claimed) -> Meeting:
        """The meeting of a row (subject "meeting:place"); Skipped when it is gone, stopped or has begun.

        A row that was on its way while its meeting was moved has kept its old time: NotYet. So is one that is late for
        working hours (forum.erfa.occasions.opens).
        """
        id_ = row.delivery.subject.rpartition(":")[0]
        try:
            self._check(await self.erfa.find(id_), row)
            return await self.erfa.gathered(id_)
        except NoSuchMeeting:
            raise Skipped("no such meeting", Why.NO_MEETING, "") from None

    def _check(self, meeting: Meeting, row: Claimed) -> None:
        now = self.clock.now()
        if meeting.state is not State.PLANNED:
            raise Skipped("stopped by an organiser", Why.STOPPED, "")
        if now >= meeting.starts_at:
            raise Skipped("the meeting has begun", Why.BEGUN, "")
        own = preview_cut_off(meeting) if row.delivery.kind is Kind.PREVIEW else leaves_at(meeting)
        leaves = opens(meeting, own, now, self.erfa.directory.forum().zone)
        if now < leaves:
            raise NotYet("it is not its time", leaves)


@dataclass(frozen=True, slots=True)
class SendPreview:
    """Handler of Kind.PREVIEW: General's version to one organiser, in that person's language."""

    due: Due
    summaries: Summaries
    directory: Directory
    people: People
    board: Board
    posts: Posts

    async def __call__(self, row: Claimed) -> None:
        meeting = await self.due.meeting(row)
        forum, organiser = self.directory.forum(), row.delivery.subject.rpartition(":")[2]
        language = await _chosen(self.people, forum, organiser, forum.language)
        key = redrawing.preview_key(row.delivery.key, row.generation)
        await _once(self.posts, self.board, forum.id, key, Spot(language, person=organiser), await self.shown(meeting))

    async def shown(self, meeting: Meeting) -> Preview:
        """As the pre-read stands now."""
        forum = self.directory.forum()
        summary, _ = await self.summaries.gathered(meeting.id, "", preview_cut_off(meeting))
        return Preview(meeting, summary, len(forum.groups) + 1, goes_at(meeting, self.due.clock.now(), forum.zone))


@dataclass(frozen=True, slots=True)
class SendPreRead:
    """Handler of Kind.PRE_READ: the workbook into the channel's folder, then one post with a link to it."""

    due: Due
    summaries: Summaries
    directory: Directory
    files: Files
    workbook: Workbook
    board: Board
    posts: Posts
    people: People

    async def __call__(self, row: Claimed) -> None:
        meeting = await self.due.meeting(row)
        forum = self.directory.forum()
        place = place_of(forum, row.delivery.subject.rpartition(":")[2])
        summary, notes = await self.summaries.gathered(meeting.id, place.village, cut_off(meeting))
        own = [note for note in notes if place.village in ("", note.village)]
        link = await self._filed(meeting, place, forum, summary, own)
        target, _, person = row.delivery.target.partition(":")
        # Whose channel could not be reached has it through somebody of the village.
        spot = Spot(place.language, channel=place.channel)
        if target == "person":
            spot = Spot(await _chosen(self.people, forum, person, place.language), person=person)
        await _once(self.posts, self.board, forum.id, row.delivery.key, spot, PreRead(meeting, summary, link))

    async def _filed(
        self, meeting: Meeting, place: Place, forum: Forum, summary: Summary, notes: Sequence[Note]
    ) -> str:
        """The workbook's web address; "" where the drive refuses it for good: the words matter more than the file."""
        if not forum.drive:
            raise Unavailable("the team's drive is not provisioned", _NO_CHANNEL_WAIT_S)
        content = await asyncio.to_thread(self.workbook, summary, notes, forum, place.language)
        path = f"{place.folder}/{_file_name(meeting, forum, place.language)}"
        try:
            return await self.files.put(forum.drive, path, content)
        except Undeliverable as error:
            telemetry.log().warning(
                "pre-read.workbook-refused", meeting=meeting.id, place=place.village, why=str(error)
            )
            return ""


def _file_name(meeting: Meeting, forum: Forum, language: Language) -> str:
    day = times.local(meeting.starts_at, forum.zone).date().isoformat()
    return f"{say(language, 'workbook-file', day=day + number_on_day(meeting.id))}.xlsx"


async def _once(posts: Posts, board: Board, forum: str, key: str, spot: Spot, value: object) -> None:
    """Post, and remember where; whoever comes again brings the message that stands up to date instead.

    A message that somebody took away meanwhile was read, or was not wanted: it is not posted a second time.
    """
    standing = await posts.find(forum, key)
    if standing is None:
        await posts.remember(forum, key, await board.post(spot, value))
        return
    try:
        await board.update(standing, spot, value)
    except Undeliverable as error:
        if error.reason.why is not Why.GONE:
            raise


async def _chosen(people: People, forum: Forum, person: str, usual: Language) -> Language:
    """The language that somebody reads."""
    chosen = (await people.profile(forum.id, person)).language
    return Language(chosen) if chosen in set(Language) else usual


def place_of(forum: Forum, key: str) -> Place:
    """Where a village, or General, reads; Skipped for a village that is gone, Unavailable for a channel to come."""
    if key == GENERAL:
        return _reachable(Place("", forum.general, forum.general_folder, forum.language))
    try:
        group = forum.group(key)
    except UnknownVillage:
        raise Skipped(f"no village group {key}", Why.NO_VILLAGE, "") from None
    return _reachable(Place(group.key, group.channel, group.folder or group.name, group.language))


def _reachable(place: Place) -> Place:
    if not place.channel:
        raise Unavailable(f"{place.village or GENERAL} has no channel yet", _NO_CHANNEL_WAIT_S)
    return place
