"""Each turn is counted once, by door and by how it ended."""

import telemetry
from bot.edge.inside import Inside
from bot.turn import Answer, Incoming


async def answered(inside: Inside, incoming: Incoming) -> Answer:
    """What the rooms answer; their errors pass through, counted as broken."""
    try:
        with telemetry.TURN_SECONDS.labels(incoming.how.value).time():
            answer = await inside.answer(incoming)
    except Exception:
        telemetry.TURNS.labels(incoming.how.value, "broken").inc()
        raise
    telemetry.TURNS.labels(incoming.how.value, "answered").inc()
    return answer
