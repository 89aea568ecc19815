"""Texts in, themes out: a line each, as they come, and a bad line is named by its number."""

import json

import pytest

from forum.themes import answering
from forum.themes.answering import BadLine
from forum.themes.lint import Case
from forum.themes.themes import Theme


def test_every_text_is_answered_with_its_id_and_keys():
    lines = [b'{"id": 7, "text": "Flere busser"}\n', b"\n", '{"id": "ø", "text": "Ja", "more": []}'.encode()]
    first, second = map(json.loads, answering.answers(lines))
    assert first == {"id": 7, "primary": "transport", "themes": ["transport"]}
    assert second == {"id": "ø", "primary": "other", "themes": ["other"]}


def test_lines_are_answered_before_the_next_is_read():
    def lines():
        yield b'{"id": 1, "text": "skov"}'
        raise AssertionError("nobody asked for the second line")

    assert json.loads(next(answering.answers(lines())))["primary"] == "nature"


BAD = {
    "no JSON": b"{",
    "no UTF-8": b'{"id": 1, "text": "\xff"}',
    "a list": b"[1]",
    "no id": b'{"text": "x"}',
    "an id that is none": b'{"id": true, "text": "x"}',
    "no text": b'{"id": 1}',
    "a number as text": b'{"id": 1, "text": 3}',
    "deep": b"[" * 100_000,
}


@pytest.mark.parametrize("bad", BAD)
def test_a_bad_line_is_named_by_its_number(bad: str):
    answered = answering.answers([b'{"id": 1, "text": "x"}', b"", BAD[bad]])
    next(answered)
    with pytest.raises(BadLine, match=r"^line 3: [^\n]+$"):
        next(answered)


def test_a_correction_that_is_written_out_is_read_as_a_case():
    line = answering.corrected("n1", "Få «ro»", (Theme.WELFARE, Theme.NATURE))
    assert list(answering.cases([line.encode(), b" "])) == [Case("n1", "Få «ro»", Theme.WELFARE)]
    with pytest.raises(BadLine, match="line 1: primary"):
        list(answering.cases([b'{"id": "a", "text": "b", "primary": "weather"}']))
