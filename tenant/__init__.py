"""A small, strict Microsoft 365 on 127.0.0.1: Graph, Bot Connector and Entra, for the first run and the tests.

It imports nothing else of the project, so that it cannot share its mistakes.
"""

from tenant.server import Running, start

__all__ = ["Running", "start"]
