"""The step of the pictures with nothing in it yet, and a card that can be plugged in."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from cases.identifiers import CaseId
from desktop.cards import Volume
from desktop.consent import ConsentForm
from desktop.gui.desk import Desk
from desktop.gui.place import Place, Step, Where
from desktop.gui.request.pictures_step import PicturesStep
from tests.desktop.world import Site
from tests.gui.at_the_camera import held_camera
from tests.gui.elsewhere.bringing import LONG, jpeg


@pytest.fixture
def case_id(site: Site) -> CaseId:
    case_id = site.practice.begin(site.practice.document.people[0].person_id)
    site.practice.record_consent(case_id, ConsentForm())
    return case_id


@pytest.fixture
def card(tmp_path: Path) -> Volume:
    """A card with three pictures of two days."""
    folder = tmp_path / "card" / "DCIM" / "100"
    folder.mkdir(parents=True)
    for number, days in enumerate((0, 0, 3)):
        path = folder / f"IMG_{number}.JPG"
        path.write_bytes(jpeg(50 + 40 * number))
        os.utime(path, (1_772_000_000 - 86_400 * days - number,) * 2)
    return Volume("EOS_DIGITAL", tmp_path / "card")


@pytest.fixture
def plugged_in() -> list[Volume]:
    """What is plugged in, as the test says."""
    return []


@pytest.fixture
def step(qtbot: QtBot, desk: Desk, case_id: CaseId, plugged_in: list[Volume]) -> Iterator[PicturesStep]:
    with held_camera():
        place = Place(Where.REQUEST, case_id, step=Step.PICTURES)
        step = PicturesStep(desk, case_id, place, lambda: list(plugged_in))
        step.resize(1200, 700)
        step.show()
        qtbot.waitUntil(step.bar.files.isEnabled, timeout=LONG)
        yield step
        step.leaving()
        delete(step)
