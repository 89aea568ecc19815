"""Notes from paper: what lies in the folder, what would be saved, and what was."""

from collections.abc import Sequence

from bot.cards import elements
from bot.cards.elements import Card, Element
from bot.cards.refused import refusal
from bot.cards.typed import escaped, shortened
from forum.groups import Forum
from forum.workshop.importing import Folder, Found, Saved
from forum.workshop.papers import Problem, Scope
from texts import say
from texts.when import moment

PROBLEMS = 5
NAME_SHOWN, TYPED_SHOWN = 80, 60


def folder(found: Folder, forum: Forum, language: str, form_name: str) -> Card:
    """The files with what can be saved from each; or, where there were none, the form that was put there."""
    if not found.found:
        return _empty(found, language, form_name)
    body = [
        elements.heading(say(language, "import-heading")),
        *(part for number, each in enumerate(found.found) for part in _file(each, language, primary=number == 0)),
        *([elements.small(say(language, "import-more-files", files=found.more))] if found.more else []),
        *_told(found.scope, forum, language),
        elements.actions(elements.button(say(language, "import-again"), "import.look")),
    ]
    return elements.card(language, body, fallback=say(language, "import-fallback"))


def saved(done: Saved, forum: Forum, language: str) -> Card:
    """The receipt of one saving; or the file as it is now, where it changed before it was saved."""
    if done.changed:
        return _changed(done, forum, language)
    title = say(language, "import-saved", count=done.found.sorted.count, file=_name(done.found))
    undo = elements.button(say(language, "import-undo"), "import.undo", sending=done.sending, stamp=done.stamp)
    again = elements.button(say(language, "import-again"), "import.look")
    body = [
        elements.heading(title),
        *_problems(done.found.read.problems, language),
        *_told(done.scope, forum, language),
        elements.actions(*([undo] if done.found.sorted.count else []), again),
    ]
    return elements.card(language, body, fallback=title)


def undone(count: int, language: str) -> Card:
    """What was taken back."""
    title = say(language, "import-undone", count=count)
    again = elements.button(say(language, "import-again"), "import.look")
    return elements.card(language, [elements.heading(title), elements.actions(again)], fallback=title)


def _changed(done: Saved, forum: Forum, language: str) -> Card:
    title = say(language, "import-heading")
    body = [
        elements.heading(title),
        elements.problem(say(language, "import-changed")),
        *_file(done.found, language),
        *_told(done.scope, forum, language),
    ]
    return elements.card(language, body, fallback=say(language, "import-fallback"))


def _empty(found: Folder, language: str, form_name: str) -> Card:
    told = say(language, "import-empty", name=escaped(form_name))
    # An address comes from SharePoint; only one that a browser opens safely becomes a button.
    opening = found.form if found.form.startswith("https://") else ""
    again = elements.button(say(language, "import-again"), "import.look")
    buttons = [*([elements.link(say(language, "import-open"), opening)] if opening else []), again]
    body = [
        elements.heading(say(language, "import-heading")),
        elements.paragraph(told),
        elements.paragraph(say(language, "import-how")),
        elements.actions(*buttons),
    ]
    return elements.card(language, body, fallback=told)


def _file(found: Found, language: str, *, primary: bool = True) -> list[Element]:
    if found.refused:
        why = refusal(language, found.refused)
        return [elements.problem(say(language, "import-refused", file=_name(found), why=why))]
    title = say(language, "import-found", notes=len(found.read.notes), file=_name(found))
    return [
        elements.subheading(title) | {"separator": True},
        *_counts(found, language),
        *_problems(found.read.problems, language),
        *_save(found, language, primary),
    ]


def _counts(found: Found, language: str) -> list[Element]:
    """How many of them are news, where not all are."""
    plan = found.sorted
    if not found.read.notes or (plan.new and len(plan.new) == len(found.read.notes)):
        return []
    if not plan.count:
        return [elements.paragraph(say(language, "import-all-known"))]
    new = [say(language, "import-new", new=len(plan.new))] if plan.new else []
    corrected = [say(language, "import-corrected", count=len(plan.changed))] if plan.changed else []
    return [elements.paragraph(" ".join([*new, *corrected]))]


def _problems(problems: Sequence[Problem], language: str) -> list[Element]:
    if not problems:
        return []
    more = len(problems) - PROBLEMS
    return [
        elements.paragraph(say(language, "import-unusable", rows=len(problems))),
        *(elements.paragraph(_problem(each, language), spacing="Small") for each in problems[:PROBLEMS]),
        *([elements.small(say(language, "import-more-rows", rows=more))] if more > 0 else []),
    ]


def _problem(problem: Problem, language: str) -> str:
    typed = escaped(shortened(problem.typed, TYPED_SHOWN))
    key = f"import-why-{problem.why}"
    why = say(language, key, typed=typed) if problem.typed else say(language, key)
    return say(language, "import-row", row=str(problem.row), why=why)


def _save(found: Found, language: str, primary: bool) -> list[Element]:
    if not found.sorted.count:
        return []
    title = say(language, "import-save", count=found.sorted.count)
    ids = {"file": found.paper.id, "etag": found.paper.etag}
    return [elements.actions(elements.button(title, "import.save", ids, primary=primary))]


def _told(scope: Scope, forum: Forum, language: str) -> list[Element]:
    """Where the notes go, and who reads them there."""
    key = "import-for-session-late" if scope.late else "import-for-session"
    at = moment(scope.session.switches[0], language, forum.zone) if scope.session else ""
    goes = say(language, key, at=at) if scope.session else say(language, "import-for-meeting")
    return [elements.small(f"{goes} {say(language, 'import-sees', forum=escaped(forum.name))}")]


def _name(found: Found) -> str:
    return escaped(shortened(found.paper.name, NAME_SHOWN))
