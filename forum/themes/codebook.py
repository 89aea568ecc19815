"""The codebook: what each theme is called, what it holds, and the patterns it is known by; data of the package."""

from dataclasses import dataclass

from forum.people import Language
from forum.themes.themes import Theme

_NAMES = {
    Theme.NATURE: ("Natur", "Nature", "Natur"),
    Theme.HOUSING: ("Boliger", "Housing", "Wohnen"),
    Theme.JOBS: ("Job og erhverv", "Jobs and business", "Arbeit und Wirtschaft"),
    Theme.TRANSPORT: ("Transport", "Transport", "Verkehr"),
    Theme.CULTURE: ("Kultur og oplevelser", "Culture and events", "Kultur und Erlebnisse"),
    Theme.LANGUAGE: ("Sprog", "Language", "Sprache"),
    Theme.AUTHORITIES: ("Myndigheder", "Authorities", "Behörden"),
    Theme.COMMUNITY: ("Fællesskab", "Community", "Gemeinschaft"),
    Theme.WELFARE: ("Velfærd og tryghed", "Welfare and safety", "Sozialstaat und Sicherheit"),
    Theme.EDUCATION: ("Skole og uddannelse", "Schools and education", "Schule und Bildung"),
    Theme.ASSOCIATIONS: ("Foreninger og fritid", "Clubs and leisure", "Vereine und Freizeit"),
    Theme.INFO: ("Information", "Information", "Information"),
    Theme.INTERNATIONAL: ("Internationalt", "International outlook", "Internationales"),
    Theme.SHOPS: ("Butikker", "Shops", "Geschäfte"),
    Theme.WELCOME: ("Modtagelse", "Welcome", "Empfang"),
    Theme.OTHER: ("Andet", "Other", "Anderes"),
}


@dataclass(frozen=True, slots=True)
class Codebook:
    """`version` is kept with every note that was coded by it."""

    version: str

    def name(self, theme: Theme, language: Language) -> str:
        """How people read it."""
        return _NAMES[theme][list(Language).index(language)]


def read() -> Codebook:
    return Codebook("1")
