"""What is left of a text when it is compared with another: the stems of its words, and its runs of three letters."""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Any

from forum.people import Language

NAMES = {Language.DA: "danish", Language.EN: "english", Language.DE: "german"}
REMEMBERED = 50_000
"""So many words are kept with their stems: more than a forum of villages uses."""
_WORD = re.compile(r"[^\W_]+")
_SHORT = 3
_COMMON = """
alle altid anden andre bedre blev blive bliver børn dem denne der deres det dette dig din efter eller end
endnu enn ens få får fra gøre god gode godt ham han har have haft her hos hun hvad hvem hver hvis hvor hvordan
ikke ind jeg jer kan kom komme kommer kun kunne lige lidt man mange med meget mere mig min mod nede noget
nogen nogle når ned nok også ofte over på samt sig sin sine sit skal skulle slags som stor store sådan så
til ud under være vil ville vore vores været
all also and any are been but can could each for from get good had has here how into its just
like many more most much not now off one only other our out over should some such than that the their them
then there these they this very was well were what when where which who will with would you your
aber als auch auf aus bei bin bis das dass den des die doch durch ein eine einem einen einer
eines für gut hat haben hier ich ihr ihre immer ist kann können mehr mich mit nach nicht noch nur oder
sehr sein sich sie sind soll über und uns unser unsere viel viele von vor war weil wenn wer wie wir wird
zum zur
"""
_EMPTY = frozenset(_COMMON.split())


@cache
def _stemmer(language: Language) -> Any:
    # Forty languages come with it, which a start without similar notes need not wait for.
    import snowballstemmer  # noqa: PLC0415

    return snowballstemmer.stemmer(NAMES[language])


@lru_cache(maxsize=REMEMBERED)
def _stem(word: str, language: Language) -> str:
    return str(_stemmer(language).stemWord(word))


def stems(text: str, language: Language) -> Mapping[str, str]:
    """By stem, the word it was first seen in; of all words that say something, or where none does, of all words."""
    words = _WORD.findall(text.casefold())
    telling = [word for word in words if len(word) >= _SHORT and word not in _EMPTY]
    return {_stem(word, language): word for word in reversed(telling or words)}


def trigrams(text: str) -> frozenset[str]:
    """Runs of three letters, blanks between the words among them."""
    flat = f" {' '.join(_WORD.findall(text.casefold()))} "
    return frozenset(flat[at : at + 3] for at in range(len(flat) - 2))
