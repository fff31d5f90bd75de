"""Whether the disk below a folder is encrypted, read off what the system shows; in words without a platform.

Linux lists which device carries which (``/sys/dev/block``), Windows has a property of each volume. Both are handed
over as plain values here, so that reading them is tested everywhere. ``None`` means that nobody can say.
"""

import re
from pathlib import Path

_PROTECTED = {"1": True, "2": False, "3": False, "4": False, "5": False, "6": True}
"""``System.Volume.BitLockerProtection``: on, off, encrypting, decrypting, suspended, on and locked."""
_DEEPEST = 16
_OCTAL = re.compile(r"\\([0-7]{3})")


def bitlocker_says(untrusted_number: str) -> bool | None:
    """What Windows means by the volume's property; half encrypted, or with the key beside it, is not encrypted."""
    return _PROTECTED.get(untrusted_number.strip())


def device_of(mounts: str, folder: Path) -> str:
    """The device, as a path, that ``folder`` (resolved) lies on; ``mounts`` is ``/proc/self/mountinfo``.

    Empty where the folder is on none: in memory, on another computer, or stacked together from several.
    """
    source, deepest = "", -1
    for line in mounts.splitlines():
        before, _, after = line.partition(" - ")
        place = Path(_unescaped(before.split()[4]))
        if folder.is_relative_to(place) and len(place.parts) >= deepest:
            source, deepest = _unescaped(after.split()[1]), len(place.parts)
    return source if source.startswith("/dev/") else ""


def is_encrypted(device: Path) -> bool:
    """Whether a device of ``/sys/dev/block`` is an encrypting one, or everything below it is."""
    return _is_encrypted(device.resolve(), _DEEPEST)


def _is_encrypted(device: Path, deepest: int) -> bool:
    mapped = device / "dm" / "uuid"
    if mapped.exists() and mapped.read_text().startswith("CRYPT-"):
        return True
    below = device / "slaves"
    parts = list(below.iterdir()) if below.is_dir() else []
    return bool(parts) and deepest > 0 and all(_is_encrypted(part.resolve(), deepest - 1) for part in parts)


def _unescaped(field: str) -> str:
    """Spaces and the like stand there as octal numbers."""
    return _OCTAL.sub(lambda found: chr(int(found[1], 8)), field)
