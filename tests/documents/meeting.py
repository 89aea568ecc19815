"""A meeting of May as its minutes' files are written from it."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from forum.groups import Forum
from forum.minutes.document import Document, GroupResult
from forum.minutes.minutes import ActionPoint, Amendment, Attendee, Change, Point, Presence, Progress, State
from forum.people import Language
from forum.summary import keys
from forum.summary.lines import Priority, Ref
from forum.summary.rulings import Ruling, What
from forum.summary.summaries import Earlier, Scope, drawn
from forum.themes import coding
from forum.themes.themes import Theme
from forum.workshop.notes import Note
from forum.workshop.questions import CELLS, Attribution, Horizon, Phase, Question
from tests.bot.fakes import landsbyforum
from tests.forum.summary.answers import note

SESSION = "session-1"
BEGIN = datetime(2021, 5, 4, 15, 0, tzinfo=UTC)
LOCKED = datetime(2021, 5, 18, 10, 0, tzinfo=UTC)
SAID = (
    (Language.DA, "Vi har en velkomstfest for alle nye i forsamlingshuset hvert forår", Theme.WELCOME),
    (Language.DE, "Der Bus fährt abends nicht mehr, [XXX] hat uns das erzählt", Theme.TRANSPORT),
    (Language.EN, "We could not find the website for newcomers, and nobody told us about the clubs", Theme.INFO),
    (Language.DA, "Der mangler lejeboliger til unge familier", Theme.HOUSING),
    (Language.DA, "Naboerne kom forbi med rundstykker den første dag", Theme.COMMUNITY),
)
AT_CELLS = (0, 3, 1, 6, 2, 3, 4, 0, 7, 3, 1, 4)
"""Where the notes stand, in turn: no cell is empty but one, and some have many."""


def forum(**more: object) -> Forum:
    return landsbyforum(**more)


def notes(count: int = 31) -> tuple[Note, ...]:
    """Of one session, in three languages, over all nine cells; some are shown with a name."""
    villages = [group.key for group in forum().groups]
    return tuple(_note(number, villages[number // 4 % 3]) for number in range(count))


def _note(number: int, village: str) -> Note:
    language, text, theme = SAID[number % len(SAID)]
    cell = CELLS[AT_CELLS[number % len(AT_CELLS)]]
    more: dict[str, object] = {"attribution": Attribution.NAME, "shown_as": "Inge Nissen"} if number % 10 == 0 else {}
    if cell.question is Question.CAN_IMPROVE:
        more["horizon"] = Horizon.SHORT_TERM if number % 2 else Horizon.LONG_TERM
    more |= {"themes": (theme,), "codebook": coding.codebook().version, "author": "", "session": SESSION}
    return note(number, village, f"{text} ({number})", language=language, cell=cell, **more)


def earlier() -> Earlier:
    """The meeting before, at which some of the same was said."""
    came = tuple(replace(each, id=f"before-{each.id}", session="session-0") for each in notes(20)[7:])
    return Earlier("session-0", BEGIN - timedelta(days=200), came)


def rulings() -> tuple[Ruling, ...]:
    """An organiser found other words for a phase and gave some wishes their number in the action plan."""
    phase = keys.section(Phase.RECEPTION)
    wishes = [each.id for each in notes() if each.question is Question.WISH_SCENARIO]
    told = [(phase, What.HEADING, "Når de nye kommer"), *((wish, What.ACTION, "3") for wish in wishes[1:])]
    return tuple(Ruling("landsbyforum", SESSION, subject, what, value, "lise", BEGIN) for subject, what, value in told)


def document(**more: object) -> Document:
    """Approved minutes with all their sections; `more` says what is otherwise."""
    came = more.get("notes", notes())
    assert isinstance(came, tuple)
    late = tuple(replace(each, id=f"late-{each.id}", late=True) for each in notes(2))
    scope = Scope("landsbyforum", "open", "", BEGIN + timedelta(days=7), SESSION)
    villages = [group.key for group in forum().groups]
    summary = drawn(scope, came, villages, rulings=rulings(), earlier=earlier())
    made = Document(
        gathering=SESSION,
        forum="landsbyforum",
        language=Language.DA,
        title="Dialogmøde om bosætning",
        place="Alsion, Sønderborg",
        starts_at=BEGIN,
        ends_at=BEGIN + timedelta(minutes=90),
        state=State.APPROVED,
        attendees=attendees(),
        points=points(),
        groups=(
            GroupResult(1, ("broager",), "Inge Nissen", 12, came[:2]),
            GroupResult(2, ("graasten", "egernsund"), "", 19, came[2:3]),
        ),
        summary=summary,
        notes=came,
        late=late,
        actions=actions(),
        next_steps="Referatet sendes ud.\nVi mødes igen i september.",
        drawn_at=LOCKED,
        priorities=tuple(Priority(Ref(each.id, 1), 5 - number, ()) for number, each in enumerate(came[:3])),
        amendments=(Amendment(SESSION, 1, Change.ANONYMISED, LOCKED + timedelta(days=147), 1, "b7" * 32),),
        locked_at=LOCKED,
        hash="a3f1" * 16,
    )
    return replace(made, **more)  # type: ignore[arg-type]


def attendees() -> tuple[Attendee, ...]:
    people = (
        ("Inge Nissen", "broager", Presence.PRESENT),
        ("Kim Hansen", "broager", Presence.PRESENT),
        ("Anna Petersen", "graasten", Presence.PRESENT),
        ("Lise Holm", "", Presence.PRESENT),
        ("Tom Baker", "egernsund", Presence.APOLOGY),
    )
    return tuple(Attendee(SESSION, f"p{n}", name, village, how, BEGIN) for n, (name, village, how) in enumerate(people))


def points() -> tuple[Point, ...]:
    at = [BEGIN + timedelta(minutes=minutes) for minutes in (0, 10, 70, 90)]
    return (
        Point("Velkomst", at[0], at[1], "Lise Holm", "Lise bød velkommen."),
        Point("Gruppearbejde", at[1], at[2], "Grupperne", "Se resultaterne.", "Noterne samles i referatet."),
        Point("Det videre forløb", at[2], at[3]),
    )


def actions() -> tuple[ActionPoint, ...]:
    told = (
        ("Spørg busselskabet om aftenturen", SESSION, "Anna Petersen", date(2021, 6, 1), Progress.OPEN),
        ("Saml velkomstfolderne", "session-0", "", None, Progress.DONE),
    )
    return tuple(
        ActionPoint(f"a{n}", "landsbyforum", where, "open", text, "", who, due, "lise", BEGIN, BEGIN, how)
        for n, (text, where, who, due, how) in enumerate(told)
    )
