"""What each role is answered; the words of test_who_may.py and its rows."""

from collections.abc import Mapping

from tests.bot.allowed import PEOPLE

Outcomes = Mapping[str, str]


def told(*, default: str = "yes", **roles: str) -> Outcomes:
    """What each role is answered; nobody is a stranger everywhere."""
    return {**dict.fromkeys(PEOPLE, default), "nobody": "stranger", **roles}


EVERYBODY = told()
ORGANISER = told(default="organiser only", organiser="yes")
LEADS = told(default="lead only", lead="yes", organiser="yes")
AUTHOR = told(default="not yours", author="yes")
MY_GROUP = told(default="not in group", organiser="yes")
PRESENTER = told(default="not in group", organiser="not the presenter")
AMONG_US = told(default="not in group")
UNWRITTEN = told(default="organiser only", organiser="no minutes")
NO_SERIES = told(default="organiser only", organiser="no such series")
NO_MINUTES = told(default="no minutes")
EDITOR = told(default="not yours", author="yes", organiser="yes")
NO_WISH = told(default="no such note")
ANY_VILLAGE = told(default="not your village", organiser="yes", lead="yes")
