"""Words in a run: as they were typed, and never stronger than the run they stand in."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from documents.blocks import Run, closed, paragraphs
from forum.people import Language

_SIGNS = st.text(st.sampled_from("ab\u202a\u202b\u202d\u202e\u202c\u2066\u2067\u2068\u2069"), max_size=20)


def depth(text: str) -> list[str]:
    """What is still open at the end of a text, by the rules of Unicode (UAX 9, X1 to X8)."""
    left: list[str] = []
    for sign in text:
        kind = unicodedata.bidirectional(sign)
        if kind in ("LRE", "RLE", "LRO", "RLO", "LRI", "RLI", "FSI"):
            left.append(kind)
        elif kind == "PDI" and any(each.endswith("I") for each in left):
            while not left.pop().endswith("I"):
                pass
        elif kind == "PDF" and left and not left[-1].endswith("I"):
            left.pop()
    return left


@given(_SIGNS)
def test_every_change_of_direction_ends_and_no_letter_is_lost(text: str) -> None:
    assert depth(closed(text)) == []
    assert closed(text).startswith(text)
    assert closed(closed(text)) == closed(text)


def test_ordinary_words_are_left_alone() -> None:
    assert Run("Vi går [XXX] – «ja»\u200b").shown == "Vi går [XXX] – «ja»\u200b"


def test_what_xml_cannot_hold_is_left_out() -> None:
    assert Run("a\x00b\x0bc\ud800d\uffff").shown == "abcd"


def test_each_line_is_a_paragraph_and_blank_ones_are_none() -> None:
    found = paragraphs("et\n\n to\r\ntre \n", Language.DA)
    assert [each.runs[0].text for each in found] == ["et", "to", "tre"]
