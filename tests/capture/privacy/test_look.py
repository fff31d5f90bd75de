"""Looking in a child: one picture each, boxes in its upright pixels, and never a silent nothing."""

import struct
import sys
from pathlib import Path

import pytest
from PIL import Image

from capture.privacy import look as looking
from capture.privacy import models
from capture.privacy.findings import HEADER, Finding, Findings, parse, to_bytes
from capture.privacy.look import Looking
from capture.sandbox import Limits
from capture.verdict import Verdict
from cases.errors import LookFailed, ModelMissing, PictureDamaged, PictureTooLarge
from cases.privacy import Found
from tests.capture.privacy import scenes
from tests.capture.privacy.rulers import Make, with_ruler

SAID = Findings(Verdict.WHOLE, 100, 50, (Finding(Found.TEXT, 10, 5, 90, 45, 0.5),))


@pytest.mark.slow  # a child that loads two models takes a second
@pytest.mark.parametrize("orientation", [1, 6, 8])
def test_a_face_is_found_in_upright_pixels_of_a_picture_that_lies(orientation: int) -> None:
    scene, (x, y) = scenes.with_face(700, (600, 200))
    turn = {1: None, 6: Image.Transpose.ROTATE_90, 8: Image.Transpose.ROTATE_270}[orientation]
    stored = scene if turn is None else scene.transpose(turn)
    exif = Image.Exif()
    exif[0x0112] = orientation
    findings = looking.look(scenes.file_of(stored, exif=exif))
    assert (findings.width, findings.height) == scenes.SIZE
    (face,) = [each for each in findings.found if each.kind is Found.FACE]
    assert face.left < x < face.left + face.width
    assert face.top < y < face.top + face.height


@pytest.mark.slow  # the same for a ruler: nothing is left to be loaded once files cannot be opened
def test_a_child_reads_the_figures_of_a_ruler() -> None:
    seen, _ = with_ruler(Make(), 8)
    assert looking.look(scenes.file_of(Image.fromarray(seen))).found == ()


@pytest.mark.slow  # the same for a large picture
def test_small_words_of_a_large_picture_are_found_and_lie_in_its_own_pixels() -> None:
    scene, ink = scenes.with_words("DUPONT Marie", 22)
    large = Image.new("RGB", (4500, 3400), (206, 160, 138))
    large.paste(scene, (2000, 1500))
    found = looking.look(scenes.file_of(large)).found
    x, y = 2000 + (ink[0] + ink[2]) / 2, 1500 + (ink[1] + ink[3]) / 2
    assert any(
        each.left < x < each.left + each.width and each.top < y < each.top + each.height for each in found
    )


@pytest.mark.slow  # two children
def test_each_picture_has_a_child_of_its_own() -> None:
    data = scenes.file_of(scenes.skin((320, 240)), "PNG")
    with Looking() as looker:
        looker.prepare()
        first = looker._spare
        assert looker.look(data).found == ()
        looker.prepare()
        second = looker._spare
        assert first is not None
        assert second is not None
        assert first.poll() == 0
        assert second.pid != first.pid
    assert second.poll() is not None


@pytest.mark.slow  # a child
@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_a_damaged_picture_is_refused_and_not_found_empty(kind: str) -> None:
    data = scenes.file_of(scenes.skin((320, 240)), kind)
    with pytest.raises(PictureDamaged):
        looking.look(data[: len(data) // 2])


@pytest.mark.slow  # a child
def test_too_many_pixels_are_refused_by_the_header() -> None:
    data = scenes.file_of(Image.new("L", (400, 400)), "PNG")
    with pytest.raises(PictureTooLarge):
        looking.look(data, Limits(memory=looking.LIMITS.memory, pixels=100 * 100))


def test_too_many_bytes_reach_no_child() -> None:
    with pytest.raises(PictureTooLarge):
        looking.look(bytes(11), Limits(file_bytes=10))


@pytest.mark.parametrize(
    ("program", "why"),
    [
        ("import sys; sys.exit(3)", "it broke down"),
        ("import time; time.sleep(60)", "it took too long"),
        ("print('no')", "it answered nonsense"),
        ("import sys; sys.stdout.buffer.write(bytes(100_000))", "it broke down"),  # nobody reads that much
    ],
)
def test_a_child_that_fails_is_said(monkeypatch: pytest.MonkeyPatch, program: str, why: str) -> None:
    monkeypatch.setattr(looking, "CHILD", (sys.executable, "-I", "-c", program))
    limits = Limits(wall_seconds=0.5 if "sleep" in program else 20)  # Python starts slowly on a busy machine
    with pytest.raises(LookFailed) as failed:
        looking.look(b"\xff\xd8", limits)
    assert failed.value.fields["why"] == why


def test_closing_ends_the_child_that_waits() -> None:
    looker = Looking()
    looker.prepare()
    child = looker._spare
    looker.close()
    assert child is not None
    assert child.poll() is not None


@pytest.mark.parametrize("change", ["absent", "other"])
def test_another_model_is_not_loaded(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, change: str) -> None:
    (tmp_path / "models").mkdir()
    if change == "other":
        for name in models.SHA256:
            (tmp_path / "models" / name).write_bytes(b"another")
    monkeypatch.setattr(models, "files", lambda _: tmp_path)
    assert models.missing() == models.FACES
    with pytest.raises(ModelMissing):
        Looking().prepare()
    with pytest.raises(ModelMissing):
        models.load(models.TEXT)


def test_an_answer_is_read_back() -> None:
    assert parse(to_bytes(SAID)) == SAID


@pytest.mark.parametrize(
    "untrusted",
    [
        b"",
        to_bytes(SAID)[:-1],
        to_bytes(SAID) + b"x",
        HEADER.pack(9, 10, 10, 0),
        HEADER.pack(1, 70_000, 10, 0),
        HEADER.pack(1, 10, 10, 1) + struct.pack("!B4If", 0, 5, 5, 6, 1, 0.5),
        HEADER.pack(1, 10, 10, 1) + struct.pack("!B4If", 0, 5, 5, 0, 1, 0.5),
        HEADER.pack(1, 10, 10, 1) + struct.pack("!B4If", 7, 5, 5, 1, 1, 0.5),
        HEADER.pack(1, 10, 10, 1) + struct.pack("!B4If", 0, 5, 5, 1, 1, float("nan")),
    ],
)
def test_nonsense_is_no_answer(untrusted: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - whatever is wrong, it is refused
        parse(untrusted)
