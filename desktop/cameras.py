"""Which cameras can be chosen, and which one is taken without asking.

A camera is remembered by its name: the number that the system gives it changes with the socket it is plugged into.
``PLI_CAMERA`` names one more, for trying: an address, a folder of pictures, a video.
"""

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from capture.sources import camera_source, known_cameras

FROM_OUTSIDE = "PLI_CAMERA"


@dataclass(frozen=True)
class Choice:
    """A camera: ``source`` for ``capture.sources.camera_source``, ``name`` for people."""

    source: str
    name: str


def choices(remembered: str, surroundings: Mapping[str, str] = os.environ) -> list[Choice]:
    """What can be chosen now; may take a moment. What is remembered and no camera of this machine is one more.

    Raises ``WrongUsage`` for an address that no camera can have.
    """
    found = [Choice(camera.source, camera.name) for camera in known_cameras()]
    known = {each.name for each in found} | {each.source for each in found}
    for source in (surroundings.get(FROM_OUTSIDE, ""), remembered):
        if source and source not in known and _is_address(source):
            found.append(Choice(source, camera_source(source)().name))
            known.add(source)
    return found


def chosen(
    offered: Sequence[Choice], remembered: str, surroundings: Mapping[str, str] = os.environ
) -> Choice:
    """The one to begin with: from outside, then the remembered one, then the first, then whichever comes."""
    wanted = [surroundings.get(FROM_OUTSIDE, ""), remembered]
    for want in filter(None, wanted):
        for each in offered:
            if want in (each.source, each.name):
                return each
    return offered[0] if offered else Choice("0", camera_source("0")().name)


def to_remember(choice: Choice) -> str:
    """How a choice is kept in the settings."""
    return choice.source if _is_address(choice.source) else choice.name


def _is_address(source: str) -> bool:
    """Whether it says by itself where it is, unlike a name or a number."""
    return "/" in source or "\\" in source
