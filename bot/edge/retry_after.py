"""How long a service asks us to wait, read from its answer (rule 37)."""

import math
from collections.abc import Mapping
from email.utils import parsedate_to_datetime

LONGEST_S = 24 * 3600.0


def seconds(headers: Mapping[str, str]) -> float | None:
    """Retry-After as seconds: whole, decimal, or an HTTP date counted from the answer's own Date; None when unusable.

    Long waits are kept as they are, up to a day.
    """
    said = headers.get("Retry-After", "").strip()
    if not said:
        return None
    try:
        wait = float(said)
    except ValueError:
        wait = _until(said, headers.get("Date", ""))
    return min(wait, LONGEST_S) if math.isfinite(wait) and wait >= 0 else None


def _until(then: str, now: str) -> float:
    try:
        return (parsedate_to_datetime(then) - parsedate_to_datetime(now)).total_seconds()
    except (ValueError, TypeError, OverflowError):
        return math.nan
