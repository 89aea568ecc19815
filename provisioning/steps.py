"""The steps that a plan is made of: values, each with the line that an operator reads and a name for the journal."""

from dataclasses import dataclass

from provisioning.columns import Column


@dataclass(frozen=True, slots=True)
class InstallApp:
    external_id: str
    catalogue_id: str

    @property
    def name(self) -> str:
        return f"app {self.external_id}"

    @property
    def line(self) -> str:
        return "+ app i teamet"


@dataclass(frozen=True, slots=True)
class MakeChannel:
    village: str
    title: str

    @property
    def name(self) -> str:
        return f"kanal {self.village}: {self.title}"

    @property
    def line(self) -> str:
        return f"+ kanal {self.title}"


@dataclass(frozen=True, slots=True)
class MakeList:
    list: str
    title: str

    @property
    def name(self) -> str:
        return f"liste {self.list}: {self.title}"

    @property
    def line(self) -> str:
        return f"+ liste {self.title}"


@dataclass(frozen=True, slots=True)
class MakeColumn:
    """`fresh` when the list itself is made by the same plan."""

    list: str
    title: str
    column: Column
    fresh: bool

    @property
    def name(self) -> str:
        return f"kolonne {self.list}: {self.column.name}"

    @property
    def line(self) -> str:
        if self.fresh:
            return f"+ liste {self.title}: kolonne {self.column.name}"
        return f"~ liste {self.title}: kolonne {self.column.name} mangler"


@dataclass(frozen=True, slots=True)
class MakeTab:
    """`village` is "" for General, `channel` its name."""

    village: str
    channel: str
    title: str
    list: str

    @property
    def name(self) -> str:
        return f"fane {self.village or 'General'}: {self.title} ({self.list})"

    @property
    def line(self) -> str:
        return f"+ fane {self.title} i {self.channel}"


Step = InstallApp | MakeChannel | MakeList | MakeColumn | MakeTab
