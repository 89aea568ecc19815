"""What was let go: its receipts, a post in every channel, the files in General's folder, and the letters."""

import io
import re
import signal
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass

from openpyxl import load_workbook

from demo import cards, preparing, talking, volunteers
from demo.minuting import MAILED, Minuted
from demo.service import Service
from demo.steps import Broken, Step
from demo.talking import LONG_S
from demo.volunteers import Opened
from demo.wire import Json, Wire

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
    """[Udgiv] and yes; a second yes sends nothing twice. The files stand before anything is posted."""
    wire = minuted.wire

    async def pressed() -> Opened:
        shown = await minuted.shown()
        if cards.button(shown.card, "sending.status"):
            return await minuted.press(shown, "sending.status")
        asked = await minuted.press(shown, "minutes.publish")
        return await minuted.press(asked, "minutes.publish", sure=1)

    receipt = await wire.patiently("acts", pressed)
    again = await talking.pressed(wire, minuted.organiser, receipt, "sending.retry") if _missed(receipt) else receipt
    step.holds("Udsendelse af referatet" in cards.words(again.card), f"no receipt: {cards.words(again.card)[:200]}")


def _missed(receipt: Opened) -> bool:
    return cards.button(receipt.card, "sending.retry") is not None


async def killed(minuted: Minuted, service: Service, before: Before) -> None:
    """The process ends in the middle of it, once the first channel has its post, and begins anew."""

    async def begun() -> int:
        now = await posted(minuted, before.posts)
        return sum(now[place] > more for place, more in before.posts.items())

    await minuted.wire.until("the first post", begun, LONG_S)
    await service.end(signal.SIGKILL)
    await service.begin()


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
    mails = await _letters(minuted)
    step.numbers.update(sent=sent, all=all_, channels=len(grown), mails=len(set(mails)))
    step.holds(sent == all_ == len(grown), f"sent to {sent} of {all_}, and there are {len(grown)} channels")
    step.holds(min(grown) >= 1, f"posts per channel grew by {grown}")
    step.holds(set(mails) == {MAILED}, f"letters went to {sorted(set(mails))}")
    again = step.numbers["again"] = sum(grown) - len(grown) + len(mails) - 1
    # Of each place one may have been on its way when the process was killed.
    most = lost + (len(grown) if before.killed else 0)
    step.holds(again <= most, f"{again} came again, {lost} answers were lost; posts per channel grew by {grown}")


async def _letters(minuted: Minuted) -> list[str]:
    mails = (await minuted.wire.get(f"{minuted.wire.tenant}/window/mail"))["mails"]
    return [address for mail in mails for address in mail["to"]]


async def _receipt(minuted: Minuted) -> tuple[int, int]:
    """The two numbers of the receipt, once nothing waits; what was given up is tried again."""

    async def ended() -> tuple[int, int] | None:
        await minuted.wire.delivered()
        receipt = await minuted.press(await minuted.shown(), "sending.status")
        if _missed(receipt):
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
    astray = [key for key, text in rows.items() if text != texts.get(key)]
    step.holds(not astray, f"{len(astray)} rows of the annex have other words than the list")


async def annex(minuted: Minuted) -> dict[str, str]:
    """The text of each note in the annex as it lies there now, by its key: those in time, and those in the supplement."""
    _, content = (await papers(minuted))["xlsx"]
    book = load_workbook(io.BytesIO(content), read_only=True)
    sheets = (book.worksheets[place].iter_rows(min_row=2, values_only=True) for place in (NOTES, SUPPLEMENT))
    return {str(row[KEY]): str(row[TEXT]) for rows in sheets for row in rows if row[KEY]}
