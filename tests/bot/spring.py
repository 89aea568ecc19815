"""Notes that the codebook found to be about something, for cards of a summary: a plain spring, and the worst."""

from dataclasses import replace
from datetime import timedelta

from bot.cards import sources
from forum.groups import Group
from forum.people import Language
from forum.summary import keys
from forum.summary.lines import Part
from forum.summary.summary import Earlier
from forum.themes import coding
from forum.themes.themes import Theme
from forum.workshop.notes import Note
from forum.workshop.questions import Cell, Horizon, Phase, Question
from tests.bot.fakes import landsbyforum
from tests.forum.summary.answers import START, note, scope

MOST = 24_000
ATTRACTION = Cell(Question.CAN_IMPROVE, Phase.ATTRACTION)
NASTY = "<at>alle</at> [klik](http://x) **fed** `kode` \u202eomvendt ![x](y) {{DATE(2021-01-01)}} =1+1 \u200bnul "
KEYS = [f"village-{number}" for number in range(17)]
SILENT = [f"silent-{number}" for number in range(40)]
WIDE = replace(
    landsbyforum(), groups=tuple(Group(key, f"{key} *på* Åø ".ljust(50, "Æ"), Language.DA) for key in (*KEYS, *SILENT))
)
LINE = sources.Asked(scope(), Part.ALL, keys.theme(ATTRACTION, Theme.HOUSING))


def themed(number: int, village: str, text: str, theme: Theme, cell: Cell = ATTRACTION, **more: object) -> Note:
    """A note that the codebook found to be about one theme."""
    return note(number, village, text, cell=cell, themes=(theme,), codebook=coding.codebook().version, **more)


def spring() -> list[Note]:
    """What five villages said of attraction, and one of retention."""
    return [
        themed(1, "broager", "For få boliger til leje", Theme.HOUSING),
        themed(2, "graasten", "Vi mangler lejeboliger", Theme.HOUSING),
        themed(3, "egernsund", "Rental homes, please", Theme.HOUSING, language=Language.EN),
        themed(4, "sydals", "Bussen kører for sjældent", Theme.TRANSPORT, horizon=Horizon.SHORT_TERM),
        themed(5, "broager", "Gode huse", Theme.HOUSING, Cell(Question.WORKS_WELL, Phase.ATTRACTION)),
        themed(6, "graasten", "Flere job", Theme.JOBS, Cell(Question.WISH_SCENARIO, Phase.RETENTION)),
    ]


def before() -> Earlier:
    """In January two villages spoke of homes, and Sydals of the ferry."""
    at = START - timedelta(days=100)
    old = [
        themed(101, "broager", "Huse", Theme.HOUSING),
        themed(102, "sydals", "Skolen lukker", Theme.EDUCATION),
    ]
    return Earlier("january", at, tuple(replace(each, meeting="january", sent_at=at) for each in old))
