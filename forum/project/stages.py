"""The rules of a film's way: drejebog, optagelse, klip, godkendt, premiere."""

from forum.errors import NotAllowed
from forum.people import Role
from forum.project.film_errors import FilmIsOut, NotApproved, NotNext, ReasonNeeded, ReasonTooLong
from forum.project.films import Stage

WAY = (Stage.PLANNED, Stage.SCRIPT, Stage.FILMING, Stage.CUT, Stage.APPROVED, Stage.PREMIERE)
REPORTED = (Stage.SCRIPT, Stage.FILMING, Stage.CUT)
"""What a village can say of its own film."""
RECORDED = (Stage.FILMING, Stage.CUT, Stage.APPROVED, Stage.PREMIERE, Stage.OUT)
"""Stages at which somebody may hold a recording."""
REASON_LIMIT = 300


def following(stage: Stage) -> Stage | None:
    """The next step; None at the end of the way, and off it."""
    if stage not in WAY[:-1]:
        return None
    return WAY[WAY.index(stage) + 1]


def is_back(before: Stage, after: Stage) -> bool:
    """Whether something is taken back; who went out comes back so."""
    return before is Stage.OUT or (after is not Stage.OUT and WAY.index(after) < WAY.index(before))


def reported(stage: Stage) -> Stage | None:
    """What the village itself may report next."""
    to = following(stage)
    return to if to in REPORTED else None


def require_report(before: Stage, after: Stage, reason: str = "") -> None:
    """A village goes one step forward, up to the cut. FilmIsOut, NotAllowed, NotNext, ReasonTooLong."""
    if before is Stage.OUT:
        raise FilmIsOut
    if after not in REPORTED:
        raise NotAllowed(role=Role.PROJECT_LEAD.value)
    if after is not reported(before):
        raise NotNext(stage=(reported(before) or Stage.APPROVED).value)
    _require_fitting(reason)


def require_step(before: Stage, after: Stage, reason: str) -> None:
    """Lead and organisers go anywhere. FilmIsOut, NotApproved, ReasonNeeded, ReasonTooLong.

    That everybody agreed is another rule (consents.require_ready).
    """
    if before is Stage.OUT and WAY.index(after) > WAY.index(Stage.CUT):
        raise FilmIsOut
    if after is Stage.PREMIERE and before is not Stage.APPROVED:
        raise NotApproved
    if not reason and (after is Stage.OUT or is_back(before, after)):
        raise ReasonNeeded
    _require_fitting(reason)


def _require_fitting(reason: str) -> None:
    if len(reason) > REASON_LIMIT:
        raise ReasonTooLong(length=len(reason), limit=REASON_LIMIT)
