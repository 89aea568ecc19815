"""Deeds of a journey beside writing and tapping: a mention in a channel, and looks at what stands there."""

from demo import talking, volunteers
from tests.bot.stage import buttons, standing, words
from tests.journeys.seen import filled, plain
from tests.journeys.telling import Happens, Line
from tests.journeys.theatre import Theatre


def mentions(who: str, place: str, words: dict[str, str]) -> Happens:
    """Somebody writes to the bot in a channel, and waits for its answer."""

    async def written(theatre: Theatre) -> list[str]:
        busy = talking.at(theatre.people[who], await theatre.place(place))
        return [await talking.told(theatre.stage.wire, busy, words[theatre.language], mention=True)]

    return Happens(written)


def taps_in(who: str, place: str, title: Line, /, **typed: str) -> Happens:
    """A button of the newest card in a channel that has it: channels read Danish, whoever taps reads their own."""

    async def tapped(theatre: Theatre) -> list[str]:
        busy = talking.at(theatre.people[who], await theatre.place(place))
        shown, found = await theatre.offered(who, title.told("da"), place)
        values = {name: value for name, value in filled(shown.card, typed).items() if value}
        body = await volunteers.execute(theatre.stage.wire, busy, shown.message, found[0], values)
        value = body["value"]
        return [plain(words(value)) if body["type"] == volunteers.CARD else str(value)]

    return Happens(tapped)


def stands(who: str, **fields: str | dict[str, str]) -> Happens:
    """The newest card with these fields has this in them: what was typed is not typed again."""

    async def looked(theatre: Theatre) -> None:
        wanted = {name: each if isinstance(each, str) else each[theatre.language] for name, each in fields.items()}
        cards = [standing(each.card) for each in await theatre.chat(who)]
        found = [{name: card[name] for name in fields} for card in cards if fields.keys() <= card.keys()]
        assert found, f"no card with {list(fields)}"
        assert found[-1] == wanted

    return Happens(looked)


def once(told: Line, *places: str) -> Happens:
    """It stands there once in each: «Kim» is a person's own chat, «#Broager» a channel."""

    async def counted(theatre: Theatre) -> None:
        await theatre.stage.wire.delivered()
        for place in places:
            language = "da" if place[0] == "#" else theatre.language
            shown = await (theatre.chat("Lise", place[1:]) if place[0] == "#" else theatre.chat(place))
            found = [each for each in shown if told.told(language) in each.text]
            assert len(found) == 1, f"{len(found)} times in {place}: {told.told(language)}"

    return Happens(counted)


def offers(who: str, *titles: Line) -> Happens:
    """The newest card that somebody sees has these buttons, side by side."""

    async def looked(theatre: Theatre) -> None:
        card = next(each.card for each in reversed(await theatre.chat(who)) if each.card)
        shown = [each["title"] for each in buttons(card)]
        lacking = [each.told(theatre.language) for each in titles if each.told(theatre.language) not in shown]
        assert not lacking, f"{lacking} not among {shown}"

    return Happens(looked)
