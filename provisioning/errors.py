"""What an operator is told when provisioning cannot go on."""

from collections.abc import Sequence

LINE_MOST = 500


def _plain(line: str) -> str:
    """A line may quote a file: nothing in it is obeyed by a terminal, and it ends somewhere."""
    kept = "".join(sign if sign.isprintable() else "\ufffd" for sign in line[:LINE_MOST])
    return kept if len(line) <= LINE_MOST else f"{kept}…"


class ProvisioningError(Exception):
    """One or more lines for the operator; the command ends with exit code 1."""

    def __init__(self, lines: Sequence[str]) -> None:
        self.lines = tuple(_plain(line) for line in lines)
        super().__init__("\n".join(self.lines))


class BadWorkspaceFile(ProvisioningError):
    """The workspace file cannot be used; nothing was called."""


class BadProjectFile(ProvisioningError):
    """The project file cannot be used."""


class CannotSee(ProvisioningError):
    """The workspace could not be read, or is not the one that the file means."""


class BadState(ProvisioningError):
    """The bindings or the journal in the data folder cannot be read."""
