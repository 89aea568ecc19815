"""The workspace as the forum sees it: villages, their channels, and who is who."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from forum.errors import UnknownVillage
from forum.people import Language, Membership, Role

OWNERS_LAST = timedelta(days=30)
"""Who owned the team longer ago may own it no more."""


@dataclass(frozen=True, slots=True)
class Group:
    """A village's settlement group; `channel` is a Teams conversation id ("" before apply), members are object ids."""

    key: str
    name: str
    language: Language
    channel: str = ""
    folder: str = ""
    members: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Forum:
    """One forum of one municipality. `team` is the group id; `site`, `drive` and the two lists are Graph ids.

    `owners` are those whom the team had at `owners_at` (UTC), when it was last provisioned; None is never.
    They count for `OWNERS_LAST`.
    """

    id: str
    name: str
    language: Language
    zone: str
    team: str
    groups: tuple[Group, ...]
    organisers: frozenset[str] = frozenset()
    leads: frozenset[str] = frozenset()
    guests: frozenset[str] = frozenset()
    owners: frozenset[str] = frozenset()
    owners_at: datetime | None = None
    general: str = ""
    general_folder: str = "General"
    site: str = ""
    list_id: str = ""
    interested_list: str = ""
    drive: str = ""
    wish_year: int = 2025
    retention_months: int = 24

    def group(self, key: str) -> Group:
        """The village group of that key; UnknownVillage where there is none."""
        found = next((group for group in self.groups if group.key == key), None)
        if found is None:
            raise UnknownVillage(village=key)
        return found

    def group_of_channel(self, channel: str) -> Group | None:
        """The group whose channel this conversation (or a thread of it) belongs to."""
        root = channel.partition(";")[0]
        return next((group for group in self.groups if group.channel and group.channel == root), None)

    def has_channel(self, channel: str) -> bool:
        """Whether the workspace still names this conversation."""
        return channel == self.general or self.group_of_channel(channel) is not None

    def village_of(self, person: str) -> str:
        """The village that the workspace file gives a person, or ""."""
        return next((group.key for group in self.groups if person in group.members), "")

    def owners_count(self, at: datetime) -> bool:
        """Whether what is known of the owners is young enough at this time (real, aware)."""
        return self.owners_at is not None and at - self.owners_at <= OWNERS_LAST

    def role_of(self, person: str, membership: Membership, at: datetime) -> Role:
        """The highest role that file, owners and roster give to somebody on the team; whoever is off it has none.

        `at` is real time. While the roster cannot be had the file alone counts, for it is what the municipality itself
        wrote down.
        """
        if membership is Membership.NONE:
            return Role.NOBODY
        owns = person in self.owners and self.owners_count(at)
        if person in self.organisers or (owns and membership is not Membership.UNKNOWN):
            return Role.ORGANISER
        if person in self.leads:
            return Role.PROJECT_LEAD
        if person in self.guests or membership is Membership.GUEST:
            return Role.GUEST
        return Role.MEMBER if self.village_of(person) or membership is Membership.MEMBER else Role.NOBODY


def names(groups: Iterable[Group]) -> dict[str, str]:
    """Key to display name."""
    return {group.key: group.name for group in groups}
