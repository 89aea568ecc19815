"""The committee's brief as a Word file; what is missing stands in it in bold letters."""

from datetime import datetime, time

from documents import brief_layout, word_file
from documents.word_file import Origin
from forum.groups import Forum
from forum.people import Language
from forum.project.brief import Brief


def written(brief: Brief, forum: Forum, language: Language) -> bytes:
    """The .docx, dated as the draft is; takes up to seconds: call it off the event loop."""
    origin = Origin(forum, language, datetime.combine(brief.today, time()))
    return word_file.written(brief_layout.of(brief, forum, language), origin)
