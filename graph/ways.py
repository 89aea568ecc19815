"""Ways through the SDK's request builders to the places that we call; nothing is imported before one is walked."""

from typing import Any, cast

from graph.wire import Address, Way


def team(team_id: str) -> Way:
    return lambda graph: graph.teams.by_team_id(team_id)


def members(team_id: str) -> Way:
    return lambda graph: graph.teams.by_team_id(team_id).members


def primary_channel(team_id: str) -> Way:
    return lambda graph: graph.teams.by_team_id(team_id).primary_channel


def channels(team_id: str) -> Way:
    return lambda graph: graph.teams.by_team_id(team_id).channels


def channel(team_id: str, channel_id: str) -> Way:
    return lambda graph: graph.teams.by_team_id(team_id).channels.by_channel_id(channel_id)


def tabs(team_id: str, channel_id: str) -> Way:
    return lambda graph: graph.teams.by_team_id(team_id).channels.by_channel_id(channel_id).tabs


def installed_apps(team_id: str) -> Way:
    return lambda graph: graph.teams.by_team_id(team_id).installed_apps


def grants(team_id: str) -> Way:
    return lambda graph: graph.teams.by_team_id(team_id).permission_grants


def catalogue() -> Way:
    return lambda graph: graph.app_catalogs.teams_apps


def root_site(group_id: str) -> Way:
    return lambda graph: graph.groups.by_group_id(group_id).sites.by_site_id("root")


def drive(site_id: str) -> Way:
    return lambda graph: graph.sites.by_site_id(site_id).drive


def lists(site_id: str) -> Way:
    return lambda graph: graph.sites.by_site_id(site_id).lists


def columns(site_id: str, list_id: str) -> Way:
    return lambda graph: graph.sites.by_site_id(site_id).lists.by_list_id(list_id).columns


def items(site_id: str, list_id: str) -> Way:
    return lambda graph: graph.sites.by_site_id(site_id).lists.by_list_id(list_id).items


def item(site_id: str, list_id: str, item_id: str) -> Way:
    return lambda graph: graph.sites.by_site_id(site_id).lists.by_list_id(list_id).items.by_list_item_id(item_id)


def changes(site_id: str, list_id: str) -> Way:
    return lambda graph: graph.sites.by_site_id(site_id).lists.by_list_id(list_id).items.delta


def subscriptions() -> Way:
    return lambda graph: graph.subscriptions


def subscription(subscription_id: str) -> Way:
    return lambda graph: graph.subscriptions.by_subscription_id(subscription_id)


def send_mail(sender: str) -> Way:
    """A mailbox's way out; the SDK's builder for it would import a hundred modules."""
    return lambda _graph: Address("{+baseurl}/users/{user}/sendMail", {"user": sender})


def events(mailbox: str) -> Way:
    """A mailbox's calendar; the SDK's builder for it would import a hundred modules."""
    return lambda _graph: Address("{+baseurl}/users/{user}/events", {"user": mailbox})


def event(mailbox: str, event_id: str) -> Way:
    """One event of it."""
    return lambda _graph: Address("{+baseurl}/users/{user}/events/{event}", {"user": mailbox, "event": event_id})


def fields(site_id: str, list_id: str, item_id: str) -> Way:
    way = item(site_id, list_id, item_id)
    return lambda graph: cast(Any, way(graph)).fields


def content(drive_id: str, path: str) -> Way:
    """A file by its path below the drive's root; the SDK has no builder for paths."""
    return _below(drive_id, path, "content")


def children(drive_id: str, path: str) -> Way:
    """What a folder holds, by its path below the drive's root."""
    return _below(drive_id, path, "children{?%24top}")


def file(drive_id: str, item_id: str) -> Way:
    """A file's bytes by its id; the SDK's builder for it would import a hundred modules."""
    template = "{+baseurl}/drives/{drive}/items/{item}/content"
    return lambda _graph: Address(template, {"drive": drive_id, "item": item_id})


def _below(drive_id: str, path: str, what: str) -> Way:
    parts = path.strip("/").split("/")
    spots = {f"part{number}": part for number, part in enumerate(parts)}
    below = "/".join(f"{{{name}}}" for name in spots)
    template = f"{{+baseurl}}/drives/{{drive}}/items/root:/{below}:/{what}"
    return lambda _graph: Address(template, {"drive": drive_id, **spots})


def quoted(value: str) -> str:
    """A string in an OData filter."""
    doubled = value.replace("'", "''")
    return f"'{doubled}'"
