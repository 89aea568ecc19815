"""The workspace from its file: wanted, seen, planned, carried out; never deletes anything."""

from provisioning.directory import WorkspaceDirectory
from provisioning.state import forum_of

__all__ = ["WorkspaceDirectory", "forum_of"]
