"""The failure table of journey 4.3, row for row: what each case says, and that nothing is lost or sent twice.

The rows are played in the same autumn as the journey itself, at the times that they carry.
"""

from datetime import datetime

from demo.wire import Json
from tests.bot.stage import buttons
from tests.journeys.telling import Happens, Line, On, Reads, Taps, Writes, at, line, row
from tests.journeys.theatre import Theatre, id_of
from texts import say
from texts.when import short_date

CASES = (
    "She is ill: another organiser takes over",
    "Two organisers press Send together",
    "Process stops half-way",
    "Village answers after pre-read went out",
    "Summary has too little",
    "Quote without consent / with a name of a private person",
    "Someone withdraws after locking",
    "Meeting moved",
)
VILLAGES = ("Sønderborg", "Nordborg", "Gråsten", "Sydals", "Broager", "Augustenborg", "Egernsund")
TWO_LATER = line("later-answers", "Tillæg: 2 svar kom efter udsendelsen.", count=2)
ILL, AT_ONCE, HALF_WAY, AFTER, LITTLE, CONSENT, WITHDRAWS, MOVES = CASES


async def archived(theatre: Theatre) -> None:
    """The channel of Sydals can be read, and not written in."""
    await _archive(theatre, archived=True)


async def taken_up_again(theatre: Theatre) -> None:
    await _archive(theatre, archived=False)


async def both_press(theatre: Theatre) -> list[str]:
    """Lise and Oda in the same moment: one of them is told who was first."""
    yes = line("sending-yes", "Ja, send nu")
    rows = tuple(row(at(8, 30, day=10, month=9), name, Taps(yes)) for name in ("Lise", "Oda"))
    told = ["\n".join(read) for read in await theatre.at_once(*rows)]
    twice = say(theatre.language, "sending-not-twice")
    assert [twice in each for each in told].count(True) == 1, told
    theatre.sender = "Lise" if twice in told[1] else "Oda"
    return told


async def most_are_kept_waiting(theatre: Theatre) -> None:
    """Teams lets five channels have it, and asks the other three to wait."""
    await _troubles(theatre, {"throttle": {"match": "POST /v3/conversations", "times": 3, "retry_after": "20"}})


async def dies(theatre: Theatre) -> None:
    await _troubles(theatre, {})
    await theatre.dies_and_comes_back()


async def each_channel_has_it_once(theatre: Theatre) -> None:
    """And General, too."""
    told = say("da", "sending-post-heading", title="ERFA september")
    await theatre.stage.wire.delivered()
    for place in (*VILLAGES, "General"):
        posts = [each for each in await theatre.chat("Lise", place) if told in each.text]
        assert len(posts) == 1, (place, len(posts))


async def waiting_quotes(theatre: Theatre) -> list[str]:
    """What waits for consent, opened from the newest card of the minutes."""
    return await _from_minutes(theatre, "quote.list")


async def reads_the_minutes(theatre: Theatre) -> list[str]:
    """The card of the minutes that were published."""
    return await _from_minutes(theatre, "minutes.show")


async def _from_minutes(theatre: Theatre, verb: str) -> list[str]:
    for shown in reversed(await theatre.chat("Lise")):
        ids = [each["data"] for each in buttons(shown.card) if each.get("verb") == "minutes.actions"]
        if ids and not ids[0].get("gathering", "erfa").startswith("erfa"):
            action = {"type": "Action.Execute", "title": "", "verb": verb, "data": {**ids[0], "verb": verb}}
            return await theatre.tap("Lise", shown, action, {})
    raise AssertionError("no card of the minutes")


async def _troubles(theatre: Theatre, switched: Json) -> None:
    await theatre.stage.wire.post(f"{theatre.stage.wire.tenant}/control/difficulties", switched)


async def _archive(theatre: Theatre, **wanted: bool) -> None:
    body: Json = {"as": id_of("Lise"), "place": await theatre.place("Sydals"), **wanted}
    await theatre.stage.wire.post(f"{theatre.stage.wire.tenant}/window/archive", body)


TOGETHER = (
    row(at(8, 30, day=10, month=9), "Lise", Happens(both_press),
        line("sending-not-twice", "Intet er sendt to gange."), case=AT_ONCE),
)  # fmt: skip


def on(day: int, hour: int, minute: int = 0) -> datetime:
    """A time in September 2021."""
    return at(hour, minute, 0, day, 9)


TITLE = Line("", "ERFA september")
TAKEN_OVER = (
    row(on(14, 18, 34), "Oda", Writes({"da": "overtag", "en": "takeover", "de": "übernehmen"}),
        line("sending-over-you", "Du har overtaget *ERFA september*.", title=TITLE),
        line("sending-over-same", "I ser begge det samme, og alt hvad der er skrevet, står der stadig."), case=ILL),
    row(on(14, 18, 34), "Lise", Reads(),
        line("sending-over", "Oda har overtaget *ERFA september*.", name=Line("", "Oda"), title=TITLE), case=ILL),
    row(on(14, 18, 34), "Oda", Taps(line("sending-over-minutes", "Se referatet")),
        line("minutes-heading", "Referat: ERFA september", title=TITLE), line("minutes-notes", "4 noter", count=4),
        line("minutes-actions", "1 aktionspunkt", count=1), case=ILL),
)  # fmt: skip

MISSING = line("quote-missing", "Citatet kan ikke sendes: samtykke mangler.")
ASKED = line("quote-ask", "Spørg forfatteren")
WITHOUT_CONSENT = (
    row(on(14, 18, 39), "Lise", Writes({"da": "referat", "en": "minutes", "de": "Protokoll"})),
    row(on(14, 18, 39), "Lise", Happens(waiting_quotes), MISSING, ASKED, line("quote-without", "Brug uden citat"),
        Line("", "Peter Nordborg bager brød"), case=CONSENT),
    row(on(14, 18, 39), "Lise", Taps(ASKED),
        line("quote-asked-now", "Forfatteren er spurgt. Til der er svaret ja, bliver noten ikke citeret."),
            case=CONSENT),
    row(on(14, 18, 40), "Inge", Reads(), line("quote-may-we", "Må vi citere det her i referatet?"), case=CONSENT),
    row(on(14, 18, 40), "Inge", Taps(line("quote-no", "Nej")),
        line("quote-thanks-no", "Tak. Vi citerer det ikke."), case=CONSENT),
)  # fmt: skip

LATER = (
    row(on(10, 12), "Helga", Writes("modtagelse: Sommerfest am Hafen"), case=AFTER),
    row(on(10, 12), "Helga", Writes("modtagelse: Kuchen für neue Nachbarn"), case=AFTER),
    row(on(11, 8, 50), "Lise", Reads("General"), never=(TWO_LATER,), case=AFTER),
    row(on(12, 9, 1), "Lise", Reads("General"), TWO_LATER, case=AFTER),
    row(on(12, 9, 1), "Lise", Reads("Augustenborg"), never=(TWO_LATER,), case=AFTER),
)  # fmt: skip

MOVED = (
    row(on(9, 8), "Lise", Writes({"da": "erfa flyt", "en": "erfa move", "de": "ERFA verschieben"}),
        line("erfa-form-edit", "Ret ERFA-mødet"), case=MOVES),
    row(on(9, 8), "Lise", Taps(line("erfa-save", "Gem"), {"day": "2021-09-14"}),
        line("erfa-moved-earlier", "3 dage før er ikke en arbejdsdag, så den sendes arbejdsdagen før.", days=3),
        case=MOVES),
)  # fmt: skip

RESUMED = (
    row(on(20, 9), "Lise", Reads(), line("sending-progress", "Sendt til 5 af 8.", sent=5, all=8), case=HALF_WAY),
    row(on(20, 9), "Lise", Happens(dies), case=HALF_WAY),
    row(on(20, 9), "Lise", Reads(), line("sending-resumed", "Genoptaget. 5 var sendt, 3 sendes nu.", sent=5, left=3),
        case=HALF_WAY),
)  # fmt: skip

OCTOBER = at(9, 0, day=12, month=10)
WITHDRAWN = (
    row(OCTOBER, "Kim", Writes({"da": "afsender", "en": "sender", "de": "Absender"}), case=WITHDRAWS),
    row(OCTOBER, "Kim", Taps(line("attribution-anonymous", "Anonymt")), case=WITHDRAWS),
    row(OCTOBER, "Kim", Taps(line("attribution-also", "Også de sendte")), case=WITHDRAWS),
    row(OCTOBER, "Kim", Taps(line("attribution-sure", "Ja, gør anonyme")), case=WITHDRAWS),
    row(at(9, 1, day=12, month=10), "Lise", Happens(reads_the_minutes),
        line("minutes-amended-anonymised", "Anonymiseret efter anmodning 12. oktober 2021.",
             at=On(OCTOBER, short_date)), case=WITHDRAWS),
)  # fmt: skip
