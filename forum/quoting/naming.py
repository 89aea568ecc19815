"""Whether a note names somebody: known names as whole words, also in the genitive; guesses are hints only."""

import re
import unicodedata
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from forum.people import Language

LEAST = 2
"""Letters of a name; an initial is none."""
LONGEST = 5
"""Words of a full name that are looked at together."""
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_INSIDE = re.compile(r"\b(?:[Ii]|[Ii]n) ([^\W\d_a-zæøåäöüß][^\W\d_]+)")
_ENDS = re.compile(r"[.!?:…]\s*[\"»«”“']*\s*$")
_TITLES = frozenset({"herr", "frau", "familie"})
# Names that are words, too: written small they are no name, nor at the beginning of a sentence.
_WORDS_TOO = """
tom bo per dan mark sten bent liv gry ask sol bjørn ravn kaj bi rose rosa may june will bill grace faith hope joy frank
ernst gut sommer winter skov lund holm bak dahl dal berg bjerg krog mose mølle møller strand vang kirk park bach toft
høj holt lang lange klein groß stark schmied koch weber müller brown green wood field hill young
"""
_EVERYDAY = frozenset(_WORDS_TOO.split())


@dataclass(frozen=True, slots=True)
class Known:
    """`firsts` and `others` are single words in small letters, `wholes` full names of two words or more."""

    firsts: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()
    wholes: frozenset[tuple[str, ...]] = frozenset()


def known(names: Iterable[str], places: Iterable[str] = (), spoken: Collection[str] = ()) -> Known:
    """The display names of people; a word that is a place's name too is a place where it stands alone.

    `spoken` are words that people speak of as of a place (spoken_of): no first name is lost by them.
    """
    written = {tuple(_words(name)[:LONGEST]) for name in names}
    spelt = {tuple(word.casefold() for word in words) for words in written}
    barred = {word.casefold() for place in places for word in _words(place)}
    alone = [tuple(word for word in _telling(words) if len(word) >= LEAST and word not in barred) for words in written]
    begun = {next(iter(_telling(words)), "") for words in written}
    firsts = {word for word in begun if len(word) >= LEAST and word not in barred}
    others = {word for words in alone for word in words} - firsts - set(spoken)
    return Known(frozenset(firsts), frozenset(others), frozenset(words for words in spelt if len(words) > 1))


def spoken_of(texts: Iterable[str]) -> frozenset[str]:
    """Words that stand behind «i» or «in» with a capital, as no person does: «butikkerne i Sønderborg»."""
    return frozenset(found[1].casefold() for text in texts for found in _INSIDE.finditer(_clean(text)))


def names_somebody(text: str, people: Known, language: Language = Language.DA) -> bool:
    """Whether one of the known names stands in it.

    A first name counts in small letters too, for so people type; any other word of a name only with a capital, and in
    German, where every noun has one, only behind «Frau», «Herr» or «Familie».
    """
    said = _clean(text)
    found = list(_WORD.finditer(said))
    words = [match.group() for match in found]
    return any(
        _is_whole(words, place, people) or _is_alone(said, found, place, people, language)
        for place in range(len(words))
    )


def might_name(text: str, places: Iterable[str] = ()) -> bool:
    """Two words with capitals side by side, inside a sentence, neither of them a place: a hint, never a bar.

    Danish and English write so of people, streets and houses; German says nothing by it, and is not asked.
    """
    said, barred = _clean(text), {word.casefold() for place in places for word in _words(place)}
    found = list(_WORD.finditer(said))
    pairs = pairwise(found)
    return any(
        _capital(one.group()) and _capital(other.group()) and said[one.end() : other.start()] == " "
        and not _opens(said, one.start()) and not {one.group().casefold(), other.group().casefold()} & barred
        for one, other in pairs
    )  # fmt: skip


def _telling(words: Sequence[str]) -> list[str]:
    """Without the «de» and «von» of a name, which many sentences begin with; one typed small throughout keeps all."""
    small = not any(map(_capital, words))
    return [word.casefold() for word in words if small or _capital(word)]


def _is_whole(words: Sequence[str], place: int, people: Known) -> bool:
    heard = [word.casefold() for word in words[place : place + LONGEST]]
    ends = range(2, len(heard) + 1)
    return any((*heard[: end - 1], last) in people.wholes for end in ends for last in _bare(heard[end - 1]))


def _is_alone(said: str, found: Sequence[re.Match[str]], place: int, people: Known, language: Language) -> bool:
    word, start = found[place].group(), found[place].start()
    forms = _bare(word.casefold())
    if _EVERYDAY & forms and (not _capital(word) or _opens(said, start)):
        return False
    if forms & people.firsts:
        return True
    before = found[place - 1].group().casefold() if place else ""
    return bool(forms & people.others) and _capital(word) and (language is not Language.DE or before in _TITLES)


def _bare(word: str) -> frozenset[str]:
    """The word, and what it is the genitive of where it is one."""
    stem = word[:-2] if word.endswith(("'s", "’s")) else word[:-1] if word.endswith("s") else word
    return frozenset({word, stem})


def _capital(word: str) -> bool:
    return word[0].isupper()


def _opens(said: str, start: int) -> bool:
    """Whether a sentence begins there."""
    before = said[:start]
    return not before.strip(" \"»«”“'(-–") or bool(_ENDS.search(before[-8:]))


def _words(name: str) -> list[str]:
    return _WORD.findall(_clean(name))


def _clean(text: str) -> str:
    """Hidden signs inside a name must not hide it."""
    plain = unicodedata.normalize("NFC", text)
    return "".join(sign for sign in plain if unicodedata.category(sign) != "Cf")
