"""The USB camera that is not there, from outside: how it is built, preloaded, fed and broken."""

import os
import subprocess
from pathlib import Path

SOURCES = sorted(Path(__file__).with_name("uvc").glob("*.c"))
LIBRARY = "uvc_camera.so"
FOLDER = "PLI_CAMERA_FOLDER"
FAULTS = ("unplug", "stall", "freeze", "busy", "blocked")


def build(folder: Path) -> Path:
    """Compile the impersonator; the library, for ``LD_PRELOAD``."""
    library = folder / LIBRARY
    flags = ["-std=gnu17", "-O2", "-Wall", "-Wextra", "-Werror", "-shared", "-fPIC", "-pthread"]
    flags += ["-fvisibility=hidden"]  # nothing but the calls it stands before is seen by the program
    subprocess.run(["gcc", *flags, "-o", library, *SOURCES], check=True)
    return library


def surroundings(library: Path, folder: Path) -> dict[str, str]:
    """The environment of a process that shall see the camera, whose frames and faults lie in ``folder``."""
    return {**os.environ, "LD_PRELOAD": str(library), FOLDER: str(folder)}


class Device:
    """The camera as its user handles it: plugged and unplugged, stuck, taken by another program."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def begin(self, fault: str) -> None:
        (self.folder / fault).touch()

    def end(self, fault: str) -> None:
        (self.folder / fault).unlink(missing_ok=True)

    def mend(self) -> None:
        for fault in FAULTS:
            self.end(fault)
