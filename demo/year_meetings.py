"""The ERFA meetings of the year: planned by form and by rule, answered, reminded of by hand, moved, stopped."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from functools import partial

from demo import cards, people, talking
from demo.year_cast import WRITING, Cast
from demo.year_days import DAY, at
from demo.year_promises import Gathering
from demo.year_time import Act

BEGINS, ENDS = "17:00", "18:30"
AGENDA = "17.00–17.05 Velkomst v. Landsbyforum\n17.05–18.00 Erfaringer\n18.00–18.30 Hvad gør vi nu?"
FULL = "rækkerne fylder **90 af 90** min."
RULE = "den anden tirsdag hver måned 17.00-18.30 ERFA"
NORTH, SOUTH = frozenset({"Nordborg", "Sydals"}), frozenset({"Broager", "Gråsten"})

WHITSUN = Gathering(date(2021, 5, 27), early=SOUTH)
"""Its questions would leave on Ascension Day, its pre-read on Whit Monday."""
SEPTEMBER = Gathering(date(2021, 9, 14), early=SOUTH | {"Nordborg"}, by_hand=at(2021, 9, 6, 10), before_hand=SOUTH)
OCTOBER = Gathering(date(2021, 10, 12), early=frozenset(WRITING))
NOVEMBER = Gathering(date(2021, 11, 16), early=NORTH, moved=(date(2021, 11, 9), at(2021, 10, 29)))
DECEMBER = Gathering(date(2021, 12, 14))
JANUARY = Gathering(date(2022, 1, 11), early=NORTH)
FEBRUARY = Gathering(date(2022, 2, 8), early=SOUTH, asked_late=at(2022, 1, 26))
"""Nobody is at home when its villages are to be asked, until the evening."""
MARCH = Gathering(date(2022, 3, 31), early=NORTH | SOUTH)
"""Planned in winter, and read of in summer time."""
ALL = (WHITSUN, SEPTEMBER, OCTOBER, NOVEMBER, DECEMBER, JANUARY, FEBRUARY, MARCH)
STOPPED = {people.JENS: at(2021, 9, 20, 12), people.ODA: at(2021, 12, 1, 12)}


def acts(cast: Cast) -> Iterator[tuple[datetime, Act]]:
    """What is done about meetings, by when."""
    yield at(2021, 5, 6, 10), partial(_planned, cast, WHITSUN.day)
    yield at(2021, 8, 16, 10), partial(_planned, cast, SEPTEMBER.day)
    yield at(2021, 9, 20, 10), partial(_series, cast)
    yield at(2021, 10, 28, 20, 30), partial(_moved, cast, NOVEMBER)
    yield at(2021, 11, 22, 10), partial(_stopped, cast)
    yield at(2022, 3, 1, 10), partial(_planned, cast, MARCH.day)
    yield at(2022, 3, 21, 10), partial(_lost_hour, cast)
    for who, since in STOPPED.items():
        yield since, partial(_left_alone, cast, who)
    yield at(2021, 9, 6, 10), partial(_by_hand, cast)
    for one in ALL:
        yield from _answers(cast, one)


def _answers(cast: Cast, one: Gathering) -> Iterator[tuple[datetime, Act]]:
    """Those that answer in time do so in the evening, some days before they would be reminded."""
    day = one.planned
    for place, village in enumerate(sorted(one.early)):
        late = one.by_hand and village not in one.before_hand
        when = at(day.year, day.month, day.day, 19, place) - (6 if late else 11) * DAY
        yield when, partial(cast.answers, village, day)


async def _planned(cast: Cast, day: date) -> None:
    """By form, whose rows are added up before it is sent."""
    lise = people.LISE
    form = await cast.shown(lise, "erfa ny", talking.has("erfa.plan"))
    typed = {"day": day.isoformat(), "at": BEGINS, "ends": ENDS, "place": "Forsamlingshuset (eksempel)"}
    summed = await cast.pressed(lise, form, "erfa.check", **typed, agenda=AGENDA)
    cast.require(FULL in cards.words(summed.card), f"the form does not say {FULL}: {cards.words(summed.card)[:300]}")
    done = await cast.pressed(lise, summed, "erfa.plan")
    cast.require("Spørgsmålene sendes" in cards.words(done.card), f"not planned: {cards.words(done.card)[:300]}")


async def _series(cast: Cast) -> None:
    """«den anden tirsdag hver måned»."""
    await cast.said(people.LISE, f"erfa serie {RULE}", "12. oktober 2021", "9. november 2021", "14. december 2021")


async def _moved(cast: Cast, one: Gathering) -> None:
    """In the evening, so that everybody reads of it in the morning."""
    to = f"erfa flyt {one.planned:%d-%m-%Y} til {one.day:%d-%m-%Y} 17.00 Salen er optaget"
    form = await cast.shown(people.LISE, to, talking.has("erfa.move"))
    done = await cast.pressed(people.LISE, form, "erfa.move")
    cast.require("16. november 2021" in cards.words(done.card), f"not moved: {cards.words(done.card)[:300]}")


async def _stopped(cast: Cast) -> None:
    """The series ends; what stands, stays."""
    listed = await cast.shown(people.LISE, "erfa serie", talking.has("series.show"))
    shown = await cast.pressed(people.LISE, listed, "series.show")
    told = cards.words((await cast.pressed(people.LISE, shown, "series.stop")).card)
    cast.require("Serien er stoppet" in told and "8. februar 2022" in told, f"not stopped: {told[:300]}")


async def _lost_hour(cast: Cast) -> None:
    """The hour that the clocks skip is refused with the one behind it."""
    await cast.said(people.LISE, "erfa ny 27-03-2022 02.30", "27-03-2022 03.30")


async def _left_alone(cast: Cast, who: str) -> None:
    await cast.said(who, "stop", "Du får ro")


async def _by_hand(cast: Cast) -> None:
    """[Påmind de 5]; a second press is told who was first."""
    shown = await cast.shown(people.LISE, "status", talking.has("asking.remind"))
    cast.require("Svar fra **2 af 7**" in cards.words(shown.card), f"status: {cards.words(shown.card)[:300]}")
    await cast.pressed(people.LISE, shown, "asking.remind")
    await cast.wire.delivered()
    again = await cast.pressed(people.LISE, replace(shown), "asking.remind")
    cast.require("påmindet" in cards.words(again.card), f"a second press: {cards.words(again.card)[:300]}")
