"""Journey 4.3, steps 1 to 3 and 6, as a table: the form with its sum, the preview, the question round, who comes.

The Danish words are those of the journey, letter for letter, but where one of these was decided otherwise:

- step 2: seven villages are asked here, not fourteen;
- step 3: the automatic reminder leaves at 09.00 of its day; by hand it leaves at once in working hours;
- step 6: the invitation is read in General, and who comes is between them and the organisers until the minutes are out.
"""

from datetime import datetime

from tests.journeys import evening
from tests.journeys.deeds import once, taps_in
from tests.journeys.telling import Line, On, Reads, Spelt, Taps, Writes, at, figures, line, row
from texts.when import clock, day, moment, month

NAME = Line("", "ERFA september")
LANGUAGE = Writes({"da": "sprog dansk", "en": "language English", "de": "Sprache Deutsch"})
NEW = Writes({"da": "erfa ny", "en": "erfa new", "de": "ERFA neu"})
STATUS = Writes("status")
FULL = """17.00-17.05 Velkomst v. Landsbyforum
17.05-17.35 Oplæg
17.35-17.40 Pause
17.40-18.00 Gruppearbejde
18.00-18.30 Fælles opsamling"""
SHORT = FULL.replace("18.00-18.30", "18.00-18.25")
PLAN, CHECK = line("erfa-plan", "Planlæg"), line("erfa-check", "Regn efter")
FORM = {"day": "2021-09-14", "name": "ERFA september", "place": "Forsamlingshuset"}


def on(day: int, hour: int, minute: int = 0, month_: int = 9) -> datetime:
    """A time in the autumn of 2021, on the wall clock of the summer."""
    return at(hour, minute, 0, day, month_)


MEETING, LATER = on(14, 17), on(21, 17)
PLANNED_AT, LOOKED_AT, ASKED_AT = on(25, 10, month_=8), on(27, 10, month_=8), on(31, 9, month_=8)
BY_HAND, MOVED_AT, TOLD_AT, USUAL = on(8, 10), on(9, 8), on(9, 9), on(10, 9, 1)
REMINDED_AT, CUT_OFF = on(17, 9), on(20, 12)


def spoken(da: str, en: str, de: str) -> Spelt:
    return Spelt({"da": da, "en": en, "de": de})


def named(when: datetime) -> Line:
    which = "tirsdag den 14." if when == MEETING else "tirsdag den 21."
    told = f"ERFA september, {which} september 2021 kl. 17.00"
    return line("erfa-meeting-named", told, title=NAME, at=On(when, moment))


def sum_of(minutes: int) -> Line:
    told = f"17.00–18.30: rækkerne fylder **{minutes} af 90** min."
    starts, ends = figures("17.00"), figures("18.30")
    return line("minutes-agenda-fills", told, starts=starts, ends=ends, filled=minutes, all=90)


IN_MAY = (
    row(at(16, 30), "Lise", Writes({"da": "erfa ny 04-05-2021 17.00", "en": "erfa new 04-05-2021 17.00",
        "de": "ERFA neu 04-05-2021 17.00"})),
    *evening.READY,
    *(row(at(17, 41), name, Writes(evening.COME_IN)) for name in ("Inge", "Anna")),
    row(at(17, 42), "Inge", Taps(evening.SEND, {"reception": "Vi holder velkomstfest for nye naboer"})),
    row(at(17, 42), "Anna", Taps(evening.SEND, {"attraction": "Havnen trækker unge familier til"})),
    row(at(18, 0), "Inge", Reads(), line("groupwork-thanks-heading", "Gruppearbejdet er slut")),
)  # fmt: skip

OPEN_END = line("error-agenda-open-end",
    "Efter række 5 «Fælles opsamling» mangler der 5 minutter (18.25–18.30).", row=5, title=Line("", "Fælles opsamling"),
    minutes=5, begins=figures("18.25"), ends=figures("18.30"))  # fmt: skip
THE_FORM = (
    *(row(PLANNED_AT, name, LANGUAGE) for name in ("Oda", "Inge", "Kim")),
    row(PLANNED_AT, "Lise", NEW, line("erfa-form-new", "Nyt ERFA-møde"), line("erfa-date", "Dato"),
        line("erfa-time", "Begynder"), line("erfa-place", "Sted (må være tomt)"),
        line("erfa-link", "Link til online-møde (må være tomt)"),
        line("erfa-agenda", "Dagsorden: hvert punkt på sin egen linje"),
        line("erfa-questions", "Spørgsmål til landsbyerne"),
        line("erfa-cut-day", "Svarfrist, dag (tom: dagen før mødet)", days=1),
        line("erfa-pre-read-on", "Forhåndslæsning sendes (tom: 3 dage før)", days=3),
        line("erfa-reminded-on", "Påmindelsen sendes (tom: 4 dage før)", days=4)),
    row(PLANNED_AT, "Lise", Taps(CHECK, {**FORM, "agenda": SHORT}), sum_of(85), OPEN_END),
    row(PLANNED_AT, "Lise", Taps(CHECK, {"agenda": FULL}), sum_of(90), never=(OPEN_END,)),
)  # fmt: skip

GOES = line("erfa-questions-go", "Spørgsmålene sendes **tirsdag den 31. august 2021 kl. 09.00** til 7 landsbyer.",
            at=On(ASKED_AT, moment), channels=7)  # fmt: skip
PLANNED = (
    row(PLANNED_AT, "Lise", Taps(PLAN, {"agenda": FULL}), named(MEETING), GOES,
        line("erfa-points", "5 punkter på dagsordenen.", count=5),
        line("erfa-reminder-goes",
             "De, der mangler, bliver påmindet fredag den 10. september 2021 kl. 09.00.", at=On(on(10, 9), moment)),
        line("erfa-cut-off-at", "Svarfrist: mandag den 13. september 2021 kl. 12.00.", at=On(on(13, 12), moment)),
        line("erfa-pre-read-goes",
             "Forhåndslæsningen sendes fredag den 10. september 2021 kl. 09.00 til 8 kanaler.",
             at=On(on(10, 9), moment), channels=8), Line("", "Forsamlingshuset")),
)  # fmt: skip

SINCE = line("asking-heading", "Hvad har ændret sig siden maj?", since=On(MEETING.replace(month=5), month))
EARLIER = line("asking-earlier", "Det skrev I sidst:")
TUESDAY = spoken("tirsdag kl. 09.00", "Tuesday at 09:00", "Dienstag um 09:00 Uhr")
LOOKED = (
    row(LOOKED_AT, "Lise", Writes({"da": "erfa", "en": "erfa", "de": "ERFA"}), line("erfa-look", "Vis spørgsmålene")),
    row(LOOKED_AT, "Lise", Taps(line("erfa-look", "Vis spørgsmålene")),
        line("preview-heading", "Sådan ser beskeden ud i 7 kanaler", channels=7),
        line("asking-preview-goes", "Sendes **tirsdag kl. 09.00**. Hver landsby ser sine egne noter fra sidst.",
             at=TUESDAY), line("preview-sees", "Kun arrangørerne ser prøven."),
        line("preread-try", "Send prøve til mig"), line("asking-approve", "Godkend"), line("erfa-edit", "Ret"), SINCE),
    row(LOOKED_AT, "Lise", Taps(line("preread-try", "Send prøve til mig")),
        line("asking-trial",
             "Prøve: sådan ser beskeden ud i kanalen Gråsten. Her kan der ikke sendes noget.",
             village=Line("", "Gråsten")), SINCE, EARLIER, never=(evening.SAVE_DRAFT,)),
    row(LOOKED_AT, "Lise", Writes({"da": "erfa", "en": "erfa", "de": "ERFA"})),
    row(LOOKED_AT, "Lise", Taps(line("erfa-look", "Vis spørgsmålene"))),
    row(LOOKED_AT, "Lise", Taps(line("asking-approve", "Godkend")),
        line("asking-approved", "Godkendt. Spørgsmålene sendes tirsdag kl. 09.00.", at=TUESDAY)),
    row(on(31, 8, 59, 8), "Inge", Reads("Broager"), never=(SINCE,)),
)  # fmt: skip

INVITED = line("invited-heading", "I er inviteret til ERFA-møde")
COMING = "Du er tilmeldt, og arrangørerne ser det. Kan du alligevel ikke, så skriv *afbud*."
COMES = line("invited-coming", "Jeg deltager")
OWN = Line("", "Vi holder velkomstfest for nye naboer")
ASKED = (
    row(ASKED_AT, "Inge", Reads("Broager"), SINCE, EARLIER, OWN,
        line("asking-new", "Modtagelse: hvad er nyt?", phase=line("phase-reception", "Modtagelse"))),
    row(ASKED_AT, "Peter", Reads("Nordborg"),
        line("asking-heading-first", "Tre spørgsmål før ERFA-mødet", count=3), never=(SINCE, EARLIER, OWN)),
    row(ASKED_AT, "Lise", once(SINCE, "#Broager", "#Gråsten")),
    row(ASKED_AT, "Inge", Reads("General"), INVITED, Line("", "17.05 Oplæg"), COMES,
        line("invited-declining", "Afbud"), line("invited-calendar", "Kalenderfil")),
    row(ASKED_AT, "Inge", taps_in("Inge", "General", COMES),
        line("minutes-come-which", f"Mødet tirsdag den 14. september 2021: {COMING}", day=On(MEETING, day),
             told=line("minutes-come-coming", COMING)),
        line("invited-count", "1 kommer · 0 afbud", coming=1, apologies=0)),
    row(ASKED_AT, "Lise", Reads("General"), INVITED, never=(line("invited-count", "1 kommer", coming=1, apologies=0),)),
    row(ASKED_AT, "Sofie", taps_in("Sofie", "General", line("invited-declining", "Afbud"))),
    row(ASKED_AT, "Inge", taps_in("Inge", "Broager", evening.SEND, reception="Nu med fællesspisning bagefter"),
        line("receipt-thanks", "Tak – 1 note modtaget kl. 09.00.", count=1, at=On(ASKED_AT, clock))),
    row(ASKED_AT, "Anna", Writes("modtagelse: Velkomstfest hvert forår")),
    row(ASKED_AT, "Sofie", Writes("modtagelse: Vi inviterer til havefest")),
)  # fmt: skip


def missing(names: str) -> Line:
    return line("status-missing", f"Mangler: {names}.", villages=Line("", names))


def counted(villages: int) -> Line:
    told = f"Svar fra **{villages} af 7** landsbyer."
    return line("status-answered", told, answered=villages, all=7)


CALLS = line("asking-calls", "Ring-liste")
REMIND = line("asking-remind", "Påmind de 4", count=4)
HEARD = line("reminder-heading", "Nordborg, vi vil gerne høre fra jer", village=Line("", "Nordborg"))
EGERNSUND = line("reminder-heading", "Egernsund, vi vil gerne høre fra jer", village=Line("", "Egernsund"))
ANSWERED_ALREADY = line("reminder-heading", "Broager, vi vil gerne høre fra jer", village=Line("", "Broager"))
REMINDED = (
    row(BY_HAND, "Oda", STATUS, REMIND),
    row(BY_HAND, "Lise", STATUS, counted(3), missing("Nordborg, Sydals, Augustenborg, Egernsund"), REMIND, CALLS),
    row(BY_HAND, "Lise", Taps(CALLS), line("asking-calls-heading", "Ring-liste"), Line("", "**Nordborg**: Peter"),
        never=(Line("", "**Broager**"),)),
    row(BY_HAND, "Lise", STATUS, REMIND),
    row(BY_HAND, "Lise", Taps(REMIND),
        line("asking-leaves-by-hand", "Påmindelsen er på vej til dem, der mangler."), never=(REMIND,)),
    row(BY_HAND, "Peter", Reads("Nordborg"), HEARD,
        line("reminder-told", "3 af 7 landsbyer har svaret. Én tanke er nok.", answered=3, all=7)),
    row(BY_HAND, "Oda", Taps(REMIND), line("error-already-reminded",
        "Lise har allerede påmindet i hånden (08-09-2021 10.00). Det gør vi kun én gang pr. møde.",
        name=Line("", "Lise"), at=figures("08-09-2021 10.00"))),
    row(BY_HAND, "Tom", Reads("Egernsund"), EGERNSUND),
    row(BY_HAND, "Tom", Writes("modtagelse: Welcome party for new neighbours")),
    row(BY_HAND, "Lise", STATUS, counted(4), missing("Nordborg, Sydals, Augustenborg")),
)  # fmt: skip
