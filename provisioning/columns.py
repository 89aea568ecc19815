"""The columns of the lists: internal names in ASCII that SharePoint has not taken, display names in Danish."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """`text` is one line of up to 255 characters, `lines` many; only one line can be indexed."""

    TEXT = "text"
    LINES = "lines"
    NUMBER = "number"
    FLAG = "flag"
    TIME = "time"


@dataclass(frozen=True, slots=True)
class Column:
    name: str
    display: str
    kind: Kind
    indexed: bool = False
    unique: bool = False


ANSWERS = (
    Column("NoteKey", "Notenøgle", Kind.TEXT, indexed=True, unique=True),
    Column("Meeting", "Møde", Kind.TEXT, indexed=True),
    Column("Village", "Landsby", Kind.TEXT, indexed=True),
    Column("Question", "Spørgsmål", Kind.TEXT),
    Column("Phase", "Fase", Kind.TEXT),
    Column("Horizon", "Horisont", Kind.TEXT),
    Column("GroupName", "Gruppe", Kind.TEXT),
    Column("NoteText", "Note", Kind.LINES),
    Column("Attribution", "Afsender vises som", Kind.TEXT),
    Column("Language", "Sprog", Kind.TEXT),
    Column("SentAt", "Sendt", Kind.TIME),
    Column("NoteVersion", "Noteversion", Kind.NUMBER),
    Column("Late", "Eftersendt", Kind.FLAG),
    Column("ShownAs", "Navn", Kind.TEXT),
    Column("Noted", "Noteret", Kind.TEXT),
)

INTERESTED = (
    Column("RegisterKey", "Registernøgle", Kind.TEXT, indexed=True, unique=True),
    Column("Village", "Landsby", Kind.TEXT, indexed=True),
    Column("Answer", "Svar", Kind.TEXT),
    Column("Contact", "Kontakt", Kind.TEXT),
    Column("Wish", "Ønske", Kind.LINES),
    Column("AnsweredAt", "Svaret", Kind.TIME),
    Column("RowVersion", "Rækkeversion", Kind.NUMBER),
)

# The lists that the workspace file may name, by their key there; a forum may do without the second.
LISTS = {"answers": ANSWERS, "interested": INTERESTED}
