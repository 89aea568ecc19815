"""What an operator is told when provisioning cannot go on."""

from collections.abc import Sequence


class ProvisioningError(Exception):
    """One or more lines for the operator; the command ends with exit code 1."""

    def __init__(self, lines: Sequence[str]) -> None:
        super().__init__("\n".join(lines))
        self.lines = tuple(lines)


class BadWorkspaceFile(ProvisioningError):
    """The workspace file cannot be used; nothing was called."""


class CannotSee(ProvisioningError):
    """The workspace could not be read, or is not the one that the file means."""


class BadState(ProvisioningError):
    """The bindings or the journal in the data folder cannot be read."""
