"""What a person can set, in ``settings.json``: nothing about anybody, so it is in the clear.

A field that is left out has the value below. An unknown version or field is refused: an older Pli never forgets
silently what a newer one was told.
"""

from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import Field

from cases.codes import Language
from cases.wire import Wire, parse, to_json
from host.system import write_durably


class Settings(Wire):
    """``auto_lock_minutes``: of nobody touching Pli. ``keep_courier_key``: in the system's keyring, to send at start.

    ``allow_loopback``: admits a gateway on this very machine without TLS, for trials.
    """

    v: Literal["settings/v1"] = "settings/v1"
    language: Language = Language.EN
    auto_lock_minutes: Annotated[int, Field(ge=1, le=120)] = 10
    keep_courier_key: bool = True
    allow_loopback: bool = False

    def with_fields(self, **fields: object) -> Self:
        """The same with some fields exchanged, checked."""
        return type(self).model_validate(dict(self) | fields)


def load(path: Path) -> Settings:
    """The settings; those of a fresh installation where there is no file. Raises ``WireRefused``."""
    return parse(Settings, path.read_bytes()) if path.exists() else Settings()


def save(path: Path, settings: Settings) -> None:
    """Keep the settings."""
    write_durably(path, to_json(settings) + b"\n")
