"""Feed the decoders with real files that were changed: nothing but refusals, in time, and nobody else's pixels.

python -m tests.fuzz.decoders 600

Each file is cleaned as it ships, but that its child is forked and not started, which is thirty times faster. A
decoder that crashes is what the child is for: counted, kept, no failure. What counts: an error that is no refusal, an
exception in the child that it does not know, a child that outlives its limits, and a picture that is another one when
the child's memory held something else before.
"""

import random
import sys
import time
from collections import Counter
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from unittest.mock import patch

from capture.clean import apart
from capture.clean.clean import clean
from capture.foreign import decoding
from cases.errors import DecoderFailed, PictureRefused
from tests.capture.clean import here
from tests.capture.clean.samples import picture, saved
from tests.capture.foreign.makers import dicom, even, heic, tiff_by_tiffcp
from tests.capture.foreign.places import authored_pdf
from tests.fuzz.forked import Forked, Late

OUT = Path("build/fuzz/decoders")
_EXTREMES = (0, 1, 0x7F, 0x80, 0xFF, 0x7FFF, 0xFFFF, 0x7FFF_FFFF, 0x8000_0000, 0xFFFF_FFFF)
_MOST_CHANGES = 6

SEEDS: dict[str, Callable[[], bytes]] = {
    "WebP": lambda: saved(picture(), "WEBP", quality=80),
    "lossless WebP": lambda: saved(picture("RGBA"), "WEBP", lossless=True),
    "TIFF": lambda: saved(picture(), "TIFF"),
    "LZW TIFF": lambda: saved(picture(), "TIFF", compression="tiff_lzw"),
    "tiled TIFF": lambda: tiff_by_tiffcp(picture(), "-t", "-w", "64", "-l", "64", "-c", "zip"),
    "JPEG in TIFF": lambda: saved(even(), "TIFF", compression="jpeg"),
    "fax in TIFF": lambda: saved(picture("L").convert("1"), "TIFF", compression="group4"),
    "GIF": lambda: saved(picture().quantize(99), "GIF"),
    "BMP": lambda: saved(picture("L").quantize(16), "BMP"),
    "HEIC": heic,
    "HEIC of tiles": lambda: heic(picture(width=48, height=40), "-b", "10"),
    "AVIF": lambda: saved(even(), "AVIF"),
    "JPEG 2000": lambda: saved(even(), "JPEG2000", irreversible=True),
    "DICOM": dicom,
    "PDF": authored_pdf,
}


def changed(data: bytes, chance: random.Random) -> bytes:
    """A few changes, most of them near the beginning, where headers are."""
    out = bytearray(data)
    for _ in range(chance.randint(1, _MOST_CHANGES)):
        place = chance.randrange(len(out) if chance.random() < 0.5 else min(len(out), 600))
        size = chance.choice((1, 2, 4))
        match chance.randrange(5):
            case 0:
                out[place] ^= 1 << chance.randrange(8)
            case 1:
                number = chance.choice(_EXTREMES) & (1 << 8 * size) - 1
                out[place : place + size] = number.to_bytes(size, chance.choice(("big", "little")))
            case 2:
                out[place : place + chance.randint(1, 64)] = chance.randbytes(chance.randint(0, 64))
            case 3:
                begin = chance.randrange(len(out))
                out[place:place] = out[begin : begin + chance.randint(1, 400)]
            case _:
                del out[place : place + chance.choice((1, 4, 64, len(out)))]
        if not out:
            return data
    return bytes(out)


def tried(untrusted: bytes) -> tuple[str, str]:
    """What became of it, in a word; and what should not have, or nothing."""
    forked = Forked()
    with patch.object(decoding, "ask", forked.ask), patch.object(apart, "ask", here.ask):
        try:
            first = clean(untrusted)
            forked.soil()
            return "taken", "" if clean(untrusted).data == first.data else "it is another picture each time"
        except DecoderFailed as error:
            return str(error.fields["why"]), ""
        except PictureRefused as error:
            return error.code, ""
        except Late as error:
            return "late", str(error)


def fuzz(seconds: float, seed: int) -> int:
    """As many files as there is time for; how many of them broke something. Each is written to ``OUT``."""
    chance, began, broken, words = random.Random(seed), time.monotonic(), 0, Counter[str]()
    whole = {name: make() for name, make in SEEDS.items()}
    while time.monotonic() - began < seconds:
        name = chance.choice(sorted(whole))
        untrusted = changed(whole[name], chance)
        word, wrong = tried(untrusted)
        words[word] += 1
        if wrong or word == "it broke down":
            keep(untrusted, name, wrong or "crash")
        broken += bool(wrong)
    told = ", ".join(f"{count} {word}" for word, count in words.most_common())
    print(f"decoders {words.total():9,} inputs, seed {seed}: {told}; {broken} broke something", flush=True)
    return broken


def keep(untrusted: bytes, name: str, why: str) -> None:
    """In a file whose name tells what it is; beside it, in words, what went wrong."""
    OUT.mkdir(parents=True, exist_ok=True)
    path = OUT / f"{name.replace(' ', '-')}-{sha256(untrusted).hexdigest()[:12]}"
    path.write_bytes(untrusted)
    path.with_suffix(".txt").write_text(why)


if __name__ == "__main__":
    sys.exit(
        1
        if fuzz(float(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else time.time_ns() % 2**32)
        else 0
    )
