"""The rest of the computer: room and encryption of the disk, the keyring, a card reader."""

from cases.errors import CardServiceAbsent
from desktop.checkup.findings import Finding, Found
from desktop.checkup.surroundings import Surroundings
from transport.body import Happened

_MEGABYTE = 10**6
_LITTLE = 2_000
"""Megabytes: a few hundred cases."""
_FULL = 200
"""Megabytes: a case or two."""


def look_at_room(around: Surroundings, _cancelled: Happened) -> list[Found]:
    """How much fits on the disk that the practice's folder is on."""
    megabytes = around.room(around.folder) // _MEGABYTE
    finding = Finding.DISK_ROOM
    if megabytes < _LITTLE:
        finding = Finding.DISK_FULL if megabytes < _FULL else Finding.DISK_LITTLE_ROOM
    return [Found(finding, numbers={"megabytes": megabytes})]


def look_at_encryption(around: Surroundings, _cancelled: Happened) -> list[Found]:
    """Whether the disk is encrypted. Pli's own folder is anyway; the system's and others' files are not."""
    says = around.is_encrypted(around.folder)
    if says is None:
        return [Found(Finding.DISK_ENCRYPTION_OPEN)]
    return [Found(Finding.DISK_ENCRYPTED if says else Finding.DISK_NOT_ENCRYPTED)]


def look_at_keyring(around: Surroundings, _cancelled: Happened) -> list[Found]:
    """Whether the system keeps a secret for us from one start to the next."""
    return [Found(Finding.KEYRING_THERE if around.has_keyring() else Finding.KEYRING_NONE)]


def look_at_card_reader(around: Surroundings, _cancelled: Happened) -> list[Found]:
    """Whether an identity card can be read here; nobody needs that."""
    try:
        there = around.has_card_reader()
    except CardServiceAbsent:
        return [Found(Finding.CARD_SERVICE_NONE)]
    return [Found(Finding.CARD_READER_THERE if there else Finding.CARD_READER_NONE)]
