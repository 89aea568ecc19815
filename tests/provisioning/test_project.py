"""The project file: every fault is a line with its key, and the shipped one holds the project's facts."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from forum.project.money import Standing
from forum.project.periods import text
from provisioning.errors import BadProjectFile
from provisioning.project import parsed, read

ROOT = Path(__file__).parents[2]
PROJECT = {"name": "Vækst"}
ONE = {"id": "a", "title": "A", "when": "juni 2021"}


def complaints(**parts: Any) -> tuple[str, ...]:
    with pytest.raises(BadProjectFile) as caught:
        parsed({"project": PROJECT, **parts})
    assert all(line.startswith("project.toml: ") and "\n" not in line for line in caught.value.lines)
    return caught.value.lines


def test_the_shipped_plan_holds_the_facts() -> None:
    plan = read(ROOT / "project.toml")
    assert plan.name == "Vækst og værdier i landdistrikterne"
    assert [text(each.period) for each in plan.milestones] == [
        "2021-05-25",
        "2021-05",
        "2021-05",
        "2021-06",
        "2021-08/2021-09",
        "2021-09",
        "2021-10/2022-01",
        "2022-03-01",
        "2022-03",
    ]
    assert [(fund.standing, fund.oere) for fund in plan.funds] == [
        (Standing.GRANTED, 22_000_000),
        (Standing.APPLIED_FOR, 22_000_000),
    ]
    assert plan.hearing
    assert plan.hearing.on == plan.milestones[0].period.last
    assert {each.track for each in plan.milestones} == {"platform", "project"}


@pytest.mark.parametrize(
    ("parts", "told"),
    [
        ({"project": {}}, "project.name mangler."),
        ({"project": {"name": "A\nB"}}, "project.name må ikke have linjeskift"),
        ({"projekt": {}}, "projekt er en ukendt nøgle."),
        ({"milestones": [{**ONE, "hvornaar": 1}]}, "milestones[0].hvornaar er en ukendt nøgle."),
        ({"milestones": [{**ONE, "id": "Æ"}]}, "milestones[0].id må kun have små bogstaver"),
        ({"milestones": [{**ONE, "when": "1/3"}]}, "milestones[0].when kan læses på flere måder"),
        ({"milestones": [{**ONE, "when": "31. februar 2021"}]}, "milestones[0].when kan ikke læses"),
        ({"milestones": [{**ONE, "when": "sep.–aug. 2021"}]}, "milestones[0].when kan ikke læses"),
        ({"milestones": [{**ONE, "track": "film"}]}, "milestones[0].track"),
        ({"milestones": [ONE, ONE]}, "milestones.id «a» står 2 gange."),
        ({"milestones": [{**ONE, "needs": ["b"]}]}, "milestones.needs «b» er en ukendt milepæl (i «a»)."),
        ({"milestones": [{**ONE, "needs": ["a"]}]}, "milestones.needs går i ring: a → a."),
        (
            {"milestones": [{**ONE, "needs": ["b"]}, {**ONE, "id": "b", "needs": ["a"]}]},
            "milestones.needs går i ring: a → b → a.",
        ),
        ({"funds": [{"id": "a", "title": "A", "kroner": 0}]}, "funds[0].kroner"),
        ({"funds": [{"id": "a", "title": "A", "kroner": 1, "standing": "maybe"}]}, "funds[0].standing"),
        ({"hearing": {"name": "Udvalget", "date": "snart"}}, "hearing.date"),
        ({"hearing": {"name": "Udvalget", "date": date(2021, 5, 25), "notice_days": 9}}, "hearing.notice_days"),
    ],
)
def test_a_fault_is_told_with_its_key(parts: dict[str, Any], told: str) -> None:
    assert [line for line in complaints(**parts) if told in line] != []


def test_a_circle_is_told_once() -> None:
    ring = [{**ONE, "needs": ["c"]}, {**ONE, "id": "b", "needs": ["a"]}, {**ONE, "id": "c", "needs": ["b"]}]
    assert complaints(milestones=ring) == ("project.toml: milestones.needs går i ring: a → c → b → a.",)


def test_a_file_that_is_not_there_names_its_setting(tmp_path: Path) -> None:
    with pytest.raises(BadProjectFile, match=r"FORUM_PROJECT=.*none\.toml: kan ikke læses"):
        read(tmp_path / "none.toml")


def test_a_file_that_is_no_toml_is_told_with_its_place(tmp_path: Path) -> None:
    path = tmp_path / "project.toml"
    path.write_text("[project\n", encoding="utf-8")
    with pytest.raises(BadProjectFile, match="ikke gyldig TOML"):
        read(path)
    path.write_bytes(b"\xff")
    with pytest.raises(BadProjectFile, match="ikke gyldig TOML"):
        read(path)


def test_a_plan_may_be_empty() -> None:
    plan = parsed({"project": PROJECT})
    assert (plan.milestones, plan.funds, plan.hearing) == ((), (), None)
