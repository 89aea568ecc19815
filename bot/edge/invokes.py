"""The bodies that answer an invoke; always under HTTP 200 (rule 28).

Source: Teams, Universal Actions for Adaptive Cards (response format) and dialogs (`task`).
"""

from collections.abc import Callable, Mapping

from bot.turn import Answer, How

Body = Mapping[str, object]
CARD = "application/vnd.microsoft.card.adaptive"
MESSAGE = "application/vnd.microsoft.activity.message"
ERROR = "application/vnd.microsoft.error"
CODES = {400: "BadRequest", 500: "InternalServerError", 501: "NotImplemented"}


def attachment(card: Mapping[str, object]) -> Body:
    """An Adaptive Card as activities and dialogs carry it."""
    return {"contentType": CARD, "content": card}


def execute(answer: Answer) -> Body:
    """To an Execute: the card that replaces the old one for this person, else a message below it."""
    if answer.card is not None:
        return {"statusCode": 200, "type": CARD, "value": answer.card}
    return {"statusCode": 200, "type": MESSAGE, "value": answer.text}


def error(status: int, message: str) -> Body:
    """A refusal that Teams shows below the card; `message` is in the person's language."""
    return {"statusCode": status, "type": ERROR, "value": {"code": CODES[status], "message": message}}


def task(answer: Answer) -> Body:
    """To a dialog: its next card, or a closing message; an empty body closes it without a word."""
    if answer.card is not None and not answer.closes:
        value = {"title": answer.title, "height": "medium", "width": "medium", "card": attachment(answer.card)}
        return {"task": {"type": "continue", "value": value}}
    return {"task": {"type": "message", "value": answer.text}} if answer.text else {}


def task_error(_status: int, message: str) -> Body:
    """A dialog has no error type: the sentence closes it."""
    return task(Answer(text=message))


ANSWERS: Mapping[How, Callable[[Answer], Body]] = {How.EXECUTE: execute, How.FETCH: task, How.DIALOG: task}
ERRORS: Mapping[How, Callable[[int, str], Body]] = {
    How.EXECUTE: error,
    How.FETCH: task_error,
    How.DIALOG: task_error,
}
