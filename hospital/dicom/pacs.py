"""The archive of the hospital, however it is spoken to: STOW-RS (``stow``) or C-STORE (``cstore``).

A connection that broke does not tell whether the object arrived: so it is asked for before each send, and a PACS
knows an object by its UID, which is the same at every try.
"""

from enum import StrEnum
from typing import Protocol

from hospital.dicom.instance import Instance


class Pacs(Protocol):
    """One archive, for one thread.

    Both raise ``PacsUnreachable``, ``PacsBusy`` or ``PacsDenied`` (later), ``PacsRefused`` or ``PacsUntrusted``
    (stays wrong), and ``FileUnreadable`` for a file of the configuration.
    """

    def holds(self, instance: Instance) -> bool:
        """Whether it has this object; ``False`` too where it cannot be asked."""
        ...

    def store(self, instance: Instance) -> None:
        """Returns once it has taken the object over, or had it before."""
        ...


class Filed(StrEnum):
    """How an object came to be in the archive."""

    STORED = "stored"
    WAS_THERE = "was_there"


def file_once(pacs: Pacs, instance: Instance) -> Filed:
    """See to it that the archive has the object, once. May be repeated whenever it failed; raises as ``Pacs`` does."""
    if pacs.holds(instance):
        return Filed.WAS_THERE
    pacs.store(instance)
    return Filed.STORED
