"""Journey 4.3 as a table, from the meeting day on: who came, the draft, comments, the lock, the files, what is open.

The Danish words are those of the journey, letter for letter, but where one of these was decided otherwise:

- step 7: as many notes, groups and villages as came here; the consent is a sentence of its own, in the singular;
- step 8: the comment names the row of the agenda; «fredag kl. 12» is the Friday after the meeting;
- step 9: [Godkend og lås] locks, [Udgiv] writes the files and sends: between them the organiser can look once more;
- step 10: a carried action point makes a row of the next agenda.
"""

from datetime import datetime

from tests.journeys import erfa_failures as failures
from tests.journeys import evening
from tests.journeys.erfa_before import NAME, YES, on
from tests.journeys.telling import Happens, Line, On, Reads, Taps, Writes, at, figures, line, row
from texts.when import clock, weekday

MINUTES = Writes({"da": "referat", "en": "minutes", "de": "Protokoll"})
FRIDAY, AUTUMN = on(17, 12), at(17, 0, day=12, month=10)
OPEN, REVIEW, APPROVE = (
    line("minutes-open", "Åbn"),
    line("minutes-act-review", "Send til kommentering"),
    line("minutes-act-approve", "Godkend og lås"),
)


def sharp(when: datetime, language: str, zone: str) -> str:
    """A full hour in a sentence of its own: «kl. 12»."""
    return clock(when, language, zone).removesuffix(".00").replace(":00 Uhr", " Uhr")


AGENDA = "17.00–17.40 Velkomst og oplæg\n17.40–18.00 Gruppearbejde\n{}–18.30 Fælles opsamling"
WAITS = line("minutes-waiting", "1 note venter på samtykke til citat.", count=1)
NEXT = line("minutes-form-forward", "Gem og videre")


MEETING_DAY = (
    row(on(13, 9), "Inge", Writes({"da": "deltager", "en": "attend", "de": "teilnehmen"}),
        line("minutes-come-coming",
             "Du er tilmeldt, og arrangørerne ser det. Kan du alligevel ikke, så skriv *afbud*.")),
    row(on(13, 9), "Sofie", Writes({"da": "afbud", "en": "decline", "de": "absagen"}),
        line("minutes-come-apology",
             "Dit afbud er noteret og kommer i referatet. Kan du alligevel, så skriv *deltager*.")),
    row(on(14, 17, 38), "Lise", Writes({"da": "gruppearbejde", "en": "group work", "de": "Gruppenarbeit"})),
    row(on(14, 17, 38), "Lise", Taps(line("groupwork-new", "Nyt gruppearbejde"))),
    row(on(14, 17, 38), "Lise", Taps(line("groupwork-prepare", "Gør klar"), {"groups": evening.GROUPS}),
        line("groupwork-ready", "Klar. 5 grupper, 20 min. Kopiér denne besked til *Meddelelse* i private rum:",
             groups=5, minutes=20)),
    row(on(14, 17, 39), "Lise", Reads(), line("groupwork-announcement", "Skriv jeres input her:")),
    *(row(on(14, 17, 41), name, Writes(evening.COME_IN)) for name in ("Inge", "Anna", "Kim")),
    row(on(14, 17, 42), "Inge",
        Taps(evening.SEND, {"reception": "Vi holder velkomstfest for nye naboer\nPeter Nordborg bager brød"}),
        evening.thanks(2, 17, 42)),
    row(on(14, 17, 42), "Anna", Taps(evening.SEND, {"attraction": "Havnen trækker unge familier til"}),
        evening.thanks(1, 17, 42)),
    row(on(14, 17, 43), "Kim", Writes({"da": "afsender", "en": "sender", "de": "Absender"})),
    row(on(14, 17, 43), "Kim", Taps(line("attribution-name", "Navn"))),
    row(on(14, 17, 44), "Kim", Writes("modtagelse: Naboerne kommer med brød"), evening.thanks(1, 17, 44)),
)  # fmt: skip

DRAFT = (
    row(on(14, 18, 30), "Lise", MINUTES,
        line("minutes-heading", "Referat: ERFA september", title=NAME), line("minutes-notes", "4 noter", count=4),
        line("minutes-groups", "2 grupper", count=2), line("minutes-villages", "3 landsbyer", count=3),
        line("minutes-actions", "0 aktionspunkter", count=0), WAITS, OPEN, REVIEW,
        line("minutes-present", "3 til stede", count=3), line("minutes-apologies", "1 afbud", count=1)),
    row(on(14, 18, 30), "Lise", Taps(line("minutes-show-attendance", "Deltagere")),
        line("minutes-presence-present", "Til stede"), Line("", "Sofie Sønderborg")),
    row(on(14, 18, 30), "Lise", Taps(line("minutes-attendance-save", "Gem"), {"name": "Karen Hansen"}),
        Line("", "Karen Hansen"), line("minutes-present", "4 til stede", count=4)),
    row(on(14, 18, 30), "Lise", Taps(line("minutes-back", "Til referatet")), OPEN),
    row(on(14, 18, 31), "Lise", Taps(OPEN, {"page": "0"}), line("minutes-form-agenda",
        "Dagsorden: hvert punkt på sin egen linje")),
    row(on(14, 18, 31), "Lise", Taps(NEXT, {"place": "Forsamlingshuset", "agenda": AGENDA.format("18.05")}),
        line("error-agenda-gap", "Før række 3 «Fælles opsamling» mangler der 5 minutter (18.00–18.05).", row=3,
             title=Line("", "Fælles opsamling"), minutes=5, begins=figures("18.00"), ends=figures("18.05"))),
    row(on(14, 18, 31), "Lise", Taps(NEXT, {"agenda": AGENDA.format("18.00")}),
        line("minutes-form-discussion", "Drøftelse"), line("minutes-form-decision", "Beslutning")),
    row(on(14, 18, 32), "Lise",
        Taps(line("minutes-form-close", "Gem og luk"), {"discussion": "Vi talte om busser",
            "decision": "Vi mødes igen"}),
        REVIEW),
    row(on(14, 18, 33), "Lise", Writes({"da": "opgaver ny Bestil lokale; Inge; 1. oktober 2021",
        "en": "tasks new Bestil lokale; Inge; 1 October 2021",
            "de": "Aufgaben neu Bestil lokale; Inge; 1. Oktober 2021"}),
        Line("", "Bestil lokale")),
)  # fmt: skip

BY_FRIDAY = line("minutes-review-until", "Bemærkninger senest **fredag kl. 12**",
                 until=line("minutes-until", "fredag kl. 12", day=On(FRIDAY, weekday), at=On(FRIDAY,
                     sharp)))  # fmt: skip
REVIEWED = (
    row(on(14, 18, 35), "Lise", MINUTES, line("minutes-actions", "1 aktionspunkt", count=1)),
    row(on(14, 18, 35), "Lise", Taps(REVIEW), line("minutes-ask-review", "Send udkastet til kommentering?")),
    row(on(14, 18, 35), "Lise", Taps(line("minutes-yes-review", "Send"))),
    row(on(14, 18, 36), "Inge", Reads(), BY_FRIDAY, line("minutes-review-write", "Skriv bemærkning"),
        line("minutes-review-sees", "Arrangørerne ser din bemærkning med dit navn. Den kommer ikke i referatet.")),
    row(on(14, 18, 36), "Inge", Taps(line("minutes-review-write", "Skriv bemærkning"))),
    row(on(14, 18, 36), "Inge", Taps(line("minutes-review-send", "Send"), {"line": "p1", "text": "Også om tog"}),
        line("minutes-review-thanks", "Tak – din bemærkning er hos arrangørerne.")),
    row(on(14, 18, 37), "Sofie", MINUTES, line("minutes-none-published", "Der er ikke udgivet noget referat endnu.")),
    row(on(14, 18, 38), "Lise", MINUTES, line("minutes-comments-open", "1 bemærkning venter på dig.", count=1)),
    row(on(14, 18, 38), "Lise", Taps(line("minutes-show-comments", "Bemærkninger")),
        Line("", "Også om tog"), Line("", "Inge Broager")),
    row(on(14, 18, 38), "Lise", Taps(line("minutes-comments-used", "Brugt")),
        line("minutes-comments-was-used", "✓ Brugt")),
)  # fmt: skip

LOCKED = (
    row(on(20, 8, 50), "Lise", MINUTES, APPROVE),
    row(on(20, 8, 50), "Lise", Taps(APPROVE), line("minutes-ask-approve", "Vil du godkende og låse referatet?")),
    row(on(20, 8, 50), "Lise", Taps(line("minutes-yes-approve", "Godkend og lås")),
        line("minutes-publish", "Udgiv"), line("minutes-trial", "Send prøve til mig")),
    row(on(20, 8, 51), "Lise", Taps(line("minutes-trial", "Send prøve til mig"))),
    row(on(20, 8, 52), "Lise", Reads(), line("sending-post-trial",
        "Prøve. Kun du ser den. Sådan læses den i General.")),
    *(row(on(20, 8, 55), name, MINUTES) for name in ("Lise", "Oda")),
    *(row(on(20, 9), name, Taps(line("minutes-publish", "Udgiv")), line("sending-ask", "Udgiv referatet nu?"), YES)
      for name in ("Lise", "Oda")),
    row(on(20, 9), "Lise", Happens(failures.most_are_kept_waiting), case=failures.HALF_WAY),
    row(on(20, 9), "Lise", Taps(YES)),
    row(on(20, 9), "Oda", Taps(YES), line("sending-by", "Lise sendte kl. 09.00.", name=Line("", "Lise"),
            at=line("sending-said-today", "kl. 09.00", at=on(20, 9))),
        line("sending-not-twice", "Intet er sendt to gange."), case=failures.AT_ONCE),
    *failures.RESUMED,
    row(on(20, 9, 10), "Lise", Reads("General"),
        line("sending-post-heading", "Referat: ERFA september", title=NAME), Line("", "Vi mødes igen"),
        line("sending-post-docx", "Åbn referatet"), line("sending-post-html", "Som webside"),
        line("sending-post-xlsx", "Bilag (Excel)")),
    row(on(20, 9, 10), "Lise", Reads("Broager"), line("sending-post-own", "Fra Broager", village=Line("", "Broager"))),
    row(on(20, 9, 10), "Lise", Happens(failures.each_channel_has_it_once), case=failures.AT_ONCE),
    row(on(20, 9, 11), "Sofie", MINUTES, NAME),
    # The longer something waits, the more seldom its receipt is drawn: a minute after the posts it has been.
    row(on(20, 9, 13), "Lise", Reads(), line("sending-progress", "Sendt til 8 af 8.", sent=8, all=8)),
)  # fmt: skip

AFTERWARDS = (
    row(on(27, 9, 5), "Lise", Reads(), line("actions-due-heading", "Åbne aktionspunkter fra ERFA september",
        title=NAME),
        line("actions-due-lead", "1 aktionspunkt er åbent. Det kommer på dagsordenen næste gang.", count=1)),
    row(on(28, 9), "Lise", Writes({"da": "erfa ny 12-10-2021 17.00", "en": "erfa new 12-10-2021 17.00",
        "de": "ERFA neu 12-10-2021 17.00"})),
    row(at(8, 0, day=12, month=10), "Lise", Writes({"da": "referat erfa-2021-10-12", "en": "minutes erfa-2021-10-12",
        "de": "Protokoll erfa-2021-10-12"}), Line("", "Aktionspunkter fra sidst")),
    *failures.WITHDRAWN,
)  # fmt: skip
