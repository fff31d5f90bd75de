"""The targets by name, each a function that takes any bytes and fails when what must hold does not."""

from collections.abc import Callable
from pathlib import Path

from tests.fuzz import parsers, pictures

TARGETS: dict[str, Callable[[bytes], None]] = {
    "jpeg": pictures.jpeg,
    "png": pictures.png,
    "icc": parsers.icc,
    "exif": parsers.exif,
    "sniff": parsers.sniff,
    "answers": parsers.answers,
    "package": parsers.package,
}
CORPUS = Path(__file__).parent / "corpus"


def seeds(target: str) -> list[Path]:
    """The kept inputs of a target: small files that begin the search, and those that once broke something."""
    return sorted((CORPUS / target).iterdir())
