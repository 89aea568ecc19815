"""Notes from paper: an .xlsx put into the folder by hand, read in twice, and nothing stands there twice."""

import io
from collections import Counter

from openpyxl import Workbook

from demo import cards, people, talking
from demo.groupwork import Watch
from demo.steps import Step
from demo.volunteers import Opened, Volunteer
from demo.writing import Sent

PATH = "General/Import/Papir fra gruppe 2.xlsx"
HEAD = ("Landsby", "Spørgsmål", "Fase", "Sigt", "Note", "Gruppe")
ROWS = (
    ("Nordborg", "Fungerer godt", "Modtagelse", "", "Kurv med brød på trappen (eksempel)", 2),
    ("Sydals", "Kan gøres bedre", "Tiltrækning", "Kort sigt", "Skilt ved færgen (eksempel)", 2),
    ("Nordborg", "Kan gøres bedre", "Fastholdelse", "Lang sigt", "Bus om aftenen (eksempel)", 2),
    ("Sydals", "Ønske for 2025", "Fastholdelse", "", "Alle børn i samme skole (eksempel)", 2),
)


async def read_twice(watch: Watch, step: Step) -> Sent:
    """Saved from the card; put there once more, the card has nothing new to save."""
    await _put(watch)
    found = await _looked(watch, watch.organiser, talking.has("import.save"))
    done = await talking.pressed(watch.wire, watch.organiser, found, "import.save")
    step.holds(f"{len(ROWS)} noter fra" in cards.words(done.card), f"import: {cards.words(done.card)[:200]}")
    again = await talking.pressed(watch.wire, watch.organiser, found, "import.save")
    step.holds("intet er gemt to gange" in cards.words(again.card), "a second tap saved something")
    await _put(watch)
    last = await _looked(watch, watch.organiser, talking.says(PATH.rpartition("/")[2]))
    new = 0 if "alle gemt allerede" in cards.words(last.card) else len(ROWS)
    step.numbers.update(rows=len(ROWS), saved=len(ROWS), again=new)
    step.holds(not new, f"the same file holds something new: {cards.words(last.card)[:200]}")
    return Counter(text for *_, text, _ in ROWS)


async def _put(watch: Watch) -> None:
    """As by drag and drop: the same rows in a file that is not the same bytes."""
    book = Workbook()
    sheet = book.worksheets[0]
    for row in (HEAD, *ROWS):
        sheet.append(row)
    content = io.BytesIO()
    book.save(content)
    await watch.wire.put_file(people.LISE, PATH, content.getvalue())


async def _looked(watch: Watch, lise: Volunteer, wanted: talking.Wanted) -> Opened:
    return await talking.asked(watch.wire, lise, "importér", wanted)
