"""Joins the desks of the film project with the project file, whose plan they share."""

from typing import TypedDict

from bot.roster import TeamRoster
from bot.turn import Draws
from documents import later
from forum.project import notice
from forum.project.budget import BudgetDesk
from forum.project.committee import CommitteeDesk
from forum.project.desk import MilestonesDesk
from forum.project.filming import FilmsDesk
from forum.project.plan import Plan
from graph.client import Graph
from graph.files import DriveFiles
from provisioning import project
from provisioning.directory import WorkspaceDirectory
from settings import Settings
from shelves import Shelves


class ProjectDesks(TypedDict):
    """Their places among bot.turn.Desks."""

    milestones: MilestonesDesk
    draws: Draws
    films: FilmsDesk
    budget: BudgetDesk
    committee: CommitteeDesk


def desks(
    settings: Settings, shelves: Shelves, directory: WorkspaceDirectory, roster: TeamRoster, graph: Graph
) -> ProjectDesks:
    """BadProjectFile: the operator's lines."""
    plan, clock, days = project.read(settings.project), shelves.clock, notice.days(settings.milestone_days)
    return ProjectDesks(
        milestones=MilestonesDesk(directory, shelves.milestones, clock, plan, roster, days),
        draws=later.timeline,
        films=FilmsDesk(directory, shelves.films, clock, shelves.outbox),
        budget=BudgetDesk(directory, shelves.ledger, clock, plan),
        committee=_committee(settings, shelves, directory, graph, plan),
    )


def _committee(
    settings: Settings, shelves: Shelves, directory: WorkspaceDirectory, graph: Graph, plan: Plan
) -> CommitteeDesk:
    registers = shelves.milestones, shelves.films, shelves.register, shelves.ledger
    files, days = DriveFiles(graph), settings.committee_days
    return CommitteeDesk(directory, *registers, files, later.brief, shelves.clock, plan, days)
