"""The pictures of the README: where they are kept, and how small."""

from pathlib import Path

from PIL import Image

FOLDER = Path(__file__).resolve().parents[1] / "docs" / "screenshots"
WIDTH = 1000
OF_WINDOWS = ("worklist", "pictures", "answer")
OF_THE_DESK = ("desk-worklist", "desk-case")
_COLOURS = 255


def keep(shot: Image.Image, path: Path) -> None:
    """Small enough for a page that many open: narrower, and with a palette of its own."""
    narrow = shot.convert("RGB").resize((WIDTH, WIDTH * shot.height // shot.width), Image.Resampling.LANCZOS)
    narrow.quantize(_COLOURS, Image.Quantize.MEDIANCUT, kmeans=3, dither=Image.Dither.NONE).save(
        path, optimize=True
    )
