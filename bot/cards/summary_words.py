"""What a line of a summary says: its lead, what it is about, and its numbers, each with the whole beside it."""

from bot.cards.bars import blocks
from bot.cards.typed import escaped
from bot.cards.workshop import question_word
from forum.groups import Forum, names
from forum.people import Language
from forum.summary import keys
from forum.summary.lines import Change, Count, Part, Says, Split
from forum.summary.summary import Summary
from forum.themes import coding
from forum.themes.themes import Theme
from forum.workshop.questions import Cell
from texts import say, when

Told = Count | Split | Change
LEADS = {Says.SEVERAL: "summary-several", Says.SINGLE: "summary-single", Says.OTHER: "summary-other"}


def said(count: Count, language: Language) -> str:
    """«7 af 19 noter (5 af 12 landsbyer)», without the villages where it is one village's own."""
    if count.part is Part.OWN:
        return say(language, "summary-count-own", notes=count.notes, of=count.of_notes)
    villages = {"villages": len(count.villages), "asked": count.of_villages}
    return say(language, "summary-count", notes=count.notes, of=count.of_notes, **villages)


def source(line: Told, language: Language) -> str:
    """«(kilde: 3 noter)»."""
    told = say(language, "summary-source", count=len(line.sources))
    return say(language, "summary-in-brackets", source=told)


def lead(line: Told, summary: Summary, forum: Forum, language: Language) -> str:
    """«**Flere siger** (4 landsbyer): Boliger – Kan gøres bedre»; Markdown."""
    what = about(line, summary, forum, language)
    if isinstance(line, Split):
        return say(language, "summary-split", theme=what)
    if isinstance(line, Change):
        return say(language, "summary-change", month=since(summary, forum, language), what=what)
    return _count(line, what, forum, language)


def _count(count: Count, what: str, forum: Forum, language: Language) -> str:
    if count.says is Says.CELL:
        return say(language, "summary-cell", question=what)
    if count.says is Says.HORIZON:
        return say(language, f"summary-horizon-{count.horizon}", what=what)
    if count.says is Says.WISH:
        key = "summary-wish" if count.action else "summary-wish-none"
        return say(language, key, what=what, number=count.action)
    village = escaped(village_name(count.villages[0], forum))
    return say(language, LEADS[count.says], villages=len(count.villages), village=village, what=what)


def about(line: Told, summary: Summary, forum: Forum, language: Language) -> str:
    """An organiser's heading, else the theme and the question; safe for Markdown."""
    return escaped(summary.heading(line.key)) or own_words(line, forum, language)


def own_words(line: Told, forum: Forum, language: Language) -> str:
    """What stands where no organiser has said otherwise."""
    if isinstance(line, Split):
        return theme_name(line.theme, language)
    # «Andet» stands before it already.
    if line.theme is None or line.theme is Theme.OTHER:
        return question_word(line.cell.question, forum, language)
    return themed(line.theme, line.cell, forum, language)


def of_key(key: str, forum: Forum, language: Language) -> str:
    """What a line is about of which only the key is left; ValueError where it is the key of no line."""
    asked = keys.read(key)
    if asked.theme and asked.cell:
        return themed(asked.theme, asked.cell, forum, language)
    if asked.theme:
        return theme_name(asked.theme, language)
    if asked.cell is None:
        raise ValueError("Of no line that is left out.")
    question = question_word(asked.cell.question, forum, language)
    return say(language, "summary-cell-name", phase=say(language, f"phase-{asked.cell.phase}"), question=question)


def themed(theme: Theme, cell: Cell, forum: Forum, language: Language) -> str:
    question = question_word(cell.question, forum, language)
    return say(language, "summary-what", theme=theme_name(theme, language), question=question)


def theme_name(theme: Theme, language: Language) -> str:
    return coding.codebook().name(theme, language)


def numbers(line: Told, language: Language) -> str:
    """The line's numbers with their bar: the whole bar would be all notes of the cell."""
    if isinstance(line, Split):
        return say(language, "summary-split-says", works=said(line.works, language), better=said(line.better, language))
    if isinstance(line, Change):
        sides = {"now": line.now, "before": line.before}
        told = {name: said(count, language) for name, count in sides.items() if count}
        return say(language, f"summary-change-{line.changed}", **told)
    return f"{blocks(line.notes, line.of_notes)} {said(line, language)}"


def since(summary: Summary, forum: Forum, language: Language) -> str:
    """«maj», with its year where that is another one than now."""
    if summary.since is None:
        return ""
    other_year = summary.since.year != summary.scope.cut_off.year
    return when.month(summary.since, language, forum.zone, year=other_year)


def village_name(village: str, forum: Forum) -> str:
    return names(forum.groups).get(village, village)
