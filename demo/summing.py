"""The organiser's summary at 18.20: every line is opened, and what stands behind it is looked up through Graph."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from demo import cards, findings, talking
from demo.steps import Broken, Step
from demo.volunteers import Opened, Volunteer
from demo.wire import Json, Wire

PAGES_MOST = 20


@dataclass(slots=True)
class Read:
    """What can be read on the pages of a summary: its lines by what their button carries, and the words it quotes."""

    gathering: str = ""
    lines: dict[str, Json] = field(default_factory=dict)
    quotes: list[str] = field(default_factory=list)
    behind: dict[str, set[str]] = field(default_factory=dict)

    @property
    def notes(self) -> set[str]:
        """The keys of all notes that stand behind some line."""
        return set().union(*self.behind.values())


async def summed_up(wire: Wire, step: Step, organiser: Volunteer) -> Read:
    """Every id behind every line is the key of a row, and every quote stands in such a row's text, letter by letter."""
    await wire.delivered()
    read, rows = await _read(wire, organiser), await texts(wire)
    for key, opener in read.lines.items():
        read.behind[key] = set(await _behind(wire, organiser, opener))
    step.numbers.update(lines=len(read.lines), notes=len(read.notes), quotes=len(read.quotes))
    step.holds(read.lines and all(read.behind.values()), "there is a line with nothing behind it")
    unknown = read.notes - rows.keys()
    step.holds(not unknown, f"{len(unknown)} ids behind the lines are in no row of the list")
    astray = [quote for quote in read.quotes if not any(quote in rows[key] for key in read.notes)]
    step.holds(not astray, f"nobody wrote {astray[:3]}")
    return read


async def texts(wire: Wire) -> dict[str, str]:
    """The text of each note in the list, by its key."""
    rows = await findings.rows(wire, "Svar")
    # A row that a hand added has no key before the forum has seen it.
    return {fields["NoteKey"]: fields.get("NoteText", "") for fields in rows if fields.get("NoteKey")}


async def _read(wire: Wire, organiser: Volunteer) -> Read:
    page = await talking.asked(wire, organiser, "opsummér", talking.has("summary.method"))
    read = Read(_gathering(page))
    for following in range(1, PAGES_MOST + 1):
        for data in _openers(page):
            read.lines[f"{data['part']} {data['line']}"] = {"message": page.message, "data": data}
        read.quotes += _quotes(page.card)
        if cards.button(page.card, "summary.show", page=following) is None:
            return read
        page = await talking.pressed(wire, organiser, page, "summary.show", page=following)
    raise Broken(f"the summary has more than {PAGES_MOST} pages")


def _gathering(page: Opened) -> str:
    action = cards.button(page.card, "summary.method")
    return str(action["data"]["gathering"]) if action else ""


def _openers(page: Opened) -> Iterator[Json]:
    """What the rows carry that open the notes behind a line."""
    for part in cards.parts(page.card):
        held = part.get("data") or {}
        if part.get("type") == "Action.Submit" and held.get("verb") == "summary.sources":
            yield held


def _quotes(card: Json) -> list[str]:
    """The words between the marks."""
    runs = (part for part in cards.parts(card) if part.get("type") == "TextRun" and part.get("italic"))
    return [str(run["text"]).removeprefix("«").removesuffix("»") for run in runs]


async def _behind(wire: Wire, who: Volunteer, opener: Json) -> list[str]:
    """The ids of the notes that a line's dialog shows, page by page."""
    kind, data, found = "fetch", opener["data"], list[str]()
    while True:
        card = await _dialog(wire, who, opener["message"], kind, data)
        asked = (part for part in cards.parts(card) if part.get("id") == "note")
        found += [choice["value"] for part in asked for choice in part["choices"]]
        more = [p["data"] for p in cards.parts(card) if (p.get("data") or {}).get("verb") == "summary.sources"]
        if not more:
            return found
        kind, data = "submit", more[0]


async def _dialog(wire: Wire, who: Volunteer, message: str, kind: str, data: Json) -> Json:
    body = {"as": who.id, "place": who.chat, "message": message, "kind": kind, "data": data, "locale": who.locale}

    async def opened() -> Json:
        answer = await wire.post(f"{wire.tenant}/window/task", body)
        task = (answer["body"] or {}).get("task") or {} if answer["status"] == 200 else {}
        if task.get("type") != "continue":
            raise Broken(f"a line's dialog was answered with {answer['status']} {str(answer['body'])[:200]}")
        card: Json = task["value"]["card"]["content"]
        return card

    return await wire.patiently("taps", opened)
