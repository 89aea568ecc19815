"""What was let go: its receipts, a post in every channel, the files in General's folder, and the letters."""

import asyncio
import io
import re
import signal
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from openpyxl import load_workbook

from demo import cards, people, preparing, talking, volunteers
from demo.minuting import MAILED, Minuted
from demo.service import Service
from demo.steps import Broken, Step
from demo.talking import LONG_S
from demo.volunteers import Opened, Volunteer
from demo.wire import Json, Wire

HEADED, NOT_TWICE = "Udsendelse af referatet", "Intet er sendt to gange"
KEPT_BACK = "Må ikke citeres."
FILES = ("docx", "html", "xlsx")
OF_ALL = re.compile(r"Sendt til (\d+) af (\d+)\.")
NOTES, SUPPLEMENT = 1, 4
KEY, TEXT = 1, 6
"""Sheets of the annex, and columns of both."""
IDENTIFIER = re.compile(r"<dc:identifier>([0-9a-f]{64})</dc:identifier>")


@dataclass(frozen=True, slots=True)
class Before:
    """What stood before: the posts of minutes in each channel, and how many answers had been lost."""

    posts: dict[str, int]
    untold: int
    killed: bool


async def before(minuted: Minuted, *, killed: bool) -> Before:
    """How it stands now; `killed` is whether the process is going to be, in the middle."""
    wire, who = minuted.wire, minuted.organiser
    places = await wire.get(f"{wire.tenant}/window/places", **{"as": who.id})
    channels = {channel["id"]: 0 for channel in places["channels"]}
    return Before(await posted(minuted, channels), await preparing.untold(wire), killed)


async def let_go(minuted: Minuted, step: Step) -> None:
    """[Udgiv] and yes, of two organisers in one moment: one sends, the other is told so, and nothing goes twice."""
    wire, oda = minuted.wire, await people.entered(minuted.wire, people.ODA)
    asked = {who.id: (who, await _asked(minuted, who)) for who in (minuted.organiser, oda)}
    taps = (talking.pressed(wire, who, card, "minutes.publish", sure=1) for who, card in asked.values())
    receipts = [cards.words(receipt.card) for receipt in await asyncio.gather(*taps)]
    second = sum(NOT_TWICE in told for told in receipts)
    step.holds(all(HEADED in told for told in receipts), f"no receipt: {[told[:100] for told in receipts]}")
    # On a bad day the first may have tapped again, and is told the same.
    step.holds(second == 1 or (second and wire.tries > 1), f"{second} of two were told that it was sent already")


async def _asked(minuted: Minuted, who: Volunteer) -> Opened:
    """The question whether to let it go, in the chat of one organiser."""
    wanted = talking.has("minutes.publish", gathering=minuted.gathering)
    shown = await talking.asked(minuted.wire, who, f"referat {minuted.gathering}", wanted)
    return await talking.pressed(minuted.wire, who, shown, "minutes.publish")


async def killed(minuted: Minuted, service: Service, before: Before) -> int:
    """The process ends in the middle of it, once the first channel has its post, and begins anew; how many had it."""

    async def begun() -> int:
        now = await posted(minuted, before.posts)
        return sum(now[place] > more for place, more in before.posts.items())

    await minuted.wire.until("the first post", begun, LONG_S)
    await service.end(signal.SIGKILL)
    had = await begun()
    await service.begin()
    return had


async def published(minuted: Minuted, step: Step) -> None:
    """The last state, once the files stand; their hash is that of the locked text, and the page names the same."""

    async def stands() -> bool:
        await minuted.wire.delivered()
        await minuted.shown()
        return minuted.states[-1] == "published"

    await minuted.wire.until("published minutes", stands, LONG_S)
    files = await papers(minuted)
    hash_ = hash_of(files["docx"][1])
    said = files["html"][1].decode().replace(" ", "")
    step.numbers["hash"] = hash_
    step.holds(
        hash_ and hash_ in re.sub(r"<[^>]+>|&nbsp;|\s", "", said), "the page does not name the hash of the .docx"
    )


def hash_of(docx: bytes) -> str:
    """The hash that the file is known by."""
    with zipfile.ZipFile(io.BytesIO(docx)) as parts:
        found = IDENTIFIER.search(parts.read("docProps/core.xml").decode())
    return found[1] if found else ""


async def papers(minuted: Minuted) -> dict[str, tuple[str, bytes]]:
    """Path and bytes of the three files in General's folder, by how their names end."""
    wire = minuted.wire
    listed = (await wire.get(f"{wire.tenant}/window/files"))["files"]
    found = {}
    for kind in FILES:
        one = next((f for f in reversed(listed) if re.search(rf"(^|/)General/Referat [^/]+\.{kind}$", f["path"])), None)
        if one is None:
            raise Broken(f"there is no .{kind} of the minutes in General/ among {[f['path'] for f in listed]}")
        found[kind] = one["path"], await _content(wire, one["url"])
    return found


async def _content(wire: Wire, url: str) -> bytes:
    return await wire.patiently("reads", lambda: wire.content(url if "://" in url else wire.tenant + url))


async def received(minuted: Minuted, step: Step, before: Before) -> None:
    """Every place has it, and every address; what came again may be no more than answers were lost."""
    sent, all_ = await _receipt(minuted)
    after, lost = await posted(minuted, before.posts), await preparing.untold(minuted.wire) - before.untold
    grown = [after[place] - more for place, more in before.posts.items()]
    step.numbers.update(sent=sent, all=all_, channels=len(grown))
    step.holds(sent == all_ == len(grown), f"sent to {sent} of {all_}, and there are {len(grown)} channels")
    # Of each place one may have been on its way when the process was killed.
    counted(step, grown, await _letters(minuted), lost + (len(grown) if before.killed else 0))


def counted(step: Step, grown: Sequence[int], mails: Sequence[str], most: int) -> None:
    """Broken where a channel or the address has nothing, or where more than `most` came again."""
    again = sum(grown) - len(grown) + len(mails) - 1
    step.numbers.update(mails=len(set(mails)), again=again)
    step.holds(min(grown) >= 1, f"posts per channel grew by {grown}")
    step.holds(set(mails) == {MAILED}, f"letters went to {sorted(set(mails))}")
    step.holds(again <= most, f"{again} came again, and {most} could; posts per channel grew by {grown}")


async def _letters(minuted: Minuted) -> list[str]:
    mails = (await minuted.wire.get(f"{minuted.wire.tenant}/window/mail"))["mails"]
    return [address for mail in mails for address in mail["to"]]


async def _receipt(minuted: Minuted) -> tuple[int, int]:
    """The two numbers of the receipt, once nothing waits; what was given up is tried again."""

    async def ended() -> tuple[int, int] | None:
        await minuted.wire.delivered()
        receipt = await minuted.press(await minuted.shown(), "sending.status")
        if cards.button(receipt.card, "sending.retry"):
            await minuted.press(receipt, "sending.retry")
        told = OF_ALL.search(cards.words(receipt.card))
        return (int(told[1]), int(told[2])) if told and told[1] == told[2] else None

    found: tuple[int, int] = await minuted.wire.until("a receipt that all have it", ended, LONG_S)
    return found


async def posted(minuted: Minuted, places: Mapping[str, object]) -> dict[str, int]:
    """How many posts of published minutes stand in each channel."""
    wire, who = minuted.wire, minuted.organiser
    found = {place: await volunteers.messages(wire, who.id, place) for place in places}
    return {place: sum(map(_is_ours, messages)) for place, messages in found.items()}


def _is_ours(message: Json) -> bool:
    return cards.words(volunteers.card_of(message) or {}).startswith("Referat: ")


async def annexed(minuted: Minuted, step: Step, texts: Mapping[str, str], notes: set[str]) -> None:
    """The .xlsx reopens, and has a row for each note, in the words of the list."""
    rows, files = await annex(minuted), await papers(minuted)
    step.numbers.update(files=[path for path, _ in files.values()], rows=len(rows))
    step.holds(rows.keys() >= notes, f"{len(notes - rows.keys())} notes of the summary are not in the annex")
    kept_back = [key for key, text in rows.items() if text == KEPT_BACK]
    step.holds(
        len(kept_back) == minuted.waiting, f"{len(kept_back)} notes kept back, {minuted.waiting} wait for a word"
    )
    astray = [key for key, text in rows.items() if text not in (texts.get(key), KEPT_BACK)]
    step.holds(not astray, f"{len(astray)} rows of the annex have other words than the list")


async def annex(minuted: Minuted) -> dict[str, str]:
    """The text of each note in the annex as it lies there now, by its key; those of the supplement are among them."""
    _, content = (await papers(minuted))["xlsx"]
    book = load_workbook(io.BytesIO(content), read_only=True)
    sheets = (book.worksheets[place].iter_rows(min_row=2, values_only=True) for place in (NOTES, SUPPLEMENT))
    return {str(row[KEY]): str(row[TEXT]) for rows in sheets for row in rows if row[KEY]}
