"""Graph's promise to knock when the answers list changes."""

from datetime import datetime
from http import HTTPStatus

from forum.ports import Directory
from graph import ways
from graph.answers import Created
from graph.client import Graph
from graph.refusals import Refused


class ListSubscriptions:
    """`forum.lists.Subscriptions`; raises Unavailable or Undeliverable."""

    def __init__(self, graph: Graph, directory: Directory) -> None:
        self._graph = graph
        self._directory = directory

    async def ask(self, list_: str, url: str, secret: str, until: datetime) -> str:
        """SharePoint knows one kind of change only, and calls every one of them an update."""
        wanted = {
            "changeType": "updated",
            "notificationUrl": url,
            "resource": f"sites/{self._directory.forum().site}/lists/{list_}",
            "expirationDateTime": _written(until),
            "clientState": secret,
        }
        return (await self._graph.post(ways.subscriptions(), wanted, Created)).id

    async def renew(self, subscription: str, until: datetime) -> bool:
        try:
            await self._graph.patch(ways.subscription(subscription), {"expirationDateTime": _written(until)})
        except Refused as refused:
            if refused.status != HTTPStatus.NOT_FOUND:
                raise
            return False
        return True


def _written(at: datetime) -> str:
    return f"{at:%Y-%m-%dT%H:%M:%SZ}"
