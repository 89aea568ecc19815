"""The doctor's round: every probe for itself, in its time, and none of them the end of the others."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence

from forum.ports import LockedOut, Unavailable, Undeliverable
from provisioning.doctor.findings import Finding, Verdict, missing
from provisioning.doctor.voices import Voice

Probe = Callable[[], Awaitable[Sequence[Finding]]]
"""Finds out about one topic; whatever it raises is told as something that could not be looked at."""


async def walk(probes: Mapping[str, tuple[Probe, float]], voice: Voice) -> int:
    """Tell every finding in the order of `probes`, each with its seconds; 0 when nothing is missing, else 1."""
    findings: list[Finding] = []
    # All at once, so that a service that is away costs its patience once; told in their order.
    looking = [asyncio.create_task(_bounded(topic, *probe)) for topic, probe in probes.items()]
    for looked in looking:
        for finding in await looked:
            findings.append(finding)
            voice.finding(finding)
    voice.done(findings)
    return int(any(finding.verdict is Verdict.MISSING for finding in findings))


async def _bounded(topic: str, probe: Probe, patience_s: float) -> Sequence[Finding]:
    try:
        async with asyncio.timeout(patience_s):
            return await probe()
    except TimeoutError:
        return [_unasked(topic, "timeout")]
    except (LockedOut, Unavailable, Undeliverable) as away:
        return [_unasked(topic, str(away))]
    except Exception as error:
        # The doctor's own fault is no reason to stop looking; its type is enough to report it.
        return [_unasked(topic, type(error).__name__)]


def _unasked(topic: str, reason: str) -> Finding:
    return missing("unasked", "doctor-unasked", "doctor-unasked-without", "doctor-who-host", topic=topic, reason=reason)
