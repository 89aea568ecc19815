"""The rules of a film's way: drejebog, optagelse, klip, godkendt, premiere."""

from forum.errors import NotAllowed
from forum.people import Role
from forum.project.film_errors import FilmIsOut, NotApproved, NotNext
from forum.project.films import Stage

WAY = (Stage.PLANNED, Stage.SCRIPT, Stage.FILMING, Stage.CUT, Stage.APPROVED, Stage.PREMIERE)
REPORTED = (Stage.SCRIPT, Stage.FILMING, Stage.CUT)
"""What a village can say of its own film."""
RECORDED = (Stage.FILMING, Stage.CUT, Stage.APPROVED, Stage.PREMIERE, Stage.OUT)
"""Stages at which somebody may hold a recording."""


def following(stage: Stage) -> Stage | None:
    """The next step; None at the end of the way, and off it."""
    if stage not in WAY[:-1]:
        return None
    return WAY[WAY.index(stage) + 1]


def needs_reason(before: Stage, after: Stage) -> bool:
    """Whether something is taken back, or a village goes out or comes back."""
    return Stage.OUT in (before, after) or WAY.index(after) < WAY.index(before)


def reported(stage: Stage) -> Stage | None:
    """What the village itself may report next."""
    to = following(stage)
    return to if to in REPORTED else None


def require_report(before: Stage, after: Stage) -> None:
    """A village goes one step forward, up to the cut. FilmIsOut, NotAllowed, NotNext."""
    if before is Stage.OUT:
        raise FilmIsOut
    if after not in REPORTED:
        raise NotAllowed(role=Role.PROJECT_LEAD.value)
    if after is not reported(before):
        raise NotNext(stage=(reported(before) or Stage.APPROVED).value)


def require_step(before: Stage, after: Stage) -> None:
    """Lead and organisers go anywhere. FilmIsOut, NotApproved.

    That everybody agreed is another rule (consents.require_ready).
    """
    if before is Stage.OUT and WAY.index(after) > WAY.index(Stage.CUT):
        raise FilmIsOut
    if after is Stage.PREMIERE and before is not Stage.APPROVED:
        raise NotApproved
