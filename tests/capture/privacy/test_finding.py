"""Faces, words and codes are found where they are; skin, lesions and rulers are left alone."""

from collections.abc import Sequence

import numpy as np
import pytest
import zxingcpp
from PIL import Image, ImageDraw

from capture.privacy import codes
from capture.privacy.faces import Faces
from capture.privacy.findings import Finding
from capture.privacy.own_print import own_print
from capture.privacy.scaled import Box
from capture.privacy.text import Text, labels
from demo import scenes as demo_scenes
from tests.capture.privacy import scenes

NAME = "DUPONT Anne-Marie 12.03.1985"


@pytest.fixture(scope="module")
def faces() -> Faces:
    return Faces()


@pytest.fixture(scope="module")
def text() -> Text:
    return Text()


def pixels(image: Image.Image) -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    return np.asarray(image.convert("RGB"))


def painted(scene: str, size: tuple[int, int]) -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    return (np.asarray(demo_scenes.render(scene, *size))[..., ::-1] * 255).astype(np.uint8)


def covered(box: tuple[int, int, int, int], found: Sequence[Finding]) -> float:
    """Which share of a box (left, top, right, bottom) lies under findings."""
    seen = np.zeros((scenes.SIZE[1], scenes.SIZE[0]), np.bool_)
    for each in found:
        seen[each.top : each.top + each.height, each.left : each.left + each.width] = True
    left, top, right, bottom = box
    return float(seen[top:bottom, left:right].mean())


@pytest.mark.parametrize("side", [180, 320, 1000])
@pytest.mark.parametrize("degrees", [0, 15, -15])
def test_a_face_is_found_near_and_far_and_held_aslant(faces: Faces, side: int, degrees: int) -> None:
    scene, (x, y) = scenes.with_face(side, (300, 40), degrees)
    found = faces.find(pixels(scene))
    assert len(found) == 1
    (face,) = found
    assert face.left < x < face.left + face.width
    assert face.top < y < face.top + face.height
    assert face.height < side / 2


@pytest.mark.parametrize("side", [420, 1000])
@pytest.mark.parametrize("degrees", [60, 90, 180, 270])
def test_a_face_that_lies_or_stands_on_its_head_is_one_face(faces: Faces, side: int, degrees: int) -> None:
    scene, (x, y) = scenes.with_face(side, (300, 40), degrees)
    (face,) = faces.find(pixels(scene))
    assert face.left < x < face.left + face.width
    assert face.top < y < face.top + face.height
    assert max(face.width, face.height) < side / 2


@pytest.mark.parametrize(
    "part", [(0.36, 0.12, 0.53, 0.2156), (0.38, 0.2, 0.55, 0.2956)], ids=["eyes", "mouth"]
)
def test_a_face_larger_than_the_picture_is_found(
    faces: Faces, part: tuple[float, float, float, float]
) -> None:
    person = Image.open(scenes.PHOTOGRAPH).convert("RGB")
    left, top, right, bottom = (share * person.width for share in part)
    close = person.resize(scenes.SIZE, Image.Resampling.BICUBIC, box=(left, top, right, bottom))
    assert covered((480, 270, 1440, 810), faces.find(pixels(close))) > 0.6


def test_two_people_are_two_faces(faces: Faces) -> None:
    scene, _ = scenes.with_face(500, (100, 100))
    scene.paste(Image.open(scenes.PHOTOGRAPH).resize((400, 400)), (1200, 300))
    assert len(faces.find(pixels(scene))) == 2


@pytest.mark.parametrize("height", [16, 24, 48, 110])
@pytest.mark.parametrize("degrees", [0, 10, 90, 180])
def test_words_are_found_whole_in_any_size_and_direction(text: Text, height: int, degrees: int) -> None:
    words = NAME if height < 100 else NAME[:12]
    scene, ink = scenes.with_words(words, height, degrees)
    found = text.find(pixels(scene))
    if degrees == 10:  # a slanted line is covered by the box around it
        assert covered(ink, found) > 0.95
    else:
        assert covered(ink, found) > 0.97


@pytest.mark.parametrize(
    "words", ["Née à Liège, le 3 août", "Geboren te ’s-Gravenhage", "Größe: fünfzig", "М. Иванова"]
)
def test_words_of_any_language_are_found(text: Text, words: str) -> None:
    scene, ink = scenes.with_words(words, 30)
    assert covered(ink, text.find(pixels(scene))) > 0.97


KINDS = [
    zxingcpp.BarcodeFormat.QRCode,
    zxingcpp.BarcodeFormat.DataMatrix,
    zxingcpp.BarcodeFormat.Code128,
    zxingcpp.BarcodeFormat.EAN8,
]


@pytest.mark.parametrize("kind", KINDS, ids=str)
@pytest.mark.parametrize("degrees", [0, 90])
def test_codes_are_found_and_covered_by_their_box(kind: zxingcpp.BarcodeFormat, degrees: int) -> None:
    scene = scenes.with_code(kind, 240, degrees)
    (code,) = codes.find(pixels(scene))
    middle_x, middle_y = code.left + code.width / 2, code.top + code.height / 2
    assert 700 < middle_x < 940
    assert 300 < middle_y < 540
    assert max(code.width, code.height) > 150


@pytest.mark.parametrize("scene", ["dermoscopy", "overview"])
@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080)])
def test_skin_hairs_and_a_lesion_raise_no_alarm(
    faces: Faces, text: Text, scene: str, size: tuple[int, int]
) -> None:
    seen = painted(scene, size)
    assert faces.find(seen) == []
    assert text.find(seen) == []
    assert codes.find(seen) == []


@pytest.mark.slow  # as many pixels as a camera's, painted: the detector is sure of a wound only where it is large
@pytest.mark.parametrize("size", [(2400, 1800), (4000, 3000)])
def test_a_wound_is_no_word_however_large_it_is(text: Text, size: tuple[int, int]) -> None:
    seen = painted("wound", size)
    assert text.find(seen, own_print(seen)) == []


def test_what_is_printed_on_our_own_card_is_passed_over(text: Text) -> None:
    seen = painted("wound", (1280, 720))
    assert text.find(seen)
    assert text.find(seen, own_print(seen)) == []


def test_a_name_on_our_own_card_is_found(text: Text) -> None:
    card = Image.fromarray(painted("wound", (1280, 720)))
    draw = ImageDraw.Draw(card)
    draw.text((905, 236), "DUPONT Marie", (30, 30, 60), font_size=30)
    ink = (905, 243, 1085, 266)
    assert covered(ink, text.find(pixels(card), own_print(pixels(card)))) > 0.9


def test_nothing_is_passed_over_without_our_card() -> None:
    assert own_print(painted("close_up", (1280, 720))) == []


def test_numbers_of_a_ruler_are_text_and_the_lesion_beside_it_is_none(faces: Faces, text: Text) -> None:
    seen = painted("close_up", (1280, 720))
    found = text.find(seen)
    assert found
    assert all(each.top > seen.shape[0] / 2 for each in found)  # the ruler lies below
    assert faces.find(seen) == []


def test_lines_that_stand_close_are_one_label() -> None:
    lines = [Box(100, top, 300, 20, 0.9) for top in (100, 125, 150)]
    far = Box(100, 400, 300, 20, 0.8)
    assert [(each.top, each.height) for each in labels([*lines, far])] == [(100, 70), (400, 20)]


@pytest.mark.parametrize("degrees", [0, 10, 25, 45, 70])
def test_a_bar_code_aslant_is_found_and_reads_no_more_once_it_is_covered(degrees: int) -> None:
    seen = pixels(scenes.with_code(zxingcpp.BarcodeFormat.Code128, 320, degrees)).copy()
    (code,) = codes.find(seen)
    seen[code.top : code.top + code.height, code.left : code.left + code.width] = 128
    assert zxingcpp.read_barcodes(seen) == []
    assert codes.find(seen) == []
