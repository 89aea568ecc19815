"""The pages of the minutes' form as values: what stands, what came back, and what a person meant by it."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time

from bot.cards import elements
from bot.cards.forms import number, word
from bot.cards.minutes import fills
from bot.cards.typed import cleaned, shortened
from forum.erfa import times
from forum.errors import BadDate, FieldTooLong, ForumError, NoSuchTime
from forum.groups import Forum
from forum.minutes import agenda
from forum.minutes.desk import Overview, Said, Written
from forum.minutes.errors import BadAddress, BadTimes
from forum.minutes.minutes import Comment, Point
from forum.minutes.typed import LINE_LIMIT, TEXT_LIMIT

HEAD, END = 0, 99
"""Pages that are no row of the agenda."""
LIMITS: Mapping[str, int] = {
    "title": LINE_LIMIT,
    "place": LINE_LIMIT,
    "day": 20,
    "starts": 20,
    "ends": 20,
    "agenda": 5400,
    "discussion": TEXT_LIMIT,
    "decision": TEXT_LIMIT,
    "next_steps": TEXT_LIMIT,
    "mail": 1500,
}
_HEAD = ("title", "place", "day", "starts", "ends", "agenda")
_POINT = ("discussion", "decision")
_END = ("next_steps", "mail")
LINES = {*_POINT, "next_steps"}
"""What two people's words can be put together in."""
SHOWN = 60


@dataclass(frozen=True, slots=True)
class Page:
    """One page as it is drawn: `fields` as typed or as they stand, `stamp` of what stood when it was first drawn.

    `problems` stand above their field ("" above all); `stands` is what somebody else wrote meanwhile, by field.
    """

    gathering: str
    row: int
    fields: Mapping[str, str]
    stamp: str
    count: int = 0
    point: Point | None = None
    fills: str = ""
    comments: tuple[Comment, ...] = ()
    problems: Mapping[str, str] = field(default_factory=dict)
    stands: Mapping[str, str] = field(default_factory=dict)
    notice: str = ""


def names(row: int) -> tuple[str, ...]:
    """The fields of a page."""
    return {HEAD: _HEAD, END: _END}.get(row, _POINT)


def page(value: Overview, row: int, language: str, forum: Forum) -> Page:
    """A page as it stands; a row that is not there any more is the first page."""
    points = value.minutes.points
    known = row if row in (HEAD, END) or row <= len(points) else HEAD
    point = points[known - 1] if known not in (HEAD, END) else None
    fields = standing(value, known, forum)
    sums = fills(value, language, forum) if known == HEAD else ""
    beside = tuple(each for each in value.comments if each.line == line_of(known) and not each.answered)
    return Page(value.minutes.id, known, fields, stamp(fields, point), len(points), point, sums, beside)


def line_of(row: int) -> str:
    """How a comment names the page that it belongs to; "" is the whole."""
    return {HEAD: "", END: "next"}.get(row, f"p{row}")


def standing(value: Overview, row: int, forum: Forum) -> dict[str, str]:
    """The fields of a page as they stand in the store."""
    minutes = value.minutes
    if row == END:
        return {"next_steps": minutes.next_steps, "mail": "\n".join(value.recipients)}
    if row != HEAD:
        point = minutes.points[row - 1]
        return {"discussion": point.discussion, "decision": point.decision}
    starts, ends = (times.local(at, forum.zone) for at in (minutes.starts_at, minutes.ends_at))
    rows = agenda.text(minutes.points, forum.zone)
    told = (minutes.title, minutes.place, starts.date().isoformat(), f"{starts:%H:%M}", f"{ends:%H:%M}", rows)
    return dict(zip(_HEAD, told, strict=True))


def stamp(fields: Mapping[str, str], point: Point | None = None) -> str:
    """What a page said when it was drawn, too short to read and long enough to tell."""
    said = json.dumps([sorted(fields.items()), point.title if point else ""])
    return hashlib.sha256(said.encode()).hexdigest()[:16]


def typed_in(data: Mapping[str, object]) -> Page:
    """What a page brought back; a client leaves out a field that stands empty."""
    row = number(data, "row")
    fields = {name: _plain(word(data, name)) for name in names(row)}
    return Page(word(data, "gathering")[: elements.ID_LIMIT], row, fields, word(data, "stamp")[: elements.ID_LIMIT])


def written(page_: Page) -> Written:
    """The page read; FieldTooLong or BadDate."""
    for name, text in page_.fields.items():
        if len(text) > LIMITS[name]:
            raise FieldTooLong(length=len(text), limit=LIMITS[name])
    fields = page_.fields
    if page_.row == END:
        return Written(next_steps=fields["next_steps"], recipients=_lines(fields["mail"]))
    if page_.row != HEAD:
        return Written(said={page_.row: Said(fields["discussion"], fields["decision"])})
    starts, ends = _wall(fields, "starts"), _wall(fields, "ends")
    title, place = (" ".join(fields[name].split()) for name in ("title", "place"))
    return Written(title=title, place=place, starts=starts, ends=ends, agenda=fields["agenda"])


def blamed(error: ForumError, row: int) -> str:
    """Above which field a refusal stands."""
    if isinstance(error, agenda.BadAgenda):
        return "agenda"
    if isinstance(error, BadAddress):
        return "mail"
    return "day" if isinstance(error, (BadDate, BadTimes, NoSuchTime)) and row == HEAD else ""


def both(typed: Mapping[str, str], stands: Mapping[str, str]) -> dict[str, str]:
    """[Gem begge]: what stands, and under it what was typed; a field of one line keeps what was typed."""
    return {
        name: f"{stands[name]}\n{text}" if name in LINES and name in stands and stands[name] else text
        for name, text in typed.items()
    }


def _plain(text: str) -> str:
    return cleaned(text.replace("\r\n", "\n").replace("\r", "\n")).strip()


def _wall(fields: Mapping[str, str], name: str) -> datetime:
    try:
        at = time.fromisoformat(fields[name].replace(".", ":")).replace(tzinfo=None)
        return datetime.combine(date.fromisoformat(fields["day"]), at)
    except ValueError:
        raise BadDate(typed=shortened(f"{fields['day']} {fields[name]}".strip(), SHOWN)) from None


def _lines(typed: str) -> tuple[str, ...]:
    found = (line.strip(" ,;") for line in typed.splitlines())
    return tuple(line for line in found if line)
