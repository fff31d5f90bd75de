"""What it costs to look for faces, text and codes, beside the programs whose models do it; and what is missed.

The peers are fetched and kept by ``uv tool run``, with the OpenCV that needs no windows: each looks for one kind of
thing alone. The picture is a photograph of a person, at 1080p.
"""

import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import zxingcpp
from PIL import Image

from bench.measure import Measurement, Times, cost, count, interleaved
from capture.privacy.look import Looking, look
from cases.privacy import Found
from demo import scenes as painted
from tests.capture.privacy import scenes
from tests.capture.privacy.rulers import Make, with_ruler

_UV = (".tools/bin/uv", "tool", "run", "--quiet", "--overrides", "bench/opencv_headless.txt")
_DEFACE = (
    *_UV, "--with", "opencv-python-headless", "--with", "onnx", "--with", "onnxruntime",
    "--from", "deface==1.5.0", "deface",
)  # fmt: skip
_RAPIDOCR = (
    *_UV,
    "--with",
    "opencv-python-headless",
    "--from",
    "rapidocr-onnxruntime==1.4.4",
    "rapidocr_onnxruntime",
)
_LIMIT = 400.0  # milliseconds
_ROUNDS = 9
_SIZES = (scenes.SIZE, (1280, 720), (4000, 3000))
_STARTED = 1.5  # seconds in which a child that waits has loaded its models


def look_at_1080p() -> list[Measurement]:
    """Milliseconds from the file to the boxes, all three kinds, by a child that waited: of a person, and of a ruler."""
    lies, _ = with_ruler(Make(unit="cm"), 8)
    ruler = scenes.file_of(Image.fromarray(lies))
    return [
        cost(f"faces, text and codes at 1080p, {what}, median", "ms", _looked(data), _LIMIT, "promised limit")
        for what, data in (("a person", _person()), ("a ruler", ruler))
    ]


def _looked(data: bytes) -> float:
    seconds = []
    with Looking() as looking:
        for _ in range(_ROUNDS):
            looking.prepare()
            time.sleep(_STARTED)
            started = time.perf_counter()
            looking.look(data)
            seconds.append(time.perf_counter() - started)
    return Times(tuple(seconds)).median * 1000


def look_beside_programs() -> list[Measurement]:
    """Seconds of one picture from nothing, models loaded each time: ours finds all three kinds."""
    with _file(_person()) as file:
        out = str(file.with_name("out.jpg"))
        faces = interleaved(
            lambda: look(file.read_bytes()), lambda: _run(_DEFACE, str(file), "-o", out), rounds=3
        )
        words = interleaved(
            lambda: look(file.read_bytes()), lambda: _run(_RAPIDOCR, "-img", str(file)), rounds=3
        )
    return [
        cost(
            "faces, text and codes from nothing",
            "s",
            faces.ours.best,
            faces.peer.best,
            "deface (faces alone)",
        ),
        cost(
            "faces, text and codes from nothing",
            "s",
            words.ours.best,
            words.peer.best,
            "rapidocr (text alone)",
        ),
    ]


def missed() -> list[Measurement]:
    """Faces of 34 to 270 pixels, upright and lying, words of 16 to 96 pixels and four kinds of codes not found."""
    wanted = list(_wanted())
    with Looking() as looking:
        misses = sum(kind not in _kinds(looking, image) for kind, image in wanted)
    return [count("faces, words and codes missed", f"of {len(wanted)}", misses, 0, "none")]


def false_alarms() -> list[Measurement]:
    """Boxes that are found in painted scenes of skin, and on a card with our own scale marker beside a wound."""
    with Looking() as looking:
        found = [
            looking.look(scenes.file_of(_painted(name, size))).found
            for name in ("dermoscopy", "overview", "wound")
            for size in _SIZES
        ]
    return [count("false alarms on painted skin", "boxes", sum(map(len, found)), 0, "none")]


def _kinds(looking: Looking, image: Image.Image) -> set[Found]:
    return {each.kind for each in looking.look(scenes.file_of(image)).found}


def _wanted() -> Iterator[tuple[Found, Image.Image]]:
    for side in (180, 250, 400, 700, 1000):
        yield Found.FACE, scenes.with_face(side, (300, 40))[0]
    for side, degrees in ((420, 90), (420, 180), (420, 270), (1000, 90)):
        yield Found.FACE, scenes.with_face(side, (300, 40), degrees)[0]
    for height in (16, 24, 96):
        for degrees in (0, 10, 90):
            yield Found.TEXT, scenes.with_words("DUPONT Marie", height, degrees)[0]
    kind = zxingcpp.BarcodeFormat
    for code in (kind.QRCode, kind.DataMatrix, kind.Code128, kind.EAN8):
        yield Found.CODE, scenes.with_code(code, 240)


def _person() -> bytes:
    whole = Image.open(scenes.PHOTOGRAPH).resize((1920, 1920), Image.Resampling.LANCZOS)
    return scenes.file_of(whole.crop((0, 200, 1920, 1280)))


def _painted(name: str, size: tuple[int, int]) -> Image.Image:
    frame = np.asarray(painted.render(name, *size))[..., ::-1] * 255
    return Image.fromarray(frame.astype(np.uint8))


@contextmanager
def _file(data: bytes) -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "picture.jpg"
        file.write_bytes(data)
        yield file


def _run(command: tuple[str, ...], *arguments: str) -> None:
    subprocess.run([*command, *arguments], check=True, capture_output=True)


MEASURES = (look_at_1080p, look_beside_programs, missed, false_alarms)
