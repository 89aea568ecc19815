"""What can be written to the bot, in three languages at any time; the first word decides."""

import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import cache

from bot.dialogs import (
    actions,
    alike,
    asking,
    attendance,
    attribution,
    budget,
    committee,
    deliveries,
    drafts,
    erfa,
    film,
    groupwork,
    importing,
    interest,
    joining,
    language,
    matrix,
    milestones,
    minutes,
    notes,
    owning,
    presenting,
    priority,
    sending_out,
    status,
    stopping,
    summary,
    themes,
    village,
    workshop,
)
from bot.dialogs import help as helping
from bot.folding import folded, one_slip
from bot.turn import Answer, Turn
from forum.workshop.questions import Phase
from texts import LANGUAGES, say

SLIP_FROM = 4
# Both are put to stripped text: two runs of blanks side by side would be tried in every division between them.
_FIRST = re.compile(r"/?\s*(\S+)\s*(.*)", re.DOTALL)
_PHASE_LINE = re.compile(r"[-–•*/]?\s*([^:\n]{1,40}):(.*)")

Act = Callable[[Turn, str], Awaitable[Answer]]


@dataclass(frozen=True, slots=True)
class Command:
    """`words` by language, the menu's word first; `act` gets what follows the first word."""

    act: Act
    words: dict[str, tuple[str, ...]]


COMMANDS: dict[str, Command] = {
    "help": Command(
        helping.show,
        {
            "da": ("hjælp", "start", "hej", "kommandoer"),
            "en": ("help", "hi", "hello", "commands"),
            "de": ("Hilfe", "hallo", "moin", "Befehle"),
        },
    ),
    "answer": Command(
        workshop.answer,
        {"da": ("svar", "skriv", "input"), "en": ("answer", "write"), "de": ("Antwort", "antworten", "schreiben")},
    ),
    "draft": Command(
        drafts.show, {"da": ("kladde", "kladder"), "en": ("draft", "drafts"), "de": ("Entwurf", "Entwürfe")}
    ),
    "code": Command(joining.code, {"da": ("kode",), "en": ("code",), "de": ("Code",)}),
    "edit": Command(
        owning.edit_last, {"da": ("ret", "rediger"), "en": ("edit", "change"), "de": ("ändern", "bearbeiten")}
    ),
    "undo": Command(owning.undo_last, {"da": ("fortryd",), "en": ("undo",), "de": ("rückgängig",)}),
    "notes": Command(notes.show, {"da": ("noter",), "en": ("notes",), "de": ("Notizen",)}),
    "themes": Command(themes.show, {"da": ("temaer",), "en": ("themes",), "de": ("Themen",)}),
    "attribution": Command(attribution.show, {"da": ("afsender",), "en": ("sender",), "de": ("Absender",)}),
    "matrix": Command(
        matrix.show,
        {"da": ("matrix", "overblik"), "en": ("matrix", "overview"), "de": ("Matrix", "Übersicht")},
    ),
    "present": Command(presenting.present, {"da": ("fremlæg",), "en": ("present",), "de": ("vorstellen",)}),
    "status": Command(status.show, {"da": ("status",), "en": ("status",), "de": ("Status",)}),
    "remind": Command(asking.remind, {"da": ("påmind",), "en": ("remind",), "de": ("erinnern",)}),
    "village": Command(
        village.choose, {"da": ("landsby", "by"), "en": ("village", "town"), "de": ("Ort", "Dorf", "Stadt")}
    ),
    "language": Command(language.choose, {"da": ("sprog",), "en": ("language",), "de": ("Sprache",)}),
    "deliveries": Command(
        deliveries.report,
        {
            "da": ("leveringer", "levering"),
            "en": ("deliveries", "delivery"),
            "de": ("Zustellungen", "Zustellung"),
        },
    ),
    "join": Command(
        interest.join, {"da": ("tilmeld", "interesserede"), "en": ("join", "interested"), "de": ("anmelden",)}
    ),
    "import": Command(importing.read, {"da": ("importér",), "en": ("import",), "de": ("importieren",)}),
    "groupwork": Command(
        groupwork.groupwork, {"da": ("gruppearbejde",), "en": ("groupwork",), "de": ("Gruppenarbeit",)}
    ),
    "group": Command(joining.group, {"da": ("gruppe",), "en": ("group",), "de": ("Gruppe",)}),
    "erfa": Command(erfa.erfa, {"da": ("erfa",), "en": ("erfa",), "de": ("ERFA",)}),
    "priority": Command(
        priority.prioritise,
        {"da": ("prioritér", "prikker"), "en": ("prioritise", "prioritize", "dots"), "de": ("gewichten",)},
    ),
    "alike": Command(alike.similar, {"da": ("ens",), "en": ("similar", "alike"), "de": ("ähnlich",)}),
    "summary": Command(
        summary.summarise,
        {
            "da": ("opsummér", "opsummering", "resumé"),
            "en": ("summary", "summarise", "summarize"),
            "de": ("Zusammenfassung", "zusammenfassen"),
        },
    ),
    "minutes": Command(minutes.minutes, {"da": ("referat",), "en": ("minutes",), "de": ("Protokoll",)}),
    "actions": Command(
        actions.actions, {"da": ("opgaver", "aktionspunkter"), "en": ("tasks", "actions"), "de": ("Aufgaben",)}
    ),
    "decline": Command(attendance.declining, {"da": ("afbud",), "en": ("decline",), "de": ("absagen",)}),
    "takeover": Command(sending_out.take_over, {"da": ("overtag",), "en": ("takeover",), "de": ("übernehmen",)}),
    "stop": Command(stopping.stop, {"da": ("stop", "stille"), "en": ("stop", "mute"), "de": ("Stopp", "stumm")}),
    "film": Command(film.film, {"da": ("film",), "en": ("film", "films"), "de": ("Film", "Filme")}),
    "script": Command(film.script, {"da": ("drejebog",), "en": ("script",), "de": ("Drehbuch",)}),
    "filming": Command(film.filming, {"da": ("optagelse",), "en": ("filming",), "de": ("Dreh", "Aufnahme")}),
    "cut": Command(film.cut, {"da": ("klip",), "en": ("cut",), "de": ("Schnitt",)}),
    "attend": Command(attendance.coming, {"da": ("deltager",), "en": ("attend",), "de": ("teilnehmen",)}),
    "milestones": Command(
        milestones.milestones,
        {
            "da": ("milepæle", "milepæl", "plan", "tidsplan"),
            "en": ("milestones", "milestone", "timeline"),
            "de": ("Meilensteine", "Meilenstein", "Zeitplan"),
        },
    ),
    "budget": Command(budget.budget, {"da": ("budget",), "en": ("budget",), "de": ("Budget",)}),
    "committee": Command(
        committee.committee, {"da": ("udvalg", "udvalget"), "en": ("committee",), "de": ("Ausschuss",)}
    ),
}


@dataclass(frozen=True, slots=True)
class Heard:
    """What a message says: a command by name, or one that was nearly hit (`meant` is the word for it)."""

    name: str = ""
    rest: str = ""
    slip: str = ""
    meant: str = ""


def commands() -> dict[str, list[str]]:
    """All words that have a route, by language."""
    return {each: [word for command in COMMANDS.values() for word in command.words[each]] for each in LANGUAGES}


def heard(text: str, language: str) -> Heard:
    """The command in a message; a slip of one letter is only offered, in the person's language first."""
    first, rest = _split(text)
    name = _table().get(first)
    if name:
        return Heard(name=name, rest=rest)
    return _slip(first, language)


def thoughts(text: str) -> dict[Phase, str]:
    """The notes in «modtagelse: vi har en velkomstfest», by phase; {} when the text does not begin with one."""
    found: dict[Phase, list[str]] = {}
    current: Phase | None = None
    for line in text.strip().splitlines():
        opening = _PHASE_LINE.match(line.strip())
        phase = _phases().get(folded(opening[1])) if opening else None
        current = phase or current
        if current is None:
            return {}
        found.setdefault(current, []).append(opening[2] if opening and phase else line)
    return {phase: "\n".join(lines).strip() for phase, lines in found.items()}


def phase_named(text: str) -> Phase | None:
    """The phase that a message begins with although no colon follows."""
    first, _ = _split(text)
    return _phases().get(first)


def _split(text: str) -> tuple[str, str]:
    parts = _FIRST.match(text.strip())
    return (folded(parts[1]), parts[2].strip()) if parts else ("", "")


def _slip(first: str, language: str) -> Heard:
    for name, word in _words(language):
        if len(first) >= SLIP_FROM and one_slip(first, folded(word)):
            return Heard(slip=name, meant=word)
    return Heard()


def _words(language: str) -> list[tuple[str, str]]:
    order = sorted(LANGUAGES, key=lambda each: each != language)
    return [(name, word) for each in order for name, command in COMMANDS.items() for word in command.words[each]]


@cache
def _table() -> dict[str, str]:
    return {
        folded(word): name for name, command in COMMANDS.items() for words in command.words.values() for word in words
    }


@cache
def _phases() -> dict[str, Phase]:
    keys = ("phase", "phase-heard")
    names = [(say(each, f"{key}-{phase}"), phase) for phase in Phase for each in LANGUAGES for key in keys]
    # Of «Willkommen heißen» the first word is enough.
    return {folded(said): phase for name, phase in names for said in (name, name.split(" ")[0])}
