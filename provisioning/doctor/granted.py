"""Which rights an identity has, judged by what its calls were answered, its token and its consent in the team."""

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from http import HTTPStatus

from provisioning.doctor.findings import Finding, Verdict

TOPIC = "right"
# A team owner can do by hand what these two are for.
OPTIONAL = frozenset({"AppCatalog.Read.All", "TeamsAppInstallation.ReadWriteForTeam.All"})
SELECTED = frozenset({"Sites.Selected", "Lists.SelectedOperations.Selected"})
STAND_INS = SELECTED | {"TeamsAppInstallation.ReadWriteAndConsentForTeam.All"}
"""These do instead of the ones that the table names."""
REFUSED = frozenset({HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN})
# What was turned down for its content got past the guard.
ADMITTED = frozenset({HTTPStatus.BAD_REQUEST, HTTPStatus.CONFLICT, HTTPStatus.PRECONDITION_FAILED})


@dataclass(frozen=True, slots=True)
class Evidence:
    """Of one identity: the rights it holds, whether its consent in the team could be read, and what calls brought.

    `answers` are HTTP statuses by operation; one that was not tried, or not answered, is not there.
    """

    identity: str
    held: frozenset[str]
    consent_known: bool
    answers: Mapping[str, int]


def judged(needs: Mapping[str, str], evidence: Evidence) -> Iterator[Finding]:
    """A finding for each right of `needs` (operation -> right), in their order."""
    for right in dict.fromkeys(needs.values()):
        yield _judged(right, [operation for operation, needed in needs.items() if needed == right], evidence)


def spare(needed: Set[str], unused: Set[str], evidence: Evidence) -> Iterator[Finding]:
    """A warning for each right that is held and not `needed`; `unused` are those of what the settings leave out.

    Where something needed is not held, a wider right may stand in for it: then nothing is said of rights but `unused`
    ones, nor of those that open the same as one that lacks.
    """
    lacking = needed - OPTIONAL - evidence.held
    opens = {right.partition(".")[0] for right in lacking}
    idle = evidence.held - needed - STAND_INS
    for right in sorted(idle & unused if lacking else idle):
        if right.partition(".")[0] not in opens:
            yield _found(right, Verdict.WARNING, "doctor-right-spare", evidence.identity, "", "doctor-who-spare")


def _judged(right: str, operations: list[str], evidence: Evidence) -> Finding:
    statuses = {each: evidence.answers[each] for each in operations if each in evidence.answers}
    refused = [each for each, status in statuses.items() if status in REFUSED]
    served = any(status < HTTPStatus.BAD_REQUEST or status in ADMITTED for status in statuses.values())
    if refused and right in SELECTED & evidence.held:
        return _without_role(right, refused, evidence.identity)
    if refused:
        return _missing(right, refused, evidence.identity)
    if right in evidence.held or (served and not _knowable(right, evidence)):
        return _found(right, Verdict.OK, "doctor-right-ok", evidence.identity)
    if served or _without_group(right) & evidence.held:
        return _found(right, Verdict.WARNING, "doctor-right-covered", evidence.identity, who=giver(right))
    if not _knowable(right, evidence):
        return _found(right, Verdict.WARNING, "doctor-right-unknown", evidence.identity, who=giver(right))
    return _missing(right, operations, evidence.identity)


def _knowable(right: str, evidence: Evidence) -> bool:
    """Application rights stand in the token; consent in the team must have been read."""
    return evidence.consent_known or not right.endswith(".Group")


def _without_group(right: str) -> set[str]:
    """The application rights of the same name, which hold in every team (decision 0005, B)."""
    bare = right.removesuffix(".Group")
    return {bare, f"{bare}.All"} if bare != right else set()


def _missing(right: str, operations: list[str], identity: str) -> Finding:
    verdict = Verdict.WARNING if right in OPTIONAL else Verdict.MISSING
    without = without_key(identity, right)
    return _found(right, verdict, "doctor-right-missing", identity, without, giver(right), ", ".join(operations))


def _without_role(right: str, operations: list[str], identity: str) -> Finding:
    """The consent is there and opens nothing: each site has its own role for it."""
    without, calls = without_key(identity, right), ", ".join(operations)
    return _found(right, Verdict.MISSING, "doctor-right-role", identity, without, "doctor-who-role", calls)


def _found(
    right: str, verdict: Verdict, what: str, identity: str, without: str = "", who: str = "", calls: str = ""
) -> Finding:
    return Finding(TOPIC, verdict, what, without, who, {"identity": identity, "right": right, "calls": calls})


def without_key(identity: str, right: str) -> str:
    """The sentence that says what stops without the right."""
    slug = right.replace(".", "-").lower()
    return f"doctor-without-{identity}-{slug}"


def giver(right: str) -> str:
    """The sentence that says who gives the right."""
    if right.endswith(".Group"):
        return "doctor-who-owner"
    return "doctor-who-site" if right in SELECTED else "doctor-who-tenant"
