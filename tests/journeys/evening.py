"""Journey 4.1 as a table: the twenty minutes in a private room, from the organiser's press to who wants to join.

The Danish words are those of the journey, letter for letter, but where one of these was decided otherwise:

- step 1: the link stands on a line of its own, so that no full stop sticks to it, and what to write without it below;
- step 1: the organiser has chosen her language, because posts to her follow that and not her Teams;
- step 1, [Kopiér]: a card cannot reach the clipboard, so the message to copy is one of its own (decision 0013);
- step 2, «Din gruppe ser det, du sender»: the list is open to the whole team, and the card says so (decision 0013);
- step 2: purpose and how long it is kept stand beside it (rule 55);
- step 4, the matrix is a grid of numbers on a card, not a drawing of signs;
- step 10 comes at 18.00, as issue 4 says, and not at 18.15;
- the conflict names Lise and not Anna: only an organiser changes what somebody else wrote.
"""

from tests.journeys.telling import Day, Happens, Line, Reads, Taps, Writes, at, line, row
from tests.journeys.theatre import Theatre

GROUPS = "Egernsund\nAugustenborg\nBroager, Gråsten, Nordborg, Sønderborg\nSydals\nEgernsund"
SEND = line("workshop-send", "Send")
SAVE_DRAFT = line("draft-save", "Gem kladde")
EDIT = line("receipt-edit", "Ret")
UNDO = line("receipt-undo", "Fortryd")
MORE = line("receipt-again", "Skriv flere")
CLOSES, FRIDAY = at(18, 0), at(12, 0, day=7)
COME_IN = {"da": "kode ‹kode›", "en": "code ‹kode›", "de": "Code ‹kode›"}
FULL = (3, 5, 1, 0, 0, 0, 0, 0, 0)


def thanks(count: int, hour: int, minute: int) -> Line:
    many = "1 note" if count == 1 else f"{count} noter"
    return line("receipt-thanks", f"Tak – {many} modtaget kl. {hour}.{minute}.", count=count, at=at(hour, minute))


def ends(number: int, hour: int, minute: int) -> Line:
    told = f"Spørgsmål {number} af 3 · slutter kl. {hour}.{minute}"
    return line("question-until", told, number=str(number), of="3", at=at(hour, minute))


async def dies(theatre: Theatre) -> None:
    await theatre.dies_and_comes_back()


READY = (
    row(at(17, 37), "Lise", Writes({"da": "sprog dansk", "en": "language English", "de": "Sprache Deutsch"})),
    row(at(17, 38), "Lise", Writes({"da": "gruppearbejde", "en": "group work", "de": "Gruppenarbeit"}),
        line("groupwork-form", "Start gruppearbejde")),
    row(at(17, 38), "Lise", Taps(line("groupwork-prepare", "Gør klar"), {"groups": GROUPS}),
        line("groupwork-ready", "Klar. 5 grupper, 20 min. Kopiér denne besked til *Meddelelse* i private rum:",
             groups=5, minutes=20),
        line("groupwork-sees", "Kun du ser det her.")),
    row(at(17, 38), "Lise", Reads(),
        line("groupwork-announcement", "Skriv jeres input her:"), line("", "‹link›"),
        line("groupwork-announcement-closes", "Vi slutter kl. 18.00.", closes=CLOSES)),
)  # fmt: skip

INGE_COMES = (
    row(at(17, 40), "Inge", Writes(COME_IN),
        line("joining-hello", "Hej Inge. Du er med i **Gruppe 3**.", name="Inge", group="3"),
        line("workshop-village", "Landsby: **Broager**", village="Broager"),
        line("workshop-change-village", "Skift"),
        line("workshop-purpose", "Svarene samles til ERFA-mødet, så landsbyerne kan lære af hinanden."),
        line("workshop-session-privacy",
             "Din gruppe ser det, du sender, og hele Landsbyforum kan læse det i listen."
             " Slettes efter 24 måneder. Referatet viser landsby, ikke navn. Deltagerlisten viser, hvem der var med.",
             forum="Landsbyforum", months=24, shown="village"),
        line("workshop-choose-self", "Vælg selv"),
        ends(1, 17, 45),
        line("question-works_well", "Hvad fungerer rigtig godt hos jer i øjeblikket?"),
        line("phase-attraction", "Tiltrækning"),
        line("phase-reception", "Modtagelse"),
        line("phase-retention", "Fastholdelse"),
        line("workshop-placeholder", "Én tanke pr. linje"),
        SEND, SAVE_DRAFT),
)  # fmt: skip

OTHERS_COME = (
    *(row(at(17, 41), name, Writes(COME_IN), line("joining-hello", f"Hej {name}. Du er med i **Gruppe 3**.",
          name=name, group="3"), ends(1, 17, 45)) for name in ("Anna", "Peter", "Sofie", "Jens")),
    row(at(17, 41), "Ruth", Writes(COME_IN), ends(1, 17, 45), line("workshop-village", "Landsby: **Gråsten**",
        village="Gråsten")),
    row(at(17, 41), "Kim", Writes(COME_IN), line("joining-hello", "Hej Kim. Du er med i **Gruppe 4**.",
        name="Kim", group="4")),
)  # fmt: skip

FIRST_QUESTION = (
    row(at(17, 42), "Anna", Taps(SEND, {"attraction": "Havnen\nSkoven", "reception": "Flag\nKurv"}), thanks(4, 17, 42)),
    row(at(17, 42), "Peter", Taps(SEND, {"attraction": "Stranden", "reception": "Rundtur"}), thanks(2, 17, 42)),
    row(at(17, 42), "Ruth", Taps(SEND, {"retention": "Fællesspisning"}), thanks(1, 17, 42)),
    row(at(17, 42), "Inge", Taps(SEND, {"reception": "Vi har en velkomstfest\nNaboer på besøg"}),
        thanks(2, 17, 42), EDIT, UNDO, MORE),
)  # fmt: skip

WRITTEN = line("together-written", "4 af 6 har skrevet", wrote=4, joined=6)
TOGETHER = (
    row(at(17, 42, 20), "Inge", Reads(),
        line("together-heading", "Noter fra Gruppe 3", group="3"),
        line("question-short-works_well", "Fungerer godt"),
        line("question-short-can_improve", "Kan gøres bedre"),
        line("question-short-wish_scenario", "Ønske for 2025", year="2025"),
        line("matrix-none", "–"),
        line("together-updated", "Opdateret kl. 17.42 · 4 af 6 har skrevet", at=at(17, 42), written=WRITTEN),
        counts=FULL),
)  # fmt: skip

THIN = line("together-nudge", "Fastholdelse har kun 1 note – har I en erfaring?",
            phase=line("phase-retention", "Fastholdelse"), count=1)  # fmt: skip
LAST_MINUTE = line("together-last-minute", "Ét minut tilbage.")
HURRY = (
    row(at(17, 42, 50), "Anna", Reads(), never=(THIN, LAST_MINUTE)),
    row(at(17, 43), "Anna", Reads(), THIN, never=(LAST_MINUTE,)),
    row(at(17, 44), "Inge", Reads(), LAST_MINUTE, THIN),
)

SECOND_QUESTION = (
    row(at(17, 45), "Inge", Reads(),
        ends(2, 17, 48),
        line("question-can_improve", "Hvad kan gøres bedre på kort og på lang sigt?"),
        line("horizon-short_term", "Kort sigt"),
        line("horizon-long_term", "Lang sigt"),
        line("horizon-unset", "Ved ikke"),
        never=(ends(3, 17, 58),)),
    row(at(17, 45), "Anna", Reads(), never=(THIN, LAST_MINUTE)),
    row(at(17, 46), "Sofie", Taps(SEND, {"reception": "Flere busser", "horizon": "short_term"}), thanks(1, 17, 46)),
)  # fmt: skip

THIRD_QUESTION = (
    row(at(17, 48), "Inge", Reads(),
        ends(3, 17, 58),
        line("question-wish_scenario", "Ønskescenariet i 2025 ift. bosætning", year="2025"),
        never=(line("presenting-who", "Hvem fremlægger for gruppen?"),)),
    row(at(17, 49, 30), "Inge", Happens(dies)),
)  # fmt: skip


def presents(number: int) -> Line:
    length = line("presenting-minutes", "i 3 minutter", minutes=3)
    told = f"Du fremlægger som nr. {number}, ca. kl. 18.06, i 3 minutter."
    return line("presenting-turn", told, number=str(number), at=at(18, 6), length=length)


PAGE = (
    line("presenting-page", "Her er gruppens noter på ét kort."),
    line("presenting-choose-points", "Vælg 3 hovedpunkter"),
    line("presenting-large", "Vis stort"),
)
ME = line("presenting-me", "Jeg gør")
PRESENTER = (
    row(at(17, 58), "Anna", Reads(), line("presenting-who", "Hvem fremlægger for gruppen?"), ME),
    row(at(17, 58), "Inge", Taps(Line("", "Peter")), line("presenting-settled", "Peter Nordborg fremlægger.",
        name="Peter Nordborg")),
    row(at(17, 58, 20), "Peter", Reads(), presents(3), *PAGE),
)  # fmt: skip

THE_END = (
    row(at(18, 0), "Inge", Reads(),
        line("groupwork-thanks",
             "Tak for jeres input. 31 noter er gemt. Du kan rette og eftersende til **fredag kl. 12.00**.",
             notes=31, until=line("groupwork-until", "fredag kl. 12.00", day=Day(FRIDAY), at=FRIDAY)),
        line("interest-question", "Vil jeres by eller landsby være med?"),
        line("interest-yes", "Ja, vi vil gerne"),
        line("interest-maybe", "Måske – ring til mig"),
        line("interest-no", "Nej tak")),
    row(at(18, 1), "Anna", Taps(line("interest-maybe", "Måske – ring til mig")),
        line("interest-form-maybe", "Vi ringer gerne. Hvem skal vi ringe til?")),
    row(at(18, 1), "Anna", Taps(line("interest-send", "Send"), {"contact": "Anna 22 33 44 55"}),
        line("interest-heading-own", "Tak. I er skrevet op.")),
    row(at(18, 1, 20), "Lise", Reads(),
        line("interest-everybody", "Interesserede: 0 ja, 1 måske (ring)", yes=0, maybe=1)),
)  # fmt: skip
