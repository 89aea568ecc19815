"""What can go wrong with a film; each names its sentence."""

from forum.errors import ForumError


class NoSuchFilm(ForumError):
    """No film of that village and medium."""

    key = "error-film-none"


class FilmIsOut(ForumError):
    """The village withdrew; it has to be taken in again before it goes on."""

    key = "error-film-out"


class ConsentsMissing(ForumError):
    """Not everybody in the film agreed: `numbers` are theirs."""

    key = "error-film-consents"

    def __init__(self, numbers: tuple[int, ...]) -> None:
        super().__init__()
        self.numbers = numbers


class NobodyNamed(ForumError):
    """Nobody in the film is written down, and nobody said that there is nobody in it."""

    key = "error-film-nobody"


class NotApproved(ForumError):
    """A premiere comes after the approval."""

    key = "error-film-not-approved"


class NotNext(ForumError):
    """A village reports one step forward at a time; args: stage, the one that comes next."""

    key = "error-film-not-next"


class BadNumber(ForumError):
    """Anything but numbers of consent forms: names are not kept."""

    key = "error-film-number"


class TooManyFilmed(ForumError):
    """More people than one film's register takes; args: limit."""

    key = "error-film-many"


class BadConsentDay(ForumError):
    """The day of a consent cannot be read, or has not come yet."""

    key = "error-film-day"
