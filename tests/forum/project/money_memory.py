"""The accounts in memory, as forum.project.ports.Ledger promises them; the funds of the shipped plan; and people."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from forum.errors import ChangedMeanwhile
from forum.groups import Forum
from forum.groupwork.sessions import Deed
from forum.people import Language, Person, Role
from forum.project.brief import Brief
from forum.project.budget import BudgetDesk
from forum.project.ledger import Change, Wish, require_sound
from forum.project.money import Entry, Fund, Standing
from tests.bot.fakes import FixedDirectory, StillClock, landsbyforum
from tests.forum.project.memory import PLAN

AT = datetime(2021, 5, 4, 10, tzinfo=UTC)
GRANTED = Fund("bevilget", "landsbyforum", "Bevilget", Standing.GRANTED, 22_000_000, "mads", AT)
APPLIED = Fund("ansoegt", "landsbyforum", "Yderligere ansøgning", Standing.APPLIED_FOR, 22_000_000, "mads", AT)
MADS = Person("mads", "Mads", Role.PROJECT_LEAD, Language.DA)
LISE = Person("lise", "Lise", Role.ORGANISER, Language.DA)
INGE = Person("inge", "Inge", Role.MEMBER, Language.DA, "broager")
RUTH = Person("ruth", "Ruth", Role.GUEST, Language.DA)
FILMING = Wish("bevilget", 4_150_000, "Optagelse", "broager")
CUTTING = Wish("bevilget", 6_000_000, "Klip", "graasten")


@dataclass
class MemoryLedger:
    """`meanwhile` is what somebody else writes between the reading and the writing."""

    funds_: dict[str, Fund] = field(default_factory=dict)
    entries_: dict[str, Entry] = field(default_factory=dict)
    deeds: list[Deed] = field(default_factory=list)
    meanwhile: list[Change] = field(default_factory=list)

    async def funds(self, forum: str) -> tuple[Fund, ...]:
        return tuple(fund for _, fund in sorted(self.funds_.items()))

    async def entries(self, forum: str) -> tuple[Entry, ...]:
        return tuple(sorted(self.entries_.values(), key=lambda entry: (entry.changed_at, entry.id)))

    async def put(self, forum: str, change: Change) -> None:
        while self.meanwhile:
            self._put(self.meanwhile.pop())
        self._put(change)

    async def log(self, forum: str, subject: str) -> tuple[Deed, ...]:
        return tuple(deed for deed in self.deeds if deed.subject == subject)

    def _put(self, change: Change) -> None:
        funds, entries = dict(self.funds_), dict(self.entries_)
        _kept(funds, change.funds)
        _kept(entries, change.entries)
        require_sound(tuple(funds.values()), tuple(entries.values()), {each.id for each in change.entries})
        self.funds_, self.entries_ = funds, entries
        self.deeds += change.deeds


def _kept(standing: dict[str, Any], new: Sequence[Any]) -> None:
    for each in new:
        known = standing.get(each.id)
        if each.version != (known.version + 1 if known else 1):
            raise ChangedMeanwhile
        standing[each.id] = each


def planned() -> MemoryLedger:
    """220.000 kr. granted, 220.000 kr. applied for."""
    return MemoryLedger({GRANTED.id: GRANTED, APPLIED.id: APPLIED})


def desk(ledger: MemoryLedger) -> BudgetDesk:
    return BudgetDesk(FixedDirectory(landsbyforum()), ledger, StillClock(), PLAN)


def paper(brief: Brief, forum: Forum, language: Language, /) -> bytes:
    """Stands for documents.brief_docx.written."""
    return f"{brief.project} {language}".encode()
