"""Files on the team's drive, written by path; folders on the way come into being by themselves."""

from datetime import UTC, datetime

from forum.workshop.papers import Paper
from graph import ways
from graph.answers import DriveItem, StoredFile
from graph.client import Graph
from graph.refusals import Refused

SHOWN = {"top": "200"}
NOT_FOUND = 404


class DriveFiles:
    """`forum.ports.Files`; raises Unavailable or Undeliverable. A file that somebody has open is Unavailable (423)."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph

    async def put(self, drive: str, path: str, content: bytes) -> str:
        """Write a file by path below the drive's root, replacing it; answers its web address."""
        stored = await self._graph.put(ways.content(drive, path), content, StoredFile)
        return stored.web_url

    async def children(self, drive: str, path: str) -> tuple[Paper, ...]:
        """The files in a folder, without its folders; none where there is no such folder."""
        try:
            found = await self._graph.all(ways.children(drive, path), DriveItem, SHOWN)
        except Refused as refused:
            if refused.status == NOT_FOUND:
                return ()
            raise
        return tuple(_paper(item) for item in found if item.file is not None)

    async def read(self, drive: str, item: str, most: int) -> bytes:
        """A file's bytes; Undeliverable where it has more than `most`."""
        return await self._graph.download(ways.file(drive, item), most)


def _paper(item: DriveItem) -> Paper:
    at = item.modified or datetime.min.replace(tzinfo=UTC)
    return Paper(item.id, item.name, item.etag, item.size, item.web_url, at if at.tzinfo else at.replace(tzinfo=UTC))
