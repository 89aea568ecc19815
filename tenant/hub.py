"""Who is looking: the open event streams of the local window, and what each may hear."""

import asyncio
from dataclasses import dataclass, field

from tenant.names import Json

Ear = tuple[str, "asyncio.Queue[Json | None]"]


@dataclass(slots=True)
class Hub:
    """One queue for each open stream; `None` in it ends the stream."""

    ears: list[Ear] = field(default_factory=list)

    def listen(self, person: str) -> Ear:
        """Opens a stream's queue."""
        ear: Ear = (person, asyncio.Queue())
        self.ears.append(ear)
        return ear

    def leave(self, ear: Ear) -> None:
        """The stream is over."""
        self.ears.remove(ear)

    def tell(self, audience: set[str], event: Json) -> None:
        """Puts an event before everyone of the audience who listens."""
        for person, queue in self.ears:
            if person in audience:
                queue.put_nowait(event)

    def close(self) -> None:
        """Ends every stream."""
        for _, queue in self.ears:
            queue.put_nowait(None)
