"""Where minutes are sent, and where organisers read what became of it; every rule of who may is kept here."""

from dataclasses import dataclass
from datetime import datetime

from forum.errors import ForumError
from forum.people import Person
from forum.sending.posts import PublishedMinutes
from forum.sending.receipts import Contacted, Receipt, Sent
from forum.sending.sendings import Holder


class NotApproved(ForumError):
    """Only approved minutes are sent."""

    key = "error-sending-not-approved"


class NoSuchSending(ForumError):
    """Nothing of that name was sent."""

    key = "error-sending-none"


@dataclass(frozen=True, slots=True)
class SendingDesk:
    """The desk; an organiser's alone."""

    async def publish(self, person: Person, gathering: str, at: datetime | None = None) -> Sent:
        """Let approved minutes go, now or `at` (local wall time, naive); the first press wins. NotApproved, InThePast."""
        raise NotImplementedError

    async def status(self, person: Person, sending_id: str) -> Receipt:
        """How a sending stands; NoSuchSending."""
        raise NotImplementedError

    async def retry(self, person: Person, sending_id: str) -> Receipt:
        """What was given up waits again."""
        raise NotImplementedError

    async def contact(self, person: Person, sending_id: str, village: str) -> Contacted:
        """To somebody of the village instead of its channel; a second press sends nothing more."""
        raise NotImplementedError

    async def trial(self, person: Person, gathering: str) -> PublishedMinutes:
        """What General will read, put into the organiser's own chat, too; nobody else sees it."""
        raise NotImplementedError

    async def take_over(self, person: Person, gathering: str) -> Holder:
        """From now on this organiser looks after the gathering; who had it is told."""
        raise NotImplementedError

    async def holder(self, person: Person, gathering: str) -> Holder | None:
        """Who took it over last, if anybody did."""
        raise NotImplementedError

    async def send_now(self, person: Person, meeting: str) -> Sent:
        """[Send forhåndslæsning]: the rows of the pre-read leave now; a stopped one stays stopped (PreReadStopped)."""
        raise NotImplementedError
