"""Minutes by e-mail: only where it is switched on, one letter an address, and nothing in it that runs."""

import pytest

from forum.ports import Kind, Skipped
from forum.sending import deliveries
from jobs.publishing import ATTACHED_MOST, letter
from tests.forum.sending.paper import GATHERING, Office, document, minutes
from tests.jobs.bureau import Bureau, published


@pytest.fixture
def bureau() -> Bureau:
    return Bureau()


async def test_letters_go_only_where_mail_is_switched_on(bureau: Bureau) -> None:
    bureau.book.mails = ("karla@example.dk", "Ole@example.dk", "ole@example.dk")
    await published(bureau)
    assert [row for row in bureau.sendings.rows.values() if row.kind is Kind.MINUTES_MAIL] == []
    bureau.mails = True
    await bureau.delivers(bureau.row(deliveries.files_key(GATHERING)))
    rows = [row for row in bureau.sendings.rows.values() if row.kind is Kind.MINUTES_MAIL]
    assert len(rows) == 2
    assert not any("@" in f"{row.key}{row.subject}{row.target}" for row in rows)
    await bureau.delivers_all(Kind.MINUTES_MAIL)
    assert sorted(each.address for each in bureau.mail.sent) == ["Ole@example.dk", "karla@example.dk"]
    assert {each.files for each in bureau.mail.sent} == {(("Referat.docx", "docx da Dialogmøde *maj*".encode()),)}


async def test_an_address_that_was_taken_off_gets_no_letter(bureau: Bureau) -> None:
    bureau.mails, bureau.book.mails = True, ("karla@example.dk",)
    await published(bureau)
    bureau.book.mails = ()
    with pytest.raises(Skipped):
        await bureau.delivers_all(Kind.MINUTES_MAIL)
    assert bureau.mail.sent == []


def test_a_letter_says_who_why_and_what_and_runs_nothing() -> None:
    forum = Office().directory.forum()
    of = document(minutes(title="<script>alert(1)</script> & mere"))
    made = letter(of, forum, "karla@example.dk", ("Referat.docx", b"x"), "https://drive.example/a")
    assert "<script>" not in made.html
    assert "&lt;script&gt;" in made.html
    assert ("Referat.docx" in made.html, forum.name in made.html, len(made.files)) == (True, True, 1)


def test_a_file_that_is_too_large_is_linked_to() -> None:
    forum = Office().directory.forum()
    made = letter(
        document(minutes()), forum, "k@example.dk", ("Referat.docx", bytes(ATTACHED_MOST + 1)), "https://d/a?b=1&c"
    )
    assert made.files == ()
    assert 'href="https://d/a?b=1&amp;c"' in made.html
