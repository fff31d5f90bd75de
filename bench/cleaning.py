"""What cleaning a picture costs, and what it leaves in it, beside the programs that people use for it.

The 12-megapixel JPEG is rendered here, with noise like a sensor's. What the other pictures are, `bench.hiding` says;
what counts as left over, `bench.remains`. Peers are counted on the formats that they say they take.
"""

import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import cv2
import numpy as np

from bench import cleaners, remains
from bench.cleaners import Cleaner
from bench.hiding import LOSSLESS, Sample, at_hand, coloured, hiding, turned
from bench.measure import Measurement, cost, count, interleaved, repeated, seconds_of
from capture.clean.clean import clean
from capture.clean.jpeg import rebuild_jpeg

_JPEG, _BOTH = (".jpg",), LOSSLESS
_OTHERS = (".webp", ".tif", ".gif", ".heic", ".avif")
PEERS: dict[str, tuple[Cleaner, tuple[str, ...]]] = {
    "exiftool -all= (batched)": (cleaners.exiftool, _BOTH),
    "mat2": (cleaners.mat2, _BOTH),
    "jpegtran -copy none": (cleaners.jpegtran, _JPEG),
    "Pillow open and save": (cleaners.pillow, _BOTH),
    "exiv2 delete": (cleaners.exiv2, _BOTH),
}
FOLDER = 500
"""Pictures of 12 megapixels in a folder: links to a few, as each is read and written like any other."""
Counted = Callable[[Sequence[Sample], Sequence[bytes]], list[str]]


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


def leaks() -> list[Measurement]:
    """Files of which something is left, by byte and by ExifTool: where it was hidden, and in samples at hand."""
    hidden = _beside_peers("leaks, hidden on purpose", hiding(), remains.leaking)
    samples = _beside_peers("leaks, samples at hand", at_hand(), remains.leaking)
    others = _of(hiding(), _OTHERS)
    ours, peer = (remains.leaking(others, cleaner(others)) for cleaner in (cleaners.ours, cleaners.exiftool))
    name = "exiftool -all= (batched)"
    return [*hidden, *samples, count("leaks, WebP TIFF GIF HEIC AVIF", "files", len(ours), len(peer), name)]


def faithfulness() -> list[Measurement]:
    """JPEG and PNG whose pixels changed, pictures shown another way up than before, profiles that were lost."""
    return [
        *_beside_peers("pixels changed", [*hiding(), *at_hand()], remains.changed),
        *_beside_peers("wrongly rotated", turned(), remains.rotated),
        *_beside_peers("ICC profile lost", coloured(), remains.discoloured),
    ]


def a_file() -> list[Measurement]:
    """Milliseconds a file of the samples at hand, the mean on both sides, and one by itself as a command.

    Ours runs within this process; of the peers all but Pillow are programs, jpegtran is started for each file.
    """
    samples = _of(at_hand(), _BOTH)
    together = []
    for name, (peer, takes) in PEERS.items():
        ours, theirs = (1000 * _mean_seconds(each, samples, takes) for each in (cleaners.ours, peer))
        together.append(cost("a sample, mean, ours in process", "ms", ours, theirs, name))
    return [*together, *_as_command(samples[0])]


def folder_of_500() -> list[Measurement]:
    """Seconds for a folder of 12-megapixel JPEGs: ours as a command, verified; the peer called file by file."""
    with _folder_of_large() as (files, out):
        words = ["jpegtran", "-copy", "none", "-outfile", "OUT", "IN"]
        ours = seconds_of(lambda: _pli_clean(files[0].parent, out / "ours"))
        peer = seconds_of(lambda: cleaners.one_by_one(words, files, out))
        return [cost(f"folder of {len(files)} JPEGs, 12 MP", "s", ours, peer, "jpegtran, file by file")]


MEASURES = (rebuild_12_megapixels, clean_12_megapixels, leaks, faithfulness, a_file, folder_of_500)


def twelve_megapixels() -> bytes:
    """A rendered photograph of 4000 × 3000, about 3 MB."""
    chance = np.random.default_rng(12)
    coarse = chance.integers(40, 215, (300, 400, 3), dtype=np.uint8)
    smooth = cv2.resize(coarse, (4000, 3000), interpolation=cv2.INTER_CUBIC).astype(np.int16)
    noise = cv2.resize(chance.integers(-9, 10, (1500, 2000, 3), dtype=np.int16), (4000, 3000))
    pixels = np.clip(smooth + noise, 0, 255).astype(np.uint8)
    return cv2.imencode(".jpg", pixels, [cv2.IMWRITE_JPEG_QUALITY, 90])[1].tobytes()


def _beside_peers(name: str, samples: list[Sample], counted: Counted) -> list[Measurement]:
    """How many of the samples each program does wrong, ours on the same ones; all of ours must be right."""
    done = []
    for peer_name, (peer, takes) in PEERS.items():
        taken = _of(samples, takes)
        ours, theirs = counted(taken, cleaners.ours(taken)), counted(taken, peer(taken))
        if ours:
            print(f"{name}: {', '.join(ours)}", file=sys.stderr)
        bar = 1.0 if not ours else len(taken) + 2
        done.append(count(f"{name}, of {len(taken)}", "files", len(ours), len(theirs), peer_name, bar))
    return done


def _of(samples: Sequence[Sample], suffixes: tuple[str, ...]) -> list[Sample]:
    return [sample for sample in samples if sample.suffix in suffixes]


def _mean_seconds(peer: Cleaner, samples: Sequence[Sample], takes: tuple[str, ...]) -> float:
    taken = _of(samples, takes)
    return seconds_of(lambda: peer(taken)) / len(taken)


def _as_command(sample: Sample) -> list[Measurement]:
    """One file by itself: most of it is what a program needs to begin. Told, not promised."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"a{sample.suffix}"
        path.write_bytes(sample.data)
        times = interleaved(lambda: _pli_clean(path, Path(folder) / "out"), lambda: cleaners.mat2([sample]))
    return [
        cost("a file as a command", "ms", 1000 * times.ours.median, 1000 * times.peer.median, "mat2", bar=0)
    ]


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
