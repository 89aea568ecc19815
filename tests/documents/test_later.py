"""A forum starts without the libraries that write its files, and writes them all the same."""

import subprocess
import sys

from documents import annex, form, later, minutes_docx, minutes_html, reading, workbook
from forum.people import Language
from tests.documents import meeting

HEAVY = ("openpyxl", "numpy", "PIL", "docx", "lxml", "jinja2", "matplotlib")


def test_who_only_answers_cards_does_not_pay_for_the_files() -> None:
    asked = f"import sys, app, serving; print([name for name in {HEAVY!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_each_file_is_that_of_its_own_writer() -> None:
    made, forum, language = meeting.document(), meeting.forum(), Language.DA
    for name, written, paper in (
        (later.docx_name, later.docx, minutes_docx),
        (later.html_name, later.html, minutes_html),
        (later.annex_name, later.annex, annex),
    ):
        assert name(made, forum, language) == paper.name(made, forum, language)
        assert written(made, forum, language) == paper.written(made, forum, language)
    assert later.workbook(made.summary, made.notes, forum, language) == workbook.written(
        made.summary, made.notes, forum, language
    )


def test_the_empty_form_is_read_as_its_own_reader_reads_it() -> None:
    forum, language = meeting.forum(), Language.DE
    assert later.form_name(language) == form.name(language)
    assert later.lines(later.form(forum, language)) == reading.lines(form.written(forum, language))
