"""SIGKILL at every write of a practice: exactly one case arrives, every byte is right, nothing is lost or left.

Each point is a file being made, synced, renamed or removed, a statement of a database, or a request. The process
that is killed is started again, once, as a person would; then everything must be as if nothing had happened.
"""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from cases.picture import PictureRole
from cases.request import Request
from cases.wire import to_json
from crypto.unlock import KeySlot
from desktop.home import Home
from desktop.session import Session
from tests.desktop.world import (
    Expert,
    MemoryKeychain,
    Received,
    Site,
    World,
    case_form,
    clean_picture,
    gateway_in,
    world,
)
from tests.gateway.server import ROOT

pytestmark = [
    pytest.mark.slow,  # some hundred processes are killed, and started again
    pytest.mark.timeout(900),
    pytest.mark.xdist_group("practice killed"),
]


@dataclass
class Forked:
    """How an order ended."""

    killed: bool
    points: int
    code: int


class Zygote:
    """The process from which those are forked that get killed."""

    def __init__(self, log: Path) -> None:
        self._log = log.open("w")
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.crash.practice_child"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._log,
            text=True,
            cwd=ROOT,
        )

    def order(self, **order: str) -> Forked:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(order) + "\n")
        self._process.stdin.flush()
        return Forked(**json.loads(self._process.stdout.readline()))

    def end(self) -> None:
        self._process.communicate()
        self._log.close()


@dataclass
class Stage:
    """A folder to start each run from, and who is around it."""

    world: World
    zygote: Zygote
    template: Path
    key: KeySlot
    folder: Path

    @property
    def expert(self) -> Expert:
        return self.world.expert

    def run(self, order: str, home: Path, kill: int = 0) -> Forked:
        form = to_json(case_form(self.expert.keys.party_id, "Practice Author")).decode()
        ended = self.zygote.order(
            order=order,
            home=str(home),
            key=self.key.key.hex(),
            form=form,
            promises=str(home.with_suffix(".promises")),
            kill=str(kill),
        )
        assert ended.killed or ended.code == 0, (self.folder / "zygote.log").read_text()
        return ended

    def copy(self, name: str) -> Path:
        home = self.folder / name
        shutil.copytree(self.template, home)
        return home

    def done_with(self, home: Path) -> None:
        shutil.rmtree(home)


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    folder = tmp_path_factory.mktemp("killed")
    with gateway_in(folder) as gateway, world(folder, gateway) as everybody:
        site = everybody.practice()
        site.close()
        zygote = Zygote(folder / "zygote.log")
        yield Stage(everybody, zygote, site.home.folder, site.key, folder)
        zygote.end()


def points_of(stage: Stage, order: str, home: Path) -> int:
    points = stage.run(order, home).points
    stage.done_with(home)
    return points


def kept_promises(home: Path) -> list[str]:
    path = home.with_suffix(".promises")
    return path.read_text().splitlines() if path.exists() else []


def everything_in(home: Path) -> set[str]:
    names = {path.relative_to(home).as_posix() for path in home.rglob("*") if path.is_file()}
    databases = {f"{name}{end}" for name in ("case.db", "courier.db") for end in ("", "-wal", "-shm")}
    return names - databases - {"lock", "settings.json", "vault.json"}


def opened(stage: Stage, home: Path, look: Callable[[Site], Any]) -> None:
    """Look at a home as its owner would."""
    place = Home(home)
    with place.held(), Session(place, MemoryKeychain()) as session:
        session.unlock(stage.key)
        look(Site(place, stage.key, MemoryKeychain(), session._now, session))


def test_sending_is_killed_at_every_write(stage: Stage) -> None:
    points = points_of(stage, "send", stage.copy("counted"))
    stage.expert.pull()
    assert points >= 40
    for point in range(1, points + 1):
        home = stage.copy(f"send {point}")
        assert stage.run("send", home, kill=point).killed
        promised = kept_promises(home)
        stage.run("send", home)
        [asked] = stage.expert.pull()
        check_case(asked, promised, kept_promises(home), point)
        objects = everything_in(home)
        assert len(objects) == 2, (point, objects)
        assert all(name.startswith("objects/") for name in objects), (point, objects)
        stage.done_with(home)


def check_case(asked: Received, promised: list[str], in_the_end: list[str], point: int) -> None:
    """The case that arrived is the one that was promised first, with its pictures."""
    assert isinstance(asked.document, Request)
    drafts = [line for line in in_the_end if line.startswith("draft")]
    pictures = [asked.files[n] for n in range(1, len(asked.files))]
    assert pictures == [clean_picture(0).data, clean_picture(1).data], point
    if promised:
        assert drafts[0] == f"draft {asked.manifest.case_id}", point


def test_drafting_is_killed_at_every_write(stage: Stage) -> None:
    points = points_of(stage, "draft", stage.copy("counted drafts"))
    assert points >= 20
    for point in range(1, points + 1):
        home = stage.copy(f"draft {point}")
        assert stage.run("draft", home, kill=point).killed
        opened(stage, home, partial(check_promises, kept_promises(home), point))
        stage.run("draft", home)
        opened(stage, home, partial(check_draft, kept_promises(home), point))
        assert len(everything_in(home)) == 1, point
        stage.done_with(home)


def check_promises(promised: list[str], point: int, site: Site) -> None:
    """At the next start the draft has all that was said to be kept."""
    kept = dict(line.split(" ", 1) for line in promised)
    cases = {case.case_id for case in site.practice.overview.cases()}
    assert {kept["begun"]} <= cases if "begun" in kept else len(cases) <= 1, point
    for case_id in cases:
        draft, pictures = site.practice.draft(case_id), site.practice.pictures(case_id)
        hashes = [picture.sha256 for picture in pictures]
        assert draft.question == kept.get("question", draft.question), point
        consent = draft.consent and draft.consent.consent_id
        assert consent == kept.get("consent", consent), point
        assert hashes or "picture" not in kept, point
        assert kept.get("removed") not in hashes, point
        assert all(site.practice.draft_picture(case_id, each.picture_id) for each in pictures), point


def check_draft(promised: list[str], point: int, site: Site) -> None:
    """One draft, one picture, one consent: the first that was promised."""
    check_promises(promised, point, site)
    [case] = site.practice.overview.cases()
    [picture] = site.practice.pictures(case.case_id)
    assert picture.facts.role is PictureRole.OVERVIEW, point
    assert site.practice.draft_picture(case.case_id, picture.picture_id) == clean_picture(1).data, point
    assert len({line for line in promised if line.startswith("consent")}) == 1, point


def test_receiving_is_killed_at_every_write(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    sent = stage.copy("sent")
    stage.run("send", sent)
    [asked] = stage.expert.pull()
    party = asked.manifest.sender.party.party_id
    monkeypatch.setattr(stage, "template", sent)
    stage.expert.send(stage.expert.answer(asked), party)
    points = points_of(stage, "receive", stage.copy("counted again"))
    assert points >= 15
    for point in range(1, points + 1):
        home = stage.copy(f"receive {point}")
        stage.expert.send(stage.expert.answer(asked), party)
        assert stage.run("receive", home, kill=point).killed
        stage.run("receive", home)
        opened(stage, home, partial(check_answer, point=point))
        assert not [name for name in everything_in(home) if not name.startswith("objects/")], point
        stage.done_with(home)


def check_answer(site: Site, point: int) -> None:
    """Exactly one answer is here, and nothing waits at the gateway any more."""
    answers = site.practice.overview.answers()
    assert [view.answer.advice for view in answers] == ["No treatment needed."], point
    assert site.sync().noticed == 0, point


def test_a_case_that_leaves_is_killed_at_every_write(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is there whole, or gone whole; a draft beside it is untouched."""
    answered = stage.copy("answered")
    stage.run("send", answered)
    asked = stage.expert.pull()[-1]
    stage.expert.send(stage.expert.answer(asked), asked.manifest.sender.party.party_id)
    stage.run("receive", answered)
    opened(stage, answered, lambda site: site.practice.begin(site.practice.document.people[0].person_id))
    monkeypatch.setattr(stage, "template", answered)
    points = points_of(stage, "file", stage.copy("counted filings"))
    assert points >= 10
    for point in range(1, points + 1):
        home = stage.copy(f"file {point}")
        assert stage.run("file", home, kill=point).killed
        opened(stage, home, partial(check_whole_or_gone, point=point))
        stage.run("file", home)
        opened(stage, home, partial(check_gone, point=point))
        assert not everything_in(home), point
        stage.done_with(home)


def check_whole_or_gone(site: Site, point: int) -> None:
    for answer in site.practice.overview.answers():
        [request, _] = site.practice.overview.thread(answer.case_id)
        assert isinstance(request.document, Request)
        data = [site.practice.picture(request.item_id, each.file) for each in request.document.pictures]
        assert data == [clean_picture(0).data, clean_picture(1).data], point


def check_gone(site: Site, point: int) -> None:
    [draft] = site.practice.overview.cases()
    assert draft.stage == "draft", point
    assert site.practice.known_patients("kanarie") == [], point


def test_creating_a_practice_is_killed_at_every_write(stage: Stage) -> None:
    points = points_of(stage, "create", stage.folder / "created")
    assert points >= 15
    for point in range(1, points + 1):
        home = stage.folder / f"create {point}"
        assert stage.run("create", home, kill=point).killed
        stage.run("create", home)
        opened(stage, home, lambda site: site.practice.record)
        assert not everything_in(home), point
        stage.done_with(home)
