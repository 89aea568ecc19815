"""What every part of a brief is written with: values, words, and the mark that leads from a number to its rows."""

from collections.abc import Iterator
from dataclasses import dataclass

from documents.blocks import Block, Paragraph, Row, Run, Runs, Table, heading, row, said
from documents.words import village_name
from forum.groups import Forum
from forum.people import Language
from forum.project.brief import Brief, Number
from texts import say
from texts.money import kroner

NAMED = 40
"""So many rows of a number are named; how many more there are is told."""
GRANT = "grant:"


@dataclass(frozen=True, slots=True)
class Sheet:
    """The brief as it is being written."""

    brief: Brief
    forum: Forum
    language: Language

    def say(self, key: str, **args: str | int) -> str:
        return say(self.language, key, **args)

    def typed(self, text: str) -> Runs:
        """What somebody wrote, in the forum's language."""
        return (Run(text, self.forum.language),)

    def shown(self, name: str) -> str:
        """A number as it is told."""
        number = self.brief.numbers[name]
        return kroner(number.value, self.language) if number.money else str(number.value)

    def mark(self, name: str) -> Runs:
        """« [3]», leading to the rows of that number; nothing for one that no row stands behind."""
        at = {each: number for number, each in enumerate(self.brief.numbers, 1)}.get(name)
        return (Run(" "), Run(f"[{at}]", to=anchor(at))) if at else ()

    def number(self, name: str) -> Runs:
        return (*said(self.shown(name)), *self.mark(name))

    def called(self, name: str) -> str:
        """«Bevilget», «Broager»."""
        if name.startswith(GRANT):
            return village_name(name.removeprefix(GRANT), self.forum)
        if self.brief.numbers[name].money:
            return self.say(f"brief-sum-{name}")
        return self.say(COUNTS[name])


COUNTS = {
    "video": "brief-count-video",
    "podcast": "brief-count-podcast",
    "other": "brief-count-other",
    "yes": "brief-count-yes",
    "maybe": "brief-count-maybe",
    "milestones": "brief-count-milestones",
}


def anchor(number: int) -> str:
    """The name of the place where a number's rows stand."""
    return f"source-{number}"


def sources(sheet: Sheet) -> Iterator[Block]:
    """Every number with the rows behind it."""
    if not sheet.brief.numbers:
        return
    yield heading(1, sheet.say("brief-sources"))
    yield Paragraph(said(sheet.say("brief-sources-told")), leads=True)
    columns = tuple(sheet.say(f"brief-{name}") for name in ("source", "registers", "rows"))
    rows = tuple(_source(sheet, at, *each) for at, each in enumerate(sheet.brief.numbers.items(), 1))
    yield Table(sheet.say("brief-sources"), columns, rows, (30, 20, 50))


def _source(sheet: Sheet, at: int, name: str, number: Number) -> Row:
    registers = ", ".join(sheet.say(f"brief-register-{each}") for each in number.registers)
    told = f"[{at}] {sheet.called(name)}: {sheet.shown(name)}"
    return row(told, registers, _rows(sheet, number), anchor=anchor(at))


def _rows(sheet: Sheet, number: Number) -> str:
    shown, more = ", ".join(number.rows[:NAMED]), len(number.rows) - NAMED
    return sheet.say("brief-rows-more", shown=shown, count=more) if more > 0 else shown
