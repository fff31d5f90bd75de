"""What is left in files after they were cleaned: by byte, by ExifTool, and by the eye."""

import json
import subprocess
import tempfile
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

import cv2
import numpy as np
from PIL import Image, ImageCms

from bench.hiding import LOSSLESS, TRACE, Sample
from bench.structure import is_structure
from tests.capture.clean.samples import Pixels
from tests.capture.clean.seen import by_opencv, upright

_SAME_COLOURS = 1.5
"""Mean difference of a channel, of 255, that a JPEG written anew has, and no one sees."""


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
    """The names of pictures that had a profile and have none, or are shown in other colours."""
    pairs = zip(before, after, strict=True)
    return [each.name for each, data in pairs if not _has_same_colours(each.data, data)]


def _too_much(tags: dict[str, object]) -> bool:
    return not all(is_structure(tag, value) for tag, value in tags.items())


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


def _has_same_colours(before: bytes, after: bytes) -> bool:
    one, other = shown(before), shown(after)
    if one is None or other is None or one.shape != other.shape:
        return False
    return float(np.abs(one.astype(int) - other.astype(int)).mean()) < _SAME_COLOURS


def shown(data: bytes) -> Pixels | None:
    """The pixels in sRGB, as a viewer with colour management shows them; ``None`` without a profile."""
    if not data:
        return None
    with Image.open(BytesIO(data)) as image:
        profile = image.info.get("icc_profile")
        if not profile:
            return None
        opened = ImageCms.ImageCmsProfile(BytesIO(profile))
        seen = ImageCms.profileToProfile(image, opened, ImageCms.createProfile("sRGB"), outputMode="RGB")
        return None if seen is None else np.asarray(seen)
