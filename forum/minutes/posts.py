"""What is posted about minutes, as values; the bot renders them in the language of their place."""

from dataclasses import dataclass
from datetime import datetime

from forum.minutes.minutes import ActionPoint, Minutes
from forum.minutes.written import Overview


@dataclass(frozen=True, slots=True)
class MinutesCard:
    """The organiser's card of one gathering's minutes, as they stand `now` (UTC)."""

    overview: Overview
    now: datetime


@dataclass(frozen=True, slots=True)
class ReviewAsked:
    """For somebody who was present: «Bemærkninger senest fredag kl. 12»; `deadline` is UTC."""

    minutes: Minutes
    deadline: datetime
    actions: tuple[ActionPoint, ...] = ()


@dataclass(frozen=True, slots=True)
class SupplementPost:
    """For General: «Tillæg: 2 svar kom efter udsendelsen.»; `link` opens the file or is ""."""

    minutes: Minutes
    count: int
    link: str = ""


@dataclass(frozen=True, slots=True)
class ActionsDue:
    """For an organiser, a week after: what is open, with its owners. `minutes` is where it was agreed."""

    minutes: Minutes
    actions: tuple[ActionPoint, ...]
