"""The age command of Debian, the reference, agrees on header and stream (it has no hybrid recipients yet)."""

import io
import subprocess
from pathlib import Path

import pytest

from cases.errors import PackageRefused
from crypto.age import NewFile, decrypt
from crypto.age_header import write_header
from crypto.age_stream import CHUNK
from tests.crypto.x25519 import X25519Identity

IDENTITY = "AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX"
RECIPIENT = "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj"
SIZES = [0, 1, CHUNK, 2 * CHUNK, 2 * CHUNK + 9]


def plain(size: int) -> bytes:
    return (bytes(range(251)) * (size // 251 + 1))[:size]


def sealed(data: bytes) -> bytes:
    """By us, for the X25519 recipient."""
    file_key, out = bytes(range(16)), io.BytesIO()
    header = write_header([X25519Identity.parse(IDENTITY).recipient.wrap(file_key)], file_key)
    stream = NewFile(header, bytes(16), file_key).begin(out)
    stream.write(data)
    stream.finish()
    return out.getvalue()


def opened_by_age(package: bytes, folder: Path) -> subprocess.CompletedProcess[bytes]:
    (folder / "identity").write_text(IDENTITY)
    command: list[str | Path] = ["age", "--decrypt", "--identity", folder / "identity"]
    return subprocess.run(command, input=package, capture_output=True, check=False, timeout=180)


@pytest.mark.parametrize("size", SIZES)
def test_the_command_opens_what_we_seal(tmp_path: Path, size: int) -> None:
    done = opened_by_age(sealed(plain(size)), tmp_path)
    assert (done.returncode, done.stdout) == (0, plain(size))


@pytest.mark.parametrize("size", SIZES)
def test_we_open_what_the_command_seals(size: int) -> None:
    command = ["age", "--encrypt", "--recipient", RECIPIENT]
    done = subprocess.run(command, input=plain(size), capture_output=True, check=True, timeout=180)
    opened = io.BytesIO()
    decrypt(io.BytesIO(done.stdout), opened, [X25519Identity.parse(IDENTITY)])
    assert opened.getvalue() == plain(size)


@pytest.mark.parametrize("cut", [1, 16, CHUNK, CHUNK + 16])
def test_both_refuse_the_same_truncated_file(tmp_path: Path, cut: int) -> None:
    package = sealed(plain(2 * CHUNK))[:-cut]
    assert opened_by_age(package, tmp_path).returncode != 0
    with pytest.raises(PackageRefused):
        decrypt(io.BytesIO(package), io.BytesIO(), [X25519Identity.parse(IDENTITY)])
