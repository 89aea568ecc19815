"""Joins the desks of the film project with the project file, whose plan they share."""

from bot.roster import TeamRoster
from forum.project import notice
from forum.project.desk import MilestonesDesk
from provisioning import project
from provisioning.directory import WorkspaceDirectory
from settings import Settings
from shelves import Shelves


def milestones(
    settings: Settings, shelves: Shelves, directory: WorkspaceDirectory, roster: TeamRoster
) -> MilestonesDesk:
    """BadProjectFile: the operator's lines."""
    plan, days = project.read(settings.project), notice.days(settings.milestone_days)
    return MilestonesDesk(directory, shelves.milestones, shelves.clock, plan, roster, days)
