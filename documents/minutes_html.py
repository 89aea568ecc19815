"""The minutes as one web page that needs nothing but itself."""

import base64
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from documents import minutes_layout
from documents.blocks import words
from documents.cells import plain
from forum.groups import Forum
from forum.minutes.document import Document
from forum.people import Language

PAGES = Path(__file__).parent / "templates"


def name(document: Document, forum: Forum, language: Language) -> str:
    """The file's name; the same for the same gathering."""
    return minutes_layout.file_name(document, forum, language, "document-file") + ".html"


def written(document: Document, forum: Forum, language: Language) -> bytes:
    """The .html, UTF-8; the same values give the same bytes. Takes up to seconds: call it off the event loop."""
    laid = minutes_layout.of(document, forum, language)
    page = _template().render(
        laid=laid,
        forum=plain(forum.name),
        title=f"{laid.title}: {words(laid.named)}",
        anchors=minutes_layout.anchors(laid.blocks),
    )
    return page.encode()


@cache
def _template() -> Template:
    made = Environment(
        loader=FileSystemLoader(PAGES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["base64"] = lambda png: base64.b64encode(png).decode()
    return made.get_template("minutes.html")
