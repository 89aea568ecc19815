"""Journey 4.3 as a table, before the ERFA meeting: what was said in May, the plan, the draft summary, the pre-read.

The Danish words are those of the journey, letter for letter, but where one of these was decided otherwise:

- step 1: the meeting is planned in one line; its form with the agenda is played in rounds.py;
- step 2: a preview to herself before the villages wrote is empty; [Godkend] is what happens when nobody presses [Stop];
- step 3: villages write when they like, for the meeting is too near to ask them; question cards are in rounds.py;
- step 4: theme and question follow «**Flere siger** (4 landsbyer)», the quotes stand below, [Vis] is the whole line;
- step 5: eight channels here, not fourteen, and the place that has nothing is bold;
- failure case «meeting moved»: the pre-read is counted anew; the post with both times is in round_failures.py.
"""

from datetime import datetime

from tests.journeys import erfa_failures as failures
from tests.journeys import evening
from tests.journeys.dialogs import opens, sends
from tests.journeys.telling import SENDER, Happens, Line, On, Reads, Row, Taps, Theme, Writes, at, line, row
from texts.when import moment, month

MEETING, MOVED = at(17, 0, day=13, month=9), at(17, 0, day=14, month=9)
NAME = Line("", "ERFA september")
WELCOME = line("summary-what", "Velkomst – Fungerer godt", theme=Theme("welcome"),
               question=line("question-short-works_well", "Fungerer godt"))  # fmt: skip
FESTIVE = Line("", "«Vi holder velkomstfest for nye naboer»")
YES = line("sending-yes", "Ja, send nu")
SUMMARISE = Writes({"da": "opsummér", "en": "summary", "de": "Zusammenfassung"})
LANGUAGE = Writes({"da": "sprog dansk", "en": "language English", "de": "Sprache Deutsch"})


def on(day: int, hour: int, minute: int = 0) -> datetime:
    """A time in September 2021."""
    return at(hour, minute, 0, day, 9)


def planned(when: datetime) -> Line:
    day = "mandag den 13." if when == MEETING else "tirsdag den 14."
    told = f"ERFA september, {day} september 2021 kl. 17.00"
    return line("erfa-meeting-named", told, title=NAME, at=On(when, moment))


def writes(name: str, minute: int, text: str) -> Row:
    """Somebody sends one thought to the bot, as on any day."""
    return row(on(6, 10, minute), name, Writes(text), line("receipt-thanks",
        f"Tak – 1 note modtaget kl. 10.{minute:02}.", count=1, at=on(6, 10, minute)))  # fmt: skip


IN_MAY = (
    row(at(16, 30), "Lise", Writes({"da": "erfa ny 04-05-2021 17.00", "en": "erfa new 04-05-2021 17.00",
        "de": "ERFA neu 04-05-2021 17.00"})),
    *evening.READY,
    *(row(at(17, 41), name, Writes(evening.COME_IN)) for name in ("Inge", "Anna", "Kim")),
    row(at(17, 42), "Inge", Taps(evening.SEND, {"reception": "Vi holder velkomstfest for nye naboer"})),
    row(at(17, 42), "Anna", Taps(evening.SEND, {"attraction": "Havnen trækker unge familier til"})),
    row(at(17, 42), "Kim", Taps(evening.SEND, {"reception": "Naboerne kommer med brød"})),
    row(at(18, 0), "Inge", Reads(), line("groupwork-thanks-heading", "Gruppearbejdet er slut")),
)  # fmt: skip

PLANNED = (
    *(row(on(1, 9), name, LANGUAGE) for name in ("Oda", "Inge", "Kim")),
    row(on(1, 10), "Lise", Writes({"da": "erfa ny 13-09-2021 17.00 ERFA september",
        "en": "erfa new 13-09-2021 17.00 ERFA september", "de": "ERFA neu 13-09-2021 17.00 ERFA september"}),
        planned(MEETING), line("erfa-pre-read-goes",
        "Forhåndslæsningen sendes fredag den 10. september 2021 kl. 09.00 til 8 kanaler.",
        at=On(on(10, 9), moment), channels=8)),
    row(on(2, 10), "Lise", Taps(line("preread-try", "Send prøve til mig")),
        line("preview-heading", "Sådan ser beskeden ud i 8 kanaler", channels=8),
        line("preview-goes",
             "Sendes **fredag den 10. september 2021 kl. 09.00**."
             " Hver landsby ser sine egne noter først; nye svar kommer med.", at=On(on(10, 9), moment)),
        line("preview-sees", "Kun arrangørerne ser prøven."),
        line("erfa-stop", "Stop"), line("erfa-edit", "Ret")),
)  # fmt: skip

ANSWERED = (
    writes("Inge", 0, "modtagelse: Vi holder velkomstfest for nye naboer"),
    writes("Anna", 1, "modtagelse: Velkomstfest i forsamlingshuset hvert forår"),
    writes("Sofie", 2, "modtagelse: Nye naboer inviteres til velkomstfest"),
    writes("Tom", 3, "modtagelse: Welcome party for new neighbours"),
    writes("Jens", 4, "fastholdelse: Koret holder folk fast"),
    writes("Inge", 5, "fastholdelse: Fodbold for alle aldre"),
    writes("Anna", 6, "fastholdelse: Vi mødes til fællesspisning"),
    row(on(8, 9), "Lise", Writes("status"), Line("", "**4"), Line("", "Nordborg, Sydals, Augustenborg")),
)  # fmt: skip

SEVERAL = line("summary-several", "**Flere siger** (4 landsbyer): Velkomst – Fungerer godt", villages=4,
               what=WELCOME)  # fmt: skip
SUMMARY = (
    row(on(10, 8), "Lise", SUMMARISE,
        line("summary-sees-draft", "Kun du ser udkastet. Her står landsby, ikke navn."),
        SEVERAL, FESTIVE,
        line("summary-source", "kilde: 4 noter", count=4), line("summary-show", "Vis"),
        line("summary-single", "**Kun én siger** (Gråsten): Fællesskab – Fungerer godt", village=Line("", "Gråsten"),
             what=line("summary-what", "Fællesskab – Fungerer godt", theme=Theme("community"),
                       question=line("question-short-works_well", "Fungerer godt"))),
        line("summary-change", "**Ændret siden maj**: Velkomst – Fungerer godt",
             month=On(at(17, 0), month), what=WELCOME),
        line("summary-few-retention", "Kun 3 noter om fastholdelse. Jeg viser dem ordret i stedet for at opsummere.",
             count=3),
        line("summary-all-notes", "Alle noter"), line("summary-themes", "Ret temaer"),
        line("summary-sheet", "Hent ark"), line("summary-method", "Sådan er den lavet"), case=failures.LITTLE),
    row(on(10, 8), "Lise", opens("Lise", line("summary-show-sources", "Vis kilder: Modtagelse",
        phase=line("phase-reception", "Modtagelse"))),
        Line("", "Velkomstfest i forsamlingshuset hvert forår"), Line("", "Welcome party for new neighbours")),
    row(on(10, 8), "Lise", sends("Lise", line("summary-edit-line", "Ret linjen")),
        line("summary-edit-sees", "Kun du ser det her. Noternes ord kan ikke ændres.")),
    row(on(10, 8), "Lise", sends("Lise", line("summary-edit-save", "Gem overskrift"),
        heading="Sådan bydes der velkommen"),
        line("summary-done-heading", "Overskriften er gemt.")),
    row(on(10, 8, 1), "Lise", SUMMARISE, Line("", "Sådan bydes der velkommen"), FESTIVE),
    row(on(10, 8, 1), "Lise", opens("Lise", line("summary-show-sources", "", phase=line("phase-reception", "")))),
    row(on(10, 8, 1), "Lise", sends("Lise", line("summary-edit-line", "Ret linjen"))),
    row(on(10, 8, 1), "Lise", sends("Lise", line("summary-edit-drop", "Udelad linjen")),
        line("summary-done-dropped", "Linjen er udeladt."), line("summary-edit-undo", "Fortryd")),
    row(on(10, 8, 2), "Lise", SUMMARISE, never=(Line("", "Sådan bydes der velkommen"),)),
    row(on(10, 8, 2), "Lise", sends("Lise", line("summary-edit-undo", "Fortryd"))),
    row(on(10, 8, 3), "Lise", SUMMARISE, Line("", "Sådan bydes der velkommen")),
)  # fmt: skip

MISSED = line("sending-miss", "**Sydals**: kanalen er arkiveret.", place=Line("", "Sydals"),
              why=line("sending-why-archived", "kanalen er arkiveret"))  # fmt: skip
ONE_MISSING = line("sending-progress", "Sendt til 7 af 8.", sent=7, all=8)
PRE_READ = (
    row(on(10, 8, 30), "Lise", Happens(failures.archived)),
    *(row(on(10, 8, 30), name, Writes("erfa"), line("preread-now", "Send forhåndslæsning"),
          line("preread-try", "Send prøve til mig")) for name in ("Lise", "Oda")),
    *(row(on(10, 8, 30), name, Taps(line("preread-now", "Send forhåndslæsning")),
          line("sending-ask-pre-read", "Send forhåndslæsningen nu?"), YES) for name in ("Lise", "Oda")),
    *failures.TOGETHER,
    row(on(10, 8, 31), SENDER, Reads(), ONE_MISSING, MISSED, line("sending-retry", "Prøv igen"),
        line("sending-contact", "Send til kontaktperson")),
    row(on(10, 8, 31), "Lise", Reads("Broager"), planned(MOVED), FESTIVE, Line("", "De andre landsbyer")),
    row(on(10, 8, 32), SENDER, Taps(line("sending-contact", "Send til kontaktperson"))),
    row(on(10, 8, 33), "Kim", Reads(), planned(MOVED)),
    row(on(10, 8, 33), SENDER, Reads(), line("sending-contact-reached", "Kontaktpersonen har fået det.")),
    row(on(10, 8, 34), "Lise", Happens(failures.taken_up_again)),
    row(on(10, 8, 34), SENDER, Taps(line("sending-retry", "Prøv igen"))),
    row(on(10, 8, 35), SENDER, Reads(), line("sending-progress", "Sendt til 8 af 8.", sent=8, all=8)),
    row(on(10, 8, 35), "Lise", Reads("Sydals"), planned(MOVED), Line("", "De andre landsbyer")),
)  # fmt: skip
