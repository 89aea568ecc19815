"""What each role is answered; beside what allowed.py knows."""

from tests.bot.allowed import told

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
