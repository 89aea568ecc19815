"""The question before an organiser ends group work or locks its minutes, for nobody can take it back."""

from datetime import timedelta

from bot.cards.elements import Card, actions, button, card, heading, paragraph, small
from forum.groupwork import rounds
from forum.groupwork.posts import SessionCard
from forum.groupwork.rounds import Act, Stage
from texts import say


def asked(value: SessionCard, act: Act, language: str, *, shared: bool) -> Card:
    """«Slut nu for alle 5 grupper?» or «Vil du låse referatet?», with what it means, and yes or no."""
    title = say(language, f"groupwork-ask-{act}", **({"groups": _groups(value)} if act is Act.CLOSE else {}))
    session = {"session": value.session.id}
    pressed = {**session, "act": act.value, "seen": rounds.stamp(value.session, value.now), "sure": 1}
    body = [
        heading(title),
        paragraph(_means(value, act, language)),
        small(say(language, f"groupwork-typed-{act}")),
        small(say(language, "groupwork-sees-shared" if shared else "groupwork-sees")),
        actions(
            button(say(language, f"groupwork-yes-{act}"), "groupwork.act", pressed),
            button(say(language, f"groupwork-no-{act}"), "groupwork.show", session),
        ),
    ]
    return card(language, body, fallback=f"{title} {say(language, f'groupwork-typed-{act}')}")


def _means(value: SessionCard, act: Act, language: str) -> str:
    if act is not Act.CLOSE:
        return say(language, "groupwork-lock-means")
    if value.position.stage is Stage.BEFORE:
        return say(language, "groupwork-close-before")
    left = value.session.closes - (value.session.paused_at or value.now)
    return say(language, "groupwork-close-left", minutes=-(-left // timedelta(minutes=1)))


def _groups(value: SessionCard) -> int:
    return len(value.session.groups)
