"""F20: every line of the summary stands in the minutes, with the numbers of the notes that it rests on."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings

from documents import minutes_layout, paper, sourced
from documents.blocks import Block, Heading, Items, Paragraph, Quotation, Runs, Table, closed, words
from documents.cells import plain
from documents.paper import NAMED, anchor
from forum.minutes.document import Document
from forum.people import Language
from forum.summary.lines import Change, Changed, Count, Line, Quote, Split
from forum.summary.summaries import drawn, within
from forum.themes import coding
from tests.documents.meeting import document, forum, notes
from tests.forum.summary import answers
from tests.forum.summary.answers import scope

KEYS = [group.key for group in forum().groups]


def told(made: Document, language: Language = Language.DA) -> list[Runs]:
    """What is said in the minutes, piece by piece, with what stands right above it."""
    above: Runs = ()
    found = []
    for block in minutes_layout.of(made, forum(), language).blocks:
        found += [(*above, *runs) for runs in pieces(block)]
        above = block.runs if isinstance(block, Heading) else above
    return found


def pieces(block: Block) -> Iterable[Runs]:
    if isinstance(block, Quotation):
        return [(*block.runs, *block.below)]
    if isinstance(block, Items):
        return block.items
    if isinstance(block, Table):
        return [cell for row in block.rows for cell in row.cells]
    return [block.runs] if isinstance(block, Paragraph | Heading) else []


def says(line: Line, language: Language) -> list[str]:
    """The words that a line cannot do without."""
    if isinstance(line, Quote):
        return [closed(plain(line.said))]
    if isinstance(line, Count):
        named = [coding.codebook().name(line.theme, language)] if line.theme else []
        return [sourced.said(line, language), *named]
    if isinstance(line, Split | Change):
        return [coding.codebook().name(line.theme, language)]
    return []


def numbers(line: Line, made: Document) -> set[str]:
    """The places that a line leads to; of an earlier gathering's notes none is here."""
    known = paper.of(made, forum(), Language.DA).numbers
    found = sorted(known[ref.note] for ref in line.sources if ref.note in known)
    return {str(number) for number in found[:NAMED]}


def stands(line: Line, made: Document, pieces: list[Runs], language: Language) -> bool:
    wanted, leads = says(line, language), numbers(line, made)
    return any(
        all(word in words(runs) for word in wanted) and leads <= {run.shown for run in runs if run.text.isdigit()}
        for runs in pieces
    )


@pytest.mark.parametrize("language", Language)
def test_no_line_is_left_out_and_each_leads_to_its_notes(language: Language) -> None:
    made = document()
    kinds = {getattr(line, "says", type(line)) for line in made.summary.lines}
    assert {"several", "single", "cell", "horizon", "wish", Split, Change, Quote} <= kinds
    pieces = told(made, language)
    assert [line for line in made.summary.lines if not stands(line, made, pieces, language)] == []


def test_a_number_leads_to_the_row_of_that_note() -> None:
    made = document()
    known = paper.of(made, forum(), Language.DA).numbers
    for runs in told(made):
        assert all(run.to in ("", anchor(int(run.text))) for run in runs if run.text.isdigit())
    rows = {
        row.anchor: words(row.cells[-1])
        for block in minutes_layout.of(made, forum(), Language.DA).blocks
        for row in (block.rows if isinstance(block, Table) else ())
    }
    assert {rows[anchor(known[note.id])] for note in made.notes} == {note.text for note in made.notes}


def test_of_many_sources_the_first_are_named_and_the_rest_counted() -> None:
    made = document(notes=notes(400))
    (roll,) = [words(runs) for runs in told(made) if "Ikke svaret:" in words(runs)]
    assert roll.endswith("Kilder: note 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 og 388 flere i bilag 1.")


def test_what_was_taken_back_meanwhile_is_told() -> None:
    made = document()
    gone = replace(made, notes=made.notes[1:], groups=(), priorities=())
    assert any("1 note er taget tilbage siden." in words(runs) for runs in told(gone))


def test_an_organisers_words_stand_in_place_of_a_heading() -> None:
    headings = [
        words(block.runs)
        for block in minutes_layout.of(document(), forum(), Language.DA).blocks[20:]
        if isinstance(block, Heading)
    ]
    assert "Når de nye kommer" in headings
    assert "Modtagelse" not in headings


def test_what_was_said_before_only_is_counted_there() -> None:
    made = document()
    gone = [line for line in made.summary.changes if line.changed is Changed.GONE]
    assert len([runs for runs in told(made) if words(runs).split(": ")[0].endswith("Ikke nævnt mere")]) == len(gone)


def test_few_notes_are_shown_in_place_of_being_summed_up() -> None:
    said = [words(runs) for runs in told(document())]
    assert any("Kun 3 noter om fastholdelse. De står ordret i stedet for at blive opsummeret." in each for each in said)


def test_a_quote_in_another_language_says_which() -> None:
    below = [words(runs) for runs in told(document()) if "«Der Bus fährt" in words(runs) and "note 2," in words(runs)]
    assert below
    assert all("tysk" in each for each in below if "Handling" not in each)


@settings(max_examples=25, deadline=timedelta(seconds=60))
@given(answers.notes())
def test_whatever_was_sent_every_line_stands_there(sent) -> None:
    standing = tuple(within(scope(), sent))
    summary = drawn(scope(), sent, KEYS)
    made = document(notes=standing, groups=(), priorities=(), late=())
    made = replace(made, summary=summary)
    pieces = told(made)
    assert [line for line in summary.lines if not stands(line, made, pieces, Language.DA)] == []
