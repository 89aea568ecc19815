"""The desks of what comes before a meeting on the stage, with their registers in memory."""

from typing import Any

from forum.erfa.asking import Asking
from forum.erfa.calendar import CalendarDesk
from forum.erfa.desk import Erfa
from forum.erfa.earlier import Earlier
from forum.erfa.series import SeriesDesk


def desks(stage: Any, erfa: Erfa, earlier: Earlier) -> dict[str, Any]:
    """Their places among bot.turn.Desks, for a tests.bot.stage.Stage."""
    return {
        "calendar": CalendarDesk(stage.remembered),
        "series": SeriesDesk(erfa, stage.series),
        "asking": Asking(erfa, stage.reminders, earlier, stage.roster),
    }
