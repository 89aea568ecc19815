"""What may stand in a cell: typed text as it was typed, but never a formula and nothing that XML cannot hold."""

from datetime import datetime

from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

Value = str | int | datetime
_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%", "＝", "＋", "－", "＠")


def plain(text: str) -> str:
    """The text without characters that a workbook cannot hold."""
    encodable = text.encode("utf-8", "ignore").decode("utf-8")
    return str(ILLEGAL_CHARACTERS_RE.sub("", encodable)).replace("\ufffe", "").replace("\uffff", "")


def is_formula(text: str) -> bool:
    """Whether a spreadsheet that is handed this text might compute or call something (also DDE)."""
    return text.lstrip(" \u00a0\ufeff\u200b").startswith(_STARTS)


def neutralised(text: str) -> str:
    """The text as a file without cell styles may hold it: an apostrophe keeps what might compute from computing."""
    kept = plain(text)
    return f"'{kept}" if is_formula(kept) else kept
