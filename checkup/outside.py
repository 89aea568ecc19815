"""Probes of Entra, the Bot Framework, Graph and Teams; none of them changes anything there."""

import asyncio
from dataclasses import replace
from email.utils import parsedate_to_datetime
from http import HTTPStatus

from bot.edge.connector import Connector
from bot.edge.credentials import TokenCache
from bot.edge.failures import Failure, Gone, Refused
from bot.edge.hosts import Hosts
from bot.edge.keys import Keys
from checkup.case import Case
from forum.ports import LockedOut, Unavailable
from graph import probing
from graph.rights import BOT, CALENDAR, MAILING, NOTIFYING, RIGHTS, SETUP
from graph.tokens import SCOPE
from graph.workspace import GraphWorkspace
from provisioning.columns import LISTS
from provisioning.doctor import ends, granted, listed
from provisioning.doctor.findings import Finding, Verdict, missing, ok, warning
from provisioning.doctor.rounds import Tokenless

CONNECTOR = "https://api.botframework.com/.default"
SERVICES = {SETUP: {"Microsoft Graph": SCOPE}, BOT: {"Microsoft Graph": SCOPE, "Teams": CONNECTOR}}


async def tokens(case: Case, identity: str) -> list[Finding]:
    """Whether the identity can sign in, for each service that it speaks to."""
    if identity == SETUP and not case.is_setup_here:
        return [warning("token", "doctor-setup-elsewhere", "", "doctor-who-elsewhere", identity=identity)]
    asking = (_token(case, identity, service, scope) for service, scope in SERVICES[identity].items())
    return _of_one_cause(await asyncio.gather(*asking))


def _of_one_cause(found: list[Finding]) -> list[Finding]:
    """One secret that is refused is one line, however many services it was for."""
    if len({each.what for each in found}) > 1 or found[0].verdict is Verdict.OK:
        return found
    services = ", ".join(str(each.args["service"]) for each in found)
    return [replace(found[0], args={**found[0].args, "service": services})]


async def badge_of(case: Case, identity: str, scope: str = SCOPE) -> probing.Badge:
    """What is asked before the rest of a probe; Tokenless where there is nothing to ask with."""
    try:
        async with asyncio.timeout(case.patience_s * 0.9):
            return await probing.badge(case.credentials[identity], scope)
    except (Unavailable, TimeoutError):
        raise Tokenless from None


async def _token(case: Case, identity: str, service: str, scope: str) -> Finding:
    said = {"identity": identity, "service": service}
    try:
        # Sooner than the probe's own end, so that the finding names the service.
        async with asyncio.timeout(case.patience_s * 0.9):
            await probing.badge(case.credentials[identity], scope)
    except LockedOut:
        return missing("token", "doctor-token-refused", ends.without(identity), "doctor-who-secret", **said)
    except (Unavailable, TimeoutError):
        return missing("token", "doctor-token-away", ends.without(identity), "doctor-who-network", **said)
    except probing.Unreadable:
        return warning("token", "doctor-token-unreadable", "", "doctor-who-look", **said)
    return ok("token", "doctor-token-ok", **said)


async def tenant(case: Case) -> list[Finding]:
    """The tenant that gave the token must be the one that the settings name."""
    wanted = case.settings.tenant
    found = (await badge_of(case, BOT)).tenant
    if found == wanted:
        return [ok("tenant", "doctor-tenant-ok", tenant=wanted)]
    other = {"found": found, "wanted": wanted}
    return [missing("tenant", "doctor-tenant-other", "doctor-tenant-without", "doctor-who-host", **other)]


async def keys(case: Case) -> list[Finding]:
    """The keys by which the door knows Teams."""
    count = await Keys(case.session, case.clock, case.settings.openid).known()
    if count:
        return [ok("keys", "doctor-keys-ok", count=count)]
    return [missing("keys", "doctor-keys-away", "doctor-keys-without", "doctor-who-network", url=case.settings.openid)]


async def clock(case: Case) -> list[Finding]:
    """This machine's time beside that of whoever publishes the keys."""
    async with case.session.get(case.settings.openid) as answer:
        theirs = parsedate_to_datetime(answer.headers.get("Date", ""))
    return [ends.skewed((case.clock.real() - theirs).total_seconds())]


async def installed(case: Case) -> list[Finding]:
    """The app in the team, as Graph lists it to setup."""
    if case.wanted is None or not case.is_setup_here:
        return []
    await badge_of(case, SETUP)
    team, app = case.wanted.team.id, case.wanted.app.external_id
    if await GraphWorkspace(case.graphs[SETUP]).app_is_installed(team, app):
        return [ok("installed", "doctor-installed-ok")]
    return [missing("installed", "doctor-installed-not", "doctor-installed-without", "doctor-who-owner-adds")]


async def reach(case: Case) -> list[Finding]:
    """The team's roster through the Bot Connector: what a post takes, without posting."""
    if case.forum is None or not case.forum.general:
        return []
    await badge_of(case, BOT, CONNECTOR)
    settings, tokens_ = case.settings, TokenCache(case.credentials[BOT], case.clock)
    hosts = Hosts(settings.allowed_hosts, loopback=settings.is_local)
    connector = Connector(case.session, tokens_, hosts, f"28:{settings.app}", settings.tenant)
    try:
        async for _ in connector.members(settings.connector, case.forum.general):
            break
    except (Gone, Refused) as refused:
        code = f"{refused.status} {refused.code}".strip()
        return [missing("reach", "doctor-reach-not", "doctor-installed-without", "doctor-who-owner-adds", code=code)]
    except Failure as failure:
        code = f"{failure.status} {failure.code}".strip()
        return [missing("reach", "doctor-reach-away", "doctor-installed-without", "doctor-who-network", code=code)]
    return [ok("reach", "doctor-reach-ok")]


async def rights(case: Case, identity: str) -> list[Finding]:
    """Every right of the table that the identity needs."""
    if case.wanted is None or (identity == SETUP and not case.is_setup_here):
        return []
    graph, team = case.graphs[identity], case.wanted.team.id
    table = RIGHTS | (NOTIFYING if case.settings.list_notifications else {})
    needs = {operation: right for operation, (who, right) in table.items() if who == identity}
    badge = await badge_of(case, identity)
    async with asyncio.timeout(case.patience_s):
        consent = await probing.consented(graph, team, badge.app)
    answers = await probing.looked(graph, needs, _ids(case), case.patience_s)
    evidence = granted.Evidence(identity, badge.roles | (consent or frozenset()), consent is not None, answers)
    return [*granted.judged(needs, evidence), *granted.spare(*_used(case, identity), evidence)]


def _used(case: Case, identity: str) -> tuple[set[str], set[str]]:
    """The rights that an identity needs as the settings are, and those of what they leave out."""
    settings = case.settings
    # One app may be both; the local ones never are.
    both = settings.setup_app_id == settings.app_id != ""
    asked = {right for who, right in RIGHTS.values() if both or who == identity}
    unused = set[str]()
    for table, on in (
        (NOTIFYING, settings.list_notifications),
        (MAILING, bool(settings.mail_from)),
        (CALENDAR, bool(settings.calendar)),
    ):
        rights = {right for who, right in table.values() if both or who == identity}
        (asked if on else unused).update(rights)
    return asked, unused


async def mail(case: Case) -> list[Finding]:
    """The mailbox that minutes are sent from, asked without a letter; nothing where this forum sends none.

    Exchange may give the right for that one mailbox, and then it does not stand in the token: only asking tells.
    """
    sender = case.settings.mail_from
    if not sender:
        return []
    await badge_of(case, BOT)
    status = await probing.letter(case.graphs[BOT], sender, case.patience_s)
    calls = ", ".join(MAILING)
    said: dict[str, str | int] = {
        "identity": BOT,
        "right": "Mail.Send",
        "calls": calls,
        "sender": sender,
        "status": status,
    }
    if status in granted.ADMITTED:
        return [ok("mail", "doctor-mail-ok", **said)]
    if status in granted.REFUSED:
        return [missing("mail", "doctor-right-missing", "doctor-without-bot-mail-send", "doctor-who-mail", **said)]
    if status == HTTPStatus.NOT_FOUND:
        return [missing("mail", "doctor-mail-gone", "doctor-without-bot-mail-send", "doctor-who-host", **said)]
    return [warning("mail", "doctor-mail-away", "", "doctor-who-look", **said)]


def _ids(case: Case) -> dict[str, str]:
    forum = case.forum
    if forum is None:
        return {}
    found = {"teams": forum.team, "channels": forum.general, "sites": forum.site, "lists": forum.list_id}
    return {**found, "drives": forum.drive}


async def list_(case: Case) -> list[Finding]:
    """Our lists with their columns, as setup sees them, or the bot where setup is not here."""
    if case.wanted is None or case.forum is None or not case.forum.list_id:
        return []
    identity = SETUP if case.is_setup_here else BOT
    await badge_of(case, identity)
    workspace, site = GraphWorkspace(case.graphs[identity]), case.forum.site
    bound = {"answers": case.forum.list_id, "interested": case.forum.interested_list}
    there = {one.id for one in await workspace.lists(site)}
    findings = []
    for key, name in case.wanted.lists.items():
        # A list that the file names since the last apply is the plan's to tell of.
        if id_ := bound[key]:
            shown = await workspace.columns(site, id_) if id_ in there else None
            findings.append(listed.judged(name, LISTS[key], shown))
    return findings


async def answering(case: Case) -> list[Finding]:
    """The running forum, asked as its operator asks it."""
    settings = case.settings
    bind, port = (settings.bind, settings.port) if settings.is_local else (settings.ops_bind, settings.ops_port)
    host = {"0.0.0.0": "127.0.0.1", "::": "[::1]", "::1": "[::1]"}.get(bind, bind)  # noqa: S104 - asked, not opened
    try:
        async with case.session.get(f"http://{host}:{port}/readyz") as answer:
            parts = (await answer.json())["parts"]
    except Exception:
        # Whatever answers in another way there is not our forum.
        return [warning("serve", "doctor-serve-not", "", "doctor-who-start", port=str(port))]
    waiting = [name for name, state in parts.items() if state != "ready"]
    if waiting:
        return [warning("serve", "doctor-serve-unready", "", "doctor-who-look", parts=", ".join(waiting))]
    return [ok("serve", "doctor-serve-ok")]
