"""Messages and conversation events, from botbuilder's handler to the routes and back as replies."""

import asyncio
import base64
from collections.abc import Mapping

from botbuilder.core import ActivityHandler, TurnContext
from botbuilder.schema import Activity, ActivityTypes, Attachment

import telemetry
from bot.cards.typed import shortened
from bot.edge import faults, invokes, meanings, turns
from bot.edge.activities import Arrival
from bot.edge.adapter import ARRIVAL
from bot.edge.failures import Failure
from bot.edge.inside import Inside
from bot.edge.seen import Seen
from bot.turn import Answer, How, Incoming, Picture

PATIENCE_S = 5.0
SUMMARY_MOST = 200


class ForumHandler(ActivityHandler):  # type: ignore[misc, unused-ignore]
    """Hands over what concerns the forum; what botbuilder knows besides is met with silence (rule 45)."""

    def __init__(self, inside: Inside, seen: Seen, patience_s: float = PATIENCE_S) -> None:
        super().__init__()
        self._inside = inside
        self._seen = seen
        self._patience_s = patience_s

    async def on_message_activity(self, turn_context: TurnContext) -> None:
        """A message to us, once (rules 30 and 42)."""
        arrival: Arrival = turn_context.turn_state[ARRIVAL]
        incoming = meanings.message(arrival)
        if incoming is not None:
            await self._once(turn_context, arrival, incoming)

    async def on_conversation_update_activity(self, turn_context: TurnContext) -> None:
        """Somebody, or the bot itself, came or went; a channel changed (rule 43)."""
        arrival: Arrival = turn_context.turn_state[ARRIVAL]
        await self._once(turn_context, arrival, meanings.event(arrival))

    async def on_installation_update(self, turn_context: TurnContext) -> None:
        """The app was installed or taken away."""
        await self.on_conversation_update_activity(turn_context)

    async def sorry(self, turn_context: TurnContext, error: Exception) -> None:
        """The error place of a turn: logged under its id, and an apology with that id where one can be sent."""
        faults.told("turn.failed", error, type=turn_context.activity.type)
        if isinstance(error, Failure) or turn_context.activity.type != ActivityTypes.message:
            return
        try:
            incoming = meanings.incoming(turn_context.turn_state[ARRIVAL], How.MESSAGE, {})
            await _say(turn_context, Answer(text=self._inside.apology(incoming, telemetry.turn_id.get())))
        except Exception as again:
            # Whatever is wrong with the apology itself, the request still ends with its right status.
            faults.told("apology.failed", again)

    async def _once(self, context: TurnContext, arrival: Arrival, incoming: Incoming) -> None:
        if self._seen.again(arrival.conversation, arrival.id):
            return
        try:
            await self._turn(context, incoming)
        except Exception:
            self._seen.forget(arrival.conversation, arrival.id)
            raise

    async def _turn(self, context: TurnContext, incoming: Incoming) -> None:
        work = asyncio.ensure_future(turns.answered(self._inside, incoming))
        done, _ = await asyncio.wait({work}, timeout=self._patience_s)
        if not done and incoming.how is not How.EVENT:
            await self._be_patient(context, incoming)
        await _say(context, await work)

    async def _be_patient(self, context: TurnContext, incoming: Incoming) -> None:
        try:
            await _say(context, Answer(text=self._inside.patience(incoming)))
        except Failure as failure:
            faults.told("patience.failed", failure, status=failure.status)


async def _say(context: TurnContext, answer: Answer) -> None:
    # Text and card apart (rule 40): Teams splits an activity that holds both, and its id is lost.
    if answer.text:
        text = Activity(type=ActivityTypes.message, text=answer.text, text_format="markdown")
        await context.send_activity(text)
    if answer.picture is not None:
        await context.send_activity(_picture(answer.picture))
    if answer.card is not None:
        await context.send_activity(_card(answer.card))


def _picture(picture: Picture) -> Activity:
    # The bytes travel inside the message: Teams would fetch an address without the reader's right to see it.
    url = f"data:image/png;base64,{base64.b64encode(picture.png).decode()}"
    attachment = Attachment(content_type="image/png", content_url=url, name=picture.told)
    return Activity(type=ActivityTypes.message, summary=shortened(picture.told, SUMMARY_MOST), attachments=[attachment])


def _card(card: Mapping[str, object]) -> Activity:
    # Phones show the summary in the notification, where a card cannot be drawn.
    summary = str(card.get("fallbackText") or "")
    attachment = Attachment(content_type=invokes.CARD, content=card)
    return Activity(type=ActivityTypes.message, summary=summary, attachments=[attachment])
