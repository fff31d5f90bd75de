"""Looks for what must be nowhere in clear: names, words and pixels, in every file that any part wrote."""

from collections.abc import Iterator, Mapping
from pathlib import Path

_ENCODINGS = ("utf-8", "utf-16-le")


def written(canaries: Mapping[str, str | bytes]) -> dict[str, tuple[bytes, ...]]:
    """Each canary by what it is called, in every form it could lie in a file."""
    return {
        called: (canary,) if isinstance(canary, bytes) else tuple(canary.encode(name) for name in _ENCODINGS)
        for called, canary in canaries.items()
    }


def traces(folder: Path, canaries: Mapping[str, str | bytes]) -> list[str]:
    """Where canaries lie in clear under ``folder``, in contents or names: “what: file”, nothing when all is well."""
    forms = written(canaries)
    return [
        f"{called}: {path.relative_to(folder)}" for path in files(folder) for called in _in_file(path, forms)
    ]


def _in_file(path: Path, forms: Mapping[str, tuple[bytes, ...]]) -> Iterator[str]:
    content = bytes(path) + b"\n" + path.read_bytes()
    return (called for called, looks in forms.items() if any(look in content for look in looks))


def files(folder: Path) -> Iterator[Path]:
    """Every regular file under a folder."""
    return (path for path in sorted(folder.rglob("*")) if path.is_file() and not path.is_symlink())
