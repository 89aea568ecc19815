"""Sound activities of every kind, as Teams sends them, and the people who send them; each one made anew."""

from dataclasses import dataclass
from typing import Any

from tests.bot.edge.stage import APP, TENANT

BOT = f"28:{APP}"
GENERAL = "19:general@thread.tacv2"
Json = dict[str, Any]


def guid(number: int) -> str:
    return f"10000000-0000-4000-8000-{number:012d}"


def channel(village: str) -> str:
    return f"19:{village}@thread.tacv2"


@dataclass(frozen=True)
class Somebody:
    """A person as an activity names them; `person` "" is an anonymous caller."""

    person: str
    village: str = ""
    locale: str = "da-DK"
    name: str = "Prøve Person"

    @property
    def account(self) -> Json:
        named = {"id": f"29:{self.person or 'anonym'}", "name": self.name}
        return {**named, "aadObjectId": self.person} if self.person else named


LISE = Somebody(guid(1), "", "da-DK", "Lise")
MADS = Somebody(guid(2), "", "en-GB", "Mads")
INGE = Somebody(guid(11), "broager", "da-DK", "Inge Broager")
HELGA = Somebody(guid(15), "augustenborg", "de-DE", "Helga Augustenborg")
RUTH = Somebody(guid(21), "graasten", "en-GB", "Ruth Gæst")
STRANGER = Somebody(guid(99), "", "da-DK", "Uvedkommende")
ANONYMOUS = Somebody("", "", "", "")
MEMBERS = (LISE, MADS, INGE, HELGA, RUTH)
NOBODIES = (STRANGER, ANONYMOUS)
NAMES = (
    "adaptiveCard/action",
    "task/fetch",
    "task/submit",
    "composeExtension/query",
    "composeExtension/submitAction",
    "fileConsent/invoke",
    "signin/verifyState",
    "signin/tokenExchange",
    "config/fetch",
    "tab/fetch",
    "actionableMessage/executeAction",
    "message/submitAction",
    "application/search",
    "handoff/action",
)
TYPES = (
    "message",
    "messageUpdate",
    "messageDelete",
    "messageReaction",
    "conversationUpdate",
    "installationUpdate",
    "contactRelationUpdate",
    "typing",
    "endOfConversation",
    "event",
    "invoke",
    "invokeResponse",
    "deleteUserData",
    "suggestion",
    "trace",
    "handoff",
    "command",
    "commandResult",
    "",
    "MESSAGE",
)
EVENTS = (
    "channelCreated",
    "channelDeleted",
    "teamRenamed",
    "teamArchived",
    "teamMemberAdded",
    "channelShared",
    "teamMemberRemoved",
)


def place(who: Somebody, kind: str) -> Json:
    """A conversation: `personal`, a village's `channel`, `general`, a `group` chat or another team's `elsewhere`."""
    ids = {
        "personal": f"a:{who.person or 'anonym'}",
        "channel": f"{channel(who.village or 'sydals')};messageid=1699",
        "general": f"{GENERAL};messageid=1699",
        "group": "19:chat@thread.v2",
        "elsewhere": "19:another-team@thread.tacv2",
    }
    shared = {"group": "groupChat", "personal": "personal"}
    return {"id": ids[kind], "conversationType": shared.get(kind, "channel"), "tenantId": TENANT}


def activity(service: str, number: str, who: Somebody, kind: str, **more: Any) -> Json:
    """The frame that every activity has; `number` makes its id."""
    return {
        "id": f"1700{number}",
        "timestamp": "2021-05-04T15:42:00.123Z",
        "localTimestamp": "2021-05-04T17:42:00.123+02:00",
        "localTimezone": "Europe/Copenhagen",
        "channelId": "msteams",
        "serviceUrl": service,
        "from": who.account,
        "recipient": {"id": BOT, "name": "Landsbyforum"},
        "conversation": place(who, kind),
        "channelData": {"tenant": {"id": TENANT}, "team": {"id": GENERAL}, "source": {"name": "message"}},
        "entities": [{"type": "clientInfo", "locale": who.locale, "country": "DK", "platform": "iOS"}],
        "locale": who.locale,
        **more,
    }


def message(frame: Json, text: str) -> Json:
    """Something said, with a mention of the bot as a channel needs it."""
    mention = {"type": "mention", "mentioned": {"id": BOT, "name": "Landsbyforum"}, "text": "<at>Landsbyforum</at>"}
    attachments = [{"contentType": "text/html", "content": f"<p>{text[:200]}</p>"}]
    said = {"text": f"<at>Landsbyforum</at> {text}", "textFormat": "plain", "attachments": attachments}
    return {**frame, **said, "type": "message", "entities": [*frame["entities"], mention]}


def submit(frame: Json, data: Json) -> Json:
    """A tap on an Action.Submit."""
    return {**frame, "type": "message", "replyToId": "1699", "value": data}


def execute(frame: Json, data: Json, *, automatic: bool = False) -> Json:
    """A tap on an Action.Execute, or a client's own refresh."""
    action = {"type": "Action.Execute", "id": "a", "verb": data.get("verb", ""), "data": data}
    value = {"action": action, "trigger": "automatic" if automatic else "manual"}
    return {**frame, "type": "invoke", "name": "adaptiveCard/action", "replyToId": "1699", "value": value}


def dialog(frame: Json, data: Json, name: str = "task/submit") -> Json:
    """A dialog opened or sent."""
    context = {"theme": "default"}
    value = {"data": {**data, "msteams": {"type": "task/fetch"}}, "context": context, "tabEntityContext": None}
    return {**frame, "type": "invoke", "name": name, "value": value}


def event(frame: Json, type_: str, name: str) -> Json:
    """Somebody, or the bot, came or went."""
    came = [{"id": BOT}, {"id": "29:new", "name": "Ny", "aadObjectId": guid(98)}]
    changed = {
        "membersAdded": came,
        "membersRemoved": [{"id": "29:gone"}, INGE.account],
        "action": "add",
        "reactionsAdded": [{"type": "like"}],
    }
    return {**frame, "type": type_, **changed, "channelData": {**frame["channelData"], "eventType": name}}
