"""What cleaning takes, beside the programs that people use for it, none of which verifies what it wrote.

The 12-megapixel JPEG is rendered here, with noise like a sensor's. The bars are what is promised: the rebuild
under a millisecond, a folder sooner than jpegtran called file by file, a picture sooner than by each of the four
programs. Exiv2 is none of them: what it leaves is counted in `bench.cleaning`; how quickly, is told for information.
Of one file as a command, nearly all of our time is what Python, numpy and pydantic need to begin; its bar is four times
that of programs that begin with less.
"""

import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import cv2
import numpy as np

from bench import cleaners
from bench.cleaners import FAITHFUL, PEERS, Cleaner
from bench.hiding import LOSSLESS, Sample, at_hand, of_formats
from bench.measure import Measurement, cost, interleaved, repeated, seconds_of
from capture.clean.clean import clean
from capture.clean.jpeg import rebuild_jpeg

FOLDER = 500
"""Pictures of 12 megapixels in a folder: links to a few, as each is read and written like any other."""
_TOLD = 0.0
"""The bar of a figure that is told and promises nothing."""


def rebuild_12_megapixels() -> list[Measurement]:
    """Milliseconds to write a 12-megapixel JPEG anew, verification apart; the median."""
    picture = twelve_megapixels()
    times = repeated(lambda: rebuild_jpeg(picture), rounds=31)
    return [cost("JPEG rebuild, 12 MP, median", "ms", times.median * 1000, 1.0, "promised limit")]


def clean_12_megapixels() -> list[Measurement]:
    """Milliseconds to clean it, strict verification included."""
    sample = Sample("12 MP", ".jpg", twelve_megapixels())
    times = interleaved(lambda: clean(sample.data), lambda: cleaners.jpegtran([sample]), rounds=7)
    ours, peer = times.ours.median * 1000, times.peer.median * 1000
    return [cost("JPEG cleaned and verified, 12 MP", "ms", ours, peer, "jpegtran -copy none")]


def a_file() -> list[Measurement]:
    """Milliseconds a file of the samples at hand, the mean on both sides: peers are given them all at once.

    Ours runs within this process; of the peers all but Pillow are programs, jpegtran is started for each file.
    """
    samples = of_formats(at_hand(), LOSSLESS)
    done = [_mean(samples, name, *peer) for name, peer in PEERS.items()]
    done += [_mean(samples, name, *peer, bar=_TOLD) for name, peer in FAITHFUL.items()]
    return [*done, *_medians(samples)]


def a_command() -> list[Measurement]:
    """Milliseconds for one sample by itself, each program started anew; the median."""
    sample = next(sample for sample in at_hand() if sample.suffix == ".jpg")
    bars = {"exiftool -all= (batched)": 0.25, "mat2": 0.25}
    return [
        _as_command(sample, name, peer, bars.get(name, _TOLD))
        for name, (peer, _) in PEERS.items()
        if peer is not cleaners.pillow
    ]


def folder_of_500() -> list[Measurement]:
    """Seconds for a folder of 12-megapixel JPEGs: ours as a command, verified and synced; the peer file by file."""
    with _folder_of_large() as (files, out):
        words = ["jpegtran", "-copy", "none", "-outfile", "OUT", "IN"]
        ours = seconds_of(lambda: _pli_clean(files[0].parent, out / "ours"))
        peer = seconds_of(lambda: cleaners.one_by_one(words, files, out))
        return [cost(f"folder of {len(files)} JPEGs, 12 MP", "s", ours, peer, "jpegtran, file by file")]


MEASURES = (rebuild_12_megapixels, clean_12_megapixels, a_file, a_command, folder_of_500)


def twelve_megapixels() -> bytes:
    """A rendered photograph of 4000 × 3000, about 3 MB."""
    chance = np.random.default_rng(12)
    coarse = chance.integers(40, 215, (300, 400, 3), dtype=np.uint8)
    smooth = cv2.resize(coarse, (4000, 3000), interpolation=cv2.INTER_CUBIC).astype(np.int16)
    noise = cv2.resize(chance.integers(-9, 10, (1500, 2000, 3), dtype=np.int16), (4000, 3000))
    pixels = np.clip(smooth + noise, 0, 255).astype(np.uint8)
    return cv2.imencode(".jpg", pixels, [cv2.IMWRITE_JPEG_QUALITY, 90])[1].tobytes()


def _mean(
    samples: list[Sample], name: str, peer: Cleaner, takes: tuple[str, ...], bar: float = 1.0
) -> Measurement:
    taken = of_formats(samples, takes)
    ours, theirs = (1000 * seconds_of(partial(each, taken)) / len(taken) for each in (cleaners.ours, peer))
    return cost(f"a sample, mean of {len(taken)}, in process", "ms", ours, theirs, name, bar)


def _medians(samples: list[Sample]) -> list[Measurement]:
    """Of one after the other, beside the limit and the only peer in this process, which verifies nothing."""
    timed = [
        interleaved(partial(cleaners.ours, [each]), partial(cleaners.pillow, [each]), 3) for each in samples
    ]
    name = f"a sample, median of {len(samples)}, in process"
    ours = 1000 * statistics.median(each.ours.median for each in timed)
    peer = 1000 * statistics.median(each.peer.median for each in timed)
    return [
        cost(name, "ms", ours, 1.0, "promised limit"),
        cost(name, "ms", ours, peer, "Pillow open and save", _TOLD),
    ]


def _as_command(sample: Sample, name: str, peer: Cleaner, bar: float) -> Measurement:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"a{sample.suffix}"
        path.write_bytes(sample.data)
        times = interleaved(lambda: _pli_clean(path, Path(folder) / "out"), lambda: peer([sample]), rounds=9)
    return cost("a file as a command", "ms", 1000 * times.ours.median, 1000 * times.peer.median, name, bar)


def _pli_clean(given: Path, out: Path) -> None:
    command = [str(Path(sys.executable).with_name("pli")), "clean", str(given), "--out", str(out), "--json"]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


@contextmanager
def _folder_of_large() -> Iterator[tuple[list[Path], Path]]:
    with tempfile.TemporaryDirectory() as name:
        given, out = Path(name) / "given", Path(name) / "out"
        given.mkdir()
        out.mkdir()
        picture = twelve_megapixels()
        few = [given / f"{number:03}.jpg" for number in range(4)]
        for path in few:
            path.write_bytes(picture)
        for number in range(len(few), FOLDER):
            (given / f"{number:03}.jpg").hardlink_to(few[number % len(few)])
        yield sorted(given.iterdir()), out
