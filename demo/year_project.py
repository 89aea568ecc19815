"""The project's year: milestones changed with reasons, films reported and agreed to, the money, the committee."""

import re
from collections.abc import Iterator
from datetime import date, datetime
from functools import partial

from demo import cards, people, talking
from demo.year_cast import WRITING, Cast
from demo.year_days import at
from demo.year_promises import WITHDRAWN, Owed, Promise, Stone
from demo.year_time import Act

LOADED = at(2021, 5, 6, 10, 30)
ADDED = at(2021, 11, 15, 11)
LAST = at(2022, 4, 4, 12)
SUMS = (
    "Bevilget **220.000 kr.** · ansøgt **220.000 kr.** (ikke bevilget) · brugt 41.500 kr. · "
    "disponeret 60.000 kr. · ledigt **118.500 kr.** af det bevilgede."
)
CHRISTMAS = Stone("Julehilsen til landsbyerne", date(2021, 12, 23), date(2021, 12, 23), at(2021, 12, 28, 10))
"""Late on a Christmas Eve, and so told on the Monday behind it."""
HEARING = "Forelæggelse for Udvalget for Landdistrikter, Natur og Fødevarer"
FILMED = Stone("Optagelser", date(2021, 8, 1), date(2021, 10, 31), at(2021, 10, 28, 14))
PUBLICITY = Stone("Ekstra PR forud for Tour de France", date(2022, 3, 1), date(2022, 4, 30))
STONES = (
    Stone(HEARING, date(2021, 5, 25), date(2021, 5, 25), at(2021, 5, 25, 15)),
    Stone("Fælles platform i brug", date(2021, 5, 1), date(2021, 5, 31), at(2021, 5, 28, 14)),
    Stone("Invitation til workshops", date(2021, 5, 1), date(2021, 5, 31), at(2021, 6, 3, 11)),
    Stone("Drejebøger", date(2021, 6, 1), date(2021, 6, 30), at(2021, 7, 5, 11)),
    FILMED,
    Stone("ERFA-møde", date(2021, 9, 1), date(2021, 9, 30), at(2021, 9, 15, 10)),
    Stone("Redigering + kommunikationsplan", date(2021, 10, 1), date(2022, 1, 31), at(2022, 2, 3, 11)),
    Stone("Filmpremiere i biografen", date(2022, 3, 1), date(2022, 3, 1), at(2022, 3, 1, 20, 30)),
    PUBLICITY,
    CHRISTMAS,
)
FOLLOWING = (people.ANNA, people.JENS)
PUT_OFF, PUT_ON = at(2021, 9, 15, 22, 30), at(2022, 2, 10, 11)
WITHDREW = at(2022, 1, 12, 10)


def promises(owed: Owed) -> Iterator[Promise]:
    """All that comes by itself from the project."""
    for stone in STONES:
        yield from owed.stone(stone, ADDED if stone is CHRISTMAS else LOADED)
        if stone.done:
            yield from owed.changed(stone.title, stone.done, FOLLOWING, dated=False)
    yield from owed.changed(FILMED.title, PUT_OFF, FOLLOWING, dated=True)
    yield from owed.changed(PUBLICITY.title, PUT_ON, FOLLOWING, dated=True)
    yield from owed.months(LOADED.date(), LAST.date())
    for place in ("Broager", people.MADS, people.LISE, people.ODA):
        yield Promise(WITHDREW, WITHDRAWN, place, "Broager: video")


def acts(cast: Cast) -> Iterator[tuple[datetime, Act]]:
    """What is done for the project, by when."""
    yield LOADED, partial(_loaded, cast)
    yield at(2021, 5, 11, 9, 30), partial(_presented, cast)
    for stone in STONES:
        if stone.done:
            yield stone.done, partial(_done, cast, stone)
    yield ADDED, partial(cast.said, people.MADS, f"milepæle ny {CHRISTMAS.title}; 23. december 2021", "er lagt ind")
    put_off = "milepæle optagelser aug.–okt. 2021 fordi det regnede"
    yield PUT_OFF, partial(cast.said, people.MADS, put_off, "flyttes til", "Grund: det regnede")
    yield PUT_ON, partial(_corrected, cast)
    yield from _films(cast)
    yield at(2021, 9, 15, 12), partial(_paid, cast)


async def _loaded(cast: Cast) -> None:
    """The lead takes plan and money from the project file; two people follow."""
    empty = await cast.shown(people.MADS, "milepæle", talking.has("milestones.load"))
    told = cards.words((await cast.pressed(people.MADS, empty, "milestones.load")).card)
    cast.require("9 milepæle er hentet" in told, f"the plan was not loaded: {told[:300]}")
    budget = await cast.shown(people.MADS, "budget", talking.has("budget.load"))
    told = cards.words((await cast.pressed(people.MADS, budget, "budget.load")).card)
    cast.require("2 puljer" in told, f"the money was not loaded: {told[:300]}")
    for who in FOLLOWING:
        await cast.said(who, "milepæle følg", "Du følger nu")


async def _presented(cast: Cast) -> None:
    """The brief on the day on which the papers are due."""
    card = await cast.shown(people.MADS, "udvalg", talking.says("Frist for bilag: **11. maj** (14 dage før)"))
    lacking = cards.words(card.card).count("MANGLER")
    await cast.pressed(people.MADS, card, "committee.word")
    files = (await cast.wire.get(f"{cast.wire.tenant}/window/files"))["files"]
    found = [each["path"] for each in files if re.search(r"General/Udvalg .*\.docx$", each["path"])]
    cast.require(len(found) == 1, f"briefs among the files: {found}")
    cast.seen["brief"] = {"path": found[0], "lacking": lacking, "deadline": "2021-05-11"}


async def _done(cast: Cast, stone: Stone) -> None:
    name = stone.title.partition(" ")[0].lower()
    await cast.said(people.MADS, f"milepæle {name} færdig fordi alt er klar", "er nu: færdig")


async def _corrected(cast: Cast) -> None:
    """Two changes at once are told once, with what stands then."""
    for period in ("april 2022", "marts–april 2022"):
        await cast.said(people.MADS, f"milepæle ekstra {period} fordi løbet ligger fast", "flyttes til")


async def _paid(cast: Cast) -> None:
    """Spent, put aside, and refused where it is only applied for."""
    await cast.said(people.MADS, "budget brug 41.500 broager optagelse", "Gemt: 41.500")
    await cast.said(people.MADS, "budget disponér 60.000 nordborg klip", "Gemt: 60.000")
    await cast.said(people.MADS, "budget brug 1.000 ansøgt annoncer", "er ansøgt, ikke bevilget")


def _films(cast: Cast) -> Iterator[tuple[datetime, Act]]:
    """Three villages make something; the lead keeps the register."""
    for minute, (village, medium) in enumerate((("Broager", "video"), ("Nordborg", "podcast"), ("Gråsten", "video"))):
        for said, when in (
            (f"film ny {medium}", at(2021, 6, 14, 17, minute)),
            ("drejebog færdig", at(2021, 6, 21, 18, minute)),
            ("optagelse færdig", at(2021, 10, 4, 16, minute)),
            ("klip færdigt", at(2021, 11, 29, 20, minute)),
        ):
            yield when, partial(cast.said, WRITING[village], said, f"Film fra {village}", channel=village)
    for said, line, when in (
        ("film", "Film fra landsbyerne", at(2021, 6, 14, 18)),
        ("film gråsten godkendt", "Skriv først op", at(2021, 12, 2, 10)),
        ("film broager samtykke 1-3 givet", "Samtykker · Broager", at(2021, 12, 2, 11)),
        ("film broager godkendt", "godkendt", at(2021, 12, 2, 12)),
        ("film broager samtykke 2 trukket tilbage", "sat tilbage til klip", WITHDREW),
        ("film broager samtykke 2 klippet ud", "Samtykker · Broager", at(2022, 1, 20, 10)),
        ("film broager godkendt", "godkendt", at(2022, 1, 20, 11)),
        ("film broager premiere", "premiere", at(2022, 3, 1, 19, 30)),
    ):
        yield when, partial(cast.said, people.MADS, said, line)
