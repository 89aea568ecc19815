"""The doctor's round: every probe for itself, in its time, and none of them the end of the others."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence

from forum.ports import LockedOut, Unavailable, Undeliverable
from forum.reasons import Why
from provisioning.doctor import granted
from provisioning.doctor.findings import Finding, Verdict, missing, warning
from provisioning.doctor.voices import Voice

Probe = Callable[[], Awaitable[Sequence[Finding]]]
"""Finds out about one topic; whatever it raises is told as something that could not be looked at."""


class Tokenless(Exception):
    """A probe has no token to ask with, which is told where tokens are looked at, and once."""


async def walk(probes: Mapping[str, tuple[Probe, float]], voice: Voice) -> int:
    """Tell every finding in the order of `probes`, each with its seconds; 0 when nothing is missing, else 1."""
    findings: list[Finding] = []
    tokenless: list[str] = []
    # All at once, so that a service that is away costs its patience once; told in their order.
    looking = [asyncio.create_task(_bounded(topic, *probe, tokenless)) for topic, probe in probes.items()]
    for looked in looking:
        for finding in await looked:
            findings.append(finding)
            voice.finding(finding)
    if tokenless:
        findings.append(_waiting(tokenless))
        voice.finding(findings[-1])
    voice.done(findings)
    return int(any(finding.verdict is Verdict.MISSING for finding in findings))


async def _bounded(topic: str, probe: Probe, patience_s: float, tokenless: list[str]) -> Sequence[Finding]:
    try:
        async with asyncio.timeout(patience_s):
            return await probe()
    except Tokenless:
        tokenless.append(topic)
        return []
    except TimeoutError:
        return [_unasked(topic, "timeout")]
    except Undeliverable as refused:
        return [_refused(topic, refused)]
    except (LockedOut, Unavailable) as away:
        return [_unasked(topic, str(away))]
    except Exception as error:
        # The doctor's own fault is no reason to stop looking; its type is enough to report it.
        return [_unasked(topic, type(error).__name__)]


def _refused(topic: str, refused: Undeliverable) -> Finding:
    """A right that is missing is given by somebody else than whoever runs the server."""
    if refused.reason.why is not Why.NO_RIGHT:
        return _unasked(topic, str(refused))
    detail = refused.reason.detail
    return _unasked(topic, detail, granted.giver(detail.rpartition(" ")[2]))


def _unasked(topic: str, reason: str, who: str = "doctor-who-host") -> Finding:
    return missing("unasked", "doctor-unasked", "doctor-unasked-without", who, topic=topic, reason=reason)


def _waiting(topics: Sequence[str]) -> Finding:
    """What could not be looked at for want of a token, in one line."""
    said: dict[str, str | int] = {"count": len(topics), "topics": ", ".join(sorted(topics))}
    return warning("tokenless", "doctor-tokenless", "", "doctor-who-token", **said)
