"""What is left in files after they were cleaned: by byte, by ExifTool, and by the eye."""

import json
import subprocess
import tempfile
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

import cv2
import numpy as np
from PIL import Image

from bench.hiding import LOSSLESS, TRACE, Sample
from tests.capture.clean.seen import by_opencv, upright

_OF_THE_PICTURE = {
    "SourceFile", "ExifTool", "System", "File", "JFIF", "Composite", "APP14", "Adobe", "PNG-pHYs", "ICC-header",
    "ICC_Profile", "GIF", "RIFF", "QuickTime", "Meta", "Track1",
}  # fmt: skip
"""Groups that tell how the picture is coded; what else hides there is found by its bytes."""
_NEEDED = {
    "IFD0": {
        "Orientation", "ImageWidth", "ImageHeight", "BitsPerSample", "Compression", "PhotometricInterpretation",
        "StripOffsets", "SamplesPerPixel", "RowsPerStrip", "StripByteCounts", "PlanarConfiguration", "XResolution",
        "YResolution", "ResolutionUnit", "YCbCrPositioning", "FillOrder", "ExtraSamples", "SubfileType", "Predictor",
    },
    "PNG": {
        "ImageWidth", "ImageHeight", "BitDepth", "ColorType", "Compression", "Filter", "Interlace", "ProfileName",
        "Palette", "Transparency", "BackgroundColor", "Gamma", "SRGBRendering", "SignificantBits",
    },
}  # fmt: skip


def leaking(before: Sequence[Sample], after: Sequence[bytes]) -> list[str]:
    """The names of samples of which something is left; a file that was refused leaks nothing.

    Seen are the trace of the canary and what ExifTool names. A place that holds fewer bytes than the trace, or holds
    them compressed, is not seen here, whoever cleaned it: there the tests compare with the file in which nothing hid.
    """
    told = _told_by_exiftool(after)
    return [
        sample.name
        for sample, data, tags in zip(before, after, told, strict=True)
        if data and (TRACE in data or _too_much(tags))
    ]


def changed(before: Sequence[Sample], after: Sequence[bytes]) -> list[str]:
    """The names of JPEG and PNG whose stored pixels are not what they were, or that do not open any more."""
    pairs = [pair for pair in zip(before, after, strict=True) if pair[0].suffix in LOSSLESS]
    return [sample.name for sample, data in pairs if not _same(sample.picture, data)]


def rotated(before: Sequence[Sample], after: Sequence[bytes]) -> list[str]:
    """The names of pictures that a viewer shows another way up."""
    pairs = zip(before, after, strict=True)
    return [each.name for each, data in pairs if not np.array_equal(upright(each.data), upright(data))]


def discoloured(before: Sequence[Sample], after: Sequence[bytes]) -> list[str]:
    """The names of pictures that had a profile and have none."""
    return [each.name for each, data in zip(before, after, strict=True) if not _has_profile(data)]


def _too_much(tags: dict[str, object]) -> bool:
    for tag in tags:
        group, _, name = tag.partition(":")
        if tag == "File:Comment" or (
            group not in _OF_THE_PICTURE
            and not group.startswith("ICC")
            and name not in _NEEDED.get(group, ())
        ):
            return True
    return False


def _told_by_exiftool(files: Sequence[bytes]) -> list[dict[str, object]]:
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / f"{number:04}" for number in range(len(files))]
        for path, data in zip(paths, files, strict=True):
            path.write_bytes(data or b"nothing")
        command = ["exiftool", "-j", "-a", "-G1", "-ee", "-U", *map(str, paths)]
        printed = subprocess.run(command, check=False, capture_output=True).stdout
    told = {Path(each["SourceFile"]).name: each for each in json.loads(printed)}
    return [told.get(f"{number:04}", {}) for number in range(len(files))]


def _same(before: bytes, after: bytes) -> bool:
    if not after or cv2.imdecode(np.frombuffer(after, np.uint8), cv2.IMREAD_UNCHANGED) is None:
        return False
    return np.array_equal(by_opencv(before), by_opencv(after))


def _has_profile(data: bytes) -> bool:
    if not data:
        return False
    with Image.open(BytesIO(data)) as image:
        return "icc_profile" in image.info
