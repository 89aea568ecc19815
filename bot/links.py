"""Links that lead people to the bot: its 1:1 chat with the code of a session already in the message box.

Source: Microsoft Teams, «Deep link to a Teams chat» (`/l/chat/0/0?users=…&message=…`); a bot's user id is `28:` and its
app id. Teams fills the box, the person taps send.
"""

from dataclasses import dataclass
from urllib.parse import quote

from forum.people import Language
from texts import say

TEAMS = "https://teams.microsoft.com/l/chat/0/0"


@dataclass(frozen=True, slots=True)
class Links:
    """`app` is the bot's application id; `page` the origin of the local page, "" where the real Teams is meant."""

    app: str = ""
    page: str = ""

    def chat(self, code: str, language: Language) -> str:
        """The address that opens the chat with «kode 4711» written and not sent; also short enough to be read out."""
        typed = quote(say(language, "joining-typed", code=code))
        if self.page:
            return f"{self.page}/?place=chat&text={typed}"
        return f"{TEAMS}?users=28:{self.app}&message={typed}"
