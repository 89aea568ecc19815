"""The people of a simulated workshop: their villages, their chats, and what they send, as Teams sends it."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

import orjson

from settings import LOCAL_APP_ID, LOCAL_TENANT_ID

ORGANISER = "10000000-0000-4000-8000-000000000001"
ID = "10000000-0000-4000-8000-{:012d}"
PHASES = ("attraction", "reception", "retention")
QUESTIONS = ("works_well", "can_improve", "wish_scenario")
VILLAGES = 24
HEAD = Path(__file__).parent.parent / "workspace.toml"
GROUP = '[[groups]]\nkey = "{}"\nname = "{}"\nmembers = [{}]\n'
_THOUGHTS = (
    "Fælles velkomstkaffe ved hallen",
    "Et kort over stierne, som alle nye får",
    "Naboerne hilser med en plante",
    "Boliger til leje, så man kan prøve det af først",
    "Skolen og børnehaven fortæller sammen",
)
Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Somebody:
    """`group` is the break-out group's number; `chat` the 1:1 chat with the bot."""

    id: str
    name: str
    village: str
    group: int
    chat: str = ""


def people(groups: int, each: int) -> list[Somebody]:
    """Villages are mixed in every group."""
    return [
        Somebody(ID.format(1_000_000 + at), f"Deltager {at + 1}", _village(at), at // each + 1)
        for at in range(groups * each)
    ]


def _village(at: int) -> str:
    return f"landsby-{at % VILLAGES + 1}"


def workspace(folder: Path, crowd: list[Somebody]) -> Path:
    """The workspace file of a forum with these people."""
    head = HEAD.read_text(encoding="utf-8").partition("[[groups]]")[0]
    members: dict[str, list[str]] = {}
    for one in crowd:
        members.setdefault(one.village, []).append(f'"{one.id}"')
    groups = [GROUP.format(key, key.replace("landsby-", "Landsby "), ", ".join(ids)) for key, ids in members.items()]
    file = folder / "workspace.toml"
    file.write_text(head + "\n".join(groups), encoding="utf-8")
    return file


def typed(dice: Random, stamp: str) -> tuple[Json, int]:
    """One to three lines in the three fields, never the same twice; and how many."""
    lines = [(dice.choice(PHASES), f"{dice.choice(_THOUGHTS)} ({stamp}.{at})") for at in range(dice.randint(1, 3))]
    fields = {phase: "\n".join(line for where, line in lines if where == phase) for phase in PHASES}
    return fields, len(lines)


_numbers: Iterator[int] = iter(range(1, 10**9))


def pressed(one: Somebody, url: str, verb: str, data: Json) -> bytes:
    """A press on an Action.Execute in the person's chat."""
    action = {"type": "Action.Execute", "verb": verb, "data": {"v": 1, "verb": verb, **data}}
    more = {"name": "adaptiveCard/action", "replyToId": "1", "value": {"action": action, "trigger": "manual"}}
    return _activity(one, url, "invoke", more)


def said(one: Somebody, url: str, text: str) -> bytes:
    """A message in the person's chat."""
    return _activity(one, url, "message", {"text": text, "textFormat": "plain"})


def _activity(one: Somebody, url: str, kind: str, more: Json) -> bytes:
    return orjson.dumps(
        {
            "type": kind,
            "id": f"f:bench-{next(_numbers)}",
            "timestamp": "2021-05-04T15:42:00.000Z",
            "localTimestamp": "2021-05-04T17:42:00.000+02:00",
            "channelId": "msteams",
            "serviceUrl": f"{url}/connector/",
            "from": {"id": f"29:{one.id}", "name": one.name, "aadObjectId": one.id},
            "conversation": {"id": one.chat, "conversationType": "personal", "tenantId": LOCAL_TENANT_ID},
            "recipient": {"id": f"28:{LOCAL_APP_ID}", "name": "Landsbyforum"},
            "entities": [{"type": "clientInfo", "locale": "da-DK", "country": "DK", "platform": "iOS"}],
            "channelData": {"tenant": {"id": LOCAL_TENANT_ID}, "source": {"name": "message"}},
            "locale": "da-DK",
            **more,
        }
    )
