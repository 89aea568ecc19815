"""What can go wrong before an ERFA meeting: a form that cannot be so, a meeting that moves, an answer too late."""

from datetime import datetime, timedelta

from tests.journeys import rounds
from tests.journeys.deeds import once, stands
from tests.journeys.rounds import (
    CUT_OFF,
    FORM,
    FULL,
    LATER,
    MEETING,
    MOVED_AT,
    NAME,
    NEW,
    PLAN,
    PLANNED_AT,
    REMINDED_AT,
    STATUS,
    TOLD_AT,
    USUAL,
    counted,
    missing,
    named,
    on,
)
from tests.journeys.telling import Happens, Line, On, Reads, Taps, Writes, figures, line, row
from tests.journeys.theatre import Theatre
from texts.when import hours, moment

CASES = (
    "agenda gap",
    "a meeting in the past",
    "a meeting in the lost hour of the summer-time night",
    "a meeting on 31 February",
    "answers until after the meeting",
    "Meeting moved",
    "She is ill: another organiser takes over",
    "an answer after the cut-off",
)
GAP, PAST, LOST, NO_DAY, TOO_LATE, MOVES, ILL, AFTER = CASES
HOLE = FULL.replace("17.35-17.40", "17.36-17.40")
REFUSED = (
    row(PLANNED_AT, "Lise", NEW, case=GAP),
    row(PLANNED_AT, "Lise", Taps(PLAN, {**FORM, "agenda": HOLE}),
        line("error-agenda-gap", "Før række 3 «Pause» mangler der 1 minut (17.35–17.36).", row=3,
             title=Line("", "Pause"), minutes=1, begins=figures("17.35"), ends=figures("17.36")), case=GAP),
    row(PLANNED_AT, "Lise", stands("Lise", agenda=HOLE, **FORM), case=GAP),
    row(PLANNED_AT, "Lise", Taps(PLAN, {"day": "2021-05-20", "agenda": FULL}),
        line("error-in-the-past", "20-05-2021 17.00 er forbi. Vælg en dag, der kommer.",
             typed=figures("20-05-2021 17.00")), case=PAST),
    row(PLANNED_AT, "Lise", stands("Lise", day="2021-05-20", agenda=FULL, place="Forsamlingshuset"), case=PAST),
    row(PLANNED_AT, "Lise", Taps(PLAN, {"day": "2022-03-27", "at": "02:30", "ends": "04:00", "agenda": " "}),
        line("error-no-such-time",
             "27-03-2022 02.30 findes ikke, fordi uret stilles frem. Mente du 27-03-2022 03.30?",
             typed=figures("27-03-2022 02.30"), suggestion=figures("27-03-2022 03.30")), case=LOST),
    row(PLANNED_AT, "Lise", stands("Lise", day="2022-03-27", at="02:30", place="Forsamlingshuset"), case=LOST),
    row(PLANNED_AT, "Lise", Writes({"da": f"erfa ny 31-02-2022 17.00\n{FULL}",
        "en": f"erfa new 31-02-2022 17.00\n{FULL}", "de": f"ERFA neu 31-02-2022 17.00\n{FULL}"}),
        line("error-bad-date",
             "«31-02-2022 17.00» kan jeg ikke læse som dato og tid. Skriv fx *14-09-2021 19.00*.",
             typed=Line("", "31-02-2022 17.00")), case=NO_DAY),
    row(PLANNED_AT, "Lise", stands("Lise", agenda=FULL), case=NO_DAY),
    row(PLANNED_AT, "Lise", NEW, case=TOO_LATE),
    row(PLANNED_AT, "Lise", Taps(PLAN, {**FORM, "cut_day": "2021-09-14", "cut_at": "18:00"}),
        line("error-cut-off-too-late", "Svarfristen **14-09-2021 18.00** er ikke før mødet. Vælg en tidligere.",
             typed=figures("14-09-2021 18.00")), case=TOO_LATE),
    row(PLANNED_AT, "Lise", stands("Lise", cut_day="2021-09-14", cut_at="18:00", **FORM), case=TOO_LATE),
)  # fmt: skip


def held(at: datetime, language: str, zone: str) -> str:
    """When the meeting is, which lasts an hour and a half."""
    return hours(at, at + timedelta(minutes=90), language, zone)


WHY = "Salen er optaget"
HEADING = line("moved-heading", "ERFA-mødet er flyttet")
BEFORE = line("moved-before", "Før: tirsdag den 14. september 2021 kl. 17.00", at=On(MEETING, moment))
HOURS = line("invited-when", "**tirsdag den 21. september 2021 kl. 17.00–18.30**", at=On(LATER, held))
NOW = line("moved-now", "Nu: **tirsdag den 21. september 2021 kl. 17.00–18.30**", at=On(LATER, held))
REASON = line("moved-reason", "Hvorfor: Salen er optaget", reason=Line("", WHY))
UNTIL = line("moved-answers-until",
    "Jeres svar og tilmeldinger følger med. Ny svarfrist: mandag den 20. september 2021 kl. 12.00.",
    at=On(CUT_OFF, moment))  # fmt: skip
TOLD = ("#General", "#Broager", "#Nordborg", "#Egernsund")


async def in_the_calendar(theatre: Theatre) -> None:
    """The file that the invitation leads to has the new time, once, as a later version of the same entry."""
    listed = (await theatre.stage.wire.get(f"{theatre.stage.wire.tenant}/window/files"))["files"]
    (file,) = (each for each in listed if each["path"].endswith("kalender.ics"))
    url = file["url"] if "://" in file["url"] else theatre.stage.wire.tenant + file["url"]
    events = (await theatre.stage.wire.content(url)).decode().split("BEGIN:VEVENT")[1:]
    (event,) = (each for each in events if "ERFA september" in each)
    assert "20210921T" in event, event
    assert "20210914T" not in event, event
    assert "SEQUENCE:0" not in event, event
    assert "17.00 Velkomst (5 min)" in event, event


MOVED = (
    row(MOVED_AT, "Lise", Writes({"da": "erfa flyt 21-09-2021 17.00 Salen er optaget",
        "en": "erfa move 21-09-2021 17.00 Salen er optaget",
        "de": "ERFA verschieben 21-09-2021 17.00 Salen er optaget"}),
        line("erfa-form-edit", "Ret ERFA-mødet"), case=MOVES),
    row(MOVED_AT, "Lise", stands("Lise", day="2021-09-21", reason=WHY, agenda=FULL), case=MOVES),
    row(MOVED_AT, "Lise", Taps(line("erfa-save", "Gem")), named(LATER),
        line("erfa-moved-told", "8 kanaler får besked om den nye tid.", channels=8),
        line("erfa-reminder-goes", "De, der mangler, bliver påmindet fredag den 17. september 2021 kl. 09.00.",
             at=On(REMINDED_AT, moment)),
        line("erfa-cut-off-at", "Svarfrist: mandag den 20. september 2021 kl. 12.00.", at=On(CUT_OFF, moment)),
        case=MOVES),
    # Before working hours: what stands is edited without a sound, and the one post waits. In Nordborg that is the
    # reminder; the form above it is nobody's to change.
    row(MOVED_AT, "Inge", Reads("General"), rounds.INVITED, HOURS, never=(HEADING,), case=MOVES),
    row(MOVED_AT, "Peter", Reads("Nordborg"), named(MEETING), named(LATER), never=(HEADING,), case=MOVES),
    row(TOLD_AT, "Lise", once(HOURS, "#Broager"), case=MOVES),
    row(TOLD_AT, "Lise", once(rounds.INVITED, "#General"), case=MOVES),
    row(TOLD_AT, "Lise", Reads("General"), HEADING, BEFORE, NOW, REASON, UNTIL, case=MOVES),
    row(TOLD_AT, "Lise", Reads("Broager"), HEADING, BEFORE, NOW, case=MOVES),
    row(TOLD_AT, "Lise", once(HEADING, *TOLD), case=MOVES),
    row(TOLD_AT, "Lise", Happens(in_the_calendar), case=MOVES),
    row(USUAL, "Lise", once(rounds.HEARD, "#Nordborg"), case=MOVES),
    row(REMINDED_AT, "Lise", Reads("Nordborg"),
        line("reminder-told", "4 af 7 landsbyer har svaret. Én tanke er nok.", answered=4, all=7), case=MOVES),
    row(REMINDED_AT, "Lise", once(rounds.EGERNSUND, "#Egernsund"), case=MOVES),
    row(REMINDED_AT, "Lise", Reads("Broager"), never=(rounds.ANSWERED_ALREADY,), case=MOVES),
    row(REMINDED_AT, "Lise", once(HEADING, *TOLD), case=MOVES),
)  # fmt: skip

TAKEN_OVER = (
    row(on(17, 10), "Oda", Writes({"da": "overtag", "en": "takeover", "de": "übernehmen"}),
        line("sending-over-you", "Du har overtaget *ERFA september*.", title=NAME), case=ILL),
    row(on(17, 10), "Lise", Reads(),
        line("sending-over", "Oda har overtaget *ERFA september*.", name=Line("", "Oda"), title=NAME), case=ILL),
    *(row(on(17, 10), who, STATUS, counted(4), missing("Nordborg, Sydals, Augustenborg"), case=ILL)
      for who in ("Oda", "Lise")),
)  # fmt: skip

CLOSED = (
    row(on(20, 12, 1), "Kim", Writes("modtagelse: Naboerne kommer med brød"),
        line("workshop-late-meeting",
             "Modtaget som **eftersendt**: svarfristen er gået, men noten er med til mødet.", count=1), case=AFTER),
    row(on(20, 12, 1), "Lise", STATUS, counted(5), case=AFTER),
    row(on(21, 16, 30), "Lise", Writes({"da": "referat", "en": "minutes", "de": "Protokoll"})),
    row(on(21, 16, 30), "Lise", Taps(line("minutes-show-attendance", "Deltagere")), Line("", "Inge Broager"),
        Line("", "Sofie Sønderborg"), line("minutes-presence-apology", "Afbud")),
)  # fmt: skip
