"""The desks of the film project on the stage, with their registers in memory."""

from typing import Any

from forum.project.budget import BudgetDesk
from forum.project.committee import CommitteeDesk
from forum.project.desk import MilestonesDesk
from forum.project.filming import FilmsDesk
from tests.bot import summed
from tests.forum.project.memory import PLAN
from tests.forum.project.money_memory import paper


def desks(stage: Any) -> dict[str, Any]:
    """Their places among bot.turn.Desks, for a tests.bot.stage.Stage."""
    directory, clock = stage.directory, stage.clock
    registers = stage.milestones, stage.films, stage.register, stage.ledger
    return {
        "milestones": MilestonesDesk(directory, stage.milestones, clock, PLAN, stage.roster),
        "draws": summed.sketched,
        "films": FilmsDesk(directory, stage.films, clock, stage.outbox),
        "budget": BudgetDesk(directory, stage.ledger, clock, PLAN),
        "committee": CommitteeDesk(directory, *registers, stage.drive, paper, clock, PLAN),
    }
