"""The draft of a summary as cards: pages, bars, what an organiser can do about a line, and the words of journey 4.3."""

import re
from dataclasses import replace
from datetime import timedelta
from functools import cache

import orjson
import pytest

from bot.cards import bars, summary
from forum.groups import Forum
from forum.people import Language
from forum.summary import keys
from forum.summary.lines import Part
from forum.summary.rulings import Ruling, What
from forum.summary.summaries import drawn
from forum.summary.summary import Earlier, Summary
from forum.themes.themes import Theme
from forum.workshop.questions import CELLS, Horizon
from tests.bot import lint
from tests.bot.fakes import landsbyforum
from tests.bot.spring import KEYS, LINE, MOST, NASTY, SILENT, WIDE, before, spring, themed
from tests.bot.stage import Card, button, buttons, parts, words
from tests.forum.summary.answers import FORUM, MEETING, START, VILLAGES, scope


def read(whole: Summary, language: Language = Language.DA) -> str:
    return words(summary.draft(whole, "Titel", language, landsbyforum()))


def test_a_phase_says_what_several_say_what_one_says_and_what_has_changed():
    """Journey 4.3, step 4."""
    told = read(drawn(scope(), spring(), VILLAGES, earlier=before()))
    assert "**Flere siger** (3 landsbyer): Boliger – Kan gøres bedre\n▇▇▇▇▇▇▇▇ 3 af 4 noter (3 af 5 landsbyer)" in told
    assert "(3 af 5 landsbyer) (kilde: 3 noter)\nVis" in told
    assert "**Kun én siger** (sydals): Transport – Kan gøres bedre" in told
    assert "**Delte meninger**: Boliger\nFungerer godt: 1 af 1 note (1 af 5 landsbyer). Kan gøres bedre: 3 af" in told
    assert "**Ændret siden januar**: Boliger – Kan gøres bedre\nStadig: 3 af 4 noter" in told
    assert "Dengang: 1 af 2 noter (1 af 5 landsbyer). (kilde: 4 noter)" in told
    assert "**Ændret siden januar**: Skole og uddannelse – Kan gøres bedre\nIkke nævnt mere. Dengang: 1 af" in told
    assert "**På kort sigt**: Kan gøres bedre" in told
    assert told.index("Flere siger") < told.index("Kun én siger") < told.index("Delte") < told.index("Ændret")


def test_too_little_is_shown_word_for_word():
    """Journey 4.3, the failure row of a summary with too little."""
    notes = [themed(n, "broager", f"Vi mødes {n}", Theme.OTHER, CELLS[-1]) for n in range(3)]
    told = read(drawn(scope(), notes, VILLAGES))
    assert "Kun 3 noter om fastholdelse. Jeg viser dem ordret i stedet for at opsummere." in told
    assert [f"«Vi mødes {n}»" in told for n in range(3)] == [True] * 3
    assert "Kun 1 note om fastholdelse. Jeg viser den ordret" in read(drawn(scope(), notes[:1], VILLAGES))
    assert "Only 3 notes about retention. I show them word" in read(drawn(scope(), notes, VILLAGES), Language.EN)
    assert "Nur 3 Notizen zur Bindung. Ich zeige sie wörtlich" in read(drawn(scope(), notes, VILLAGES), Language.DE)


def test_a_heading_of_an_organiser_stands_in_place_of_the_theme_and_formats_nothing():
    """Rule 23."""
    ruling = Ruling(FORUM, MEETING, LINE.key, What.HEADING, "**Lejeboliger** [nu](http://x)", "lise", START)
    told = read(drawn(scope(), spring(), VILLAGES, rulings=[ruling]))
    assert "**Flere siger** (3 landsbyer): \\*\\*Lejeboliger\\*\\* \\[nu\\]\\(http://x\\)\n" in told


def test_wishes_stand_with_their_number_in_the_action_plan():
    ruling = Ruling(FORUM, "", "n0006", What.ACTION, "4", "lise", START)
    assert "**Nr. 4 i handlingsplanen**: " in read(drawn(scope(), spring(), VILLAGES, rulings=[ruling]))


def test_bars_are_a_chart_with_the_same_in_text():
    """Rule 15, product.md decided 16."""
    card = summary.draft(drawn(scope(), spring(), VILLAGES), "Titel", Language.DA, landsbyforum())
    (chart,) = [part for part in parts(card) if part.get("type") == "Chart.HorizontalBar"]
    assert {bar["x"]: bar["y"] for bar in chart["data"]} == {
        "Tiltrækning · Fungerer godt": 1,
        "Tiltrækning · Kan gøres bedre": 4,
        "Fastholdelse · Ønske for 2025": 1,
    }
    told = words(chart["fallback"])
    assert "Tiltrækning · Kan gøres bedre ▇▇▇▇▇▇▇▇▇▇ 4 af 6" in told
    assert "Fastholdelse · Ønske for 2025 ▇▇ 1 af 6" in told
    assert lint.faults(card) == []


def test_a_single_bar_compares_nothing_and_is_no_chart():
    assert bars.chart("Titel", [bars.Bar("A", 1, "1 af 1")]) == []


@pytest.mark.parametrize(("value", "most", "shown"), [(0, 9, 0), (1, 99, 1), (5, 10, 5), (10, 10, 10), (3, 0, 0)])
def test_a_bar_is_never_longer_than_ten_and_never_vanishes(value: int, most: int, shown: int):
    assert bars.blocks(value, most) == bars.BLOCK * shown


@cache
def worst(text: str, language: Language) -> tuple[Summary, list[Card]]:
    """17 villages on every theme of every cell with a ruling for every line, 40 villages silent; all its pages."""
    notes = [
        themed(n, KEYS[n % 17], f"{n} {text}"[:500], list(Theme)[n % 16], CELLS[n % 9], horizon=list(Horizon)[n % 3])
        for n in range(612)
    ]
    made = [
        Ruling(FORUM, MEETING, keys.theme(cell, theme), What.HEADING, NASTY[:80], "lise", START)
        for cell in CELLS
        for theme in Theme
    ]
    dropped = [replace(made[n], what=What.DROPPED, value="1") for n in range(0, 140, 30)]
    pinned = [replace(made[0], gathering="", subject=each.id, what=What.QUOTE, value="pinned") for each in notes[::9]]
    earlier = Earlier(
        "then", START - timedelta(days=400), tuple(replace(each, id=f"o{each.id}") for each in notes[50:])
    )
    whole = drawn(scope(), notes, [*KEYS, *SILENT], rulings=[*made, *dropped, *pinned], earlier=earlier)
    first = summary.draft(whole, "Opsummering til *" + "x" * 120, language, WIDE)
    told = re.search(r"\D(\d+)$", first["body"][0]["text"])
    assert told
    title = "Opsummering til *" + "x" * 120
    return whole, [summary.draft(whole, title, language, WIDE, page=page) for page in range(int(told[1]))]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Åååååååå " * 55, Language.EN),
        (NASTY * 5, Language.DE),
        ("æ" * 500, Language.DA),
        ("\U0001f3e1" * 500, Language.DE),
        ('"\\\n' * 160, Language.DA),
    ],
)
def test_every_page_keeps_the_budget_at_its_worst(text: str, language: Language):
    """Issue 5, point 3: at most 24 KB of UTF-8, then pages."""
    whole, pages = worst(text, language)
    assert len(pages) > 1
    for page in pages:
        assert len(orjson.dumps(page)) <= MOST
    assert sum(part.get("type") == "RichTextBlock" for page in pages for part in parts(page)) == sum(
        len(whole.quotes(Part.ALL, cell)) for cell in CELLS
    )


@pytest.mark.parametrize(("text", "language"), [(NASTY * 5, Language.DE), ("Åååååååå " * 55, Language.EN)])
def test_every_page_keeps_the_rules(text: str, language: Language):
    """Rules 13 to 24."""
    _, pages = worst(text, language)
    for page in (pages[0], pages[1], pages[-1]):
        assert lint.faults(page) == []


def test_pages_lead_on_and_back_and_the_last_one_tells_who_is_silent():
    _, pages = worst("æ" * 500, Language.DA)
    assert "Næste" in words(pages[0])
    assert "Forrige" not in words(pages[0])
    assert button(pages[1], "Næste")["data"]["page"] == 2
    assert button(pages[1], "Forrige")["data"]["page"] == 0
    assert "Ikke svaret endnu (40)" in words(pages[-1])
    assert "Udeladte linjer (5)" in words(pages[-1])
    assert [each["title"] for each in buttons(pages[-1]) if each["type"] == "Action.Execute"] == [
        "Forrige",
        "Alle noter",
        "Ret temaer",
        "Hent ark",
        "Sådan er den lavet",
    ]


def test_a_page_that_is_no_more_is_the_last_one():
    whole, pages = worst("æ" * 500, Language.DA)
    assert summary.draft(whole, "Opsummering til *" + "x" * 120, Language.DA, WIDE, page=900) == pages[-1]


def test_the_same_notes_in_any_order_give_the_same_pages():
    one = summary.draft(drawn(scope(), spring(), VILLAGES), "Titel", Language.DA, landsbyforum())
    other = summary.draft(drawn(scope(), spring()[::-1], VILLAGES), "Titel", Language.DA, landsbyforum())
    assert orjson.dumps(one) == orjson.dumps(other)


def test_in_a_channel_the_draft_says_that_all_see_it_and_corrects_nothing():
    card = summary.draft(drawn(scope(), spring(), VILLAGES), "Titel", Language.DA, landsbyforum(), shared=True)
    assert "Alle her ser udkastet. Kun arrangører kan ændre det." in words(card)
    assert "Ret temaer" not in words(card)


def test_every_forum_without_villages_still_reads_its_draft():
    empty: Forum = replace(landsbyforum(), groups=())
    assert lint.faults(summary.draft(drawn(scope(), [], []), "Titel", Language.DA, empty)) == []


def test_a_quote_never_stands_without_its_line():
    whole = drawn(scope(), spring(), VILLAGES)
    for room in range(2000, 9000, 150):
        kinds = [part["type"] for part in summary.body(whole, Language.DA, landsbyforum(), room)]
        before_quotes = {kinds[place - 1] for place, kind in enumerate(kinds) if kind == "RichTextBlock"}
        assert before_quotes <= {"ColumnSet", "RichTextBlock"}, room
