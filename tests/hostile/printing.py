"""Target `minutes`: hostile words in every field; the files open, act nowhere, and keep back what they must."""

import io
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from html.parser import HTMLParser
from pathlib import Path

import docx
from lxml import etree
from openpyxl import load_workbook

from bot.cards import published
from documents import annex, minutes_docx, minutes_html
from forum.groups import Forum
from forum.minutes.document import Document, GroupResult
from forum.minutes.minutes import Point
from forum.people import Language
from forum.quoting.consents import Consent, Quoting
from forum.sending.posts import PublishedMinutes
from forum.summary import keys
from forum.summary.rulings import Ruling, What
from forum.summary.summaries import Scope, drawn
from forum.workshop.notes import Note
from forum.workshop.questions import Phase
from jobs.publishing import letter
from tests.documents import meeting
from tests.hostile import oracles
from tests.hostile.mutations import Mutator
from tests.hostile.tally import Tally

AT_ONCE = 24
LINKS = (
    "https://contoso.sharepoint.com/a.docx",
    "https://contoso.sharepoint.com/b.html",
    "https://contoso.sharepoint.com/c",
)
CHANGE = (Quoting.NO, Quoting.ASKED, Quoting.NEEDED)
ACTIVE = frozenset({"script", "iframe", "object", "embed", "form", "base", "link", "input", "button"})
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


async def run(cases: int, seed: int, _folder: Path) -> Tally:
    """A case is one note; two dozen of them stand in the files of one meeting."""
    tally, dice = Tally("minutes", seed), Mutator(seed)
    while tally.cases < cases:
        count = min(AT_ONCE, cases - tally.cases)
        try:
            wrong = _printed(dice, count)
        except Exception as error:
            wrong = [f"{type(error).__name__}: {str(error)[:300]}"]
        for number in range(count):
            tally.counted("note", wrong if number == 0 else [], b"")
    return tally


def _printed(dice: Mutator, count: int) -> list[str]:
    language, forum = dice.one(tuple(Language)), _forum(dice)
    notes = tuple(_worded(dice, note, number) for number, note in enumerate(meeting.notes(count)))
    kept_back = frozenset(note.id for note in notes if dice.likely(0.15))
    made = _document(dice, notes, kept_back)
    files = {
        "docx": minutes_docx.written(made, forum, language),
        "html": minutes_html.written(made, forum, language),
        "xlsx": annex.written(made, forum, language),
    }
    told = {"docx": _word(files["docx"]), "html": _page(files["html"]), "xlsx": _sheets(files["xlsx"])}
    wrong = [each for kind, (_, found) in told.items() for each in (f"{kind}: {one}" for one in found)]
    for number, note in enumerate(notes):
        wrong += [each for kind, (said, _) in told.items() for each in _shown(kind, said, number, note, kept_back)]
    return [
        *wrong,
        *_posted(made, forum, kept_back),
        *_letter(made, forum, dice),
        *_again(made, forum, language, files),
    ]


def _mark(number: int) -> str:
    """What tells a note's words in a file, whatever else they are."""
    return f"mærke{number:03d}."


def _worded(dice: Mutator, note: Note, number: int) -> Note:
    """What somebody put into the store: the door would have taken off some of it."""
    typed = dice.text().encode("utf-8", "ignore").decode()[: 480 if dice.likely(0.9) else 400]
    return replace(
        note, text=f"{typed}{_mark(number)}", shown_as=dice.text()[:80] if dice.likely(0.3) else note.shown_as
    )


def _forum(dice: Mutator) -> Forum:
    known = meeting.forum()
    return replace(known, name=dice.text()[:100] or "F") if dice.likely(0.3) else known


def _document(dice: Mutator, notes: tuple[Note, ...], kept_back: frozenset[str]) -> Document:
    """Every field says something, and the summary is drawn from these very notes."""
    sound = meeting.document(notes=notes[:1])
    at = meeting.BEGIN
    consents = {id_: Consent("landsbyforum", id_, dice.one(CHANGE), "", at, 1) for id_ in kept_back}
    heading = Ruling(
        "landsbyforum", meeting.SESSION, keys.section(Phase.RECEPTION), What.HEADING, dice.text()[:80], "l", at
    )
    scope = Scope("landsbyforum", "open", "", at + timedelta(days=7), meeting.SESSION)
    villages = [group.key for group in meeting.forum().groups]
    return replace(
        sound,
        notes=notes,
        title=_line(dice),
        place=_line(dice),
        next_steps=dice.text()[:4000],
        points=tuple(_point(dice, point) for point in sound.points),
        attendees=tuple(replace(each, name=dice.text()[:80]) for each in sound.attendees),
        actions=tuple(replace(each, text=dice.text()[:500], owner_name=dice.text()[:80]) for each in sound.actions),
        groups=(GroupResult(1, ("broager",), dice.text()[:80], len(notes), notes[:3]),),
        summary=drawn(scope, notes, villages, rulings=(heading,), consents=consents, dots={notes[0].id: 2}),
        late=tuple(replace(note, id=f"late-{note.id}", late=True) for note in notes[-2:] if note.id not in kept_back),
    )


def _line(dice: Mutator) -> str:
    """Of one line, as the door makes it."""
    return " ".join(dice.text().split())[:120]


def _point(dice: Mutator, point: Point) -> Point:
    words = [dice.text()[:4000] for _ in range(3)]
    return replace(point, title=dice.text()[:120], lead=words[0][:80], discussion=words[1], decision=words[2])


def _shown(kind: str, said: str, number: int, note: Note, kept_back: frozenset[str]) -> Iterator[str]:
    """Whole sentences of others stand there, and of those who have not agreed not a word."""
    there = _mark(number) in said
    if there and note.id in kept_back:
        yield f"{kind} quotes note {note.id}, which may not be"
    if not there and note.id not in kept_back:
        yield f"{kind} has lost note {note.id}: {note.text[:80]!r}"


def _word(content: bytes) -> tuple[str, list[str]]:
    """Its text, and what is wrong: XML that is none, a field, a place outside of the file that it would fetch."""
    wrong: list[str] = []
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        for part in (part for part in file.namelist() if part.endswith((".xml", ".rels"))):
            root = etree.fromstring(file.read(part))
            wrong += [
                f"{part} leads to {one.get('Target')!r:.80}" for one in root.iter(RELATION) if one.get("TargetMode")
            ]
            found = [each.text or "" for each in root.iter(f"{WORD}instrText") if not _is_ours(each.text or "")]
            wrong += [f"a field in {part}: {each[:60]!r}" for each in found]
    opened = docx.Document(io.BytesIO(content))
    return "".join(opened.element.body.itertext()), wrong


def _is_ours(field: str) -> bool:
    """The number of the page."""
    return field.split()[:1] in (["PAGE"], ["NUMPAGES"])


class _Reader(HTMLParser):
    """What a browser would do with a page."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self.wrong: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ACTIVE:
            self.wrong.append(f"<{tag}>")
        for name, value in attrs:
            leads = name in ("href", "src") and not str(value).startswith(("#", "data:image/png;base64,"))
            if name.startswith("on") or leads:
                self.wrong.append(f"{tag} {name}={value!r:.80}")

    def handle_data(self, data: str) -> None:
        self.said.append(data)


def _page(content: bytes) -> tuple[str, list[str]]:
    reader = _Reader()
    reader.feed(content.decode())
    reader.close()
    return "".join(reader.said), reader.wrong


def _sheets(content: bytes) -> tuple[str, list[str]]:
    book = load_workbook(io.BytesIO(content))
    cells = [cell for sheet in book for row in sheet for cell in row]
    computing = [f"a formula: {str(cell.value)[:60]!r}" for cell in cells if cell.data_type == "f"]
    return "\n".join(str(cell.value) for cell in cells if cell.value is not None), computing


def _posted(made: Document, forum: Forum, kept_back: frozenset[str]) -> Iterator[str]:
    """The post of each place, in each language."""
    barred = [_mark(number) for number, note in enumerate(made.notes) if note.id in kept_back]
    for language in Language:
        for village in ("", *(group.key for group in forum.groups)):
            card = published.published(PublishedMinutes(made, village, LINKS), language, forum)
            yield from (f"the post of {village or 'general'}: {wrong}" for wrong in oracles.card(dict(card)))
            said = str(card)
            yield from (f"the post of {village or 'general'} quotes {mark}" for mark in barred if mark in said)


def _letter(made: Document, forum: Forum, dice: Mutator) -> Iterator[str]:
    size = dice.one((10, 4_000_000))
    told = letter(made, forum, "a@example.dk", (minutes_docx.name(made, forum, Language.DA), b"x" * size), LINKS[0])
    reader = _Reader()
    reader.feed(told.html)
    yield from (f"the letter: {wrong}" for wrong in reader.wrong if LINKS[0] not in wrong)
    if any(sign in told.subject for sign in "\r\n"):
        yield f"the letter's subject has lines: {told.subject[:80]!r}"


def _again(made: Document, forum: Forum, language: Language, files: dict[str, bytes]) -> Iterator[str]:
    """F24."""
    if (
        minutes_html.written(made, forum, language) != files["html"]
        or annex.written(made, forum, language) != files["xlsx"]
    ):
        yield "the same minutes, other bytes"
