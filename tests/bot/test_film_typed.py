"""What may follow `film`, in three languages."""

from datetime import date

import pytest

from bot.dialogs import film_typed
from bot.dialogs.film_typed import Said, Wants
from forum.project.film_errors import BadConsentDay
from forum.project.films import Agreed, Medium, Stage
from tests.bot.fakes import landsbyforum

STEP, CONSENT = Wants.STEP, Wants.CONSENT
BROAGER = "broager"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", Said()),
        ("Broager", Said(village=BROAGER)),
        ("graasten", Said(village="graasten")),
        ("Gråsten podcast", Said(village="graasten", medium=Medium.PODCAST)),
        ("alle", Said(Wants.BOARD)),
        ("ny Broager", Said(Wants.JOIN, BROAGER)),
        ("new broager podcast", Said(Wants.JOIN, BROAGER, Medium.PODCAST)),
        ("neu", Said(Wants.JOIN)),
        ("optagelse færdig", Said(STEP, stage=Stage.FILMING)),
        ("broager script done", Said(STEP, BROAGER, stage=Stage.SCRIPT)),
        ("Dreh fertig podcast", Said(STEP, medium=Medium.PODCAST, stage=Stage.FILMING)),
        ("broager godkendt", Said(STEP, BROAGER, stage=Stage.APPROVED)),
        ("broager klip: lyden var væk", Said(STEP, BROAGER, stage=Stage.CUT, reason="lyden var væk")),
        ("broager udgaaet: ingen tid", Said(STEP, BROAGER, stage=Stage.OUT, reason="ingen tid")),
        ("broager samtykke", Said(CONSENT, BROAGER)),
        ("broager samtykke 2 givet", Said(CONSENT, BROAGER, numbers="2")),
        ("broager samtykke nr. 2, 4 mangler", Said(CONSENT, BROAGER, numbers="nr. 2, 4", agreed=Agreed.MISSING)),
        (
            "broager samtykke 2 trukket tilbage den 12. oktober 2021",
            Said(CONSENT, BROAGER, numbers="2", agreed=Agreed.WITHDRAWN, on=date(2021, 10, 12)),
        ),
        ("consent 1-3 given", Said(CONSENT, numbers="1-3")),
        ("Einwilligung 2 widerrufen", Said(CONSENT, numbers="2", agreed=Agreed.WITHDRAWN)),
        ("samtykke Inge givet", Said(CONSENT, numbers="Inge")),
        ("samtykke ingen", Said(Wants.NOBODY)),
        ("broager historik", Said(Wants.HISTORY, BROAGER)),
    ],
)
def test_what_follows_film_is_understood(typed: str, said: Said):
    assert film_typed.read(typed, landsbyforum()) == said


@pytest.mark.parametrize(
    "typed",
    ["volapyk", "broager volapyk", "optagelse i morgen", "ny atlantis", "samtykke 2", "alle sammen", "historik 2"],
)
def test_what_is_not_understood_is_not_guessed(typed: str):
    """Rule 44."""
    assert film_typed.read(typed, landsbyforum()) is None


@pytest.mark.parametrize("typed", ["samtykke 2 givet 31-02-2021", "samtykke 2 givet i går"])
def test_a_day_that_is_none_is_refused(typed: str):
    with pytest.raises(BadConsentDay):
        film_typed.read(typed, landsbyforum())
