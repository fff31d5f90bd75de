"""No plaintext of a patient or a picture ever touches the disk: every file is searched after every stage and sync."""

import base64
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from cases.message import MessageKind
from cases.receipt import ReceiptKind
from tests.desktop.world import (
    NAME_CANARY,
    QUESTION_CANARY,
    World,
    clean_picture,
    facts,
    gateway_in,
    jpeg,
    world,
)

DIAGNOSIS_CANARY = "No treatment needed."
NISS_CANARY = "85073003328"


def canaries() -> list[bytes]:
    """Words as they may be written down, and pieces of pictures, as they came and cleaned."""
    words = [NAME_CANARY, NAME_CANARY.upper(), QUESTION_CANARY, DIAGNOSIS_CANARY, NISS_CANARY]
    plain = [word.encode(encoding) for word in words for encoding in ("utf-8", "utf-16-le")]
    coded = [base64.b64encode(b"x" * pad + word.encode())[4:-4] for word in words for pad in range(3)]
    pieces = [
        data[at : at + 24]
        for seed in range(3)
        for data in (jpeg(seed), clean_picture(seed).data)
        for at in range(700, len(data) - 24, 400)
    ]
    return plain + coded + pieces


class Search:
    """Looks for canaries in everything below some folders."""

    def __init__(self, *folders: Path) -> None:
        self._folders = folders
        self._canaries = canaries()
        self.searched = 0

    def found(self) -> list[str]:
        return [f"{path}: {canary!r}" for path in self._files() for canary in self._in(path)]

    def _files(self) -> Iterator[Path]:
        for folder in self._folders:
            yield from (path for path in folder.rglob("*") if path.is_file())

    def _in(self, path: Path) -> list[bytes]:
        try:
            data = path.read_bytes()
        except FileNotFoundError:  # renamed meanwhile: then it is searched under its new name
            return []
        self.searched += 1
        return [canary for canary in self._canaries if canary in data]


@pytest.fixture
def search(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Search:
    """Searches all that is below the test's folder, now and whenever something is synced."""
    temporary = tmp_path / "tmp"
    temporary.mkdir()
    monkeypatch.setenv("TMPDIR", str(temporary))
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    search, fsync = Search(tmp_path), os.fsync

    def fsync_and_search(descriptor: int) -> None:
        fsync(descriptor)
        assert search.found() == []

    monkeypatch.setattr(os, "fsync", fsync_and_search)
    return search


@pytest.fixture
def watched(tmp_path: Path) -> Iterator[World]:
    with gateway_in(tmp_path) as gateway, world(tmp_path, gateway) as everybody:
        yield everybody


def test_a_canary_in_a_file_would_be_found(tmp_path: Path, search: Search) -> None:
    for number, canary in enumerate(
        (NAME_CANARY.encode("utf-16-le"), jpeg(1)[690:800], b"xx" + NISS_CANARY.encode())
    ):
        (tmp_path / str(number)).write_bytes(canary)
    assert len({line.split(":")[0] for line in search.found()}) == 3
    for path in tmp_path.glob("[0-9]"):
        path.unlink()


@pytest.mark.slow  # every file is searched a hundred times
def test_nothing_is_in_the_clear_at_any_stage(watched: World, search: Search) -> None:
    gp, expert = watched.practice(), watched.expert
    case_id = gp.draft(expert.keys.party_id, pictures=2)
    assert search.found() == []
    gp.practice.send(case_id)
    assert search.found() == []
    gp.session.lock()
    gp.sync()
    assert search.found() == []
    gp.session.unlock(gp.key)
    [asked] = expert.pull()
    expert.send(expert.receipt(ReceiptKind.READ, asked), gp.party_id)
    expert.send(expert.answer(asked), gp.party_id)
    gp.session.lock()
    gp.sync()
    assert search.found() == []
    gp.session.unlock(gp.key)
    gp.sync()
    [view] = gp.practice.overview.answers()
    assert view.answer.advice == DIAGNOSIS_CANARY
    gp.practice.answer_read(view.item_id, gp.author)
    gp.practice.add_picture(case_id, clean_picture(2), facts())
    gp.practice.send(case_id)
    gp.practice.say(case_id, MessageKind.WITHDRAWAL, QUESTION_CANARY)
    gp.sync()
    assert search.found() == []
    gp.restart()
    assert search.found() == []
    assert search.searched > 500
