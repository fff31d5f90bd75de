"""What the desk's pages load from others is what its authors published."""

from pathlib import Path

import pytest

from tests.peers.node import FOLDER
from tests.peers.vendor import PACKAGES, VENDORED

FILES = [
    (FOLDER / "node_modules" / package.name / path, VENDORED / name)
    for package in PACKAGES
    for path, name in package.files.items()
]


@pytest.mark.parametrize(("published", "vendored"), FILES, ids=[vendored.name for _, vendored in FILES])
def test_each_file_is_the_packages_own(published: Path, vendored: Path) -> None:
    assert vendored.read_bytes() == published.read_bytes()


def test_nothing_else_is_vendored() -> None:
    assert {path.name for path in VENDORED.iterdir()} == {vendored.name for _, vendored in FILES}
