"""The failure table of journey 4.1, row for row: what each case says and that nothing is lost or doubled.

The rows are played in the same evening as the journey itself, at the times that they carry.
"""

from demo.steps import Broken
from tests.journeys.evening import COME_IN, EDIT, ME, SAVE_DRAFT, SEND, UNDO, presents, thanks
from tests.journeys.telling import Happens, Line, Reads, Taps, TapsAgain, Whose, Writes, at, line, row
from tests.journeys.theatre import Theatre, id_of

CASES = (
    "No network on send",
    "Double tap / Teams retry",
    "Graph or SharePoint slow/down",
    "Two people at once",
    "Two edit the same note",
    "Card changed under the fingers",
    "Text too long / empty",
    "Late",
    "After cut-off",
    "Wrong group",
    "Guest",
    "Anonymous / no Teams / phone only",
    "Person leaves the room early",
    "Rude or personal data in a note",
)
NO_NETWORK, TWICE, SLOW, AT_ONCE, SAME, UNDER, LONG, LATE, SHUT, WRONG, GUEST, SCRIBE, LEAVES, RUDE = CASES


async def offline(theatre: Theatre) -> None:
    """What Jens sends does not leave his phone, and the stand-in refuses it as Teams does."""
    await _troubles(theatre, {"offline": {"person": id_of("Jens")}})
    try:
        await theatre.does(Taps(SEND, {"attraction": "Vi har vores egen kyst"}), row(at(17, 43), "Jens", Reads()))
    except Broken:
        return
    raise AssertionError("Jens has a network")


async def online(theatre: Theatre) -> None:
    await _troubles(theatre, {})


async def list_is_down(theatre: Theatre) -> None:
    await _troubles(theatre, {"throttle": {"match": "POST /sites/*", "status": 503, "retry_after": "1"}})


async def list_is_back(theatre: Theatre) -> None:
    await _troubles(theatre, {})
    await theatre.stage.wire.delivered()


async def dead_buttons(theatre: Theatre) -> None:
    await _troubles(theatre, {"dead_buttons": {"person": id_of("Ruth")}})


async def two_send(theatre: Theatre) -> None:
    rows = (
        row(at(17, 47), "Jens", Taps(SEND, {"retention": "Flere legepladser\nBedre stier"})),
        row(at(17, 47), "Anna", Taps(SEND, {"retention": "Et fælles hus\nFlere møder"})),
    )
    await theatre.at_once(*rows)


async def stands_untouched(theatre: Theatre) -> None:
    """Others have written and sent; the forms are what they were. This is asked after every row besides."""
    assert theatre.forms
    assert await theatre.touched() == []


async def _troubles(theatre: Theatre, switched: dict[str, object]) -> None:
    await theatre.stage.wire.post(f"{theatre.stage.wire.tenant}/control/difficulties", switched)


DOUBLE_TAP = (
    row(at(17, 42), "Inge", TapsAgain(),
        line("receipt-repeated", "Allerede modtaget kl. 17.42 – ikke gemt to gange.", at=at(17, 42)), case=TWICE),
)  # fmt: skip

LOST_NETWORK = (
    row(at(17, 43), "Jens", Taps(SAVE_DRAFT, {"attraction": "Vi har vores egen kyst"}),
        line("draft-saved", "Kladde gemt kl. 17.43. Kun du ser den.", at=at(17, 43)), case=NO_NETWORK),
    row(at(17, 43), "Jens", Happens(offline), case=NO_NETWORK),
    row(at(17, 44, 30), "Jens", Happens(online), case=NO_NETWORK),
    row(at(17, 44, 30), "Jens", Writes({"da": "svar", "en": "answer", "de": "Antwort"}),
        line("draft-here", "Din kladde fra kl. 17.43 ligger her.", at=at(17, 43)),
        line("draft-send-now", "Send nu"), line("draft-edit", "Ret"), case=NO_NETWORK),
    row(at(17, 44, 30), "Jens", Taps(line("draft-send-now", "Send nu")), thanks(1, 17, 44), case=NO_NETWORK),
    row(at(17, 44, 30), "Jens", TapsAgain(),
        line("receipt-repeated", "Allerede modtaget kl. 17.44 – ikke gemt to gange.", at=at(17, 44)), case=NO_NETWORK),
)  # fmt: skip

SAVE = line("edit-save", "Gem")
LISE_EDITED = line("edit-conflict-name", "Lise rettede noten, mens du skrev.", name="Lise")
HIDE = line("notes-hide", "Skjul")
BOTH_EDIT = (
    row(at(17, 44, 40), "Lise", Writes({"da": "noter 3", "en": "notes 3", "de": "Notizen 3"}),
        line("notes-heading-group", "Noter fra Gruppe 3, nyeste først", group="3"), case=SAME),
    row(at(17, 44, 40), "Lise", Taps(HIDE), line("notes-hide-heading", "Skjul en note"), case=SAME),
    row(at(17, 44, 40), "Lise", Taps(EDIT), line("edit-heading-other", "Ret noten"), case=SAME),
    row(at(17, 44, 40), "Jens", Taps(EDIT), line("edit-heading", "Ret din note", count=1), case=SAME),
    row(at(17, 44, 40), "Lise", Taps(SAVE, {"note-*": "Kysten er vores"}), case=SAME),
    row(at(17, 44, 40), "Jens", Taps(SAVE, {"note-*": "Vi har en lang kyst"}),
        LISE_EDITED,
        line("edit-keep", "Behold Lises", whose=Whose("Lise")),
        line("edit-mine", "Brug min"),
        line("edit-both", "Gem begge"), case=SAME),
    row(at(17, 44, 40), "Jens", Taps(line("edit-mine", "Brug min")), Line("", "Vi har en lang kyst"), case=SAME),
)  # fmt: skip

WRONG_TEXT = (
    row(at(17, 46), "Inge", Taps(SEND, {"reception": "et\nto\ntre\n" + "x" * 612}),
        line("error-line-too-long", "Linje 4 er for lang (612 tegn). Del den i to.", line=4, length=612), case=LONG),
    row(at(17, 46), "Inge", Taps(SEND, {"reception": ""}),
        line("error-empty-form", "Skriv mindst én linje."), case=LONG),
)  # fmt: skip

FOR_ANOTHER = (
    row(at(17, 46), "Inge", Taps(SEND, {"reception": "Flere bænke", "scribed": "true"}),
        line("receipt-scribed", "Note skrevet af Inge for en deltager uden Teams.", count=1, name="Inge"), case=SCRIBE),
)  # fmt: skip

TOGETHER_AT_ONCE = (
    row(at(17, 47), "Inge", Happens(stands_untouched), case=UNDER),
    row(at(17, 47), "Jens", Happens(two_send), thanks(2, 17, 47), case=AT_ONCE),
    row(at(17, 47), "Anna", Reads(), thanks(2, 17, 47), case=AT_ONCE),
)  # fmt: skip

ASKED = line("joining-switch", "Du er tilmeldt Gruppe 3. Vil du skifte til Gruppe 4?", **{"from": "3", "to": "4"})
YES, NO = line("joining-switch-yes", "Skift"), line("joining-switch-no", "Bliv")
ELSEWHERE = {language: f"{words} 4" for language, words in COME_IN.items()}
OTHER_GROUP = (
    row(at(17, 47, 20), "Sofie", Writes(ELSEWHERE), ASKED, YES, NO, case=WRONG),
    row(at(17, 47, 20), "Sofie", Taps(NO), line("joining-hello", "Hej Sofie. Du er med i **Gruppe 3**.",
        name="Sofie", group="3"), case=WRONG),
)  # fmt: skip

TWELVE = "\n".join(f"- Ønske {number}" for number in range(1, 13))
LIST_DOWN = (
    row(at(17, 50), "Lise", Happens(list_is_down), case=SLOW),
    row(at(17, 50), "Anna", Taps(SEND, {"attraction": TWELVE}),
        line("paste-heading", "Det bliver til 12 noter", count=12)),
    row(at(17, 50), "Anna", Taps(line("paste-send", "Send 12 noter", count=12)), thanks(12, 17, 50), case=SLOW),
    row(at(17, 50), "Peter", Taps(SEND, {"attraction": "Et badehus\nEn havnefest"}), thanks(2, 17, 50), case=SLOW),
    row(at(17, 50), "Lise", Writes("status"),
        line("status-waiting", "14 noter venter på SharePoint. De er gemt hos os.", count=14), case=SLOW),
    row(at(17, 50), "Lise", Happens(list_is_back), case=SLOW),
    row(at(17, 50), "Lise", Writes("status"), line("status-all-delivered", "Alt er leveret."), case=SLOW),
)  # fmt: skip

BUTTONLESS = (
    row(at(17, 51), "Ruth", Happens(dead_buttons), case=GUEST),
    row(at(17, 51), "Ruth", Writes("1"),
        line("workshop-button-trouble", "Virker knappen ikke? Skriv bare: *modtagelse: vi har en velkomstfest*"),
        line("question-works_well", "Hvad fungerer rigtig godt hos jer i øjeblikket?"), case=GUEST),
    row(at(17, 51), "Ruth", Writes("2"), line("question-can_improve", "Hvad kan gøres bedre på kort og på lang sigt?"),
        case=GUEST),
    row(at(17, 51), "Ruth", Writes("3"),
        line("question-wish_scenario", "Ønskescenariet i 2025 ift. bosætning", year="2025"), case=GUEST),
    row(at(17, 51), "Ruth", Writes("modtagelse: vi har en velkomstfest"), thanks(1, 17, 51), case=GUEST),
    row(at(17, 51), "Ruth", Happens(online), case=GUEST),
)  # fmt: skip

PASTED_AND_TAKEN_BACK = (
    row(at(17, 52), "Kim", Taps(SEND, {"retention": TWELVE}),
        line("paste-heading", "Det bliver til 12 noter", count=12)),
    row(at(17, 52), "Kim", Taps(line("paste-send", "Send 12 noter", count=12)), thanks(12, 17, 52)),
    row(at(17, 52), "Kim", Taps(UNDO), line("receipt-taken-back", "Taget tilbage. Noterne tæller ikke med mere.")),
)  # fmt: skip

PETER_LEAVES = (
    row(at(17, 59), "Peter", Writes(ELSEWHERE), ASKED, case=LEAVES),
    row(at(17, 59), "Peter", Taps(YES), line("joining-hello", "Hej Peter. Du er med i **Gruppe 4**.",
        name="Peter", group="4"), case=LEAVES),
    row(at(17, 59, 10), "Anna", Reads(), line("presenting-gone", "Peter Nordborg er gået.", name="Peter Nordborg"),
        line("presenting-who-anew", "Hvem fremlægger?"), case=LEAVES),
    row(at(17, 59, 10), "Anna", Taps(ME), presents(3), case=LEAVES),
)  # fmt: skip

TOO_LATE = (
    row(at(18, 5), "Inge", Taps(SEND, {"reception": "Vi har Ole på nr. 4"}),
        line("workshop-late", "Modtaget som **eftersendt**. Den kommer i tillægget til referatet.", count=1),
        case=LATE),
)  # fmt: skip

HIDDEN = (
    row(at(18, 6), "Lise", Writes({"da": "noter", "en": "notes", "de": "Notizen"}),
        line("notes-heading", "Noter, nyeste først"), case=RUDE),
    row(at(18, 6), "Lise", Taps(HIDE), line("notes-hide-heading", "Skjul en note"), case=RUDE),
    row(at(18, 6), "Lise", Taps(HIDE, {"reason": "nævner en navngiven tilflytter"}),
        line("notes-hidden", "Noten er skjult. Forfatteren får besked."), case=RUDE),
    row(at(18, 6, 10), "Inge", Reads(),
        line("hidden-told", "Din note er skjult af arrangøren: nævner en navngiven tilflytter",
             reason="nævner en navngiven tilflytter"),
        EDIT, line("hidden-delete", "Slet"), case=RUDE),
)  # fmt: skip

AFTER_FRIDAY = (
    row(at(12, 1, day=7), "Peter", Taps(SEND, {"reception": "En glemt tanke"}),
        line("workshop-shut", "Indsendelsen er lukket. Jeg har gemt teksten som kladde og sagt det til arrangøren."),
        case=SHUT),
    row(at(12, 2, day=7), "Lise", Reads(),
        line("drafts-left", "1 har skrevet efter fristen. Teksten ligger som kladde hos personen selv.", count=1),
        case=SHUT),
)  # fmt: skip
