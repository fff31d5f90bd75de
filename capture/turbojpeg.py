"""libjpeg-turbo's lossless transforms: whole blocks of a JPEG picture change places, no pixel is computed.

The system's own library (Debian: ``libturbojpeg0``), which gets the system's security fixes; no Python package has
these transforms in memory. Used in children alone: what it reads is untrusted.
The interface is that of TurboJPEG 1.2 to 3.x (turbojpeg.h, ``tjTransform``).
"""

import ctypes
from collections.abc import Callable

import numpy as np
import numpy.typing as npt

LIBRARY = "libturbojpeg.so.0"
_PERFECT, _COPY_NONE = 1, 64
_STOP_ON_WARNING, _LIMIT_SCANS = 8192, 32768
_BLOCK = 8  # pixels a side
_OPERATIONS = {1: 0, 2: 1, 3: 6, 4: 2, 5: 3, 6: 5, 7: 4, 8: 7}
"""By the orientation of Exif: what makes such a picture upright (0 changes nothing)."""


class _Region(ctypes.Structure):
    _fields_ = (("x", ctypes.c_int), ("y", ctypes.c_int), ("w", ctypes.c_int), ("h", ctypes.c_int))


_FILTER = ctypes.CFUNCTYPE(
    ctypes.c_int, ctypes.c_void_p, _Region, _Region, ctypes.c_int, ctypes.c_int, ctypes.c_void_p
)
Row = npt.NDArray[np.int16]
"""The quantised coefficients of one row of blocks, 64 of each, to be changed in place."""


class _Transform(ctypes.Structure):
    _fields_ = (
        ("region", _Region),
        ("operation", ctypes.c_int),
        ("options", ctypes.c_int),
        ("data", ctypes.c_void_p),
        ("filter", _FILTER),
    )


class TurboJpeg:
    """The loaded library. Raises ``OSError`` where the system has none."""

    def __init__(self, name: str = LIBRARY) -> None:
        library = ctypes.CDLL(name)
        library.tjInitTransform.restype = ctypes.c_void_p
        library.tjTransform.argtypes = (
            ctypes.c_void_p, ctypes.c_char_p, ctypes.c_ulong, ctypes.c_int,
            ctypes.POINTER(ctypes.c_void_p), ctypes.POINTER(ctypes.c_ulong),
            ctypes.POINTER(_Transform), ctypes.c_int,
        )  # fmt: skip
        library.tjFree.argtypes = (ctypes.c_void_p,)
        library.tjDestroy.argtypes = (ctypes.c_void_p,)
        self._library = library

    def upright(self, untrusted: bytes, orientation: int) -> bytes | None:
        """The picture as sequential JPEG with its very coefficients, turned as Exif's ``orientation`` asks.

        ``None`` where whole blocks do not do it: a side that is cut has an incomplete block, the sampling is a rare
        one, or the file is damaged. Nothing but the picture is taken over: no profile, no Exif.
        """
        return self._transform(
            untrusted, _Transform(operation=_OPERATIONS[orientation], options=_PERFECT | _COPY_NONE)
        )

    def changed(self, untrusted: bytes, change: Callable[[Row, int, int], None]) -> bytes | None:
        """The picture as sequential JPEG, its coefficients as ``change`` leaves them, with what else is in the file.

        ``change`` gets a row, its number in its component, and the number of that component. ``None`` where the file
        is damaged, or of a kind that the library does not know; what ``change`` raises is raised here.
        """
        raised: list[Exception] = []

        def row(address: int, array: _Region, _: _Region, component: int, *__: object) -> int:
            blocks = array.w // _BLOCK
            numbers = (ctypes.c_short * (blocks * _BLOCK * _BLOCK)).from_address(address)
            try:
                change(np.frombuffer(numbers, np.int16).reshape(blocks, -1), array.y // _BLOCK, component)
            except (ValueError, IndexError, KeyError) as error:  # nothing is raised through C
                raised.append(error)
            return -len(raised)

        made = self._transform(untrusted, _Transform(filter=_FILTER(row)))
        if raised:
            raise raised[0]
        return made

    def _transform(self, untrusted: bytes, job: _Transform) -> bytes | None:
        made, size = ctypes.c_void_p(), ctypes.c_ulong()
        handle = self._library.tjInitTransform()
        try:
            failed = self._library.tjTransform(
                handle, untrusted, len(untrusted), 1, ctypes.byref(made), ctypes.byref(size),
                ctypes.byref(job), _STOP_ON_WARNING | _LIMIT_SCANS,
            )  # fmt: skip
            return None if failed or made.value is None else ctypes.string_at(made.value, size.value)
        finally:
            self._library.tjFree(made)
            self._library.tjDestroy(handle)
