"""The part of simplejpeg that Pli uses; its own hints return placeholders."""

from typing import Literal

import numpy as np
import numpy.typing as npt
from typing_extensions import Buffer as _Buffer

_Colours = Literal["BGR", "RGB", "GRAY"]

def decode_jpeg_header(
    data: bytes, min_height: int = 0, min_width: int = 0, min_factor: float = 1, strict: bool = True
) -> tuple[int, int, str, str]: ...
def decode_jpeg(
    data: bytes,
    colorspace: _Colours = "RGB",
    fastdct: bool = False,
    fastupsample: bool = False,
    min_height: int = 0,
    min_width: int = 0,
    min_factor: float = 1,
    buffer: _Buffer | None = None,
    strict: bool = True,
) -> npt.NDArray[np.uint8]: ...
def encode_jpeg(
    image: npt.NDArray[np.uint8],
    quality: int = 85,
    colorspace: _Colours = "RGB",
    colorsubsampling: Literal["444", "422", "420", "440", "411", "Gray"] = "444",
    fastdct: bool = False,
) -> bytes: ...
