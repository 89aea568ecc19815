"""Notes from paper: an .xlsx put into the folder by hand, read in twice, and nothing stands there twice."""

import io
from collections import Counter

from openpyxl import Workbook

from demo import cards, people, talking
from demo.groupwork import Watch
from demo.steps import Step
from demo.volunteers import Opened, Volunteer
from demo.writing import Sent

PATH, COPY = "General/Import/Papir fra gruppe 2.xlsx", "General/Import/Kopi af papir fra gruppe 2.xlsx"
HEAD = ("Landsby", "Spørgsmål", "Fase", "Sigt", "Note", "Gruppe")
ROWS = (
    ("Nordborg", "Fungerer godt", "Modtagelse", "", "Kurv med brød på trappen (eksempel)", 2),
    ("Sydals", "Kan gøres bedre", "Tiltrækning", "Kort sigt", "Skilt ved færgen (eksempel)", 2),
    ("Nordborg", "Kan gøres bedre", "Fastholdelse", "Lang sigt", "Bus om aftenen (eksempel)", 2),
    ("Sydals", "Ønske for 2025", "Fastholdelse", "", "Alle børn i samme skole (eksempel)", 2),
)


async def read_twice(watch: Watch, step: Step) -> Sent:
    """Saved from the card; put there once more, under the same name or another, there is nothing new to save."""
    await _put(watch, PATH)
    found = await _looked(watch, watch.organiser, talking.has("import.save"))
    done = await talking.pressed(watch.wire, watch.organiser, found, "import.save")
    step.holds(f"{len(ROWS)} noter fra" in cards.words(done.card), f"import: {cards.words(done.card)[:200]}")
    again = await talking.pressed(watch.wire, watch.organiser, found, "import.save")
    step.holds("intet er gemt to gange" in cards.words(again.card), "a second tap saved something")
    step.numbers.update(rows=len(ROWS), saved=len(ROWS), again=0)
    for path in (PATH, COPY):
        await _put(watch, path)
        last = await _looked(watch, watch.organiser, talking.says(path.rpartition("/")[2]))
        new = cards.button(last.card, "import.save") is not None
        step.numbers["again"] = len(ROWS) if new else 0
        step.holds(not new, f"the same rows are new once more: {cards.words(last.card)[:200]}")
    return Counter(text for *_, text, _ in ROWS)


async def _put(watch: Watch, path: str) -> None:
    """As by drag and drop: the same rows in a file that is not the same bytes."""
    book = Workbook()
    sheet = book.worksheets[0]
    for row in (HEAD, *ROWS):
        sheet.append(row)
    content = io.BytesIO()
    book.save(content)
    await watch.wire.put_file(people.LISE, path, content.getvalue())


async def _looked(watch: Watch, lise: Volunteer, wanted: talking.Wanted) -> Opened:
    return await talking.asked(watch.wire, lise, "importér", wanted)
