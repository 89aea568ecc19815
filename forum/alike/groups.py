"""Which notes a person has called the same: groups of notes of one cell, each with one that leads."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from forum.summary import alike
from forum.summary.organised import ordered, same
from forum.summary.quotes import age
from forum.summary.rulings import Ruling
from forum.workshop.notes import Note


@dataclass(frozen=True, slots=True)
class Group:
    """Notes that stand and say the same, the leader first; alone is a note that nobody called the same as another."""

    notes: tuple[Note, ...]

    @property
    def leader(self) -> Note:
        return self.notes[0]

    @property
    def merged(self) -> tuple[Note, ...]:
        """Those beside the leader."""
        return self.notes[1:]

    @property
    def villages(self) -> frozenset[str]:
        return frozenset(note.village for note in self.notes)


def links(rulings: Iterable[Ruling]) -> dict[str, str]:
    """Which note was put to which other one, as it is ruled now."""
    return dict(same(ordered(rulings)).as_)


def together(links: Mapping[str, str], note: str) -> frozenset[str]:
    """The ids of all that hang together with a note, itself among them."""
    return _reached(_near(links), note)


def grouped(notes: Iterable[Note], rulings: Iterable[Ruling]) -> tuple[Group, ...]:
    """Every note in exactly one group, by the age of the groups' leaders; the same for any order of either.

    A chain holds together also through a note that was taken back: then the oldest that is left leads. Notes of
    different cells are never one, whatever was ruled before one of them was moved (forum.summary.alike.leaders).
    """
    listed = sorted(notes, key=age)
    lead = alike.leaders(listed, rulings)
    found: dict[str, list[Note]] = {}
    for note in listed:
        found.setdefault(lead.get(note.id, note.id), []).append(note)
    led = (sorted(each, key=lambda note: note.id != leader) for leader, each in found.items())
    return tuple(sorted((Group(tuple(each)) for each in led), key=lambda group: age(group.leader)))


def parted(links: Mapping[str, str], note: str) -> dict[str, str]:
    """The links that change when a note is taken out of its group, "" for one that goes: the others stay together."""
    upper = [links[note]] if note in links else []
    below = sorted(one for one, other in links.items() if other == note)
    changed = {note: ""} if upper else {}
    around = [*upper, *(each for each in below if each not in upper)]
    return {**changed, **{each: _hung(each, around[0]) for each in below}}


def _hung(note: str, anchor: str) -> str:
    return "" if note == anchor else anchor


def _near(links: Mapping[str, str]) -> dict[str, set[str]]:
    near: dict[str, set[str]] = {}
    for one, other in links.items():
        near.setdefault(one, set()).add(other)
        near.setdefault(other, set()).add(one)
    return near


def _reached(near: Mapping[str, set[str]], note: str) -> frozenset[str]:
    found, ahead = {note}, [note]
    while ahead:
        further = near.get(ahead.pop(), set()) - found
        found |= further
        ahead += further
    return frozenset(found)


def leaders(groups: Sequence[Group]) -> dict[str, str]:
    """Note id to the id of its leader, for every note."""
    return {note.id: group.leader.id for group in groups for note in group.notes}
