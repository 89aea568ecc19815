"""The money in a committee's brief: the sums, where they come from, and what each village has of them."""

from collections.abc import Iterator

from documents.blocks import Block, Row, Table, heading, row, said
from documents.brief_sheet import GRANT, Sheet
from documents.words import village_name
from forum.project.ledger import Grant
from forum.project.money import Fund
from texts.money import kroner

SUMS = ("granted", "applied", "spent", "committed", "free", "awaiting")


def blocks(sheet: Sheet) -> Iterator[Block]:
    """The sums first; the grants of villages only where there are any."""
    rows = tuple(row(said(sheet.called(name)), sheet.number(name)) for name in SUMS if name in sheet.brief.numbers)
    columns = (sheet.say("brief-source"), sheet.say("brief-amount"))
    if rows:
        yield Table(sheet.say("brief-economy"), columns, rows, (60, 40))
    yield heading(2, sheet.say("brief-funds"))
    yield _funds(sheet)
    grants = [grant for grant in sheet.brief.grants if f"{GRANT}{grant.village}" in sheet.brief.numbers]
    if grants:
        yield heading(2, sheet.say("brief-grants"))
        yield _grants(sheet, grants)


def _funds(sheet: Sheet) -> Table:
    columns = (sheet.say("brief-fund"), sheet.say("brief-state"))
    return Table(sheet.say("brief-funds"), columns, tuple(_fund(sheet, each) for each in sheet.brief.funds), (50, 50))


def _fund(sheet: Sheet, fund: Fund) -> Row:
    told = sheet.say(f"budget-standing-{fund.standing}", amount=kroner(fund.oere, sheet.language))
    return row(sheet.typed(fund.title), told)


def _grants(sheet: Sheet, grants: list[Grant]) -> Table:
    columns = tuple(sheet.say(f"brief-{name}") for name in ("village", "amount"))
    rows = tuple(
        row(village_name(each.village, sheet.forum), sheet.number(f"{GRANT}{each.village}")) for each in grants
    )
    return Table(sheet.say("brief-grants"), columns, rows, (60, 40))
