"""The manifest rules of a Teams bot, each with its number."""

import re
from collections import Counter
from typing import Any

import pytest

from manifest import ManifestError, commands, hosts, source
from manifest.build import filled
from tests.manifest.conftest import APP_ID, HOST, Package

LANGUAGES = ("da", "en", "de")
LIMITS = (
    (r"name\.short", 30),
    (r"name\.full", 100),
    (r"description\.short", 80),
    (r"description\.full", 4000),
    (r"bots\[0\]\.commandLists\[\d\]\.commands\[\d+\]\.title", 32),
    (r"bots\[0\]\.commandLists\[\d\]\.commands\[\d+\]\.description", 128),
)
LETTERS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "é": "e"})


def words(language: str) -> dict[str, str]:
    """Path -> text of everything that is translated, in one language."""
    if language == source.DEFAULT_LANGUAGE:
        return _danish(source.template())
    return {key: text for key, text in source.translations()[language].items() if key != "$schema"}


def _danish(manifest: dict[str, Any]) -> dict[str, str]:
    titled = {f"{part}.{size}": manifest[part][size] for part in ("name", "description") for size in ("short", "full")}
    for place, offered in enumerate(manifest["bots"][0]["commandLists"]):
        for row, command in enumerate(offered["commands"]):
            for field, text in command.items():
                titled[f"bots[0].commandLists[{place}].commands[{row}].{field}"] = text
    return titled


def test_a_changed_manifest_has_a_raised_version() -> None:
    """Rule 2: the version is x.y.z, and one version never stands for two contents."""
    known = source.versions()
    numbers = [tuple(map(int, version.split("."))) for version in known]
    assert all(re.fullmatch(r"\d+\.\d+\.\d+", version) for version in known)
    assert numbers == sorted(set(numbers))
    version, now = source.template()["version"], source.fingerprint()
    assert version == list(known)[-1], "the newest line of manifest/versions.json is this version"
    assert known[version] == now, f'the package changed: raise the version and add "x.y.z": "{now}" to versions.json'


@pytest.mark.parametrize("where", ["words", "icon"])
def test_the_fingerprint_sees_every_part_of_the_package(where: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Rule 2: what is hashed is what is shipped."""
    before = source.fingerprint()
    if where == "words":
        monkeypatch.setattr(source, "translations", lambda: {"en": {"name.short": "Other"}})
    else:
        monkeypatch.setattr(source, "icons", lambda: {"color.png": b"other"})
    assert source.fingerprint() != before


def test_group_chats_are_spelled_as_each_place_wants_them(package: Package) -> None:
    """Rule 3: scopes say groupChat, defaultGroupCapability says groupchat."""
    manifest = package.json("manifest.json")
    bot = manifest["bots"][0]
    assert bot["scopes"] == ["personal", "team", "groupChat"]
    assert [offered["scopes"] for offered in bot["commandLists"]] == [bot["scopes"]]
    assert manifest["defaultGroupCapability"] == {"team": "bot", "groupchat": "bot"}


def test_the_bot_talks_and_takes_no_files(package: Package) -> None:
    bot = package.json("manifest.json")["bots"][0]
    assert (bot["supportsFiles"], bot["isNotificationOnly"]) == (False, False)


def test_danish_is_the_default_and_every_string_has_its_english_and_german(package: Package) -> None:
    """Rule 6: da by default; en and de with exactly the keys of the Danish text."""
    info = package.json("manifest.json")["localizationInfo"]
    assert info["defaultLanguageTag"] == "da"
    assert {more["languageTag"]: more["file"] for more in info["additionalLanguages"]} == source.LANGUAGE_FILES
    assert words("en").keys() == words("da").keys() == words("de").keys()
    assert len(words("da")) == 4 + 2 * len(commands()["da"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_string_is_within_its_limit_and_not_empty(language: str) -> None:
    """Rule 7: 30, 100, 80, 4000, and for commands the older and stricter 32 and 128."""
    for key, text in words(language).items():
        (limit,) = [most for pattern, most in LIMITS if re.fullmatch(pattern, key)]
        assert 0 < len(text.strip()) <= limit, key
        assert text == text.strip(), key


def test_the_developers_name_is_within_its_limit(package: Package) -> None:
    """Rule 7."""
    assert len(package.json("manifest.json")["developer"]["name"]) <= 32


def test_a_command_says_the_same_thing_whichever_language_it_is_typed_in() -> None:
    """Rule 8, as far as the manifest goes: a text never names two commands, with or without æøå and case."""
    said: dict[str, set[int]] = {}
    for titles in commands().values():
        for place, title in enumerate(titles):
            for typed in (title, title.casefold(), title.casefold().translate(LETTERS)):
                said.setdefault(typed, set()).add(place)
    assert {typed: places for typed, places in said.items() if len(places) > 1} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_menu_has_at_most_ten_commands_and_none_twice(language: str) -> None:
    """Rule 8: every language offers the same commands in the same order."""
    titles = commands()[language]
    assert len(titles) == len(commands()["da"])
    assert 1 <= len(titles) <= 10
    assert Counter(titles).most_common(1)[0][1] == 1


def test_commands_come_in_the_menus_order_however_the_file_is_sorted(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rule 8: place by place the same command, for the bot's routes are held against it."""
    before = commands()
    turned = {language: dict(reversed(file.items())) for language, file in source.translations().items()}
    monkeypatch.setattr(source, "translations", lambda: turned)
    assert commands() == before
    assert [titles[-1] for titles in commands().values()] == ["milepæle", "milestones", "Meilensteine"]


def test_only_the_forums_own_host_is_named(package: Package) -> None:
    """Rule 9."""
    manifest = package.json("manifest.json")
    assert manifest["validDomains"] == [HOST]
    named = re.findall(r"https?://([^/\"]+)", package.contents["manifest.json"].decode())
    assert set(named) == {HOST, "developer.microsoft.com"}
    assert manifest["$schema"].startswith("https://developer.microsoft.com/")


@pytest.mark.parametrize(
    "host",
    [
        "*.example.dk", "https://forum.example.dk", "forum.example.dk/", "forum.example.dk:443", "localhost",
        "127.0.0.1", "[::1]", "forum", "forum_1.example.dk", "-x.example.dk", "søg.example.dk", "a..dk", "",
        "forum.example.dk\nx.dk", f"{'a' * 64}.dk", f"{'a.' * 126}dk",
        "abc.ngrok-free.app", "NGROK.io", "x-3978.euw.devtunnels.ms", "a.trycloudflare.com",
    ],
)  # fmt: skip
def test_a_borrowed_or_broken_host_is_refused(host: str) -> None:
    """Rule 9: no wildcard, no tunnel, no address, nothing but a bare host name."""
    with pytest.raises(ManifestError, match=r"^FORUM_HOST: "):
        hosts.own(host)


@pytest.mark.parametrize("host", ["forum.example.dk", "xn--sg-lka.example.dk", "mangrok.io", "a.b.c.example.dk"])
def test_an_own_host_is_taken(host: str) -> None:
    """Rule 9: also one that merely looks like a tunnel's."""
    assert filled(APP_ID, host)["validDomains"] == [host]


def test_private_and_shared_channels_are_not_promised(package: Package) -> None:
    """Rule 11: without tests for their rosters, the manifest says nothing of them."""
    assert not {"supportsChannelFeatures", "supportedChannelTypes"} & package.json("manifest.json").keys()
