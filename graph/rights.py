"""Which right each call needs: the one table behind every «missing right» line and the page of permissions."""

SETUP, BOT = "setup", "bot"

# operation -> (identity, right). The least one that Microsoft's reference names, resource-specific where there is one.
RIGHTS: dict[str, tuple[str, str]] = {
    "GET /teams/{}": (SETUP, "TeamSettings.Read.Group"),
    "GET /teams/{}/members": (SETUP, "TeamMember.Read.Group"),
    "GET /teams/{}/primaryChannel": (SETUP, "ChannelSettings.Read.Group"),
    "GET /teams/{}/channels": (SETUP, "ChannelSettings.Read.Group"),
    "GET /teams/{}/channels/{}": (SETUP, "ChannelSettings.Read.Group"),
    "POST /teams/{}/channels": (SETUP, "Channel.Create.Group"),
    "GET /teams/{}/channels/{}/tabs": (SETUP, "TeamsTab.Read.Group"),
    "POST /teams/{}/channels/{}/tabs": (SETUP, "TeamsTab.Create.Group"),
    "GET /teams/{}/installedApps": (SETUP, "TeamsAppInstallation.Read.Group"),
    "GET /teams/{}/permissionGrants": (SETUP, "TeamsAppInstallation.Read.Group"),
    "POST /teams/{}/installedApps": (SETUP, "TeamsAppInstallation.ReadWriteForTeam.All"),
    "GET /appCatalogs/teamsApps": (SETUP, "AppCatalog.Read.All"),
    "GET /groups/{}/sites/{}": (SETUP, "Sites.Selected"),
    "GET /sites/{}/drive": (SETUP, "Sites.Selected"),
    "GET /sites/{}/lists": (SETUP, "Sites.Selected"),
    "POST /sites/{}/lists": (SETUP, "Sites.Selected"),
    "GET /sites/{}/lists/{}/columns": (SETUP, "Sites.Selected"),
    "POST /sites/{}/lists/{}/columns": (SETUP, "Sites.Selected"),
    "GET /sites/{}/lists/{}/items": (BOT, "Sites.Selected"),
    "GET /sites/{}/lists/{}/items/{}": (BOT, "Sites.Selected"),
    "GET /sites/{}/lists/{}/items/delta()": (BOT, "Sites.Selected"),
    "POST /sites/{}/lists/{}/items": (BOT, "Sites.Selected"),
    "PATCH /sites/{}/lists/{}/items/{}/fields": (BOT, "Sites.Selected"),
    "DELETE /sites/{}/lists/{}/items/{}": (BOT, "Sites.Selected"),
    "PUT /drives/{}/items/root:/{}:/content": (BOT, "Sites.Selected"),
    "GET /drives/{}/items/root:/{}:/children": (BOT, "Sites.Selected"),
    "GET /drives/{}/items/{}/content": (BOT, "Sites.Selected"),
}

# Only where FORUM_LIST_NOTIFICATIONS is on: no narrower right lets an app subscribe to a list.
NOTIFYING: dict[str, tuple[str, str]] = {
    "POST /subscriptions": (BOT, "Sites.ReadWrite.All"),
    "PATCH /subscriptions/{}": (BOT, "Sites.ReadWrite.All"),
}

# Only where FORUM_MAIL_FROM is set. In Entra it opens every mailbox; Exchange gives the same for one of them.
MAILING: dict[str, tuple[str, str]] = {"POST /users/{}/sendMail": (BOT, "Mail.Send")}

# Only where FORUM_CALENDAR is set, and given by Exchange for that one mailbox like the one above.
CALENDAR: dict[str, tuple[str, str]] = {
    "POST /users/{}/events": (BOT, "Calendars.ReadWrite"),
    "PATCH /users/{}/events/{}": (BOT, "Calendars.ReadWrite"),
    "DELETE /users/{}/events/{}": (BOT, "Calendars.ReadWrite"),
}

WHO = {
    "Calendars.ReadWrite": (
        "gives af en Exchange-administrator for den ene postkasse, ellers i Entra af en global administrator; "
        "undværes uden FORUM_CALENDAR"
    ),
    "Mail.Send": (
        "gives af en Exchange-administrator for den ene postkasse, ellers i Entra af en global administrator; "
        "undværes uden FORUM_MAIL_FROM"
    ),
    "Sites.ReadWrite.All": "gives til appen i Entra af en global administrator; undværes uden FORUM_LIST_NOTIFICATIONS",
    "Sites.Selected": "gives til appen på teamets SharePoint-sted af en SharePoint-administrator",
    "AppCatalog.Read.All": "gives til appen i Entra af en global administrator",
    "TeamsAppInstallation.ReadWriteForTeam.All": (
        "gives til appen i Entra af en global administrator; "
        "TeamsAppInstallation.ReadWriteAndConsentForTeam.All, når pakken beder om rettigheder på teamet"
    ),
}
BY_CONSENT = "gives af en teamejer, når appen tilføjes teamet"


def of(operation: str) -> str:
    """The right that a call needs, "" for one that is not known."""
    return (RIGHTS | NOTIFYING | MAILING | CALENDAR).get(operation, ("", ""))[1]


def missing(operation: str) -> str:
    """One line: which right a refused call lacks and who gives it."""
    right = of(operation)
    if not right:
        return f"mangler ret til {operation}"
    return f"mangler retten {right} ({WHO.get(right, BY_CONSENT)})"
