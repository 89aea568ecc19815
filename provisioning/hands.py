"""The hands of apply: each step made, or found where it stands already; both answer the bindings that follow."""

from dataclasses import replace

from forum.ports import Unavailable, Undeliverable
from provisioning import names
from provisioning.ports import Workspace
from provisioning.seen import GENERAL, list_named
from provisioning.state import Binding, ListBinding, State
from provisioning.steps import InstallApp, MakeChannel, MakeColumn, MakeList, MakeTab, Step

NO_APP = (
    "appen findes ikke i organisationens app-katalog. En Teams-administrator uploader pakken "
    "(python app.py manifest --out app.zip) i Teams Administration."
)
BY_HAND = "– eller lad en ejer af teamet tilføje appen."


class Hands:
    """Works on one team. Raises Unavailable and Undeliverable as the workspace does."""

    def __init__(self, workspace: Workspace, team: str) -> None:
        self._workspace = workspace
        self._team = team

    async def make(self, step: Step, state: State) -> State:
        """Carry the step out: one call that writes."""
        match step:
            case InstallApp():
                return await self._install(step, state)
            case MakeChannel():
                id_ = await self._workspace.make_channel(self._team, step.title)
                return _with_channel(state, step, id_)
            case MakeList():
                made = await self._workspace.make_list(state.site, step.title)
                return _with_list(state, step, ListBinding(made.id, made.web_url))
            case MakeColumn():
                await self._workspace.make_column(state.site, _list(state, step).id, step.column)
                return state
            case MakeTab():
                url = _list(state, step).web_url
                await self._workspace.make_tab(self._team, _channel(state, step), step.title, url)
                return state

    async def find(self, step: Step, state: State) -> State | None:
        """The bindings when what the step makes stands already; None otherwise."""
        match step:
            case InstallApp():
                there = await self._workspace.app_is_installed(self._team, step.external_id)
            case MakeChannel():
                return await self._find_channel(step, state)
            case MakeList():
                return await self._find_list(step, state)
            case MakeColumn():
                columns = await self._workspace.columns(state.site, _list(state, step).id)
                there = any(column.name == step.column.name for column in columns)
            case MakeTab():
                tabs = await self._workspace.tabs(self._team, _channel(state, step))
                there = any(names.folded(tab.name) == names.folded(step.title) for tab in tabs)
        return state if there else None

    async def settled(self, step: Step, state: State) -> None:
        """Unavailable while Teams does not yet know the channel that it has just made."""
        if isinstance(step, MakeChannel):
            id_ = state.channels[step.village].id
            if not await self._workspace.channel_is_ready(self._team, id_):
                raise Unavailable("Kanalen er ikke klar endnu.")

    async def _install(self, step: InstallApp, state: State) -> State:
        try:
            catalogue_id = step.catalogue_id or await self._workspace.catalogue_id(step.external_id)
            if catalogue_id:
                await self._workspace.install_app(self._team, catalogue_id)
                return state
        except Undeliverable as refused:
            raise Undeliverable(f"{refused} {BY_HAND}") from refused
        raise Undeliverable(NO_APP)

    async def _find_channel(self, step: MakeChannel, state: State) -> State | None:
        taken = {state.general} | {binding.id for binding in state.channels.values()}
        for channel in await self._workspace.channels(self._team):
            if names.folded(channel.name) == names.folded(step.title) and channel.id not in taken:
                return _with_channel(state, step, channel.id)
        return None

    async def _find_list(self, step: MakeList, state: State) -> State | None:
        found = list_named(await self._workspace.lists(state.site), step.title, None)
        return None if found is None else _with_list(state, step, ListBinding(found.id, found.web_url))


def _with_channel(state: State, step: MakeChannel, id_: str) -> State:
    return replace(state, channels={**state.channels, step.village: Binding(id_, step.title)})


def _with_list(state: State, step: MakeList, binding: ListBinding) -> State:
    return replace(state, lists={**state.lists, step.list: binding})


def _list(state: State, step: MakeColumn | MakeTab) -> ListBinding:
    binding = state.lists.get(step.list)
    if binding is None:
        raise Undeliverable("listen mangler, se ovenfor")
    return binding


def _channel(state: State, step: MakeTab) -> str:
    if step.village == GENERAL:
        return state.general
    binding = state.channels.get(step.village)
    if binding is None:
        raise Undeliverable("kanalen mangler, se ovenfor")
    return binding.id
