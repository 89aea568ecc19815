"""The command: every probe by its topic, in the order in which things must be right."""

from collections.abc import Awaitable, Callable, Mapping, Sequence

from checkup import inside, mailbox, outside
from checkup.case import Case, opened
from graph.rights import BOT, SETUP
from provisioning.doctor import rounds
from provisioning.doctor.findings import Finding, missing
from provisioning.doctor.voices import JsonLines, Lines, Voice
from settings import SetupSettings

PATIENCE_S = 5.0
# These make a call for each right, and bound each by itself; the sum is for a service that is slow every time.
MANY, CALLS = frozenset({"rights-setup", "rights-bot"}), 6
Probe = Callable[[Case], Awaitable[Sequence[Finding]]]
PROBES: Mapping[str, Probe] = {
    "settings": inside.settings,
    "workspace": inside.workspace,
    "project": inside.project,
    "database": inside.database,
    "token-bot": lambda case: outside.tokens(case, BOT),
    "token-setup": lambda case: outside.tokens(case, SETUP),
    "expiry": inside.expiry,
    "tenant": outside.tenant,
    "keys": outside.keys,
    "clock": outside.clock,
    "installed": outside.installed,
    "reach": outside.reach,
    "rights-setup": lambda case: outside.rights(case, SETUP),
    "rights-bot": lambda case: outside.rights(case, BOT),
    "mail": outside.mail,
    "calendar": mailbox.calendar,
    "list": outside.list_,
    "serve": outside.answering,
    "queue": inside.queue,
}


def voice(language: str, *, as_json: bool) -> Voice:
    """How the command speaks, on standard output."""
    return JsonLines(language) if as_json else Lines(language)


def refused(reason: str, voice: Voice) -> int:
    """Settings that cannot be used are a finding, and the only one."""
    finding = missing("settings", "doctor-settings-bad", "doctor-settings-without", "doctor-who-host", reason=reason)
    voice.finding(finding)
    voice.done([finding])
    return 1


async def carry_out(settings: SetupSettings, voice: Voice, patience_s: float = PATIENCE_S) -> int:
    """0 when nothing is missing, else 1. ValueError in one line for a credential that cannot be read."""
    async with opened(settings, patience_s) as case:
        return await rounds.walk({topic: _bound(topic, probe, case) for topic, probe in PROBES.items()}, voice)


def _bound(topic: str, probe: Probe, case: Case) -> tuple[rounds.Probe, float]:
    return lambda: probe(case), case.patience_s * (CALLS if topic in MANY else 1)
