"""How much the minutes hold: the desk takes what the form's fields take."""

import pytest

from bot.cards.minutes_pages import LIMITS
from forum.minutes.desk import Said, Written
from forum.minutes.errors import BadText
from tests.forum.minutes.scene import ID, LISE, Scene


@pytest.mark.parametrize("field", ["title", "place", "next_steps", "discussion", "decision"])
async def test_the_desk_takes_as_much_as_the_forms_field_and_no_more(scene: Scene, field: str):
    drafted = (await scene.desk.open(LISE, ID)).minutes

    def written(count: int) -> Written:
        words = {field: "a" * count}
        return Written(said={1: Said(**words)}) if field in ("discussion", "decision") else Written(**words)  # type: ignore[arg-type]

    with pytest.raises(BadText):
        await scene.desk.write(LISE, ID, drafted.version, written(LIMITS[field] + 1))
    assert (await scene.desk.write(LISE, ID, drafted.version, written(LIMITS[field]))).minutes.version == 2
