"""Files on the team's drive, written by path; folders on the way come into being by themselves."""

from graph import ways
from graph.answers import StoredFile
from graph.client import Graph


class DriveFiles:
    """`forum.ports.Files`; raises Unavailable or Undeliverable. A file that somebody has open is Unavailable (423)."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph

    async def put(self, drive: str, path: str, content: bytes) -> str:
        """Write a file by path below the drive's root, replacing it; answers its web address."""
        stored = await self._graph.put(ways.content(drive, path), content, StoredFile)
        return stored.web_url
