"""The workspace file and what `provision apply` found or made, without asking anybody."""

from collections.abc import Sequence
from pathlib import Path

from forum.groups import Forum
from provisioning import state
from provisioning.doctor.findings import Finding, missing, ok
from provisioning.errors import ProvisioningError
from provisioning.wanted import Wanted, read

TOPIC = "workspace"


def looked(file: Path, data: Path) -> tuple[Sequence[Finding], Wanted | None, Forum | None]:
    """What is to be said, and the file and the forum as far as they can be read."""
    try:
        wanted = read(file)
    except ProvisioningError as error:
        return [_bad(line) for line in error.lines], None, None
    said = [ok(TOPIC, "doctor-workspace-ok", file=file.name, villages=len(wanted.groups))]
    try:
        forum = state.forum_of(wanted, state.load(data))
    except ProvisioningError as error:
        return [*said, *(_bad(line) for line in error.lines)], wanted, None
    return [*said, _bound(forum)], wanted, forum


def _bad(line: str) -> Finding:
    return missing(TOPIC, "doctor-workspace-bad", "doctor-workspace-without", "doctor-who-host", reason=line)


def _bound(forum: Forum) -> Finding:
    channels = sum(bool(group.channel) for group in forum.groups)
    if forum.list_id and forum.general and channels == len(forum.groups):
        return ok(TOPIC, "doctor-bound-ok", channels=channels)
    there = {"channels": channels, "all": len(forum.groups)}
    return missing(TOPIC, "doctor-bound-not", "doctor-bound-without", "doctor-who-provision", **there)
