"""Pages are held to what commands say, so commands can be asked here."""

from tests.commands.conftest import ask

__all__ = ["ask"]
