"""The question round before a meeting: the village's card, its reminder, and what the organiser sees beforehand."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from bot.cards import earlier, elements, workshop
from bot.cards.elements import Card, Element
from bot.cards.forms import Typed
from bot.cards.typed import escaped
from bot.cards.workshop import View
from forum import ids
from forum.erfa.asked import Asked
from forum.erfa.posts import QuestionRound, Reminder
from forum.groups import Forum, names
from forum.people import Language
from texts import say, when


def question_round(value: QuestionRound, language: Language, forum: Forum) -> Card:
    """The ordinary form of the first question, with what the village said last time above each field."""
    return workshop.form(_view(value.asked), forum, language)


def brief(value: QuestionRound, language: Language, forum: Forum) -> Card:
    """The same without what was said last time."""
    bare = Asked(value.asked.meeting, value.asked.village, value.asked.questions, {}, value.asked.since)
    return workshop.form(_view(bare), forum, language)


def reminder(value: Reminder, language: Language, forum: Forum) -> Card:
    """Short and friendly, for a village that has not answered yet."""
    title = say(language, "reminder-heading", village=_named(value.asked.village, forum))
    told = say(language, "reminder-told", answered=len(value.villages), all=len(forum.groups))
    until = earlier.until(value.asked.meeting, forum, language)
    answer = elements.button(say(language, "reminder-answer"), "command.run", primary=True, command="answer")
    body = [
        elements.heading(title),
        elements.paragraph(until),
        elements.paragraph(told, spacing="Small"),
        elements.actions(answer),
    ]
    return elements.card(language, body, fallback=f"{title}. {until}")


def preview(asked: Asked, now: datetime, language: Language, forum: Forum) -> Card:
    """«Sådan ser beskeden ud i 14 kanaler. Sendes **tirsdag kl. 09.00**.», and below it one village's card."""
    title = say(language, "preview-heading", channels=len(forum.groups))
    village = _named(asked.village, forum)
    example = elements.paragraph(say(language, "asking-example", village=village), separator=True)
    body = [
        elements.heading(title),
        elements.paragraph(goes(asked, now, language, forum)),
        elements.small(say(language, "preview-sees")),
        elements.actions(*_choices(asked, now, language)),
        example,
        *_shown(question_round(QuestionRound(asked), language, forum)),
    ]
    return elements.card(language, body, fallback=title)


def goes(asked: Asked, now: datetime, language: Language, forum: Forum) -> str:
    """When the questions go out, or went."""
    at = asked.meeting.asked_at
    if at is None:
        return say(language, "asking-preview-never")
    key = "asking-preview-goes" if now < at else "asking-preview-gone"
    return say(language, key, at=when.near(at, now, language, forum.zone))


def trial(asked: Asked, language: Language, forum: Forum) -> Card:
    """The village's card as it will come, for the organiser alone; nothing can be sent from it."""
    told = say(language, "asking-trial", village=_named(asked.village, forum))
    shown = _shown(question_round(QuestionRound(asked), language, forum))
    return elements.card(language, [elements.problem(told), *shown], fallback=told)


def _view(asked: Asked) -> View:
    # A post that is repeated finds the same form, and what was sent from it.
    token = ids.key_for("asked", asked.meeting.id, asked.village)
    question = asked.questions[0]
    return View(Typed(token, question), village=asked.village, refreshed=(), asked=asked)


def _choices(asked: Asked, now: datetime, language: Language) -> list[Element]:
    carried = {"meeting": asked.meeting.id}
    trial_ = elements.button(say(language, "preread-try"), "asking.trial", carried)
    edit = elements.button(say(language, "erfa-edit"), "erfa.edit", carried)
    waits = asked.meeting.asked_at is not None and now < asked.meeting.asked_at
    approve = elements.button(say(language, "asking-approve"), "asking.approve", carried, primary=True)
    return [trial_, *([approve] if waits else []), edit]


def _shown(card: Card) -> list[Element]:
    """A card to look at: no button, and no field, since what is typed into an example would go nowhere."""
    return [shown for part in card["body"] for shown in _still(part)]


def _still(part: Mapping[str, Any]) -> list[Element]:
    if part["type"] == "ActionSet":
        return []
    if part["type"] == "ColumnSet":
        return [shown for column in part["columns"] for each in column["items"] for shown in _still(each)]
    if part["type"].startswith("Input."):
        return [_field(part)]
    return [dict(part)]


def _field(part: Mapping[str, Any]) -> Element:
    """A field as an empty frame under its label."""
    frame: Element = {"type": "Container", "style": "emphasis", "items": [elements.small(part.get("placeholder", "…"))]}
    return {"type": "Container", "items": [elements.paragraph(part["label"]), frame]}


def _named(village: str, forum: Forum) -> str:
    return escaped(names(forum.groups).get(village, village))
