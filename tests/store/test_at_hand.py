"""What is kept at hand is never older than the last write that was told."""

import asyncio

from store.at_hand import AtHand


class _Shelf:
    """Counts how often it is read; a read waits at the gate with what it saw before."""

    def __init__(self) -> None:
        self.value = 1
        self.reads = 0
        self.gate = asyncio.Event()
        self.gate.set()

    async def read(self, _key: str) -> int:
        self.reads += 1
        seen = self.value
        await self.gate.wait()
        return seen


async def test_what_was_read_once_is_not_read_again():
    shelf = _Shelf()
    at_hand = AtHand(shelf.read)
    assert [await at_hand.find("a"), await at_hand.find("a"), await at_hand.find("b")] == [1, 1, 1]
    assert shelf.reads == 2


async def test_after_a_write_it_is_read_anew():
    shelf = _Shelf()
    at_hand = AtHand(shelf.read)
    await at_hand.find("a")
    shelf.value = 2
    at_hand.forget()
    assert await at_hand.find("a") == 2


async def test_what_was_read_while_somebody_wrote_is_answered_but_not_kept():
    shelf = _Shelf()
    at_hand = AtHand(shelf.read)
    shelf.gate.clear()
    slow = asyncio.create_task(at_hand.find("a"))
    await asyncio.sleep(0)
    shelf.value = 2
    at_hand.forget()
    shelf.gate.set()
    assert await slow == 1
    assert await at_hand.find("a") == 2


async def test_the_shelf_has_an_end():
    shelf = _Shelf()
    at_hand = AtHand(shelf.read, most=1)
    for key in ("a", "b", "a", "b"):
        assert await at_hand.find(key) == 1
    assert shelf.reads == 3
