"""How a command gets at a practice: which folder, and the secret that opens it.

The passphrase comes from a file descriptor (``--passphrase-fd 3 3<file``), from a key file, or is asked for on the
terminal; it is never an argument or in the environment, where other programs could read it.
"""

import getpass
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from cases.errors import RecoveryCodeMistyped, VaultAbsent, WrongUsage
from crypto.unlock import Passphrase, RecoveryCode, Unlock, read_key_file
from crypto.vault import HEADER_NAME
from desktop.home import Home, default_folder
from desktop.session import Session

HomeFolder = Annotated[
    Path | None,
    typer.Option(
        "--home", help="The practice's folder; by default in the user's own data.", show_default=False
    ),
]
PassphraseFd = Annotated[
    int | None,
    typer.Option(
        help="Read the passphrase from this file descriptor, up to a line's end.", show_default=False
    ),
]
KeyFile = Annotated[
    Path | None,
    typer.Option(help="Open by this key file (mode 0600) instead of the passphrase.", show_default=False),
]
_MOST = 4_096


@contextmanager
def home_of(folder: Path | None) -> Iterator[Home]:
    """The folder, held by this process alone; raises ``SecondCopy``."""
    home = Home(folder or default_folder())
    with home.held():
        yield home


@contextmanager
def unlocked(folder: Path | None, passphrase_fd: int | None, key_file: Path | None) -> Iterator[Session]:
    """A session whose practice is open; raises ``WrongPassphrase``, ``VaultAbsent``, ``SecondCopy``."""
    _require_vault(folder)
    secret = secret_of(passphrase_fd, key_file)
    with home_of(folder) as home, Session(home) as session:
        session.unlock(secret)
        yield session


@contextmanager
def perhaps_unlocked(
    folder: Path | None, passphrase_fd: int | None, key_file: Path | None
) -> Iterator[Session]:
    """A session that is open when a secret was given, and else has only its courier, if the keyring knows it."""
    _require_vault(folder)
    with home_of(folder) as home, Session(home) as session:
        if passphrase_fd is not None or key_file is not None:
            session.unlock(secret_of(passphrase_fd, key_file))
        yield session


def _require_vault(folder: Path | None) -> None:
    """Raise ``VaultAbsent`` before a secret is asked for or a folder is made."""
    if not ((folder or default_folder()) / HEADER_NAME).exists():
        raise VaultAbsent


def secret_of(passphrase_fd: int | None, key_file: Path | None) -> Unlock:
    """What opens the practice. A printed recovery code may be given in place of the passphrase."""
    if key_file is not None:
        return read_key_file(key_file)
    text = _read(passphrase_fd) if passphrase_fd is not None else _ask("Passphrase: ")
    return _recovery_code(text) or Passphrase(text)


def new_passphrase(passphrase_fd: int | None) -> Passphrase:
    """A passphrase for a new practice: on a terminal, asked for twice."""
    if passphrase_fd is not None:
        return Passphrase(_read(passphrase_fd))
    text = _ask("New passphrase: ")
    if _ask("The same again: ") != text:
        raise WrongUsage(why="the two passphrases differ")
    return Passphrase(text)


def _read(descriptor: int) -> str:
    try:
        with os.fdopen(descriptor, "rb", closefd=False) as file:
            line = file.readline(_MOST)
    except OSError as error:
        raise WrongUsage(why="--passphrase-fd names no open file descriptor") from error
    return line.decode("utf-8", "surrogateescape").rstrip("\r\n")


def _ask(prompt: str) -> str:
    if not sys.stdin.isatty():
        raise WrongUsage(why="there is no terminal to ask for the passphrase; use --passphrase-fd")
    return getpass.getpass(prompt, stream=sys.stderr)


def _recovery_code(text: str) -> RecoveryCode | None:
    """The code, when the text has its form and its check digits."""
    try:
        return RecoveryCode.read(text)
    except RecoveryCodeMistyped:
        return None
