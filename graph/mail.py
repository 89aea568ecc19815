"""E-mail from one mailbox of the municipality (forum.sending.sendings.Mail)."""

import base64
from collections.abc import Mapping
from typing import Any

from forum.ports import Unavailable, Undeliverable
from forum.sending.sendings import Letter
from graph import ways
from graph.client import Graph
from graph.refusals import Refused

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
GONE = 404


class GraphMail:
    """`sender` is the mailbox that letters come from, by its address. Raises Unavailable or Undeliverable.

    A letter whose answer was lost is Unavailable, and may have gone: Graph takes no key for it.
    """

    def __init__(self, graph: Graph, sender: str) -> None:
        self._graph = graph
        self._sender = sender

    async def send(self, letter: Letter) -> None:
        try:
            await self._graph.tell(ways.send_mail(self._sender), body(letter))
        except Unavailable as away:
            if away.service is None:
                raise
            # A mailbox that wants patience holds back the letters, and no list or file of SharePoint's.
            raise Unavailable(str(away), away.retry_after, pause=True) from away
        except Refused as refused:
            if refused.status == GONE:
                raise Undeliverable("FORUM_MAIL_FROM: no such mailbox") from refused
            raise


def body(letter: Letter) -> Mapping[str, Any]:
    """As Graph's metadata spells it; one recipient a letter, so that nobody reads who else gets it."""
    message = {
        "subject": letter.subject,
        "body": {"contentType": "html", "content": letter.html},
        "toRecipients": [{"emailAddress": {"address": letter.address}}],
        "attachments": [_attached(name, content) for name, content in letter.files],
    }
    return {"Message": message, "SaveToSentItems": True}


def _attached(name: str, content: bytes) -> dict[str, str]:
    return {
        "@odata.type": "#microsoft.graph.fileAttachment",
        "name": name,
        "contentType": DOCX,
        "contentBytes": base64.b64encode(content).decode("ascii"),
    }
