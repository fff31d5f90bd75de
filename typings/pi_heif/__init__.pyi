# What Pli uses of pi-heif, which has no hints.
from typing import Any, BinaryIO

from . import options as options

class HeifImage:
    size: tuple[int, int]
    mode: str
    info: dict[str, Any]
    @property
    def __array_interface__(self) -> dict[str, Any]: ...

class HeifFile:
    @property
    def primary_index(self) -> int: ...
    def __getitem__(self, index: int) -> HeifImage: ...

def open_heif(fp: BinaryIO, convert_hdr_to_8bit: bool = True) -> HeifFile: ...
def libheif_info() -> dict[str, Any]: ...
