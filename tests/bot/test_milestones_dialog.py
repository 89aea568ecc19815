"""Journey 4.4, step 1: the plan as everybody reads it, its pages, its months, who follows it, and its picture."""

import pytest

from bot.cards import milestones as boards
from bot.cards.milestones import View
from bot.turn import How
from tests.bot.planning import Spring, card, read
from tests.bot.stage import Card, buttons, parts, words
from tests.bot.worst_milestones import plan
from texts import LANGUAGES

JOURNEY = """**Vækst og værdier i landdistrikterne** · i dag 4. maj 2021
● 25. maj 2021 – Forelæggelse for Udvalget for Landdistrikter, Natur og Fødevarer · **om 21 dage**
○ maj 2021 – Fælles platform i brug
○ maj 2021 – Invitation til workshops
○ juni 2021 – Drejebøger
○ aug.–sep. 2021 – Optagelser
○ september 2021 – ERFA-møde
○ okt. 2021–jan. 2022 – Redigering + kommunikationsplan
○ 1. marts 2022 – Filmpremiere i biografen
○ marts 2022 – Ekstra PR forud for Tour de France"""


@pytest.mark.parametrize("said", ["milepæle", "milepaele", "plan", "tidsplan", "milestones", "Meilensteine"])
async def test_the_lead_reads_the_plan_as_the_journey_has_it(said: str):
    spring = await Spring().planned()
    answer = await spring.by("mads").writes(said)
    assert read(answer).replace("\\", "").startswith(JOURNEY)
    titles = [each["title"] for each in buttons(answer.card)]
    assert titles[:3] == ["Opdatér", "Vis film pr. landsby", "Budget"]


@pytest.mark.parametrize("who", ["inge", "ruth"])
async def test_whoever_may_not_edit_follows_instead(who: str):
    spring = await Spring().planned()
    titles = [each["title"] for each in buttons((await spring.by(who).writes("milepæle")).card)]
    assert titles[0] == "Følg"
    assert "Opdatér" not in titles


@pytest.mark.parametrize(
    ("locale", "told"),
    [
        ("en-GB", "● 25 May 2021 – Forelæggelse for Udvalget for Landdistrikter, Natur og Fødevarer · **in 21 days**"),
        (
            "de-DE",
            "● 25. Mai 2021 – Forelæggelse for Udvalget for Landdistrikter, Natur og Fødevarer · **in 21 Tagen**",
        ),
    ],
)
async def test_it_is_read_in_three_languages(locale: str, told: str):
    spring = await Spring().planned()
    assert told in read(await spring.by("mads", locale).writes("milepæle"))


async def test_a_month_is_late_from_the_day_after_it_and_in_words():
    """F43; rule 19: the sign has its word."""
    spring = await Spring().planned()
    spring.on(2021, 6, 30)
    assert "● juni 2021 – Drejebøger · **slutter i dag**" in read(await spring.by("inge").writes("milepæle"))
    spring.on(2021, 7, 1)
    assert "⚠ juni 2021 – Drejebøger · **forsinket 1 dag**" in read(await spring.by("inge").writes("milepæle"))


async def test_a_day_is_told_in_days_until_it_is_here():
    spring = await Spring().planned()
    spring.on(2021, 5, 24)
    assert "Fødevarer · **i morgen**" in read(await spring.by("inge").writes("milepæle"))
    spring.on(2021, 5, 25)
    assert "Fødevarer · **i dag**" in read(await spring.by("inge").writes("milepæle"))


@pytest.mark.parametrize(
    ("who", "told", "titles"),
    [
        ("mads", "Hent projektets plan, eller skriv den første selv.", ["Hent planen", "Ny milepæl"]),
        ("lise", "Hent projektets plan, eller skriv den første selv.", ["Hent planen", "Ny milepæl"]),
        ("inge", "Når projektlederen har lagt planen ind, ser du den her.", []),
    ],
)
async def test_an_empty_plan_says_what_to_do(who: str, told: str, titles: list[str]):
    answer = await Spring().by(who).writes("milepæle")
    assert told in read(answer)
    assert [each["title"] for each in buttons(answer.card)] == titles


async def test_the_plan_is_fetched_once():
    spring = Spring()
    empty = card(await spring.by("mads").writes("milepæle"))
    assert "9 milepæle er hentet fra projektets plan." in read(await spring.by("mads").taps(empty, "Hent planen"))
    assert "Hele planen stod her i forvejen." in read(await spring.by("lise").writes("milepæle hent"))
    assert len(spring.stage.milestones.milestones) == 9


@pytest.mark.parametrize("language", LANGUAGES)
def test_forty_milestones_are_read_on_four_pages(language: str):
    whole = plan("Milepæl", count=40)
    pages = [words(boards.board(View(whole, page=page), language)) for page in range(4)]
    lines = [line for page in pages for line in page.splitlines() if line[0] in "●○⚠✓✕"]
    assert len(lines) == 40
    assert [line[0] for line in lines].count("●") == 1


async def test_the_first_page_shown_is_the_one_of_what_comes_next():
    whole = plan("Milepæl", count=40)
    assert "●" in words(boards.board(View(whole), "da"))
    following = [each["data"]["page"] for each in buttons(boards.board(View(whole, page=3), "da")) if _turns(each)]
    assert following == [0]


def _turns(button: Card) -> bool:
    return "page" in button.get("data", {})


async def test_months_are_told_in_blocks_and_numbers_behind_a_tap():
    spring = await Spring().planned()
    shown = card(await spring.by("inge").writes("milepæle"))
    (hidden,) = [part for part in parts(shown) if part.get("isVisible") is False]
    lines = words(hidden).splitlines()
    assert lines[1:4] == ["maj 2021 ▇▇▇ 3 milepæle · **nu**", "juni 2021 ▇ 1 milepæl", "juli 2021 – ingen"]
    assert lines[5] == "september 2021 ▇▇ 2 milepæle"
    assert len(lines) == 1 + 11


@pytest.mark.parametrize(
    ("follow", "stop"),
    [
        ("milepæle følg", "milepæle følg ikke"),
        ("Meilensteine folgen", "Meilensteine nicht folgen"),
        ("milestones follow", "milestones unfollow"),
    ],
)
async def test_whoever_follows_stops_again_in_words(follow: str, stop: str):
    spring = await Spring().planned()
    await spring.by("inge").writes(follow)
    assert spring.stage.milestones.following == {"inge"}
    await spring.by("inge").writes(stop)
    assert spring.stage.milestones.following == set()


async def test_following_is_a_tap_there_and_a_tap_back():
    spring = await Spring().planned()
    shown = card(await spring.by("inge").writes("milepæle"))
    following = await spring.by("inge").taps(shown, "Følg")
    assert "Du følger nu milepælene." in read(following)
    assert "Du følger ikke længere milepælene." in read(await spring.by("inge").taps(card(following), "Følg ikke"))
    assert spring.stage.milestones.following == set()


@pytest.mark.parametrize("said", ["milepæle billede", "milestones picture", "Meilensteine Bild"])
async def test_the_picture_is_asked_for_in_words(said: str):
    spring = await Spring().planned()
    answer = await spring.by("inge").writes(said)
    assert answer.picture is not None
    assert answer.picture.told == "landsbyforum da 2021-05-04"
    assert (answer.card, "skriv *milepæle*" in answer.text) == (None, True)


async def test_the_picture_comes_by_a_submit_and_elsewhere_says_how():
    """An invoke can only be answered with a card or a sentence."""
    spring = await Spring().planned()
    shown = card(await spring.by("inge").writes("milepæle"))
    pressed = next(each for each in buttons(shown) if each["title"] == "Billede")
    assert pressed["type"] == "Action.Submit"
    by_submit = await spring.by("inge").sends(pressed, {}, How.SUBMIT)
    assert by_submit.picture is not None
    for how in (How.EXECUTE, How.DIALOG, How.FETCH):
        answer = await spring.by("inge").sends(pressed, {}, how)
        assert answer.picture is None
        assert "Skriv *milepæle billede*" in answer.text


async def test_an_empty_plan_is_not_drawn():
    answer = await Spring().by("inge").writes("milepæle billede")
    assert answer.picture is None
    assert "Der er ingen milepæle endnu." in read(answer)
