"""What the delivery desk asks of the cellar."""

from datetime import datetime
from typing import Protocol

from forum.delivery.reports import Batch


class Reports(Protocol):
    """Over the outbox of every forum."""

    async def batches(self, forum: str) -> tuple[Batch, ...]:
        """Every batch, each with a few of its troubles."""

    async def retry(self, forum: str, kind: str, name: str, due: datetime) -> int:
        """What was given up of a batch waits again; attempts are kept, so that a delivery looks before it posts."""
