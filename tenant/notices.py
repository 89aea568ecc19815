"""Change notifications: the changes of a list, told to the addresses that subscribed to it.

What changed is not told, only that something did. Changes that come close together are told once.
"""

import asyncio
import uuid
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

import aiohttp

from tenant.names import TENANT_ID, Json

if TYPE_CHECKING:
    from tenant.service import Service

GATHERED = 0.25  # seconds in which changes become one notification; the real service takes longer
PATIENCE = 3.0  # seconds the service waits for a 2xx
PAUSES = (0.5, 1.0, 2.0)  # then it tries again; the real service goes on for four hours


@dataclass(slots=True)
class Notices:
    """The lists that changed and whose subscribers have not been told yet."""

    waiting: set[str] = field(default_factory=set)

    def touch(self, service: "Service", key: str) -> None:
        """A row of the list changed."""
        if key not in self.waiting and live(service, key):
            self.waiting.add(key)
            service.later(self._tell(service, key))

    async def _tell(self, service: "Service", key: str) -> None:
        await asyncio.sleep(GATHERED)
        self.waiting.discard(key)
        await asyncio.gather(*(_deliver(service, one) for one in live(service, key)))


def live(service: "Service", key: str) -> list[Json]:
    """The subscriptions to a list that have not run out."""
    return [one for one in service.world.subscriptions.values() if one["list"] == key and not ended(service, one)]


def ended(service: "Service", one: Json) -> bool:
    """Whether a subscription has run out."""
    return datetime.fromisoformat(one["expirationDateTime"]) <= service.world.now()


def notification(one: Json, own_id: str) -> Json:
    """What is posted; it names the list, not the row."""
    return {
        "id": own_id,
        "subscriptionId": one["id"],
        "subscriptionExpirationDateTime": one["expirationDateTime"],
        "clientState": one["clientState"],
        "changeType": "updated",
        "resource": one["resource"],
        "resourceData": None,
        "tenantId": TENANT_ID,
    }


async def _deliver(service: "Service", one: Json) -> None:
    body = {"value": [notification(one, str(uuid.uuid4()))]}
    for pause in (*PAUSES, None):
        status = await _post(service, one["notificationUrl"], body)
        service.log.add("bot", "notification", one["resource"], status)
        if 200 <= status < 300 or pause is None:
            return
        await asyncio.sleep(pause)


async def _post(service: "Service", url: str, body: Json) -> int:
    try:
        async with service.session.post(url, json=body, timeout=aiohttp.ClientTimeout(total=PATIENCE)) as answer:
            return answer.status
    except (aiohttp.ClientError, TimeoutError, OSError):
        return 0
