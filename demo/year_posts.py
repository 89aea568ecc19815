"""The messages that stand in Teams at the end of the year, told apart by what can be read on them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from demo import cards, people, volunteers
from demo.wire import Json, Wire
from demo.year_days import ZONE
from demo.year_promises import (
    AHEAD,
    CHANGED,
    INVITATION,
    LATE,
    MONTHLY,
    MOVED,
    PRE_READ,
    PREVIEW,
    REMINDER,
    ROUND,
    WITHDRAWN,
    Promise,
)

MONTHS = (
    *("januar", "februar", "marts", "april", "maj", "juni"),
    *("juli", "august", "september", "oktober", "november", "december"),
)
DATED = re.compile(rf"(\d{{1,2}})\\?\. ({'|'.join(MONTHS)}) (\d{{4}})")
MEETINGS = {
    PREVIEW: re.compile(r"^Sådan ser beskeden ud i \d+ kanal"),
    PRE_READ: re.compile(r"^Forhåndslæsning til "),
    ROUND: re.compile(r"^(Hvad har ændret sig siden |\w+ spørgsmål før ERFA-mødet)"),
    REMINDER: re.compile(r"^[^\n]+, vi vil gerne høre fra jer"),
    INVITATION: re.compile(r"^I er inviteret til ERFA-møde"),
    MOVED: re.compile(r"^ERFA-mødet er flyttet"),
}
"""Known by the first day of a month that can be read on them: the meeting's."""
TITLED = {
    LATE: re.compile(r"^⚠ (?P<title>.+) er forsinket$"),
    AHEAD: re.compile(r"^(?P<title>.+?) (?:begynder|er) (?:i dag|i morgen|om \d+ dage)$"),
    CHANGED: re.compile(r"^(?P<title>.+?)(?: flyttes|: (?:færdig|i gang|planlagt|droppet))$"),
    WITHDRAWN: re.compile(r"^Samtykke trukket tilbage · (?P<title>.+)$"),
}
PERSONAL = frozenset(TITLED) | {PREVIEW}
MONTH = re.compile(rf": status ({'|'.join(MONTHS)})")


@dataclass(frozen=True, slots=True)
class Post:
    """One message of the bot: what it is, and what can be read on it."""

    told: Promise
    words: str


async def all_posts(wire: Wire, known_to: list[str]) -> list[Post]:
    """Of every channel, and of the chats of these people."""
    found = []
    for person in known_to:
        places = await wire.get(f"{wire.tenant}/window/places", **{"as": person})
        found += [*_told(person, await volunteers.messages(wire, person, places["chat"]["id"]))]
    for channel in places["channels"]:
        name = "General" if channel["general"] else channel["name"]
        found += [*_told(name, await volunteers.messages(wire, person, channel["id"]))]
    return found


def _told(place: str, messages: list[Json]) -> Iterator[Post]:
    for message in messages:
        card = volunteers.card_of(message) if message["from"].get("bot") else None
        words = cards.words(card or {})
        at = datetime.fromisoformat(message["at"].replace("Z", "+00:00")).astimezone(ZONE)
        kind, key = known(words, at)
        # A form or an invitation in somebody's own chat is what they asked for.
        if kind and (kind in PERSONAL or not place.startswith(people.PREFIX)):
            yield Post(Promise(at, kind, place, key), words)


def known(words: str, at: datetime) -> tuple[str, str]:
    """Kind and key of what can be read; ("", "") for what is none of the year's promises."""
    first = words.partition("\n")[0].replace("\\", "")
    for kind, heading in MEETINGS.items():
        if heading.search(first):
            return kind, day_in(words)
    for kind, heading in TITLED.items():
        if found := heading.search(first):
            return kind, found["title"]
    month = MONTH.search(first)
    return (MONTHLY, f"{at.year}-{MONTHS.index(month[1]) + 1:02d}") if month else ("", "")


def day_in(words: str) -> str:
    """The first day that is written out, as an ISO day."""
    found = DATED.search(words)
    return f"{found[3]}-{MONTHS.index(found[2]) + 1:02d}-{int(found[1]):02d}" if found else ""
