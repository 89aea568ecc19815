"""A fake bot for the local window's tests: it answers invokes from a table and writes to the tenant's Connector."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import aiohttp
from aiohttp import web

from tenant.names import APP_ID, APP_SECRET, CATALOG_APP_ID, SETUP_APP_ID, SETUP_SECRET, TEAM_ID, TENANT_ID

Json = dict[str, Any]
CARD_TYPE = "application/vnd.microsoft.card.adaptive"


def words(text: str, **more: Any) -> Json:
    return {"type": "TextBlock", "text": text, "wrap": True, **more}


def card(*body: Json, actions: tuple[Json, ...] = (), **more: Any) -> Json:
    return {"type": "AdaptiveCard", "version": "1.5", "lang": "da", "body": body, "actions": actions, **more}


def question(title: str = "Hvad virker godt?") -> Json:
    fields = {"id": "now", "label": "Nu", "isMultiline": True, "isRequired": True, "errorMessage": "Skriv en linje."}
    tap = {"type": "Action.Execute", "title": "Send", "verb": "send", "style": "positive", "data": {"token": "t"}}
    plain = {"type": "Action.Submit", "title": "Gem", "data": {"kind": "plain"}}
    opener = {"type": "Action.Submit", "title": "Dialog", "data": {"msteams": {"type": "task/fetch"}}}
    opener |= {"associatedInputs": "none"}
    chart = {"type": "Chart.HorizontalBar", "data": [], "fallback": words("4 noter")}
    head = words(title, style="heading", size="large")
    return card(head, {"type": "Input.Text", **fields}, chart, actions=(tap, plain, opener))


def shows(content: Json) -> Json:
    return {"statusCode": 200, "type": CARD_TYPE, "value": content}


@dataclass(slots=True)
class FakeBot:
    """Answers invokes from `answers` (by verb or by name) and writes to the tenant's Connector."""

    origin: str
    session: aiohttp.ClientSession
    heard: list[Json] = field(default_factory=list)
    answers: dict[str, Callable[[Json], Json]] = field(default_factory=dict)

    async def hear(self, request: web.Request) -> web.Response:
        activity = await request.json()
        self.heard.append(activity)
        key = activity.get("value", {}).get("action", {}).get("verb") or activity.get("name", "")
        return web.json_response(self.answers[key](activity)) if key in self.answers else web.Response()

    def last(self, kind: str) -> Json:
        return [one for one in self.heard if one["type"] == kind][-1]

    async def chat(self, person: str) -> str:
        return str((await self.places(person))["chat"]["id"])

    async def general(self, person: str) -> str:
        return str((await self.places(person))["channels"][0]["id"])

    async def places(self, person: str) -> Json:
        async with self.session.get(f"{self.origin}/window/places", params={"as": person}) as answer:
            return dict(await answer.json())

    async def send(self, place: str, content: Json | str, edit: str | None = None) -> str:
        """Posts a card or Markdown, or changes the message `edit`; gives the message's id."""
        said = {"text": content} if isinstance(content, str) else {"attachments": [attached(content)]}
        path = f"/connector/v3/conversations/{place}/activities" + (f"/{edit}" if edit else "")
        body = {"type": "message", **said}
        told = await self.call("PUT" if edit else "POST", path, body, "https://api.botframework.com")
        return edit or str(told["id"])

    async def join(self, endpoint: str) -> None:
        """Registers the address and has the app installed in the team."""
        app = f"https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/{CATALOG_APP_ID}"
        await self.call("POST", "/control/bot", {"endpoint": endpoint})
        graph, body = "https://graph.microsoft.com", {"teamsApp@odata.bind": app}
        await self.call("POST", f"/v1.0/teams/{TEAM_ID}/installedApps", body, graph)

    async def call(self, method: str, path: str, body: Json, audience: str | None = None) -> Json:
        header = {"Authorization": f"Bearer {await self.token(audience)}"} if audience else {}
        async with self.session.request(method, self.origin + path, json=body, headers=header) as answer:
            assert answer.status < 300, await answer.text()
            return dict(json.loads(await answer.text() or "{}"))

    async def token(self, audience: str) -> str:
        setup = "graph" in audience
        client, secret = (SETUP_APP_ID, SETUP_SECRET) if setup else (APP_ID, APP_SECRET)
        form = {"grant_type": "client_credentials", "client_id": client, "client_secret": secret}
        form["scope"] = f"{audience}/.default"
        async with self.session.post(f"{self.origin}/{TENANT_ID}/oauth2/v2.0/token", data=form) as answer:
            return str((await answer.json())["access_token"])


def attached(content: Json) -> Json:
    return {"contentType": CARD_TYPE, "content": content}
