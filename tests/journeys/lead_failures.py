"""The failure table of journey 4.4, row for row, and what cannot be typed; refused, it stands there as it was typed."""

from tests.journeys import lead
from tests.journeys.deeds import mentions, once, stands
from tests.journeys.lead import CROWNS, HEARING, PREMIERE, WHY, finished, on, planned, said, sums
from tests.journeys.telling import Line, Money, Reads, Span, Spelt, Taps, line, row

CASES = (
    "two leads edit one milestone",
    "month milestone is late first the day after the month ends",
    "spending applied-for money",
    "video approved without all consents",
    "village withdraws",
    "date typed «1/3»",
    "filmed person wants out",
)
BAD = (
    "31 February",
    "a range that ends before it starts",
    "a milestone that depends on itself",
    "a circle of milestones",
    "a change without a reason",
    "money with wrong separators",
    "money over the grant",
)
TWO, LATE, APPLIED, UNASKED, WITHDRAWS, ONE_THIRD, OUT = CASES
NO_DAY, BACKWARDS, ITSELF, CIRCLE, NO_REASON, MARKS, OVER = BAD
SAVE = line("milestones-save", "Gem")
AT = lead.MAY

APPLIED_FOR = said("budget brug 10.000 ansøgt egernsund musik", "budget spend 10,000 applied egernsund music",
                   "Budget ausgeben 10.000 beantragt egernsund Musik")  # fmt: skip
REFUSED = line("error-budget-not-granted", "De 220.000 kr. er ansøgt, ikke bevilget.", oere=Money(220_000 * CROWNS))
INSTEAD, CANCEL = line("budget-form-commit-instead", "Gem som disponering"), line("budget-form-cancel", "Annullér")
STILL = sums(41_500, 60_000, 118_500, "Bevilget **220.000 kr.** · ansøgt **220.000 kr.** (ikke bevilget)"
    " · brugt 41.500 kr. · disponeret 60.000 kr. · ledigt **118.500 kr.** af det bevilgede.")  # fmt: skip
AWAITS = line("budget-awaiting", "Afventer bevilling: **10.000 kr.** er disponeret af det, der kun er ansøgt.",
              amount=Money(10_000 * CROWNS))  # fmt: skip
WRONG = {"da": "41,500", "en": "41.500", "de": "41,500"}
MONEY = (
    row(AT, "Mads", APPLIED_FOR, REFUSED, INSTEAD, CANCEL, case=APPLIED),
    row(AT, "Mads", stands("Mads", amount={"da": "10.000", "en": "10,000", "de": "10.000"}), case=APPLIED),
    row(AT, "Mads", Taps(CANCEL), STILL, never=(AWAITS,), case=APPLIED),
    row(AT, "Mads", APPLIED_FOR, REFUSED, case=APPLIED),
    row(AT, "Mads", Taps(INSTEAD), STILL, AWAITS, case=APPLIED),
    row(AT, "Mads", said("budget brug 41,500 broager kaffe", "budget spend 41.500 broager coffee",
        "Budget ausgeben 41,500 broager Kaffee"),
        line("budget-meant", "«41,500» er ikke skrevet som et dansk beløb. Mener du **41.500 kr.**?",
             typed=Spelt(WRONG), meant=Money(41_500 * CROWNS)), line("budget-form-yes", "Ja"), case=MARKS),
    row(AT, "Mads", Taps(CANCEL), STILL, case=MARKS),
    row(AT, "Mads", said("budget brug 300.000 broager alt", "budget spend 300,000 broager all",
        "Budget ausgeben 300.000 broager alles"),
        line("error-budget-not-enough", "Der er kun **118.500 kr.** ledigt i «Bevilget». "
             "Skriv et mindre beløb, eller returnér noget andet først.", free=Money(118_500 * CROWNS),
             fund=Line("", "Bevilget")), case=OVER),
    row(AT, "Mads", stands("Mads", amount={"da": "300.000", "en": "300,000", "de": "300.000"}), case=OVER),
    row(AT, "Mads", Taps(CANCEL), STILL, case=OVER),
)  # fmt: skip

BROAGER = line("film-title", "Broager: video", village=Line("", "Broager"), medium=line("film-medium-video", "video"))
UNCONSENTED = line("error-film-consents", "Filmen kan ikke godkendes, før alle medvirkende har givet samtykke.")
TWO_NUMBERS = line("film-people-lacking", "Medvirkende: 5. Mangler samtykke: nr. 4, nr. 5.", count=5,
    numbers=Spelt({"da": "nr. 4, nr. 5", "en": "no. 4, no. 5", "de": "Nr. 4, Nr. 5"}))  # fmt: skip
APPROVE = said("film broager godkendt", "film broager approved", "Film broager freigegeben")
GONE = line("film-withdrawn-heading", "Samtykke trukket tilbage · Broager: video", film=BROAGER)
FILMED = (
    row(AT, "Mads", APPROVE, UNCONSENTED, TWO_NUMBERS, case=UNASKED),
    row(AT, "Mads", lead.BOARD, line("film-stage-cut", "klip"), lead.LACKING, case=UNASKED),
    row(AT, "Mads", said("film broager samtykke 4-5 givet", "film broager consent 4-5 given",
        "Film broager Einwilligung 4-5 gegeben"), case=UNASKED),
    row(AT, "Mads", APPROVE, never=(UNCONSENTED, TWO_NUMBERS), case=UNASKED),
    row(AT, "Mads", lead.BOARD, line("film-stage-approved", "godkendt"), never=(lead.LACKING,), case=UNASKED),
    row(AT, "Mads", said("film broager samtykke 2 trukket tilbage", "film broager consent 2 withdrawn",
        "Film broager Einwilligung 2 widerrufen"),
        line("film-row-withdrawn", "nr. 2 · trukket tilbage 5. maj 2021", number=2, day=Span("5. maj 2021")),
        line("film-fell-back", "Filmen er sat tilbage til klip, og alle, der har den, får besked."), case=OUT),
    *(row(on(5, 5, 10, 1), who, Reads(), GONE,
        line("film-withdrawn-back", "Filmen er sat tilbage til klip og må ikke vises."), case=OUT)
      for who in ("Mads", "Lise")),
    row(on(5, 5, 10, 1), "Inge", Reads("Broager"), GONE, case=OUT),
    row(on(5, 5, 10, 1), "Mads", once(GONE, "Mads", "Lise", "#Broager"), case=OUT),
    row(on(5, 5, 10, 1), "Mads", lead.BOARD, line("film-stage-cut", "klip"),
        line("film-lacking", "mangler samtykke: 1", count=1), case=OUT),
)  # fmt: skip

BECAUSE = {"da": "for få hænder", "en": "too few hands", "de": "zu wenige Hände"}
LEAVES = on(5, 5, 10, 2)
WITHDRAWN = (
    row(LEAVES, "Mads", said("film nordborg udgået: for få hænder", "film nordborg out: too few hands",
        "Film nordborg ausgeschieden: zu wenige Hände"),
        line("film-gone-out", "Nordborg er udgået. Historikken bliver, og disponerede penge føres tilbage.",
             village=Line("", "Nordborg")), case=WITHDRAWS),
    row(LEAVES, "Mads", lead.BOARD, line("film-stage-out", "udgået"), case=WITHDRAWS),
    row(LEAVES, "Mads", said("film nordborg historik", "film nordborg history", "Film nordborg Verlauf"),
        line("film-history-reason", "Grund: for få hænder", reason=Spelt(BECAUSE)), case=WITHDRAWS),
    row(LEAVES, "Mads", lead.MONEY, sums(41_500, 0, 178_500, "Bevilget **220.000 kr.** · ansøgt **220.000 kr.**"
        " (ikke bevilget) · brugt 41.500 kr. · disponeret 0 kr. · ledigt **178.500 kr.** af det bevilgede."),
        case=WITHDRAWS),
    row(LEAVES, "Peter", mentions("Peter", "Nordborg", {"da": "film", "en": "film", "de": "Film"}),
        case=WITHDRAWS),
)  # fmt: skip

FEBRUARY = {"da": "31. februar 2022", "en": "31 February 2022", "de": "31. Februar 2022"}
AUTUMN = {"da": "sep.–aug. 2021", "en": "Sep–Aug 2021", "de": "Sep.–Aug. 2021"}
FULL, EDITS = Line("", "Drejebøger"), line("milestones-form-edit", "Ret milepælen")
EDIT_SCRIPTS = said("milepæle drejebøger", "milestones Drejebøger", "Meilensteine Drejebøger")
ROUND = "Drejebøger → Ekstra PR forud for Tour de France → Filmpremiere i biografen → Redigering + kommunikationsplan"
REFUSED_PLANS = (
    row(LEAVES, "Mads", said("milepæle premiere 31. februar 2022 fordi salen er optaget",
        "milestones premiere 31 February 2022 because the hall is taken",
        "Meilensteine premiere 31. Februar 2022 weil der Saal ist belegt"),
        line("error-period-no-such-day",
             "Dagen «31. februar 2022» findes ikke i kalenderen. Skriv fx 28. februar 2022.", typed=Spelt(FEBRUARY)),
        EDITS, case=NO_DAY),
    row(LEAVES, "Mads", stands("Mads", period=FEBRUARY, reason=WHY), case=NO_DAY),
    row(LEAVES, "Mads", said("milepæle optagelser sep.–aug. 2021 fordi salen er optaget",
        "milestones optagelser Sep–Aug 2021 because the hall is taken",
        "Meilensteine optagelser Sep.–Aug. 2021 weil der Saal ist belegt"),
        line("error-period-backwards",
             "«sep.–aug. 2021» slutter, før det begynder. Skriv begge årstal, fx okt. 2021–jan. 2022.",
             typed=Spelt(AUTUMN)), case=BACKWARDS),
    row(LEAVES, "Mads", stands("Mads", period=AUTUMN, reason=WHY), case=BACKWARDS),
    row(LEAVES, "Mads", said("milepæle premiere 8. marts 2022", "milestones premiere 8 March 2022",
        "Meilensteine premiere 8. März 2022"),
        line("error-missing-reason", "Skriv med et par ord, hvorfor det ændres. Så ved de andre det."), EDITS,
        case=NO_REASON),
    row(LEAVES, "Mads", EDIT_SCRIPTS, EDITS, case=ITSELF),
    row(LEAVES, "Mads", Taps(SAVE, {"needs": "drejeboeger"}),
        line("error-needs-itself", "Så ville milepælen vente på sig selv: Drejebøger → Drejebøger.",
             circle=Line("", "Drejebøger → Drejebøger")), case=ITSELF),
    row(LEAVES, "Mads", Taps(SAVE, {"needs": "ekstra-pr"}),
        line("error-needs-itself", f"Så ville milepælen vente på sig selv: {ROUND} → Optagelser → Drejebøger.",
             circle=Line("", f"{ROUND} → Optagelser → Drejebøger")), case=CIRCLE),
    row(LEAVES, "Mads", stands("Mads", title="Drejebøger"), case=CIRCLE),
)  # fmt: skip

EDIT_PREMIERE = said("milepæle premiere", "milestones premiere", "Meilensteine premiere")
YES = line("milestones-yes", "Ja")
AGAIN, SETTLED = on(7, 5), on(10, 5)
BOTH = (
    row(AGAIN, "Lise", EDIT_PREMIERE, EDITS, case=TWO),
    row(AGAIN, "Mads", EDIT_PREMIERE, EDITS, case=TWO),
    row(AGAIN, "Mads", Taps(SAVE, {"period": "9. marts 2022", "reason": "Salen er fri"}),
        line("milestones-was", "Før: 8. marts 2022.", when=Span("8. marts 2022")), case=TWO),
    row(AGAIN, "Lise", Taps(SAVE, {"period": "15. marts 2022", "reason": "Gæsterne kommer"}),
        line("milestones-clash", "Mads rettede milepælen, mens du skrev. Intet er overskrevet. Hvad skal gælde?",
             who=Line("", "Mads")),
        Line("", "≠ 15"), Line("", "≠ 9"), line("milestones-clash-take-mine", "Mit gælder"),
        line("milestones-clash-take-theirs", "Det andet gælder"), line("milestones-clash-edit", "Ret"), case=TWO),
    row(AGAIN, "Lise", Taps(line("milestones-clash-take-theirs", "Det andet gælder")),
        planned("○", "9. marts 2022", PREMIERE.danish), case=TWO),
    row(SETTLED, "Mads", said("milepæle premiere 1/3 fordi salen er fri", "milestones premiere 1/3 because so",
        "Meilensteine premiere 1/3 weil frei"),
        line("milestones-ask-suggestion", "Mener du **1. marts 2022**?", when=Span("1. marts 2022")), YES,
        case=ONE_THIRD),
    row(SETTLED, "Mads", Taps(YES),
        line("milestones-moved", "**Filmpremiere i biografen** flyttes til 1. marts 2022.", title=PREMIERE,
             when=Span("1. marts 2022")), case=ONE_THIRD),
    row(on(10, 5, 10, 10), "Kim", Reads("General"), lead.FALLS,
        line("milestones-post-moved-told", "Fra 9. marts 2022 til **1. marts 2022**.", before=Span("9. marts 2022"),
             after=Span("1. marts 2022"))),
    row(on(10, 5, 10, 10), "Kim", once(lead.FALLS, "Kim")),
)  # fmt: skip


def late(days: int) -> Line:
    return line("milestones-late", "forsinket 1 dag" if days == 1 else f"forsinket {days} dage", days=days)


WORD = Line("", "⚠")
NOT_YET = tuple(
    row(when, "Mads", lead.SHOW, planned("●", "juni 2021", FULL.danish), never=(WORD,), case=LATE)
    for when in (on(2, 6), on(30, 6, 23, 50))
)
MONTH_ENDS = (
    finished(on(31, 5), "platform", "Fælles platform i brug"),
    finished(on(31, 5), "invitation", "Invitation til workshops"),
    finished(on(31, 5), "forelæggelse", HEARING.danish),
    row(on(1, 6), "Mads", Reads("General"),
        line("milestones-post-month", "Vækst og værdier i landdistrikterne: status juni 2021", name=lead.PROJECT,
             month=Span("juni 2021")),
        Line("", "✓ **Færdig:** Forelæggelse"), Line("", "Fælles platform i brug"),
        line("milestones-post-lately", "⚠ **Forsinket:** intet", titles=line("milestones-post-nothing", "intet")),
        Line("", "● **Næste:** Drejebøger (juni 2021)")),
    *NOT_YET,
    row(on(1, 7), "Mads", lead.SHOW, planned("⚠", "juni 2021", FULL.danish), late(1), case=LATE),
    row(on(1, 7), "Mads", Reads(), line("milestones-post-late", "Drejebøger er forsinket", title=FULL), case=LATE),
    row(on(1, 7), "Mads", Reads("General"),
        Line("", "⚠ **Forsinket:** Drejebøger (juni 2021)"), Line("", "● **Næste:** Optagelser (aug.–sep. 2021)"),
        line("milestones-show", "Vis planen")),
)  # fmt: skip
