"""libjpeg-turbo's lossless transforms: whole blocks of a JPEG picture change places, no pixel is computed.

The system's own library (Debian: ``libturbojpeg0``), which gets the system's security fixes; no Python package has
these transforms in memory. Used in children alone: what it reads is untrusted.
The interface is that of TurboJPEG 1.2 to 3.x (turbojpeg.h, ``tjTransform``).
"""

import ctypes
from collections.abc import Callable
from typing import Any

LIBRARY = "libturbojpeg.so.0"
_PERFECT, _COPY_NONE = 1, 64
_STOP_ON_WARNING, _LIMIT_SCANS = 8192, 32768
_BLOCK = 8  # pixels a side
_OPERATIONS = {1: 0, 2: 1, 3: 6, 4: 2, 5: 3, 6: 5, 7: 4, 8: 7}
"""By the orientation of Exif: what makes such a picture upright (0 changes nothing)."""


class _Region(ctypes.Structure):
    _fields_ = (("x", ctypes.c_int), ("y", ctypes.c_int), ("w", ctypes.c_int), ("h", ctypes.c_int))


_FILTER = ctypes.CFUNCTYPE(
    ctypes.c_int, ctypes.POINTER(ctypes.c_short), _Region, _Region, ctypes.c_int, ctypes.c_int, ctypes.c_void_p
)
Coefficients = Callable[[Any, int, int, int], None]
"""Gets a row of blocks to change in place: a pointer to 64 numbers for each, how many blocks, which row of its
component it is, and which component."""


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

    def changed(self, untrusted: bytes, change: Coefficients) -> bytes | None:
        """The picture as sequential JPEG, its coefficients as ``change`` leaves them, with what else is in the file.

        ``None`` where the file is damaged, or of a kind that the library does not know.
        """

        def row(coefficients: Any, array: _Region, _: _Region, component: int, *__: object) -> int:
            change(coefficients, array.w // _BLOCK, array.y // _BLOCK, component)
            return 0

        return self._transform(untrusted, _Transform(filter=_FILTER(row)))

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
