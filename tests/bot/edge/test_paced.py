"""Rules 31 and 38: what a turn answers is counted where deliveries are, and waits a moment at most."""

from dataclasses import dataclass, field

from bot.edge.paced import PacedSender
from tests.bot.edge.stage import CHANNEL, SERVICE, Clock, Post
from tests.bot.fakes import FixedDirectory, landsbyforum


@dataclass
class Books:
    wait: float = 0.0
    counted: list[tuple[str, str]] = field(default_factory=list)

    def answered(self, forum: str, target: str) -> float:
        self.counted.append((forum, target))
        return self.wait


class Known:
    def person_of(self, forum: str, conversation: str) -> str:
        return {"a:inge": "inge"}.get(conversation, "")


def paced(post: Post, books: Books, clock: Clock) -> PacedSender:
    return PacedSender(post, books, Known(), FixedDirectory(landsbyforum()), clock)


async def test_each_answer_counts_against_its_conversation_whatever_the_thread():
    post, books = Post(), Books()
    sender = paced(post, books, Clock())
    await sender.reply(SERVICE, f"{CHANNEL};messageid=1699", "1699", {"text": "hej"})
    await sender.send_to(SERVICE, "a:inge", {"text": "hej"})
    await sender.update(SERVICE, "19:general@thread.tacv2", "m1", {"text": "hej"})
    await sender.delete(SERVICE, "19:meeting@thread.v2", "m1")
    assert [each.how for each in post.sent] == ["reply", "send", "update", "delete"]
    assert [target for _, target in books.counted] == [
        "channel:broager",
        "person:inge",
        "channel:general",
        "chat:19:meeting@thread.v2",
    ]


async def test_an_answer_waits_as_long_as_the_books_say_and_then_goes():
    post, clock = Post(), Clock()
    await paced(post, Books(wait=0.8), clock).send_to(SERVICE, "a:inge", {"text": "hej"})
    assert clock.slept == [0.8]
    assert len(post.sent) == 1
