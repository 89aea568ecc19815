"""Rule 23: what a person typed reads as typed and can do nothing."""

import json
import re
import unicodedata

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from bot.cards.typed import cleaned, escaped, shortened, unmentioned, weight, within

NASTY = st.text(st.sampled_from("ab *_`#[]()!<>&|~\\-+=.)1\n\u200b\u202e\u2066\ufeffæ😀"), max_size=60)


def read(markdown: str, before: str = "x ") -> tuple[set[str], str]:
    """Tags and words, as a CommonMark reader sees a sentence with the text in its middle."""
    html = MarkdownIt("commonmark", {"html": True, "breaks": True}).render(f"{before}{markdown} x")
    tags = set(re.findall(r"</?(\w+)", html))
    words = re.sub(r"<[^>]*>", "", html)
    return tags, words.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", '"').replace("&amp;", "&")


@given(st.one_of(NASTY, st.text(max_size=60)))
def test_an_escaped_text_reads_as_it_was_typed_and_formats_nothing(text: str):
    line = " ".join(cleaned(text).split())
    for before in ("x ", ""):
        tags, words = read(escaped(line), before)
        assert tags <= {"p", "br"}
        assert words.split() == f"{before}{line} x".split()


@given(NASTY)
def test_nothing_hidden_is_left(text: str):
    assert not re.search("[\u200b-\u200c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]", cleaned(text))


@given(st.one_of(NASTY, st.text(max_size=60), st.text(st.characters(min_codepoint=32, max_codepoint=255))))
def test_only_what_is_hidden_is_taken_away(text: str):
    shown = [sign for sign in text if sign in "\n\t" or unicodedata.category(sign) not in ("Cc", "Cf", "Co", "Cs")]
    assert cleaned(text).replace("\u200d", "") == "".join(shown)


def test_a_mention_does_not_survive():
    assert "<at" not in escaped("<at>Alle</at>")
    assert unmentioned("<AT id=1>Alle</at> <b>") == "‹AT id=1›Alle‹/at› <b>"
    assert unmentioned("Film <at>Lands… <b>") == "Film ‹at›Lands… <b>"
    assert unmentioned("Film <at…") == "Film ‹at…"


def test_a_family_of_emoji_stays_together():
    assert cleaned("👨‍👩‍👧") == "👨‍👩‍👧"
    assert cleaned("a\u200db") == "ab"


@given(st.text(max_size=80), st.integers(2, 40))
def test_a_cut_text_is_shown_as_cut(text: str, most: int):
    cut = shortened(text, most)
    assert len(cut) <= most
    assert cut == text or (cut.endswith("…") and text.startswith(cut[:-1]))


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=80), st.integers(0, 90))
def test_a_weighed_text_fits_its_place_in_a_card(text: str, most: int):
    kept = within(text, most)
    assert text.startswith(kept)
    assert weight(kept) == len(json.dumps(kept, ensure_ascii=False).encode()) - 2 <= most
