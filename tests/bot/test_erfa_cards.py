"""The cards of a meeting and its summary, at their worst and at their plainest."""

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache

import orjson
import pytest
from hypothesis import given, settings

from bot.cards import erfa, sources, summary, summary_words
from bot.cards.elements import in_dialog
from forum.erfa.meetings import TITLE_LIMIT, Meeting, Plan, Progress, State
from forum.erfa.posts import PreRead, Preview
from forum.groups import Forum, Group
from forum.people import Language
from forum.summary import keys
from forum.summary.desk import Behind
from forum.summary.lines import Count, Part, Ref
from forum.summary.summaries import Scope, drawn
from forum.themes import coding
from forum.themes.themes import Theme
from forum.workshop.notes import Note
from forum.workshop.questions import CELLS
from tests.bot import lint
from tests.bot.fakes import landsbyforum
from tests.bot.stage import Card, buttons, parts, words
from tests.forum.summary import answers
from tests.forum.summary.answers import VILLAGES, WELCOME, note, scope

MOST = 24_000
START = datetime(2021, 9, 14, 17, tzinfo=UTC)
PLANNED = datetime(2021, 5, 4, 15, 42, tzinfo=UTC)
MEETING = Meeting(
    "erfa-2021-09-14",
    "landsbyforum",
    "*" * TITLE_LIMIT,
    START,
    START - timedelta(days=4, hours=10),
    START - timedelta(days=5, hours=10),
    Language.DA,
    State.PLANNED,
    "lise",
    PLANNED,
    PLANNED,
)
KEYS = [f"village-{number}" for number in range(17)]
WIDE = replace(landsbyforum(), groups=tuple(Group(key, f"{key} på Åø ".ljust(50, "Æ"), Language.DA) for key in KEYS))
NASTY = "<at>alle</at> [klik](http://x) **fed** `kode` \u202eomvendt ![x](y) {{DATE(2021-01-01)}}"
TEXTS = {
    "long": "Åååååååå " * 55 + "slut.",
    "wide": "æ" * 500,
    "emoji": "\U0001f3e1" * 500,
    "nasty": NASTY * 5,
    "quotes": '"\\\n' * 160,
}


def behind(notes, start: int = 0, forum: Forum = WIDE, language: Language = Language.DA) -> Card:
    """The sources of one cell, from `start` on."""
    asked = sources.Asked(scope(), Part.ALL, keys.cell(WELCOME), start)
    return sources.sources(asked, "Modtagelse · Fungerer godt", Behind(tuple(notes)), language, forum, edits=True)


def crowd(text: str = "æ" * 480) -> list[Note]:
    """306 notes of 17 villages on every theme of every cell, each of about 500 letters."""
    version = coding.codebook().version
    return [
        note(n, KEYS[n % 17], f"{n} {text}", cell=CELLS[n % 9], themes=(list(Theme)[n % 16],), codebook=version)
        for n in range(306)
    ]


@cache
def every_card(language: Language) -> list[tuple[str, Card]]:
    found: list[tuple[str, Card]] = []
    for name, text in TEXTS.items():
        for village in ("", KEYS[3]):
            whole = drawn(scope(village), crowd(text), KEYS)
            found.append(
                (f"{name}-{village}", erfa.pre_read(PreRead(MEETING, whole, "https://x.example/a"), language, WIDE))
            )
        seen = Preview(MEETING, whole, 18, MEETING.pre_read_at)
        found.append((f"{name}-preview", erfa.preview(seen, language, WIDE)))
        found.append((f"{name}-draft", summary.draft(whole, "Titel", language, WIDE)))
        notes = [note(n, KEYS[n % 17], text) for n in range(60)]
        found.append((f"{name}-sources", behind(notes, language=language)))
    progress = Progress(waiting=18, sent=3, failed=2)
    for state in (State.PLANNED, State.STOPPED):
        plan = Plan(replace(MEETING, state=state), progress, adopted=40)
        found.append((state.value, erfa.planned(plan, PLANNED, WIDE, language, 3, notice="Besked", shared=True)))
    for minutes in (0, 1, 10):
        plan = Plan(MEETING, progress, minutes=minutes)
        found.append((f"near-{minutes}", erfa.planned(plan, PLANNED, WIDE, language, 3, shared=False)))
    empty = drawn(scope(KEYS[0]), [], KEYS)
    found.append(("empty", erfa.pre_read(PreRead(MEETING, empty, ""), language, WIDE)))
    return found


@pytest.mark.parametrize("language", Language)
def test_every_card_keeps_the_rules_at_its_worst(language: Language) -> None:
    """Rules 13 to 24, and the budget of 24 KB. What a note says differs in no language, so it is checked in one."""
    spared = ("wide", "emoji", "quotes") if language is Language.DA else ("wide", "emoji", "quotes", "nasty")
    for name, card in every_card(language):
        if name.partition("-")[0] not in spared:
            assert lint.faults(card) == [], name
        assert len(orjson.dumps(card)) <= MOST, name
        assert card["lang"] == language


@pytest.mark.parametrize("language", Language)
def test_a_row_that_opens_the_sources_says_so_to_whoever_cannot_see_it(language: Language) -> None:
    card = dict(every_card(language))["long-"]
    rows = [part for part in parts(card) if "selectAction" in part]
    assert len(rows) >= 6
    for action in (part["selectAction"] for part in rows):
        assert action["type"] == "Action.Submit"
        assert 0 < len(action["title"]) <= 40
        assert action["data"]["msteams"] == {"type": "task/fetch"}
        assert action["data"].keys() <= lint.IDS
    for part in rows:  # WCAG 2.5.3: who speaks to the phone says the word that stands there.
        assert words(part["items"]) in part["selectAction"]["title"]
        assert part["minHeight"] == "44px"


def test_the_sources_in_a_dialog_know_submit_only() -> None:
    card = in_dialog(dict(every_card(Language.DA))["long-sources"])
    assert {each["type"] for each in buttons(card)} == {"Action.Submit"}
    assert lint.faults(card) == []


@pytest.mark.parametrize("language", Language)
def test_what_found_no_room_is_counted(language: Language) -> None:
    """Every quote is on the card or among those that the card says are in the workbook."""
    whole = drawn(scope(), crowd(), KEYS)
    card = erfa.pre_read(PreRead(MEETING, whole, "https://x.example/a"), language, WIDE)
    shown = [part for part in parts(card) if part.get("type") == "RichTextBlock"]
    told = re.search(r"… (?:og|and|und) (\d+) (?:noter|more notes|weitere Notizen)", words(card))
    assert told
    assert len(shown) + int(told[1]) == sum(len(whole.quotes(Part.ALL, cell)) for cell in CELLS)
    assert len(shown) >= 9


def test_every_phase_gets_its_first_line_and_quote_before_any_gets_its_second() -> None:
    whole = drawn(scope(), crowd(), KEYS)
    rows = summary.body(whole, Language.DA, WIDE, 9000)
    kinds = "".join({"ColumnSet": "l", "RichTextBlock": "q"}.get(part["type"], ".") for part in rows)
    assert re.findall(r"\.(l+q*)", kinds)[0] == "lq"
    assert kinds.count(".lq") == 3, kinds


@settings(max_examples=15, deadline=None)
@given(answers.notes())
def test_any_notes_make_a_card_that_shows_them_verbatim(notes) -> None:
    forum = landsbyforum()
    whole = drawn(scope("broager"), notes, VILLAGES)
    card = erfa.pre_read(PreRead(MEETING, whole, "https://x.example/a"), Language.DA, forum)
    assert len(orjson.dumps(card)) <= MOST
    assert lint.faults(card) == []
    assert orjson.dumps(card) == orjson.dumps(
        erfa.pre_read(
            PreRead(MEETING, drawn(scope("broager"), notes[::-1], VILLAGES), "https://x.example/a"), Language.DA, forum
        )
    )


def test_a_count_reads_as_a_person_would_say_it() -> None:
    refs = tuple(Ref(f"n{n}", 1) for n in range(7))
    count = Count(Part.OTHERS, WELCOME, refs, 19, tuple(KEYS[:5]), 12)
    assert summary_words.said(count, Language.DA) == "7 af 19 noter (5 af 12 landsbyer)"
    assert summary_words.said(count, Language.EN) == "7 of 19 notes (5 of 12 villages)"
    assert summary_words.said(count, Language.DE) == "7 von 19 Notizen (5 von 12 Orten)"
    own = Count(Part.OWN, WELCOME, refs[:1], 1, (KEYS[0],), 1)
    assert summary_words.said(own, Language.DA) == "1 af 1 note"
    assert summary_words.said(own, Language.EN) == "1 of 1 note"
    assert summary_words.said(own, Language.DE) == "1 von 1 Notiz"


def test_a_cut_and_a_foreign_language_are_marked_outside_the_quote() -> None:
    notes = [note(1, "broager", "ord " * 60), note(2, "graasten", "Herzlich willkommen", language=Language.DE)]
    card = summary.draft(drawn(scope(), notes, VILLAGES), "Titel", Language.DA, landsbyforum())
    quoted = [part["inlines"] for part in parts(card) if part.get("type") == "RichTextBlock"]
    assert quoted[0][0]["text"] == f"«{'ord ' * 39}ord»"
    assert quoted[0][1]["text"] == " … – Broager"
    assert quoted[1][0]["text"] == "«Herzlich willkommen»"
    assert quoted[1][1]["text"] == " – Gråsten (tysk)"


def test_a_card_never_speaks_in_percent() -> None:
    for language in Language:
        assert not re.search(
            r"%|percent|procent|prozent|de fleste|meisten", words(dict(every_card(language))["long-"]), re.I
        )


def test_the_sources_are_paged_and_none_is_left_out() -> None:
    notes = [note(n, VILLAGES[n % 3], "æ" * 500) for n in range(40)]
    seen: list[str] = []
    start = 0
    while start < len(notes):
        card = behind(notes, start, landsbyforum())
        shown = sum(part.get("type") == "RichTextBlock" for part in parts(card))
        seen += [each.id for each in notes[start : start + shown]]
        onward = [each["data"]["start"] for each in buttons(card) if "start" in each["data"]]
        assert onward == ([start + shown] if start + shown < len(notes) else [])
        start += shown
    assert seen == [each.id for each in notes]


def test_a_preview_tells_when_its_pre_read_really_leaves() -> None:
    goes_at = MEETING.pre_read_at + timedelta(minutes=5)
    shown = erfa.preview(Preview(MEETING, drawn(scope(), [], VILLAGES), 4, goes_at), Language.DA, landsbyforum())
    assert "Sendes **fredag den 10. september 2021 kl. 09.05**." in words(shown)


def test_the_card_of_a_meeting_tells_when_a_pre_read_leaves_that_waits_for_working_hours() -> None:
    plan, saturday = Plan(MEETING, Progress(waiting=4)), MEETING.pre_read_at + timedelta(days=1)
    shown = words(erfa.planned(plan, saturday, landsbyforum(), Language.DA, 3, shared=False))
    assert "Forhåndslæsningen sendes mandag den 13. september 2021 kl. 09.00 til 4 kanaler." in shown
    assert "Arrangørerne ser den først" not in shown


def test_the_name_of_a_village_formats_nothing() -> None:
    """Rule 23."""
    forum = replace(landsbyforum(), groups=(Group("broager", "*Broager* <at>alle</at>", Language.DA),))
    told = words(behind([note(1)], forum=forum))
    told += words(summary.draft(drawn(scope(), [], ["broager"]), "Titel", Language.DA, forum))
    assert "*Broager*" not in told.replace("\\*", "")
    assert "<at>" not in told


def test_a_line_that_a_client_sends_is_read_or_refused() -> None:
    data = {"meeting": "m", "village": "", "until": "2021-09-10T07:00:00+00:00", "part": "all"}
    cell = {"question": "works_well", "phase": "reception"}
    read = sources.read_line({**data, "line": keys.cell(WELCOME)}, "landsbyforum")
    at = Scope("landsbyforum", "m", "", datetime(2021, 9, 10, 7, tzinfo=UTC))
    assert read == sources.Asked(at, Part.ALL, keys.cell(WELCOME))
    assert sources.read_line({**data, **cell}, "landsbyforum") == read, "a card that stands since the first version"
    for wrong in ({"until": "2021-09-10T07:00:00"}, {"part": "x"}, {"phase": 7}, {"start": "ti"}, {"line": "x:y"}):
        with pytest.raises(ValueError, match=r"."):
            sources.read_line({**data, **cell, **wrong}, "landsbyforum")
