"""What a coordinator reads in a themed summary, told as stories with a few notes each."""

from dataclasses import replace

from forum.people import Language
from forum.quoting.consents import Quoting
from forum.summary import keys
from forum.summary.lines import Changed, Part, Says
from forum.summary.rulings import What
from forum.summary.summaries import Earlier, Summary, drawn
from forum.themes import coding
from forum.themes.themes import Theme
from forum.workshop.notes import Note
from forum.workshop.questions import Cell, Horizon, Phase, Question
from tests.forum.summary.answers import START, VILLAGES, WELCOME, note, scope
from tests.forum.summary.worlds import coded, consent, many, ruling

BETTER = Cell(Question.CAN_IMPROVE, Phase.RECEPTION)
WISH = Cell(Question.WISH_SCENARIO, Phase.RECEPTION)
HOUSING = keys.theme(WELCOME, Theme.HOUSING)


def _evening() -> list[Note]:
    """Four villages want homes, one of them shops twice, one something else."""
    homes = many(WELCOME, (Theme.HOUSING,), VILLAGES[:4])
    shops = many(WELCOME, (Theme.SHOPS,), ("sydals", "sydals"), 10)
    return [*homes, *shops, *many(WELCOME, (Theme.OTHER,), "broager", 20)]


def _drawn(notes: list[Note], *rulings, **more) -> Summary:
    return drawn(scope(), notes, VILLAGES, rulings=rulings, **more)


def test_several_say_one_says_and_the_rest_stands_in_a_bucket() -> None:
    """Rule 3, journey 4.3 step 4: «Flere siger (4 landsbyer)», «Kun én siger», «Andet»."""
    several, single, other = _drawn(_evening()).by_phase(Phase.RECEPTION)
    assert (several.says, several.theme, len(several.villages), several.of_villages) == (
        Says.SEVERAL,
        Theme.HOUSING,
        4,
        5,
    )
    assert (several.notes, several.of_notes) == (4, 7)
    assert (single.says, single.theme, single.notes, single.villages) == (Says.SINGLE, Theme.SHOPS, 2, ("sydals",))
    assert (other.says, other.theme, other.notes) == (Says.OTHER, Theme.OTHER, 1)


def test_five_notes_of_one_village_rank_behind_two_villages() -> None:
    """Rule 3: villages measure agreement, not rows."""
    notes = [
        *many(WELCOME, (Theme.JOBS,), ("sydals",) * 5),
        *many(WELCOME, (Theme.HOUSING,), ("broager", "nordborg"), 10),
    ]
    assert [line.theme for line in _drawn(notes).by_phase(Phase.RECEPTION)] == [Theme.HOUSING, Theme.JOBS]


def test_three_notes_of_a_phase_are_shown_word_for_word() -> None:
    """Journey 4.3: «Kun 3 noter om fastholdelse. Jeg viser dem ordret i stedet for at opsummere.»"""
    notes = [*many(WELCOME, (Theme.HOUSING,), "broager"), *many(BETTER, (Theme.HOUSING,), ("sydals", "nordborg"), 5)]
    summary = _drawn(notes)
    assert summary.is_few(Phase.RECEPTION)
    assert summary.of_phase(Phase.RECEPTION) == 3
    assert summary.by_phase(Phase.RECEPTION) == summary.split == ()
    assert len(summary.quotes(Part.ALL, WELCOME) + summary.quotes(Part.ALL, BETTER)) == 3
    assert not _drawn([*notes, *many(WISH, (Theme.JOBS,), "sydals", 9)]).is_few(Phase.RECEPTION)


def test_a_theme_that_works_for_some_and_not_for_others_is_told_with_both_numbers() -> None:
    notes = [*_evening(), *many(BETTER, (Theme.HOUSING, Theme.SHOPS), "nordborg", 30)]
    housing, shops = _drawn(notes).split
    assert (housing.theme, housing.works.notes, housing.better.notes) == (Theme.HOUSING, 4, 1)
    assert (housing.works.of_notes, housing.better.of_notes) == (7, 1)
    assert shops.theme is Theme.SHOPS


def test_since_may_one_theme_is_new_one_gone_and_one_still_there() -> None:
    """F23, journey 4.3: «Ændret siden maj»."""
    may = [
        *many(WELCOME, (Theme.HOUSING,), "broager", 50),
        *many(WELCOME, (Theme.CULTURE,), "broager", 60),
        *many(WELCOME, (Theme.NATURE,), "nordborg", 70),
    ]
    summary = _drawn(_evening(), earlier=Earlier("erfa-2021-05-04", START, tuple(may)))
    assert [(change.changed, change.theme) for change in summary.changes] == [
        (Changed.GONE, Theme.CULTURE),
        (Changed.STILL, Theme.HOUSING),
    ]
    gone, still = summary.changes
    assert gone.before is not None
    assert (gone.before.notes, gone.before.of_notes, gone.now) == (1, 3, None)
    assert [ref.note for ref in still.sources] == ["n0000", "n0001", "n0002", "n0003", "n0050"]
    assert (summary.earlier, summary.since) == ("erfa-2021-05-04", START)


def test_a_village_that_was_silent_has_changed_no_mind() -> None:
    """Nordborg spoke of nature in May and not at all now; Sydals of shops only now, and not at all in May."""
    may = [*many(WELCOME, (Theme.NATURE,), "nordborg", 70), *many(WELCOME, (Theme.HOUSING,), "broager", 50)]
    told = {change.theme for change in _drawn(_evening(), earlier=Earlier("may", START, tuple(may))).changes}
    assert told == {Theme.HOUSING}
    sydals = many(WELCOME, (Theme.JOBS,), "sydals", 80)
    summary = _drawn(_evening(), earlier=Earlier("may", START, (*may, *sydals)))
    assert (Changed.NEW, Theme.SHOPS) in {(change.changed, change.theme) for change in summary.changes}


def test_what_is_wanted_soon_stands_apart_from_what_can_wait() -> None:
    soon, later, unsaid = Horizon.SHORT_TERM, Horizon.LONG_TERM, Horizon.UNSET
    notes = [
        replace(one, horizon=horizon)
        for one, horizon in zip(
            many(BETTER, (Theme.JOBS,), VILLAGES), [soon, later, later, unsaid, unsaid], strict=True
        )
    ]
    found = _drawn(notes).horizons(Phase.RECEPTION)
    assert [(line.horizon, line.notes, line.of_notes) for line in found] == [
        (soon, 1, 5),
        (later, 2, 5),
        (unsaid, 2, 5),
    ]
    assert _drawn([replace(one, horizon=unsaid) for one in notes]).horizons(Phase.RECEPTION) == ()


def test_a_wish_with_a_number_of_the_action_plan_is_counted_there_and_quoted() -> None:
    notes = many(WISH, (Theme.JOBS,), (*VILLAGES, *VILLAGES))
    summary = _drawn(notes, ruling(What.ACTION, "n0004", "10"), ruling(What.ACTION, "n0002", "3"))
    assert [(line.action, line.notes, line.of_notes) for line in summary.wishes] == [
        (3, 1, 10),
        (10, 1, 10),
        (0, 8, 10),
    ]
    assert [quote.action for quote in summary.quotes(Part.ALL, WISH)][:2] == [3, 10]
    assert _drawn(notes, ruling(What.ACTION, "n0004", "11"), ruling(What.ACTION, "n0002", "")).wishes == ()


def test_what_says_the_same_is_quoted_once_and_counted_each_time() -> None:
    """F18: the one that leads is quoted; a merge that is taken back leaves no trace."""
    notes = many(WELCOME, (Theme.HOUSING,), VILLAGES[:4])
    same = [ruling(What.SAME, "n0001", "n0003"), ruling(What.SAME, "n0002", "n0001")]
    summary = _drawn(notes, *same)
    quotes = summary.quotes(Part.ALL, WELCOME)
    assert {quote.source.note: [ref.note for ref in quote.merged] for quote in quotes} == {
        "n0000": [],
        "n0003": ["n0001", "n0002"],
    }
    (count,) = summary.by_phase(Phase.RECEPTION)
    assert (count.notes, len(count.villages), count.voices) == (4, 4, 4)
    assert _drawn(notes, *(replace(one, value="") for one in same)) == _drawn(notes)


def test_two_notes_of_one_village_that_say_the_same_are_one_voice() -> None:
    notes = many(WELCOME, (Theme.HOUSING,), ("sydals", "sydals", "broager", "broager"))
    (count,) = _drawn(notes, ruling(What.SAME, "n0001", "n0000")).by_phase(Phase.RECEPTION)
    assert (count.notes, count.voices) == (4, 3)


def test_where_the_leading_note_was_taken_back_the_oldest_left_is_quoted() -> None:
    notes = many(WELCOME, (Theme.HOUSING,), VILLAGES[:5])[:4]
    rulings = [ruling(What.SAME, "n0001", "n0009"), ruling(What.SAME, "n0002", "n0009")]
    merged = [quote for quote in _drawn(notes, *rulings).quotes(Part.ALL, WELCOME) if quote.merged]
    assert [(quote.source.note, [ref.note for ref in quote.merged]) for quote in merged] == [("n0001", ["n0002"])]


def test_a_note_that_may_not_be_quoted_still_counts() -> None:
    """Rule 5, F21; and an agreement to other words is none."""
    notes = _evening()
    for state, kept in [(Quoting.NO, True), (Quoting.ASKED, True), (Quoting.NEEDED, True), (Quoting.YES, False)]:
        summary = _drawn(notes, consents={"n0000": consent(notes[0], state)})
        assert ("n0000" in {ref.note for ref in summary.withheld}) is kept
        assert summary.by_phase(Phase.RECEPTION)[0].notes == 4
    edited = [replace(notes[0], version=2), *notes[1:]]
    assert _drawn(edited, consents={"n0000": consent(notes[0], Quoting.YES)}).withheld


def test_an_organiser_pins_hides_drops_places_and_rewords() -> None:
    """Rule 6: whole lines, and the words above them; quotes are as they were typed."""
    notes = _evening()
    summary = _drawn(
        notes,
        ruling(What.QUOTE, "n0003", "pinned", seen=1),
        ruling(What.QUOTE, "n0010", "hidden"),
        ruling(What.DROPPED, HOUSING, ""),
        ruling(What.PLACE, keys.theme(WELCOME, Theme.SHOPS), "1"),
        ruling(What.HEADING, HOUSING, "Hvor man bor"),
    )
    first, second, _ = summary.by_phase(Phase.RECEPTION)
    assert (first.theme, second.theme) == (Theme.SHOPS, Theme.HOUSING)
    assert next(quote.source.note for quote in summary.quotes_of(second)) == "n0003"
    assert [quote.source.note for quote in summary.quotes_of(first)] == ["n0011"]
    assert summary.heading(HOUSING) == "Hvor man bor"
    gone = _drawn(notes, ruling(What.DROPPED, HOUSING, "1"))
    assert gone.line(HOUSING) is None
    assert gone.dropped == (HOUSING,)


def test_what_makes_a_summary_honest_cannot_be_taken_out() -> None:
    """Rule 3: the count of a cell, the bucket «Andet», and the roll with who is silent."""
    keys_ = [keys.cell(WELCOME), keys.theme(WELCOME, Theme.OTHER), keys.ROLL, "nonsense", "theme:a:b:c"]
    summary = _drawn(_evening(), *(ruling(What.DROPPED, key, "1") for key in keys_))
    assert summary == _drawn(_evening())
    assert all(summary.line(key) for key in keys_[:3])


def test_words_that_were_changed_after_somebody_pinned_them_are_pinned_no_more() -> None:
    notes = _evening()
    pin = ruling(What.QUOTE, "n0003", "pinned", seen=1)
    assert any(quote.pinned for quote in _drawn(notes, pin).quotes(Part.ALL, WELCOME))
    notes[3] = replace(notes[3], text="Noget helt andet", version=2)
    assert not any(quote.pinned for quote in _drawn(notes, pin).quotes(Part.ALL, WELCOME))


def test_what_is_ruled_of_the_whole_holds_for_each_village_that_reads_it() -> None:
    reading = drawn(scope("egernsund"), _evening(), VILLAGES, rulings=[ruling(What.DROPPED, HOUSING, "1")])
    assert reading.line(HOUSING, Part.OTHERS) is None
    assert drawn(scope("egernsund"), _evening(), VILLAGES).line(HOUSING, Part.OTHERS) is not None


def test_a_ruling_of_this_gathering_goes_before_one_that_holds_everywhere() -> None:
    notes = _evening()
    rulings = [
        ruling(What.QUOTE, "n0000", "hidden"),
        ruling(What.QUOTE, "n0000", "pinned", seen=1, gathering=notes[0].meeting),
    ]
    for order in (rulings, rulings[::-1]):
        assert [quote.source.note for quote in _drawn(notes, *order).quotes(Part.ALL, WELCOME) if quote.pinned] == [
            "n0000"
        ]


def test_a_correction_of_the_theme_moves_the_note_until_its_words_change() -> None:
    notes = many(WELCOME, (Theme.HOUSING,), VILLAGES[:4])
    correction = ruling(What.THEMES, "n0000", coding.value((Theme.NATURE,), notes[0].text))
    assert {line.theme for line in _drawn(notes, correction).by_phase(Phase.RECEPTION)} == {Theme.HOUSING, Theme.NATURE}
    notes[0] = replace(notes[0], text="Mere jord under neglene", version=2)
    assert {line.theme for line in _drawn(notes, correction).by_phase(Phase.RECEPTION)} == {Theme.HOUSING}


def test_most_dots_stand_first_and_those_of_notes_that_say_the_same_add_up() -> None:
    notes = many(WELCOME, (Theme.HOUSING,), VILLAGES[:4])
    same = ruling(What.SAME, "n0002", "n0001")
    found = _drawn(notes, same, dots={"n0000": 3, "n0001": 2, "n0002": 2, "gone": 9}).priorities
    assert [(one.note.note, one.dots, [ref.note for ref in one.merged]) for one in found] == [
        ("n0001", 4, ["n0002"]),
        ("n0000", 3, []),
    ]


def test_a_quote_keeps_its_language_whatever_the_reader_speaks() -> None:
    german = coded(note(1, text="Der Förderverein hilft", language=Language.DE), Theme.ASSOCIATIONS)
    (quote,) = _drawn([german]).quotes(Part.ALL, WELCOME)
    assert (quote.said, quote.language) == ("Der Förderverein hilft", Language.DE)
