"""Opens minutes and a committee's brief in LibreOffice and looks at every page; 1 where one is not as it should be."""

import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from documents import brief_docx, minutes_docx  # noqa: E402
from forum.people import Language  # noqa: E402
from tests.documents import briefed  # noqa: E402
from tests.documents.meeting import document, forum  # noqa: E402

FONT = "Carlito"
"""As wide as Calibri, which the file asks for, and free."""
DARK = 128
INK_LEAST = 0.002
MARGIN_CM, PAGE_CM = 1.0, 21.0
SEEN = {
    Language.DA: (
        "Referat",
        "Mødedato",
        "Mødested",
        "Deltagere",
        "Afbud",
        "Dagsorden",
        "Drøftelse",
        "Beslutning",
        "Bilag",
    ),
    Language.EN: ("Minutes", "Date", "Place", "Present", "Apologies", "Agenda", "Discussion", "Decision", "Annexes"),
    Language.DE: ("Protokoll", "Sitzungsdatum", "Ort", "Anwesend", "Entschuldigt", "Beratung", "Beschluss", "Anlagen"),
}

BRIEF = {
    Language.DA: ("Beslutningstema", "Sagsfremstilling", "Økonomi", "Indstilling", "Bilag", "MANGLER", "118.500 kr."),
    Language.EN: ("Decision topic", "Case statement", "Finances", "Recommendation", "Annexes", "MISSING", "118,500"),
    Language.DE: ("Sachverhalt", "Finanzen", "Beschlussvorschlag", "Anlagen", "FEHLT", "118.500 DKK"),
}


def main(out: Path, others: Sequence[Path]) -> int:
    """Minutes and brief of the tests, and other Word files; pages are left in `out` as PNG, for whoever looks."""
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    faults = [fault for language in Language for fault in looked_at(_written(out, language), SEEN[language])]
    faults += [fault for language in Language for fault in looked_at(_brief(out, language), BRIEF[language])]
    faults += [fault for file in others for fault in looked_at(Path(shutil.copy(file, out)), ())]
    print(*faults, sep="\n", end="\n" if faults else "")
    return 1 if faults else 0


def _brief(out: Path, language: Language) -> Path:
    file = out / f"brief-{language.value}.docx"
    file.write_bytes(brief_docx.written(briefed.brief(), briefed.forum(language), language))
    return file


def _written(out: Path, language: Language) -> Path:
    file = out / f"minutes-{language.value}.docx"
    file.write_bytes(minutes_docx.written(document(), forum(), language))
    return file


def looked_at(file: Path, words: Sequence[str]) -> list[str]:
    pdf = printed(file)
    text, pages = _said("pdftotext", "-layout", str(pdf), "-").split("\f")[:-1], pictures(pdf)
    faults = [] if len(pages) == len(text) > 0 else [f"{len(pages)} pictures of {len(text)} pages"]
    faults += [f"page {number} is blank" for number, page in enumerate(pages, 1) if ink(page) < INK_LEAST]
    faults += [f"page {number} runs into its margin" for number, page in enumerate(pages, 1) if not within(page)]
    faults += [f"«{word}» is not to be seen" for word in words if word not in "\n".join(text)]
    numbers = [re.search(rf"\b{number} \w+ {len(text)}\b", page) for number, page in enumerate(text, 1)]
    faults += [f"page {number} has no number" for number, found in enumerate(numbers, 1) if not found]
    faults += fonts(pdf)
    print(f"{file.name}: {len(pages)} pages, {min(map(ink, pages), default=0):.1%} ink on the emptiest")
    return [f"{file.name}: {fault}" for fault in faults]


def printed(file: Path) -> Path:
    """The PDF beside it; LibreOffice keeps its settings in a folder that goes again."""
    with tempfile.TemporaryDirectory() as own:
        profile = f"-env:UserInstallation={Path(own).as_uri()}"
        _said("soffice", "--headless", profile, "--convert-to", "pdf", "--outdir", str(file.parent), str(file))
    return file.with_suffix(".pdf")


def pictures(pdf: Path) -> list[tuple[int, bytes]]:
    """Of each page its width in points of grey, row by row from the top; a PNG of each stays beside the PDF."""
    _said("pdftoppm", "-r", "80", "-png", str(pdf), str(pdf.with_suffix("")))
    _said("pdftoppm", "-r", "40", "-gray", str(pdf), str(pdf.with_suffix("")))
    return [_grey(path) for path in sorted(pdf.parent.glob(f"{pdf.stem}-*.pgm"))]


def _grey(path: Path) -> tuple[int, bytes]:
    _, width, _, _, points = re.split(rb"\s", path.read_bytes(), maxsplit=4)
    path.unlink()
    return int(width), points


def ink(page: tuple[int, bytes]) -> float:
    """How much of it is dark."""
    return sum(point < DARK for point in page[1]) / len(page[1])


def within(page: tuple[int, bytes]) -> bool:
    """Whether nothing stands at its left or right edge."""
    width, points = page
    edge = int(width * MARGIN_CM / PAGE_CM)
    rows = (points[at : at + width] for at in range(0, len(points), width))
    return all(point >= DARK for row in rows for point in row[:edge] + row[width - edge :])


def fonts(pdf: Path) -> list[str]:
    """Every font is in the file, and the text is in the one that it asks for."""
    told = [line.split() for line in _said("pdffonts", str(pdf)).splitlines()[2:]]
    faults = [f"{line[0]} is not in the file" for line in told if line[-5] != "yes"]
    return faults if any(FONT in line[0] for line in told) else [*faults, f"no {FONT} in it"]


def _said(*command: str) -> str:
    # The commands are those above, the files our own.
    return subprocess.run(command, check=True, capture_output=True, text=True, timeout=120).stdout  # noqa: S603


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), [Path(each) for each in sys.argv[2:]]))
