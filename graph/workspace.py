"""The team, its channels, tabs and lists, as provisioning reads and makes them."""

from http import HTTPStatus
from typing import Protocol

from forum.ports import Unavailable
from graph import ways
from graph.answers import (
    CatalogueApp,
    Channel,
    Column,
    Created,
    Drive,
    Installation,
    List,
    Site,
    Tab,
    Team,
    TeamMember,
)
from graph.client import Graph
from graph.refusals import Refused

# Bindings name the service itself, whatever address we reach it by.
CATALOGUE = "https://graph.microsoft.com/v1.0/appCatalogs/teamsApps"
WEBSITE_TAB = "com.microsoft.teamspace.tab.web"


class NewColumn(Protocol):
    """A column to make; `kind` is text, lines, number, flag or time."""

    @property
    def name(self) -> str: ...
    @property
    def display(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def indexed(self) -> bool: ...
    @property
    def unique(self) -> bool: ...


FACETS: dict[str, tuple[str, dict[str, object]]] = {
    "text": ("text", {"allowMultipleLines": False, "maxLength": 255}),
    "lines": ("text", {"allowMultipleLines": True, "linesForEditing": 6, "textType": "plain"}),
    "number": ("number", {"decimalPlaces": "none"}),
    "flag": ("boolean", {}),
    "time": ("dateTime", {"format": "dateTime", "displayAs": "standard"}),
}


class GraphWorkspace:
    """Answers provisioning's `Workspace`; raises Unavailable (perhaps done) or Undeliverable (refused)."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph

    async def team(self, team: str) -> Team | None:
        """None where there is none, or the app may not see it."""
        return await self._graph.find(ways.team(team), Team)

    async def owners(self, team: str) -> list[str]:
        """Object ids of the team's owners, from its whole roster: no filter on roles is documented for teams."""
        members = await self._graph.all(ways.members(team), TeamMember)
        return sorted({member.person for member in members if member.person and "owner" in member.roles})

    async def primary_channel(self, team: str) -> Channel:
        return await self._graph.get(ways.primary_channel(team), Channel)

    async def channels(self, team: str) -> list[Channel]:
        return await self._graph.all(ways.channels(team), Channel)

    async def channel_is_ready(self, team: str, channel: str) -> bool:
        """False while Teams answers 404 for a channel that it has just made."""
        return await self._graph.find(ways.channel(team, channel), Channel) is not None

    async def make_channel(self, team: str, name: str) -> str:
        body = {"displayName": name, "membershipType": "standard"}
        return (await self._graph.post(ways.channels(team), body, Channel)).id

    async def app_is_installed(self, team: str, external_id: str) -> bool:
        query = {"expand": "teamsApp", "filter": f"teamsApp/externalId eq {ways.quoted(external_id)}"}
        found = await self._graph.all(ways.installed_apps(team), Installation, query)
        return any(one.app is not None and one.app.external_id == external_id for one in found)

    async def catalogue_id(self, external_id: str) -> str:
        """The app's id in the organisation's catalogue, or ""."""
        query = {"filter": f"externalId eq {ways.quoted(external_id)}"}
        found = await self._graph.all(ways.catalogue(), CatalogueApp, query)
        return next((app.id for app in found if app.external_id == external_id), "")

    async def install_app(self, team: str, catalogue_id: str) -> None:
        await self._graph.tell(ways.installed_apps(team), {"teamsApp@odata.bind": f"{CATALOGUE}/{catalogue_id}"})

    async def tabs(self, team: str, channel: str) -> list[Tab]:
        """Unavailable while the channel is not ready."""
        try:
            return await self._graph.all(ways.tabs(team, channel), Tab)
        except Refused as refused:
            raise _not_yet(refused) from refused

    async def make_tab(self, team: str, channel: str, name: str, url: str) -> None:
        """A website tab: the documented way to show a list, since Teams' own list tab cannot be configured."""
        page = {"entityId": None, "contentUrl": url, "websiteUrl": url, "removeUrl": None}
        bound = {"teamsApp@odata.bind": f"{CATALOGUE}/{WEBSITE_TAB}"}
        try:
            await self._graph.post(
                ways.tabs(team, channel), {"displayName": name, **bound, "configuration": page}, Created
            )
        except Refused as refused:
            raise _not_yet(refused) from refused

    async def site(self, team: str) -> Site:
        return await self._graph.get(ways.root_site(team), Site)

    async def drive(self, site: str) -> str:
        return (await self._graph.get(ways.drive(site), Drive)).id

    async def lists(self, site: str) -> list[List]:
        return await self._graph.all(ways.lists(site), List)

    async def make_list(self, site: str, name: str) -> List:
        body = {"displayName": name, "list": {"template": "genericList"}}
        return await self._graph.post(ways.lists(site), body, List)

    async def columns(self, site: str, list_: str) -> list[Column]:
        return await self._graph.all(ways.columns(site, list_), Column)

    async def make_column(self, site: str, list_: str, column: NewColumn) -> None:
        await self._graph.post(ways.columns(site, list_), column_body(column), Column)


def column_body(column: NewColumn) -> dict[str, object]:
    """The columnDefinition that Graph wants; a unique column is indexed too."""
    facet, details = FACETS[column.kind]
    body: dict[str, object] = {"name": column.name, "displayName": column.display, facet: details}
    if column.indexed or column.unique:
        body["indexed"] = True
    if column.unique:
        body["enforceUniqueValues"] = True
    return body


def _not_yet(refused: Refused) -> Exception:
    """A channel that stands answers 404 for a while after it was made."""
    if refused.status == HTTPStatus.NOT_FOUND:
        return Unavailable("Kanalen er ikke klar endnu.")
    return refused
