"""Journey 4.4, failures: two leads edit one milestone, both versions are shown, and one of them chooses."""

from tests.bot.planning import Spring, card, form, read
from tests.bot.stage import buttons, parts, standing, words


async def test_two_leads_see_both_versions_and_one_takes_theirs():
    """4.4: two leads edit one milestone → both versions, choose."""
    spring = await Spring().planned()
    mine = await form(spring)
    await spring.by("lise").writes("milepæle premiere 8. marts 2022 fordi salen er optaget")
    clash = card(await spring.by("mads").taps(mine, "Gem", period="15. marts 2022", reason="Biografen er lukket"))
    said = words(clash)
    assert "⚠ Lise rettede milepælen, mens du skrev. Intet er overskrevet. Hvad skal gælde?" in said
    assert "8. marts 2022" in said
    assert "Grund: salen er optaget" in said
    assert {"≠ 15. marts 2022", "≠ 8. marts 2022", "≠ viser, hvor de to er forskellige."} <= set(said.splitlines())
    assert said.count("≠") == 3
    assert "ColumnSet" not in {part.get("type") for part in parts(clash)}
    assert said.count("Først: Redigering + kommunikationsplan") == 2
    assert [each["title"] for each in buttons(clash)] == ["Mit gælder", "Det andet gælder", "Ret"]
    await spring.by("mads").taps(clash, "Det andet gælder")
    assert f"{spring.kept().period.first}" == "2022-03-08"


async def test_one_s_own_version_may_count_after_all():
    spring = await Spring().planned()
    mine = await form(spring)
    await spring.by("lise").writes("milepæle premiere 8. marts 2022 fordi salen er optaget")
    clash = card(await spring.by("mads").taps(mine, "Gem", period="15. marts 2022", reason="Biografen er lukket"))
    assert standing(clash)["period"] == "15. marts 2022"
    assert "Før: 8. marts 2022." in read(await spring.by("mads").taps(clash, "Mit gælder"))
    assert (f"{spring.kept().period.first}", spring.kept().version) == ("2022-03-15", 3)


async def test_or_a_third_one_is_written_there_and_then():
    spring = await Spring().planned()
    mine = await form(spring)
    await spring.by("lise").writes("milepæle premiere 8. marts 2022 fordi salen er optaget")
    clash = card(await spring.by("mads").taps(mine, "Gem", period="15. marts 2022", reason="Biografen er lukket"))
    await spring.by("mads").taps(clash, "Mit gælder", period="22. marts 2022")
    assert f"{spring.kept().period.first}" == "2022-03-22"


async def test_a_form_that_a_client_sends_twice_is_one_change():
    spring = await Spring().planned()
    mine, typed = await form(spring), {"period": "15. marts 2022", "reason": "Biografen er lukket"}
    await spring.by("mads").taps(mine, "Gem", **typed)
    assert "er gemt" in read(await spring.by("mads").taps(mine, "Gem", **typed))
    assert spring.kept().version == 2


async def test_the_same_day_spelt_otherwise_is_no_difference():
    """Rule 19: what differs is marked by a sign and heavy letters."""
    spring = await Spring().planned()
    mine = await form(spring)
    await spring.by("lise").writes("milepæle premiere 8. marts 2022 fordi salen er optaget")
    typed = {"period": "08.03.2022", "title": "Premiere", "reason": "Biografen er lukket"}
    clash = card(await spring.by("mads").taps(mine, "Gem", **typed))
    marked = [part for part in parts(clash) if part.get("type") == "TextRun" and part["text"].startswith("≠")]
    assert [each["text"] for each in marked] == ["≠ Premiere", "≠ Filmpremiere i biografen"]
    assert {each.get("weight") for each in marked} == {"Bolder"}
