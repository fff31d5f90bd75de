"""Sealing and opening beside Debian's ``age`` command, which has no hybrid recipients yet: it gets X25519 ones.

The first two compare age with age, in and out of nothing. The others are the job of a practice and of a hospital:
whole packages, hashed, signed and synced, from files and to files, beside ``tar`` and ``age`` on the same files,
which neither hash nor sign.
"""

import os
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bench.measure import Measurement, cost, interleaved, peak_memory_over_interpreter, rate
from cases.identifiers import new_id
from cases.manifest import FileRole, Kind
from crypto.age import decrypt, encrypt
from crypto.content import Content, ContentFile
from crypto.opening import open_package
from crypto.quarantine import FolderStore
from crypto.recipients import Identity
from crypto.sealing import seal
from tests.crypto.parties import NOW, NothingSeen, world

_SCRATCH = Path("build")
_MIB = 256
_PICTURES = 20
_PICTURE_BYTES = 3_000_000
_MEMORY_LIMIT_MB = 64
_ROUNDS = 11


@dataclass(frozen=True, slots=True)
class _Peer:
    """The age command with a key of its own, in a folder for both sides' files."""

    folder: Path
    recipient: str

    @property
    def seal(self) -> str:
        """For two recipients, as ours has at least two."""
        return f"age -r {self.recipient} -r {self.recipient}"

    @property
    def open(self) -> str:
        return f"age -d -i {self.folder / 'identity'}"

    def run(self, command: str) -> None:
        subprocess.run(["sh", "-c", command], check=True)


@contextmanager
def _peer() -> Iterator[_Peer]:
    _SCRATCH.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=_SCRATCH) as name:
        folder = Path(name)
        made = subprocess.run(
            ["age-keygen", "-o", folder / "identity"], check=True, capture_output=True, text=True
        )
        yield _Peer(folder, made.stderr.split()[-1])


def seal_256_mib() -> list[Measurement]:
    """age alone: encrypt a file, discard the output."""
    with _peer() as peer:
        plain = _random_file(peer.folder / "plain", _MIB * 2**20)
        recipients = [Identity.generate().recipient for _ in range(2)]

        def ours() -> None:
            with plain.open("rb") as source, Path(os.devnull).open("wb") as out:
                encrypt(source, out, recipients)

        times = interleaved(ours, lambda: peer.run(f"{peer.seal} -o {os.devnull} {plain}"), _ROUNDS)
    return [rate("seal 256 MiB", "MiB/s", _MIB / times.ours.best, _MIB / times.peer.best, "age command")]


def open_256_mib() -> list[Measurement]:
    """age alone: decrypt a file, discard the output."""
    with _peer() as peer:
        plain, identity = _random_file(peer.folder / "plain", _MIB * 2**20), Identity.generate()
        sealed, theirs = peer.folder / "sealed", peer.folder / "theirs"
        with plain.open("rb") as source, sealed.open("wb") as out:
            encrypt(source, out, [identity.recipient])
        peer.run(f"{peer.seal} -o {theirs} {plain}")

        def ours() -> None:
            with sealed.open("rb") as source, Path(os.devnull).open("wb") as out:
                decrypt(source, out, [identity])

        times = interleaved(ours, lambda: peer.run(f"{peer.open} -o {os.devnull} {theirs}"), _ROUNDS)
    return [rate("open 256 MiB", "MiB/s", _MIB / times.ours.best, _MIB / times.peer.best, "age command")]


def seal_a_case() -> list[Measurement]:
    """Twenty pictures from disk to a package on disk."""
    with _peer() as peer:
        pictures = _pictures(peer.folder)
        package, theirs = peer.folder / "package", peer.folder / "theirs"

        def ours() -> None:
            _seal(pictures, package)

        def peers() -> None:
            peer.run(f"tar -C {pictures} -cf - . | {peer.seal} >{theirs} && sync {theirs} {peer.folder}")

        times = interleaved(ours, peers, _ROUNDS)
    name = "seal 20 pictures of 3 MB: hashed, signed, synced"
    return [cost(name, "s", times.ours.best, times.peer.best, "tar | age, synced", bar=0.8)]


def open_a_case() -> list[Measurement]:
    """The same package, verified and laid out in a folder."""
    with _peer() as peer:
        pictures = _pictures(peer.folder)
        package, theirs = peer.folder / "package", peer.folder / "theirs"
        _seal(pictures, package)
        peer.run(f"tar -C {pictures} -cf - . | {peer.seal} >{theirs}")

        def ours() -> None:
            _open(package, peer.folder / new_id())

        def peers() -> None:
            out = peer.folder / new_id()
            peer.run(f"mkdir {out} && {peer.open} {theirs} | tar -C {out} -xf - && sync {out}/* {out}")

        times = interleaved(ours, peers, _ROUNDS)
    name = "open 20 pictures of 3 MB: verified, synced"
    return [cost(name, "s", times.ours.best, times.peer.best, "age | tar, synced", bar=0.8)]


_SEAL_AND_OPEN = """
import sys
from pathlib import Path
from bench.sealing import _open, _seal
_seal(Path(sys.argv[1]), Path(sys.argv[2]))
_open(Path(sys.argv[2]), Path(sys.argv[3]))
"""


def peak_memory() -> list[Measurement]:
    """Sealing and opening a package of one file, in an interpreter of its own; the libraries are counted in."""
    with _peer() as peer:
        pictures = peer.folder / "pictures"
        pictures.mkdir()
        _random_file(pictures / "film", _MIB * 2**20)
        arguments = [str(peer.folder / name) for name in ("pictures", "package", "out")]
        held = peak_memory_over_interpreter(_SEAL_AND_OPEN, *arguments)
    name = "memory to seal and open 256 MiB"
    return [cost(name, "MB", held, _MEMORY_LIMIT_MB, "the promised limit")]


MEASURES = (seal_256_mib, open_256_mib, seal_a_case, open_a_case, peak_memory)


def _seal(pictures: Path, package: Path) -> None:
    parties = world()
    files = tuple(
        ContentFile.of_path(path.name, "image/jpeg", FileRole.PICTURE, path)
        for path in sorted(pictures.iterdir())
    )
    content = Content(new_id(), Kind.REQUEST, NOW, (parties.practice.party,), files)
    seal(content, parties.practice, parties.addressed(parties.service, parties.gp), package)


def _open(package: Path, out: Path) -> None:
    service = world().service
    with package.open("rb") as source:
        open_package(
            source, service.party_id, service.identities, world().book, NothingSeen(), FolderStore(out)
        )


def _pictures(folder: Path) -> Path:
    """Random bytes, which no tool can make shorter or skip: as JPEG data are."""
    pictures = folder / "pictures"
    pictures.mkdir()
    for number in range(_PICTURES):
        _random_file(pictures / f"{number:02}.jpg", _PICTURE_BYTES)
    return pictures


def _random_file(path: Path, size: int) -> Path:
    with path.open("wb") as out:
        for start in range(0, size, 2**20):
            out.write(os.urandom(min(2**20, size - start)))
    return path
