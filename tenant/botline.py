"""The line to the bot: signed activities to its registered endpoint, and what came back."""

from typing import Any

import aiohttp
import orjson

from tenant import activities
from tenant.entra import bot_token
from tenant.names import BOT_ID, TENANT_ID, Json, teams_id
from tenant.service import Service

UNREACHABLE, TOO_LATE = 502, 504


async def send(service: Service, activity: Json) -> tuple[int, Any]:
    """Posts an activity; gives the bot's status and JSON body, 502 when nobody answers, 504 when too late."""
    endpoint = service.world.bot.get("endpoint")
    if not endpoint:
        return UNREACHABLE, None
    token = bot_token(service, activity["serviceUrl"])
    headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json; charset=utf-8"}
    headers |= {"x-ms-conversation-id": activity["conversation"]["id"], "x-ms-tenant-id": TENANT_ID}
    status, body = await _post(service, endpoint, orjson.dumps(activity), headers)
    service.log.add("bot", activity["type"], activity.get("name", ""), status)
    return status, body


async def _post(service: Service, url: str, data: bytes, headers: Json) -> tuple[int, Any]:
    try:
        wait = aiohttp.ClientTimeout(total=service.patience)
        async with service.session.post(url, data=data, headers=headers, timeout=wait) as answer:
            return answer.status, _json(await answer.read())
    except TimeoutError:
        return TOO_LATE, None
    except (aiohttp.ClientError, OSError):
        return UNREACHABLE, None


def _json(body: bytes) -> Any:
    try:
        return orjson.loads(body) if body else None
    except orjson.JSONDecodeError:
        return None


def tell(service: Service, activity: Json) -> None:
    """Sends an event beside the answer; Teams does not wait for it."""
    service.later(send(service, activity))


def bot_added(service: Service, by: Json | None = None) -> None:
    """The app was installed in the team: Teams tells it twice."""
    world, general = service.world, service.world.general()["id"]
    selected, added = {"settings": {"selectedChannel": {"id": general}}}, [{"id": BOT_ID}]
    tell(service, activities.team_event(world, service.base, "teamMemberAdded", selected, membersAdded=added, by=by))
    installer = by or activities.owner(world)
    tell(service, activities.installation(world, service.base, installer, general, "add"))


def bot_removed(service: Service, by: Json | None = None) -> None:
    """The app was removed from the team; these two are the last that the bot hears of it."""
    world, general, gone = service.world, service.world.general()["id"], [{"id": BOT_ID}]
    tell(service, activities.team_event(world, service.base, "teamMemberRemoved", {}, membersRemoved=gone, by=by))
    installer = by or activities.owner(world)
    tell(service, activities.installation(world, service.base, installer, general, "remove"))


def personal(service: Service, person: Json, chat: str, action: str) -> None:
    """A person added the app for themselves, or removed it; only the first is a conversation's beginning as well."""
    world, base = service.world, service.base
    if action == "add":
        tell(service, activities.chat_event(world, base, person, chat, membersAdded=[{"id": BOT_ID}]))
    tell(service, activities.installation(world, base, person, chat, action))


def archived(service: Service, by: Json) -> None:
    """The team was archived, or taken up again."""
    if service.world.installed():
        event = "teamArchived" if service.world.archived else "teamUnarchived"
        tell(service, activities.team_event(service.world, service.base, event, {}, by=by))


def channel_event(service: Service, event: str, channel: Json) -> None:
    """A channel came or went; heard only where the app is installed."""
    if service.world.installed():
        data = {"channel": {"id": channel["id"], "name": channel["name"]}}
        tell(service, activities.team_event(service.world, service.base, event, data))


def people_added(service: Service, people: list[str]) -> None:
    """New members of the team."""
    if service.world.installed() and people:
        added = [{"id": teams_id(aad), "aadObjectId": aad} for aad in people]
        event = activities.team_event(service.world, service.base, "teamMemberAdded", {}, membersAdded=added)
        tell(service, event)


def people_removed(service: Service, people: list[str]) -> None:
    """People are no longer members of the team."""
    if service.world.installed() and people:
        gone = [{"id": teams_id(aad), "aadObjectId": aad} for aad in people]
        event = activities.team_event(service.world, service.base, "teamMemberRemoved", {}, membersRemoved=gone)
        tell(service, event)
