"""Who wants to join: the question, the form behind it, a person's own rows, and the register for organisers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bot.cards import elements
from bot.cards.elements import Card, Element
from bot.cards.typed import escaped, shortened, within
from bot.cards.workshop import word
from forum.groups import Forum
from forum.interest.register import CONTACT_LIMIT, VILLAGE_LIMIT, WISH_LIMIT, Entry, Given, Reply
from texts import say
from texts.when import short_moment

PAGE = 6
OWN = 3
WISH_SHOWN = 200
LINE_BYTES, WISH_BYTES = 1500, 6000
"""What is handed back of something too long, for its writer to cut: the card has to hold it all."""


@dataclass(frozen=True, slots=True)
class View:
    """The form as it is drawn; `notice` says what has to be put right."""

    given: Given
    notice: str = ""


def given_in(data: Mapping[str, object]) -> Given:
    """A payload, checked for type and choice; an answer that is none is a maybe, which asks for most."""
    said = word(data, "answer")
    return Given(
        answer=Reply(said) if said in set(Reply) else Reply.MAYBE,
        village=word(data, "village"),
        contact=word(data, "contact"),
        wish=word(data, "wish"),
        session=word(data, "session")[: elements.ID_LIMIT],
        entry=word(data, "entry")[: elements.ID_LIMIT],
    )


def question(forum: Forum, language: str, session: str = "") -> Card:
    """Three buttons; what it is for, who sees it and for how long stands above them (rule 55)."""
    asked = say(language, "interest-question")
    body = [
        elements.heading(asked),
        elements.small(_privacy(forum, language)),
        elements.actions(*(_answer(reply, language, session) for reply in Reply)),
        elements.small(say(language, "interest-plain")),
    ]
    return elements.card(language, body, fallback=say(language, "interest-fallback"))


def form(view: View, forum: Forum, language: str) -> Card:
    """Village, contact and wish, with what stands in them."""
    # A form is for those who want to join, whatever a forged button says.
    given = view.given if view.given.answer is not Reply.NO else replace(view.given, answer=Reply.MAYBE)
    ids = {"answer": given.answer.value, "session": given.session, "entry": given.entry}
    body = [
        elements.heading(say(language, f"interest-form-{given.answer}")),
        *([elements.problem(view.notice)] if view.notice else []),
        *_fields(given, language),
        elements.small(_privacy(forum, language)),
        elements.actions(
            elements.button(say(language, "interest-send"), "interest.save", ids, primary=True),
            elements.opener(say(language, "workshop-open"), "interest.answer", ids),
            elements.button(say(language, "interest-back"), "interest.ask", session=given.session, inputs=False),
        ),
    ]
    return elements.card(language, body, fallback=say(language, "interest-fallback"))


def own(entries: Sequence[Entry], forum: Forum, language: str, session: str = "") -> Card:
    """What a person has answered, with what they can do about it."""
    standing = [entry for entry in entries if entry.stands]
    if not standing:
        return _thanks(language, session)
    title = say(language, "interest-heading-own")
    body = [
        elements.heading(title),
        *(part for entry in standing[:OWN] for part in _own(entry, language)),
        elements.small(_privacy(forum, language)),
        elements.actions(
            elements.button(say(language, "interest-another"), "interest.answer", answer="yes", entry="new"),
            elements.button(say(language, "interest-withdraw"), "interest.answer", answer="no", session=session),
        ),
    ]
    told = (f"{entry.village}: {say(language, f'interest-answer-{entry.answer}')}" for entry in standing[:OWN])
    return elements.card(language, body, fallback=f"{title} {', '.join(told)}")


def everybody(entries: Sequence[Entry], forum: Forum, language: str, page: int = 0) -> Card:
    """The register for an organiser, newest first."""
    yes = sum(entry.answer is Reply.YES for entry in entries)
    title = say(language, "interest-everybody", yes=yes, maybe=len(entries) - yes)
    shown = entries[page * PAGE : (page + 1) * PAGE]
    sees = "interest-sees-card-list" if forum.interested_list else "interest-sees-card"
    body = [
        elements.heading(title),
        *(part for entry in shown for part in _row(entry, forum, language)),
        *([] if entries else [elements.paragraph(say(language, "interest-nobody"))]),
        elements.small(say(language, sees)),
        elements.actions(*_pages(page, len(entries), language)),
    ]
    return elements.card(language, body, fallback=title)


def in_words(entries: Sequence[Entry], language: str) -> str:
    """For a place where others read along: which village, and nothing else."""
    standing = next((entry for entry in entries if entry.stands), None)
    if standing is None:
        return f"{say(language, 'interest-heading-no')} {say(language, 'interest-no-more')}"
    return say(language, "interest-saved-shared", village=escaped(standing.village))


def _answer(reply: Reply, language: str, session: str) -> Element:
    primary = reply is Reply.YES
    return elements.button(
        say(language, f"interest-{reply}"), "interest.answer", primary=primary, answer=reply.value, session=session
    )


def _fields(given: Given, language: str) -> list[Element]:
    hint = say(language, "interest-village-placeholder")
    village = elements.field(
        "village",
        say(language, "interest-village-label"),
        limit=VILLAGE_LIMIT,
        value=within(given.village, LINE_BYTES),
        placeholder=hint,
    )
    label, required = say(language, "interest-contact-label"), say(language, "interest-contact-required")
    contact = elements.field("contact", label, limit=CONTACT_LIMIT, value=within(given.contact, LINE_BYTES))
    must = {"isRequired": True, "errorMessage": required} if given.answer is Reply.MAYBE else {}
    kept = within(given.wish, WISH_BYTES)
    wish = elements.field("wish", say(language, "interest-wish-label"), limit=WISH_LIMIT, value=kept)
    return [{**village, "isMultiline": False}, {**contact, "isMultiline": False, **must}, wish]


def _thanks(language: str, session: str) -> Card:
    title, more = say(language, "interest-heading-no"), say(language, "interest-no-more")
    again = elements.button(say(language, "interest-again"), "interest.ask", session=session)
    body = [elements.heading(title), elements.paragraph(more), elements.actions(again)]
    return elements.card(language, body, fallback=f"{title} {more}")


def _own(entry: Entry, language: str) -> list[Element]:
    ids = {"answer": entry.answer.value, "entry": entry.id, "session": entry.session}
    edit = elements.button(say(language, "interest-edit"), "interest.answer", ids)
    answer = say(language, f"interest-answer-{entry.answer}")
    line = elements.subheading(say(language, "interest-own", village=escaped(entry.village), answer=answer))
    return [elements.beside([line], [elements.actions(edit)]), *_typed(entry, language, WISH_LIMIT)]


def _row(entry: Entry, forum: Forum, language: str) -> list[Element]:
    answer = say(language, f"interest-answer-{entry.answer}")
    at = short_moment(entry.changed_at, language, forum.zone)
    line = say(language, "interest-row", village=escaped(entry.village), answer=answer, at=at)
    return [elements.paragraph(line, separator=True), *_typed(entry, language, WISH_SHOWN)]


def _typed(entry: Entry, language: str, most: int) -> list[Element]:
    contact = say(language, "interest-contact", contact=entry.contact)
    wish = say(language, "interest-wish", wish=shortened(entry.wish, most))
    lines = [contact] if entry.contact else []
    return [elements.verbatim(line, spacing="Small") for line in [*lines, *([wish] if entry.wish else [])]]


def _privacy(forum: Forum, language: str) -> str:
    sees = "interest-sees-list" if forum.interested_list else "interest-sees"
    told = say(language, sees, forum=escaped(forum.name)) if forum.interested_list else say(language, sees)
    return " ".join(
        [say(language, "interest-purpose"), told, say(language, "interest-kept", months=forum.retention_months)]
    )


def _pages(page: int, count: int, language: str) -> list[Element]:
    newer = [elements.button(say(language, "interest-newer"), "interest.show", page=page - 1)] if page else []
    more = (page + 1) * PAGE < count
    older = [elements.button(say(language, "interest-older"), "interest.show", page=page + 1)] if more else []
    return [*newer, *older, elements.button(say(language, "interest-write-up"), "interest.ask")]
