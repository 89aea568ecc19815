"""What is posted about the register, as values; the bot renders them in the language of their place."""

from dataclasses import dataclass

from forum.interest.register import Entry


@dataclass(frozen=True, slots=True)
class JoinIn:
    """«Vil jeres by eller landsby være med?», at the close of a group work."""

    session: str


@dataclass(frozen=True, slots=True)
class Interested:
    """The register as an organiser sees it, newest first."""

    entries: tuple[Entry, ...]
