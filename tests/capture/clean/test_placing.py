"""Which name each clean picture gets: none that says anything unless asked, and no two the same."""

from pathlib import Path

from capture.clean.found import FoundFile
from capture.clean.placing import Job, jobs_of

CARD = Path("card")


def stems(*names: str) -> list[str]:
    files = [FoundFile(CARD / name, CARD) for name in names]
    return [job.stem for job in jobs_of(files, None, keep_names=True)]


def test_names_say_nothing_unless_they_are_to_be_kept() -> None:
    files = [FoundFile(CARD / "Jan" / name, CARD) for name in ("nail.jpg", "toe.jpg")]
    assert jobs_of(files, None, keep_names=False) == [
        Job(files[0].path, CARD / "clean", "0001", is_within=True),
        Job(files[1].path, CARD / "clean", "0002", is_within=True),
    ]
    assert jobs_of(files, Path("out"), keep_names=True) == [
        Job(files[0].path, Path("out"), "nail", Path("Jan")),
        Job(files[1].path, Path("out"), "toe", Path("Jan")),
    ]


def test_names_that_differ_in_suffix_or_capitals_alone_are_told_apart() -> None:
    assert stems("a.heic", "a.JPG", "A.jpg", "b.jpg") == ["a", "a-2", "A-3", "b"]
    assert stems("straße.jpg", "STRASSE.jpg") == ["straße", "STRASSE-2"]
    assert stems("a.heic", "a.jpg", "a-2.jpg", "a-2-2.png") == ["a", "a-2", "a-2-2", "a-2-2-2"]


def test_the_same_name_in_another_folder_is_another() -> None:
    assert stems("left/a.jpg", "right/a.jpg") == ["a", "a"]


def test_a_long_name_leaves_room_for_a_number_and_a_suffix() -> None:
    [ascii_stem, accented, again] = stems("n" * 251 + ".jpg", "é" * 125 + ".gi", "é" * 124 + ".jpg")
    assert ascii_stem == "n" * 235
    assert (accented, again) == ("é" * 117, "é" * 117 + "-2")
