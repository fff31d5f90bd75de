"""Telephones and cameras on a cable, as a Linux desktop shows them: gvfs keeps a folder for each beside the session.

    phones(mounts())                                  # each storage with a folder DCIM is a volume
    path_of("mtp://Phone/Internal/DCIM/a.jpg", mounts())

Files that are dragged out of its file manager come as addresses (``mtp:``, ``gphoto2:``, ``afc:``); in the folder of
gvfs they are files. On Windows and macOS there is no such folder.
"""

import os
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import unquote

from desktop.cards import Volume, cards

SCHEMES = ("mtp", "gphoto2", "afc")


def mounts(surroundings: Mapping[str, str] = os.environ) -> Path | None:
    """The folder in which gvfs has them; ``None`` where there is no session of a Linux desktop."""
    session = surroundings.get("XDG_RUNTIME_DIR", "")
    return Path(session) / "gvfs" if session else None


def phones(folder: Path | None) -> list[Volume]:
    """The storages on which a camera wrote, under the name that the device gives itself."""
    storages = (
        Volume(_name(device), storage, is_phone=True)
        for device in _devices(folder)
        for storage in (device, *_listed(device))
    )
    return cards(storages)


def is_address(address: str) -> bool:
    """Whether something dropped is on such a device."""
    return address.partition(":")[0].lower() in SCHEMES


def path_of(address: str, folder: Path | None) -> Path | None:
    """Where the file of such an address is; ``None`` for a device that is not there. Never outside of the device.

    A device's name comes in small letters where a program took it for a host's.
    """
    scheme, _, place = address.partition("://")
    host, _, path = place.partition("/")
    wanted = scheme.lower(), _without_port(unquote(host)).lower()
    inside = [each for each in unquote(path).split("/") if each not in ("", ".")]
    for device in _devices(folder):
        if (_scheme(device), _host(device).lower()) == wanted and ".." not in inside:
            return device.joinpath(*inside)
    return None


def _without_port(host: str) -> str:
    """Of ``0123:3``; the bus and number of ``[usb:001,005]``, by which some cameras are called, are no port."""
    return host if host.startswith("[") else host.partition(":")[0]


def _devices(folder: Path | None) -> list[Path]:
    return [each for each in _listed(folder) if is_address(each.name)]


def _listed(folder: Path | None) -> list[Path]:
    """What is in a folder; a device that was unplugged has nothing."""
    try:
        return [] if folder is None else sorted(folder.iterdir())
    except OSError:
        return []


def _scheme(device: Path) -> str:
    return device.name.partition(":")[0].lower()


def _host(device: Path) -> str:
    """Of ``mtp:host=Phone`` or ``afc:host=0123,port=3``."""
    fields = dict(each.partition("=")[::2] for each in device.name.partition(":")[2].split(","))
    return unquote(fields.get("host", ""))


def _name(device: Path) -> str:
    return _host(device).replace("_", " ")
