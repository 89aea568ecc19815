"""The running tenant: its world and what surrounds it, handed to every handler."""

import asyncio
from collections.abc import Coroutine
from dataclasses import dataclass, field
from typing import Any

import aiohttp

from tenant.difficulties import Difficulties
from tenant.frequency import Frequency
from tenant.hub import Hub
from tenant.items import Uniques
from tenant.log import Log
from tenant.notices import Notices
from tenant.rights import Bearer
from tenant.storage import Storage
from tenant.world import World

PATIENCE = 15.0  # seconds that Teams waits for a bot's answer


@dataclass(slots=True)
class Service:
    """`base` is the tenant's own origin; `verified` remembers tokens already checked until they expire."""

    world: World
    base: str
    session: aiohttp.ClientSession
    storage: Storage
    patience: float = PATIENCE
    difficulties: Difficulties = field(default_factory=Difficulties)
    log: Log = field(default_factory=Log)
    hub: Hub = field(default_factory=Hub)
    notices: Notices = field(default_factory=Notices)
    uniques: Uniques = field(default_factory=Uniques)
    frequency: Frequency = field(default_factory=Frequency)
    verified: dict[str, tuple[str, Bearer]] = field(default_factory=dict)
    tasks: set[asyncio.Task[Any]] = field(default_factory=set)

    def later(self, work: Coroutine[Any, Any, Any]) -> None:
        """Runs something beside the answer, such as an event to the bot."""
        task = asyncio.get_running_loop().create_task(work)
        self.tasks.add(task)
        task.add_done_callback(self.tasks.discard)

    def mark(self) -> None:
        """The world changed and wants saving."""
        self.storage.mark(self.world)

    async def close(self) -> None:
        """Ends streams and pending events, saves, and lets go of the connections."""
        self.hub.close()
        for task in set(self.tasks):
            task.cancel()
        await asyncio.gather(*self.tasks, return_exceptions=True)
        await self.session.close()
        await self.storage.close(self.world)
