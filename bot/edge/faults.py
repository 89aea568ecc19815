"""Errors told to the operator: what and where, never the message, for it may quote a note."""

import traceback
from pathlib import Path

import telemetry

FRAMES = 4


def told(event: str, error: BaseException, **more: str | int) -> None:
    """Log the kind of error and the innermost places it came through, as module:line."""
    places = traceback.extract_tb(error.__traceback__)[-FRAMES:]
    where = " ".join(f"{Path(place.filename).stem}:{place.lineno}" for place in places)
    telemetry.log().error(event, error=type(error).__name__, where=where, **more)
