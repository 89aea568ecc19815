"""What «1» to «9» press in a 1:1 chat: buttons of the bot's last card there, kept as verbs and ids, never as texts."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from bot.cards.elements import DATA_VERSION, Card
from bot.folding import folded

NUMBERS = frozenset("123456789")
KEPT_MOST = 8000
QUESTIONS = 3
# On a card with one of these a number is that of a question: «Spørgsmål 2» stands on its buttons, and nobody who
# means a question may meet [Fortryd] there.
ASKING = frozenset({"workshop.send", "workshop.form"})
GROUPS = "groupwork.join"
PICKS = "picks"
"""A button that carries these names what each number of its list is."""
BY_HAND = frozenset({"Action.OpenUrl", "Action.ToggleVisibility"})

Data = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Choice:
    """A button: what it carries; `needs` when it sends fields in, `by_hand` when only the client can carry it out."""

    data: Data
    needs: bool = False
    by_hand: bool = False


@dataclass(frozen=True, slots=True)
class Choices:
    """What a card offers; `questions` when a number names a question there."""

    questions: bool = False
    buttons: tuple[Choice, ...] = ()

    def pick(self, number: int) -> Choice | None:
        """The button of that number; where groups are offered, or a numbered list, theirs names what it is."""
        groups = [choice for choice in self.buttons if choice.data.get("verb") == GROUPS]
        if groups:
            return _group(groups, number)
        if self.listed is not None:
            return _picked(self.listed, number)
        return self.buttons[number - 1] if number <= len(self.buttons) else None

    @property
    def listed(self) -> Choice | None:
        """The button of a numbered list."""
        return next((choice for choice in self.buttons if _picks(choice)), None)

    @property
    def count(self) -> int:
        """How far the numbers go."""
        return len(_picks(self.listed)) if self.listed else len(self.buttons)


NOTHING = Choices()


def number_in(text: str) -> int:
    """The number when the message is nothing else: «2», «2.», «(2)»; else 0."""
    said = folded(text)
    return int(said) if said in NUMBERS else 0


def of_card(card: Card) -> Choices:
    """The buttons of a card as one reads them, from the top."""
    filled = any(str(part.get("type")).startswith("Input.") for part in _parts(card["body"]))
    buttons = tuple(_choice(action, filled) for action in _actions(card["body"]))
    return Choices(any(_asks(choice) for choice in buttons), buttons)


def of_message(message: Mapping[str, Any]) -> Choices:
    """The buttons of the card that a message carries; NOTHING for plain words."""
    cards = [attachment["content"] for attachment in message.get("attachments", ())]
    return of_card(cards[0]) if cards else NOTHING


def written(choices: Choices) -> str:
    """As it is kept; "" for a card without buttons, and for one that would take too much room."""
    if choices == NOTHING:
        return ""
    if choices.questions:
        return json.dumps({"questions": True})
    rows = [[dict(each.data), each.needs, each.by_hand] for each in choices.buttons]
    kept = json.dumps({"buttons": rows}, separators=(",", ":"))
    return kept if len(kept) <= KEPT_MOST else ""


def read(kept: str) -> Choices:
    """What was kept; NOTHING for "" and for what an older version wrote otherwise."""
    try:
        raw = json.loads(kept or "{}")
        rows = [Choice(dict(data), bool(needs), bool(by_hand)) for data, needs, by_hand in raw.get("buttons", ())]
        return Choices(raw.get("questions") is True, tuple(rows))
    except (ValueError, TypeError, AttributeError):
        return NOTHING


def _asks(choice: Choice) -> bool:
    """Whether the card asks a question; one that only lists what is to be sent does not."""
    return choice.data.get("verb") in ASKING and not choice.data.get("listed")


def _group(groups: list[Choice], number: int) -> Choice | None:
    """Up to six groups have a button each; more stand in a list, whose button carries no number of its own."""
    listed = next((each for each in groups if "group" not in each.data), None)
    if listed is not None:
        return Choice({**listed.data, "group": number})
    return next((each for each in groups if each.data.get("group") == number), None)


def _picks(choice: Choice) -> list[object]:
    picks = choice.data.get(PICKS)
    return picks if isinstance(picks, list) else []


def _picked(listed: Choice, number: int) -> Choice | None:
    picks = _picks(listed)
    return Choice({**listed.data, "note": picks[number - 1]}) if number <= len(picks) else None


def _choice(action: Mapping[str, Any], filled: bool) -> Choice:
    if action["type"] in BY_HAND:
        return Choice({}, by_hand=True)
    data = {name: value for name, value in action.get("data", {}).items() if name != "msteams"}
    sends = action.get("style") == "positive" and action.get("associatedInputs") != "none"
    return Choice({"v": DATA_VERSION, **data}, needs=filled and sends)


def _actions(node: Any) -> Iterator[Mapping[str, Any]]:
    for part in _parts(node):
        if part.get("type") == "ActionSet":
            yield from part.get("actions", ())


def _parts(node: Any) -> Iterator[Mapping[str, Any]]:
    """Every element in reading order; what only a toggle shows is left out."""
    if isinstance(node, list):
        for each in node:
            yield from _parts(each)
    elif isinstance(node, dict) and node.get("isVisible") is not False:
        yield node
        yield from _parts([node[name] for name in ("columns", "items") if name in node])
