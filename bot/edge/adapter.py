"""botbuilder's adapter over our own connector; its error place logs with the turn's id and apologises."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any

from botbuilder.core import BotAdapter, TurnContext
from botbuilder.schema import Activity, ConversationReference, ResourceResponse

from bot.edge import meanings
from bot.edge.activities import Arrival, as_activity
from bot.edge.failures import Failure, Throttled, Unreachable
from bot.edge.inside import Sender
from forum.ports import Clock

ARRIVAL = "arrival"
PATIENCE_S = 2.0
PAUSE_S = 0.5
REPEATABLE = (502, 504)

Callback = Callable[[TurnContext], Awaitable[Any]]


class TeamsAdapter(BotAdapter):  # type: ignore[misc, unused-ignore]
    """Sends what a turn answers into the thread it came from (rule 41), each activity on its own (rule 40)."""

    def __init__(self, sender: Sender, clock: Clock, on_turn_error: Callable[..., Awaitable[None]]) -> None:
        super().__init__(on_turn_error)
        self._sender = sender
        self._clock = clock

    async def process(self, arrival: Arrival, callback: Callback) -> None:
        """One turn through botbuilder's pipeline; the arrival lies in the turn state under ARRIVAL."""
        context = TurnContext(self, as_activity(arrival, meanings.address(arrival)))
        context.turn_state[ARRIVAL] = arrival
        await self.run_pipeline(context, callback)

    async def send_activities(self, context: TurnContext, activities: Sequence[Activity]) -> list[ResourceResponse]:
        """One after the other, so that they stand in the order in which they were said."""
        return [ResourceResponse(id=await self._send(context, activity)) for activity in activities]

    async def update_activity(self, context: TurnContext, activity: Activity) -> ResourceResponse:
        """Replace the message with the activity's id, in the turn's conversation."""
        turn = context.activity
        await self._sender.update(turn.service_url, turn.conversation.id, activity.id, as_json(activity))
        return ResourceResponse(id=activity.id)

    async def delete_activity(self, context: TurnContext, reference: ConversationReference) -> None:
        """Take back the message that the reference names."""
        turn = context.activity
        await self._sender.delete(turn.service_url, reference.conversation.id, reference.activity_id)

    async def _send(self, context: TurnContext, activity: Activity) -> str:
        try:
            return await self._send_once(context, activity)
        except Failure as failure:
            pause = _pause(failure)
            if pause is None:
                raise
        await self._clock.sleep(pause)
        return await self._send_once(context, activity)

    async def _send_once(self, context: TurnContext, activity: Activity) -> str:
        turn, body = context.activity, as_json(activity)
        replied = meanings.replied(context.turn_state[ARRIVAL])
        if replied:
            return await self._sender.reply(turn.service_url, turn.conversation.id, replied, body)
        return await self._sender.send_to(turn.service_url, turn.conversation.id, body)


def as_json(activity: Activity) -> Mapping[str, object]:
    """An outgoing activity by hand: what Teams reads, and nothing empty."""
    fields = {
        "type": activity.type or "message",
        "from": _account(activity.from_property),
        "recipient": _account(activity.recipient),
        "conversation": _account(activity.conversation),
        "text": activity.text,
        "textFormat": activity.text_format,
        "summary": activity.summary,
        "locale": activity.locale,
        "attachments": [_attachment(each) for each in activity.attachments or ()],
    }
    return {name: value for name, value in fields.items() if value}


def _pause(failure: Failure) -> float | None:
    # Somebody waits for this answer: one more try, and only where it can come within the three seconds of rule 31.
    again = isinstance(failure, Throttled | Unreachable) or failure.status in REPEATABLE
    wait = PAUSE_S if failure.retry_after is None else failure.retry_after
    return wait if again and wait <= PATIENCE_S else None


def _account(account: Any) -> Mapping[str, object]:
    return {"id": account.id} if account is not None and account.id else {}


def _attachment(attachment: Any) -> Mapping[str, object]:
    fields = {
        "contentType": attachment.content_type,
        "content": attachment.content,
        "contentUrl": attachment.content_url,
        "name": attachment.name,
    }
    return {name: value for name, value in fields.items() if value}
