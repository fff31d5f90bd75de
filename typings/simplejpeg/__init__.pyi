# What Pli uses of simplejpeg, whose own hints return placeholders.
import numpy as np
import numpy.typing as npt

def decode_jpeg_header(
    data: bytes | memoryview,
    min_height: int = 0,
    min_width: int = 0,
    min_factor: float = 1,
    strict: bool = True,
) -> tuple[int, int, str, str]: ...
def decode_jpeg(
    data: bytes | memoryview,
    colorspace: str = "rgb",
    fastdct: bool = False,
    fastupsample: bool = False,
    min_height: int = 0,
    min_width: int = 0,
    min_factor: float = 1,
    buffer: bytearray | None = None,
    strict: bool = True,
) -> npt.NDArray[np.uint8]: ...
def encode_jpeg(
    image: npt.NDArray[np.uint8],
    quality: int = 85,
    colorspace: str = "rgb",
    colorsubsampling: str = "444",
    fastdct: bool = False,
) -> bytes: ...
