"""Whether the forum can do its work now, part by part: what must be ready, and what may be away for a while."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from prometheus_client import REGISTRY

from house import House
from store.settings import EVERYWHERE, SqlSettings

PATIENCE_S = 5.0
SERVICES = ("graph", "connector")
_MARK = "ready.asked"


class State(StrEnum):
    """A part that is `degraded` is waited for: people are received and their words stored all the same."""

    READY = "ready"
    DEGRADED = "degraded"
    NOT_READY = "not ready"


@dataclass(frozen=True, slots=True)
class Readiness:
    """Each part by its name; ready when none of them is NOT_READY."""

    parts: Mapping[str, State]

    @property
    def ready(self) -> bool:
        return State.NOT_READY not in self.parts.values()


async def look(house: House) -> Readiness:
    """Ask every part, none longer than `PATIENCE_S` seconds."""
    asked: Mapping[str, Callable[[], Awaitable[bool]]] = {
        "store": lambda: _store(house),
        "keys": lambda: _keys(house),
        "workspace": lambda: _workspace(house),
    }
    answers = await asyncio.gather(*(_holds(ask) for ask in asked.values()))
    needed = {name: State.READY if holds else State.NOT_READY for name, holds in zip(asked, answers, strict=True)}
    away = {service: _service(service) for service in SERVICES}
    return Readiness(needed | away | {"list": State.DEGRADED if house.look.is_late else State.READY})


async def _holds(ask: Callable[[], Awaitable[bool]]) -> bool:
    try:
        async with asyncio.timeout(PATIENCE_S):
            return await ask()
    except Exception:
        # Whatever is the matter, the part is not ready; why stands in the log of the part itself.
        return False


async def _store(house: House) -> bool:
    # A full disk is noticed by a write only.
    await SqlSettings(house.shelves.cellar).keep(EVERYWHERE, _MARK, house.shelves.clock.real().isoformat())
    return True


async def _keys(house: House) -> bool:
    return await house.keys.known() > 0


async def _workspace(house: House) -> bool:
    forum = house.directory.forum()
    return bool(forum.list_id and forum.general and any(group.channel for group in forum.groups))


def _service(name: str) -> State:
    served = REGISTRY.get_sample_value("forum_service_up", {"service": name})
    return State.DEGRADED if served == 0 else State.READY
