"""The rules of who agreed to be in a film: numbers and days, never names."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from forum.project.film_errors import BadConsentDay, BadNumber, ConsentsMissing, NobodyNamed, TooManyFilmed
from forum.project.films import Agreed, Filmed, Stage

NOBODY = 0
HIGHEST = 999
MOST = 60
"""People in one film; a crowd at a village feast is no register."""
SHOWN = (Stage.APPROVED, Stage.PREMIERE)
"""Stages that need every consent."""
_SEPARATED = re.compile(r"[\s,;&+]+|\b(?:og|and|und)\b")
_RANGE = re.compile(r"([0-9]{1,3})(?:-([0-9]{1,3}))?\.?")


def people(filmed: Iterable[Filmed]) -> tuple[Filmed, ...]:
    """Those who are in the film."""
    return tuple(each for each in filmed if each.number != NOBODY and each.agreed is not Agreed.CUT_OUT)


def lacking(filmed: Iterable[Filmed]) -> tuple[int, ...]:
    """The numbers of those whose consent is missing or was withdrawn."""
    return tuple(each.number for each in people(filmed) if each.agreed is not Agreed.GIVEN)


def named(filmed: Sequence[Filmed]) -> bool:
    """Whether it is known who is in it; also that nobody is."""
    nobody = any(each.number == NOBODY and each.agreed is Agreed.GIVEN for each in filmed)
    return nobody or bool(people(filmed))


def ready(filmed: Sequence[Filmed]) -> bool:
    """Whether the film may be approved and shown."""
    return named(filmed) and not lacking(filmed)


def require_ready(filmed: Sequence[Filmed]) -> None:
    """ConsentsMissing names the numbers; NobodyNamed."""
    if numbers := lacking(filmed):
        raise ConsentsMissing(numbers)
    if not named(filmed):
        raise NobodyNamed


def numbers_in(typed: str) -> tuple[int, ...]:
    """The numbers of «2», «2, 4 og 7» or «nr. 1-12», each once; BadNumber for anything else, for that may be a name."""
    found: set[int] = set()
    for part in _parts(typed):
        match = _RANGE.fullmatch(part)
        if match is None:
            raise BadNumber
        found.update(_numbers(int(match[1]), int(match[2] or match[1])))
    if not found:
        raise BadNumber
    return tuple(sorted(found))


def _parts(typed: str) -> list[str]:
    joined = re.sub(r"\s*[-–]\s*", "-", re.sub(r"\b(nr|no)\b\.?\s*", "", typed.casefold()[:200]))
    return [part for part in _SEPARATED.split(joined) if part]


def _numbers(first: int, last: int) -> range:
    if not 0 < first <= last:
        raise BadNumber
    return range(first, last + 1)


def said(
    filmed: Sequence[Filmed], film: str, numbers: Sequence[int], agreed: Agreed, on: date | None
) -> tuple[Filmed, ...]:
    """The rows that change; none for those that stand so already. TooManyFilmed."""
    standing = {each.number: each for each in filmed}
    if len(standing.keys() | set(numbers)) > MOST + 1:
        raise TooManyFilmed(limit=MOST)
    return tuple(
        after
        for number in numbers
        if (after := _said(standing.get(number), film, number, agreed, on)) != standing.get(number)
    )


def with_said(filmed: Sequence[Filmed], changed: Iterable[Filmed]) -> tuple[Filmed, ...]:
    """The register as it stands afterwards, by number."""
    after = {**{each.number: each for each in filmed}, **{each.number: each for each in changed}}
    return tuple(after[number] for number in sorted(after))


def day(agreed: Agreed, on: date | None, today: date) -> date | None:
    """The day that is kept: the one that was named, else today; none where nothing was said. BadConsentDay."""
    if on is not None and on > today:
        raise BadConsentDay
    return None if agreed is Agreed.MISSING else on or today


def _said(standing: Filmed | None, film: str, number: int, agreed: Agreed, on: date | None) -> Filmed:
    if standing is None:
        return Filmed(film, number, agreed, on)
    # Who is cut out after they withdrew keeps the day on which they did.
    kept = standing.on if agreed is Agreed.CUT_OUT and standing.on else on
    if (standing.agreed, standing.on) == (agreed, kept):
        return standing
    return replace(standing, agreed=agreed, on=kept, version=standing.version + 1)
