"""The link that leads into the bot's chat with the code already written."""

from urllib.parse import parse_qs, urlsplit

import pytest

from bot.codes import coded
from bot.links import Links
from forum.people import Language
from safety import LOCAL_APP_ID

LIVE = Links(app=LOCAL_APP_ID)
LOCAL = Links(app=LOCAL_APP_ID, page="http://127.0.0.1:3980")


def test_in_teams_the_link_opens_the_chat_with_the_bot():
    """Source: Microsoft Teams, «Deep link to a Teams chat»; a bot's user id is `28:` and its app id."""
    link = LIVE.chat("4711", Language.DA)
    assert link == f"https://teams.microsoft.com/l/chat/0/0?users=28:{LOCAL_APP_ID}&message=kode%204711"


def test_on_this_machine_it_opens_the_page():
    assert LOCAL.chat("4711", Language.DA) == "http://127.0.0.1:3980/?place=chat&text=kode%204711"


@pytest.mark.parametrize("links", [LIVE, LOCAL])
@pytest.mark.parametrize("language", Language)
def test_what_the_link_writes_is_what_the_bot_understands(links: Links, language: Language):
    """Rule 8: in whatever language; nothing in the link needs to be typed in an odd way."""
    link = links.chat("4711", language)
    assert link.isascii()
    assert " " not in link
    filled = parse_qs(urlsplit(link).query)
    asked = coded((filled.get("message") or filled["text"])[0])
    assert asked is not None
    assert (asked.code, asked.group) == ("4711", 0)
