"""The themes that a note can carry; their names and rules are the codebook's."""

from dataclasses import dataclass
from enum import StrEnum

MOST = 3
"""A note carries no more themes than this, the primary one first."""


class Theme(StrEnum):
    """In the order of the codebook; `OTHER` is what none of them takes, shown as a bucket of its own."""

    NATURE = "nature"
    HOUSING = "housing"
    JOBS = "jobs"
    TRANSPORT = "transport"
    CULTURE = "culture"
    LANGUAGE = "language"
    AUTHORITIES = "authorities"
    COMMUNITY = "community"
    WELFARE = "welfare"
    EDUCATION = "education"
    ASSOCIATIONS = "associations"
    INFO = "info"
    INTERNATIONAL = "international"
    SHOPS = "shops"
    WELCOME = "welcome"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Coded:
    """What a text was found to be about by one version of the codebook: one to three themes, the primary one first."""

    themes: tuple[Theme, ...]
    codebook: str

    def __post_init__(self) -> None:
        if not 1 <= len(self.themes) <= MOST or len(set(self.themes)) != len(self.themes):
            raise ValueError("A note carries one to three themes, each once.")
        if Theme.OTHER in self.themes and len(self.themes) > 1:
            raise ValueError("What has a theme is not «other».")

    @property
    def primary(self) -> Theme:
        return self.themes[0]
