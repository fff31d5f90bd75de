"""What a person can set, in ``settings.json``: nothing about anybody, so it is in the clear.

A field that is left out has the value below. An unknown version or field is refused: an older Pli never forgets
silently what a newer one was told.
"""

from enum import StrEnum
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field

from cases.codes import Language
from cases.wire import Wire, parse, to_json
from host.system import write_durably


class Theme(StrEnum):
    """How the windows are coloured."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


def _absolute(folder: Path) -> Path:
    if not folder.is_absolute():
        raise ValueError("begins at the root of a disk")
    return folder


class Settings(Wire):
    """``auto_lock_minutes``: of nobody touching Pli. ``keep_courier_key``: in the system's keyring, to send at start.

    ``discreet``: lists hide names and birth dates. ``camera``: the one last chosen, as ``capture.sources`` names it.
    ``record_folder``: where answered cases are filed; there is none until the practice chooses one.
    ``keep_filed_days``: how long a filed case stays in Pli; without a number it stays for ever.
    ``ask_when_metered``: before much is sent over a connection that is paid by volume.
    ``allow_loopback``: admits a gateway on this very machine without TLS, for trials.
    """

    v: Literal["settings/v1"] = "settings/v1"
    language: Language = Language.EN
    theme: Theme = Theme.SYSTEM
    discreet: bool = False
    auto_lock_minutes: Annotated[int, Field(ge=1, le=120)] = 10
    camera: Annotated[str, Field(max_length=500)] = ""
    record_folder: Annotated[Path, AfterValidator(_absolute)] | None = None
    keep_filed_days: Annotated[int, Field(ge=1, le=3650)] | None = None
    ask_when_metered: bool = True
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
