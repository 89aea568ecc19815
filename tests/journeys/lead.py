"""Journey 4.4 as a table: the plan, the films, the money, the committee, a premiere that moves, and the month's card.

The Danish words are those of the journey, letter for letter, but where one of these was decided otherwise:

- step 1: a month that stands alone is written out, also September;
- step 2: the board has a sign and a word for each stage, and «mangler samtykke: 2» behind it;
- step 5: «PR marts 2022» is the milestone by its title, with its month behind it.
"""

from datetime import datetime

from tests.journeys import evening
from tests.journeys.deeds import mentions, offers, once
from tests.journeys.telling import Line, Money, Reads, Row, Span, Spelt, Taps, Writes, at, line, row

PREMIERE, PR = Line("", "Filmpremiere i biografen"), Line("", "Ekstra PR forud for Tour de France")
HEARING = Line("", "Forelæggelse for Udvalget for Landdistrikter, Natur og Fødevarer")
PROJECT = Line("", "Vækst og værdier i landdistrikterne")
LANGUAGE = Writes({"da": "sprog dansk", "en": "language English", "de": "Sprache Deutsch"})
SHOW = Writes({"da": "milepæle", "en": "milestones", "de": "Meilensteine"})
BOARD = Writes({"da": "film", "en": "film", "de": "Film"})
MONEY = Writes("budget")
CROWNS = 100


def on(day: int, month: int, hour: int = 10, minute: int = 0) -> datetime:
    """A time in 2021, on the wall clock of the summer."""
    return at(hour, minute, 0, day, month)


def said(da: str, en: str, de: str) -> Writes:
    return Writes({"da": da, "en": en, "de": de})


def planned(sign: str, when: str, title: str) -> Line:
    """A line of the plan, as the journey prints it."""
    told = f"{sign} {when} – {title}"
    return line("milestones-line", told, sign=sign, when=Span(when), title=Line("", title))


def sums(spent: int, committed: int, free: int, danish: str) -> Line:
    granted, rest = Money(220_000 * CROWNS), {"spent": spent, "committed": committed, "free": free}
    return line("budget-sums", danish, granted=granted, applied=granted,
                **{name: Money(kroner * CROWNS) for name, kroner in rest.items()})  # fmt: skip


BEGINS = at(16, 30)
MAY, CHANGED, TOLD = on(5, 5), on(6, 5, 11), on(6, 5, 11, 10)
PLAN = (
    planned("●", "25. maj 2021", HEARING.danish),
    line("milestones-ahead", "om 21 dage", days=21),
    planned("○", "maj 2021", "Fælles platform i brug"),
    planned("○", "maj 2021", "Invitation til workshops"),
    planned("○", "juni 2021", "Drejebøger"),
    planned("○", "aug.–sep. 2021", "Optagelser"),
    planned("○", "september 2021", "ERFA-møde"),
    planned("○", "okt. 2021–jan. 2022", "Redigering + kommunikationsplan"),
    planned("○", "1. marts 2022", PREMIERE.danish),
    planned("○", "marts 2022", PR.danish),
)
PLANNED = (
    row(BEGINS, "Lise", evening.READY[0].deed),
    *(row(BEGINS, name, LANGUAGE) for name in ("Mads", "Lise", "Kim")),
    row(BEGINS, "Mads", SHOW, line("milestones-empty-editor", "Der er ingen milepæle endnu. Hent projektets plan, "
        "eller skriv den første selv. Alt kan rettes bagefter.")),
    row(BEGINS, "Kim", SHOW, line("milestones-empty-reader", "Der er ingen milepæle endnu. "
        "Når projektlederen har lagt planen ind, ser du den her."), never=(line("milestones-load", "Hent planen"),)),
    row(BEGINS, "Mads", Taps(line("milestones-load", "Hent planen")),
        line("milestones-loaded", "9 milepæle er hentet fra projektets plan.", count=9)),
    row(BEGINS, "Mads", SHOW,
        line("milestones-heading", "**Vækst og værdier i landdistrikterne** · i dag 4. maj 2021", name=PROJECT,
             day=Span("4. maj 2021")), *PLAN),
    row(BEGINS, "Mads", offers("Mads", line("milestones-update", "Opdatér"),
        line("milestones-films", "Vis film pr. landsby"), line("milestones-budget", "Budget"))),
    row(BEGINS, "Kim", said("milepæle følg", "milestones follow", "Meilensteine folgen"),
        line("milestones-followed",
             "Du følger nu milepælene. Du får én besked, når en dato eller et trin ændres.")),
)  # fmt: skip

LACKING = line("film-lacking", "mangler samtykke: 2", count=2)
FILMS = (
    row(BEGINS, "Mads", BOARD, line("film-nobody-yet", "Ingen landsby er med endnu.")),
    *(row(BEGINS, "Mads", said(f"film ny {village}", f"film new {village}", f"Film neu {village}"))
      for village in ("broager", "nordborg")),
    *(row(BEGINS, "Inge", mentions("Inge", "Broager", words)) for words in (
        {"da": "drejebog færdig", "en": "script done", "de": "Drehbuch fertig"},
        {"da": "optagelse færdig", "en": "filming done", "de": "Dreh fertig"},
        {"da": "klip færdigt", "en": "cut done", "de": "Schnitt fertig"},
    )),
    row(BEGINS, "Mads", said("film broager samtykke 1-3 givet", "film broager consent 1-3 given",
        "Film broager Einwilligung 1-3 gegeben")),
    row(BEGINS, "Mads", said("film broager samtykke 4-5 mangler", "film broager consent 4-5 missing",
        "Film broager Einwilligung 4-5 fehlt")),
    row(BEGINS, "Mads", BOARD, Line("", "Broager"), line("film-stage-cut", "klip"), LACKING, Line("", "Nordborg"),
        line("film-stage-planned", "ikke begyndt")),
)  # fmt: skip

PAID = said("budget brug 41.500 broager optagelse", "budget spend 41,500 broager filming",
            "Budget ausgeben 41.500 broager Dreh")  # fmt: skip
ASIDE = said("budget disponér 60.000 nordborg klip", "budget commit 60,000 nordborg cut",
             "Budget vormerken 60.000 nordborg Schnitt")  # fmt: skip
BUDGET = (
    row(BEGINS, "Mads", MONEY, line("budget-empty", "Der står ingen penge i budgettet endnu.")),
    row(BEGINS, "Mads", Taps(line("budget-load", "Hent fra planen")),
        line("budget-loaded", "Hentet fra planen: 2 puljer.", count=2)),
    row(BEGINS, "Mads", PAID),
    row(BEGINS, "Mads", ASIDE),
    row(BEGINS, "Mads", MONEY, sums(41_500, 60_000, 118_500,
        "Bevilget **220.000 kr.** · ansøgt **220.000 kr.** (ikke bevilget) · brugt 41.500 kr."
        " · disponeret 60.000 kr. · ledigt **118.500 kr.** af det bevilgede.")),
)  # fmt: skip

PAPERS = {"da": "11. maj", "en": "11 May", "de": "11. Mai"}
COMMITTEE = (
    row(BEGINS, "Mads", said("udvalg", "committee", "Ausschuss"),
        *(line(f"brief-{key}", told) for key, told in (
            ("topic", "Beslutningstema"), ("case", "Sagsfremstilling"), ("scope", "Omfang"),
            ("materials", "PR-materialer"), ("villages", "Tilmeldte landsbyer"), ("plan", "Plan"),
            ("economy", "Økonomi"), ("recommendation", "Indstilling"), ("annexes", "Bilag"),
        ) if key != "case"),
        line("committee-missing", "MANGLER"),
        line("committee-deadline", "Frist for bilag: **11. maj** (14 dage før)", day=Spelt(PAPERS), days=14),
        line("committee-word", "Hent som Word")),
)  # fmt: skip

WHY = {"da": "salen er optaget", "en": "the hall is taken", "de": "der Saal ist belegt"}
MOVE = said("milepæle premiere 8. marts 2022 fordi salen er optaget",
            "milestones premiere 8 March 2022 because the hall is taken",
            "Meilensteine premiere 8. März 2022 weil der Saal ist belegt")  # fmt: skip
AFFECTS = line("milestones-affects", "Påvirker: Ekstra PR forud for Tour de France (marts 2022).",
    titles=line("milestones-post-item", "Ekstra PR forud for Tour de France (marts 2022)", title=PR,
                when=Span("marts 2022")))  # fmt: skip
FALLS = line("milestones-post-moved", "Filmpremiere i biografen flyttes", title=PREMIERE)
FROM_TO = line("milestones-post-moved-told", "Fra 1. marts 2022 til **8. marts 2022**.",
    before=Span("1. marts 2022"), after=Span("8. marts 2022"))  # fmt: skip
MOVED = (
    row(CHANGED, "Mads", MOVE,
        line("milestones-moved", "**Filmpremiere i biografen** flyttes til 8. marts 2022.", title=PREMIERE,
             when=Span("8. marts 2022")),
        line("milestones-was", "Før: 1. marts 2022.", when=Span("1. marts 2022")), AFFECTS,
        line("milestones-reason", "Grund: salen er optaget", reason=Spelt(WHY)),
        line("milestones-told",
             "De, der følger milepælene, får det at vide én gang, lidt efter din sidste rettelse.")),
    row(CHANGED, "Mads", Taps(line("milestones-log", "Historik")),
        line("milestones-log-moved", "1. marts 2022 → 8. marts 2022", before=Span("1. marts 2022"),
             after=Span("8. marts 2022")), Line("", "Mads")),
    row(TOLD, "Kim", Reads(), FALLS, FROM_TO, AFFECTS),
    row(TOLD, "Kim", Reads("General"), FALLS, FROM_TO),
    row(TOLD, "Kim", once(FALLS, "Kim", "#General")),
    row(TOLD, "Kim", said("stop", "stop", "Stopp"), line("stop-heading", "Du får ro")),
)  # fmt: skip


def finished(when: datetime, word: str, title: str) -> Row:
    """A milestone is done, and why is told."""
    deed = said(f"milepæle {word} færdig fordi alt er klar", f"milestones {word} done because all is set",
                f"Meilensteine {word} fertig weil alles fertig ist")  # fmt: skip
    state = line("milestones-done", "færdig")
    told = line("milestones-state-changed", f"**{title}** er nu: færdig.", title=Line("", title), state=state)
    return row(when, "Mads", deed, told)
