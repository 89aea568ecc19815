"""The fixed ids of the seeded tenant, known to everybody who plays with it."""

from typing import Any

Json = dict[str, Any]

TENANT_ID = "30000000-0000-4000-8000-000000000001"
APP_ID = "40000000-0000-4000-8000-000000000001"
APP_SECRET = "local-secret"  # noqa: S105  It opens nothing but this stand-in on 127.0.0.1.
SETUP_APP_ID = "60000000-0000-4000-8000-000000000001"
SETUP_SECRET = "local-setup-secret"  # noqa: S105  As above.
CATALOG_APP_ID = "50000000-0000-4000-8000-000000000001"
SETUP_CATALOG_APP_ID = "50000000-0000-4000-8000-000000000002"
TEAM_ID = "20000000-0000-4000-8000-000000000001"
TEAM_NAME = "Landsbyforum"
DOMAIN = "landsbyforum.example"
SITE_HOST = "landsbyforum.sharepoint.example"
SITE_URL = f"https://{SITE_HOST}/sites/{TEAM_NAME}"
SITE_ID = f"{SITE_HOST},60000000-0000-4000-8000-000000000001,60000000-0000-4000-8000-000000000002"
# A meeting's chat carries the meeting's own id in base64.
MEETING_CHAT = "19:meeting_NzAwMDAwMDAtMDAwMC00MDAwLTgwMDAtMDAwMDAwMDAwMDAx@thread.v2"
MEETING_NAME = "Virtuel dialogmøde"
OTHER_TENANT_ID = "31000000-0000-4000-8000-000000000001"
DRIVE_ID = "b!AAAAAGAAAEAIAAAAAAAAAQAAAGAAAEAIAAAAAAAAAAI"
BOT_ID = f"28:{APP_ID}"
BOT_NAME = "Landsbyforum"
SETUP_NAME = "Landsbyforum opsætning"
GRAPH = "https://graph.microsoft.com/v1.0"


def teams_id(aad: str) -> str:
    """A person's id as the Bot Connector knows it (real ids are opaque; this one is readable on purpose)."""
    return f"29:{aad}"
