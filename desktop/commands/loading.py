"""The commands of ``pli`` by name, each loaded when it is asked for: cleaning a file does not wait for the mailbox.

app = typer.Typer(cls=CommandsByName)
"""

from collections.abc import Iterable
from importlib import import_module

import typer
from typer.core import TyperCommand, TyperGroup

MODULES = {
    "cleaning": ("clean",),
    "files": ("keygen", "inspect"),
    "packages": ("seal", "open"),
    "practice": (
        "init", "join", "record", "trust", "confirm", "parties", "services", "person", "lock-state",
    ),
    "drafting": ("new", "capture", "add"),
    "cases": ("send", "reply", "correct", "withdraw", "drop", "again"),
    "reading": ("cases", "show", "answers", "read", "picture"),
    "exchanging": ("sync",),
    "demo": ("demo",),
}  # fmt: skip
"""Which module of this folder adds which commands, in the order in which ``pli --help`` tells them."""


class CommandsByName(TyperGroup):
    """A group that knows what its commands are called before it has them."""

    def list_commands(self, ctx: object) -> list[str]:
        """All names."""
        del ctx
        return [name for names in MODULES.values() for name in names]

    def get_command(self, ctx: object, cmd_name: str) -> TyperCommand | None:
        """The command; ``None`` when there is none of this name, and all are loaded to tell which was meant."""
        del ctx
        if cmd_name not in self.commands:
            self._load([module for module, names in MODULES.items() if cmd_name in names] or MODULES)
        found = self.commands.get(cmd_name)
        return found if isinstance(found, TyperCommand) else None

    def _load(self, modules: Iterable[str]) -> None:
        for module in modules:
            app = typer.Typer(add_completion=False, rich_markup_mode="markdown")
            import_module(f"desktop.commands.{module}").add_to(app)
            self.commands.update(typer.main.get_group(app).commands)
