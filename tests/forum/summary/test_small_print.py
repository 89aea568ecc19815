"""What is easily got wrong about quotes, keys and earlier gatherings, a few notes each."""

from forum.summary import keys
from forum.summary.behind import sources
from forum.summary.lines import Part
from forum.summary.rulings import What
from forum.summary.summaries import Earlier, drawn
from forum.themes import coding
from forum.themes.themes import Theme
from forum.workshop.questions import Phase
from tests.forum.summary.answers import START, VILLAGES, WELCOME, scope
from tests.forum.summary.worlds import many, ruling


def test_behind_a_corrected_theme_stands_the_corrected_note() -> None:
    notes = many(WELCOME, (Theme.HOUSING,), VILLAGES)
    moved = ruling(What.THEMES, "n0000", coding.value((Theme.NATURE,), notes[0].text))
    found = sources(scope(), notes, Part.ALL, keys.theme(WELCOME, Theme.NATURE), rulings=[moved])
    assert [one.id for one in found] == ["n0000"]


def test_a_note_of_now_is_never_compared_with_itself() -> None:
    notes = tuple(many(WELCOME, (Theme.HOUSING,), VILLAGES))
    assert drawn(scope(), notes, VILLAGES, earlier=Earlier("may", START, notes)).changes == ()


def test_beside_a_pinned_quote_another_village_is_heard() -> None:
    notes = many(WELCOME, (Theme.HOUSING,), ("sydals", "sydals", "sydals", "graasten"))
    summary = drawn(scope(), notes, VILLAGES, rulings=[ruling(What.QUOTE, "n0001", "pinned", seen=1)])
    (line,) = summary.by_phase(Phase.RECEPTION)
    assert [quote.source.note for quote in summary.quotes_of(line)] == ["n0001", "n0003"]


def test_a_single_voice_chooses_its_quote_before_what_several_say() -> None:
    """Rule 3: its only note would else stand under the theme that it shares with others."""
    homes = many(WELCOME, (Theme.HOUSING,), ("graasten", "nordborg", "broager"), 10)
    both = many(WELCOME, (Theme.HOUSING, Theme.SHOPS), "sydals")
    summary = drawn(scope(), [*both, *homes], VILLAGES, rulings=[ruling(What.QUOTE, "n0000", "pinned", seen=1)])
    several, single = summary.by_phase(Phase.RECEPTION)
    assert [quote.source.note for quote in summary.quotes_of(single)] == ["n0000"]
    assert "n0000" not in {quote.source.note for quote in summary.quotes_of(several)}
