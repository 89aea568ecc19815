"""How a note stands, whose hand its wording is from, and how it came in."""

from enum import StrEnum


class State(StrEnum):
    """`WITHDRAWN` by its author, `HIDDEN` by an organiser or by whoever looks after the answers list."""

    ACTIVE = "active"
    WITHDRAWN = "withdrawn"
    HIDDEN = "hidden"


class Source(StrEnum):
    """Whose hand wording and place in force are from: a person's in Teams, or somebody's in the answers list."""

    PERSON = ""
    EDITED = "edited"
    ENTERED = "entered"


class Via(StrEnum):
    """How a note came in: typed by its author, by somebody else in the room for one without Teams, or from a file."""

    SELF = ""
    SCRIBE = "scribe"
    IMPORT = "import"
