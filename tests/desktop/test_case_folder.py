"""A folder that is to be sealed: its pictures are decoded elsewhere before they are read here, and keys come last."""

from pathlib import Path

import pytest

from capture.clean.clean import clean
from cases.errors import DecoderFailed
from desktop.identity_file import read_identity
from tests.desktop.case_files import Files, clean_jpeg, jpeg, request


def note_steps(monkeypatch: pytest.MonkeyPatch, *, crashing: bool = False) -> list[str]:
    """What sealing does with each picture and with the keys, in its order."""
    steps: list[str] = []

    def decode(untrusted: bytes) -> None:
        steps.append("decoded in isolation")
        if crashing:
            raise DecoderFailed(why="it broke down")

    def cleaned(untrusted: bytes) -> object:
        steps.append("cleaned")
        return clean(untrusted)

    def read(path: Path) -> object:
        steps.append("keys read")
        return read_identity(path)

    monkeypatch.setattr("desktop.case_folder.decode", decode)
    monkeypatch.setattr("desktop.case_folder.clean", cleaned)
    monkeypatch.setattr("desktop.commands.packages.read_identity", read)
    return steps


def test_every_picture_is_decoded_in_isolation_then_cleaned_and_only_then_are_keys_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps, home = note_steps(monkeypatch), Files(tmp_path)
    pictures = (clean_jpeg(1), jpeg(2, secret="secret"))
    assert home.seal(home.case(request(*pictures), *pictures)).code == 0
    assert steps == ["decoded in isolation", "cleaned"] * 2 + ["keys read"]


def test_a_picture_that_breaks_the_decoder_is_read_by_nothing_else_and_no_key_comes_near(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps, home = note_steps(monkeypatch, crashing=True), Files(tmp_path)
    done = home.seal(home.case(request(clean_jpeg()), clean_jpeg()))
    assert (done.code, done.lines[0]["error"]) == (1, "picture.decoder_failed")
    assert steps == ["decoded in isolation"]
