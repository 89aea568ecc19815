"""Graph's answers, parsed at the door: only what is used, anything else is left aside."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Any, Generic, TypeVar

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, PlainValidator


def _sent_back(value: str) -> str:
    if not (value.isascii() and value.isprintable()):
        raise ValueError("an eTag that no header can carry")
    return value


def _written(value: Any) -> Any:
    # JSON may hold half a character, and no store: that is a ValueError.
    json.dumps(value, ensure_ascii=False).encode()
    return value


# Graph leaves out what is empty, or writes null.
Text = Annotated[str, BeforeValidator(lambda value: "" if value is None else value)]
Link = Annotated[Text, AfterValidator(_written)]
ETag = Annotated[Text, AfterValidator(_sent_back)]
Flag = Annotated[bool, BeforeValidator(lambda value: bool(value))]


class Answer(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True, populate_by_name=True)


Row = TypeVar("Row", bound=Answer)


class Page(Answer, Generic[Row]):
    """One page; an empty one may still have a `next_link`."""

    value: list[Row]
    next_link: Text = Field("", alias="@odata.nextLink")


class Team(Answer):
    id: str
    name: Text = Field("", alias="displayName")


class Channel(Answer):
    id: str
    name: Text = Field("", alias="displayName")


class TeamMember(Answer):
    """Somebody on a team; `person` is "" for whoever is not in the directory, `roles` is empty for most."""

    person: Text = Field("", alias="userId")
    roles: Annotated[tuple[str, ...], BeforeValidator(lambda value: value or ())] = ()


class CatalogueApp(Answer):
    id: str
    external_id: Text = Field("", alias="externalId")


class Installation(Answer):
    id: str
    app: CatalogueApp | None = Field(None, alias="teamsApp")


class Grant(Answer):
    """A right that an app was given in one team by its installation."""

    app: Text = Field("", alias="clientAppId")
    right: Text = Field("", alias="permission")


class TabPage(Answer):
    content_url: Text = Field("", alias="contentUrl")


class Tab(Answer):
    id: str
    name: Text = Field("", alias="displayName")
    page: TabPage | None = Field(None, alias="configuration")


class Site(Answer):
    id: str
    web_url: Text = Field("", alias="webUrl")


class CalendarEvent(Answer):
    id: str


class Drive(Answer):
    id: str


class List(Answer):
    id: str
    name: Text = Field("", alias="displayName")
    web_url: Text = Field("", alias="webUrl")


class Column(Answer):
    name: Text = ""
    indexed: Flag = False
    unique: Flag = Field(False, alias="enforceUniqueValues")


class Hand(Answer):
    """Who made an item; an app is named as one, whoever it acts for."""

    application: dict[str, Any] | None = None


class Item(Answer):
    """A list item; `etag` goes into If-Match, `fields` are by internal column name, `deleted` says that it is gone."""

    id: str
    etag: ETag = Field("", alias="eTag")
    modified: datetime | None = Field(None, alias="lastModifiedDateTime")
    made_by: Hand | None = Field(None, alias="createdBy")
    deleted: dict[str, Any] | None = None
    fields: dict[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class Odd:
    """An item that cannot be read; `id` is "" where not even that can."""

    id: str = ""


def _item(value: object) -> Item | Odd:
    try:
        return Item.model_validate(_written(value))
    except (ValueError, RecursionError):
        id_ = value.get("id") if isinstance(value, dict) else None
        return Odd(id_ if isinstance(id_, str) and id_.isascii() else "")


class Delta(Answer):
    """A page of changes; the last one has a `delta_link` instead of a `next_link`. An odd item spoils no other."""

    value: list[Annotated[Item | Odd, PlainValidator(_item)]]
    next_link: Link = Field("", alias="@odata.nextLink")
    delta_link: Link = Field("", alias="@odata.deltaLink")


class Created(Answer):
    id: str


class DriveItem(Answer):
    """A file or folder; `file` is None for a folder."""

    id: str
    name: Text = ""
    etag: Text = Field("", alias="eTag")
    size: int = 0
    web_url: Link = Field("", alias="webUrl")
    modified: datetime | None = Field(None, alias="lastModifiedDateTime")
    file: dict[str, Any] | None = None


class StoredFile(Answer):
    id: str
    web_url: Link = Field("", alias="webUrl")
