"""Telephones on a cable, where a Linux desktop keeps a folder for each; elsewhere there are none."""

from pathlib import Path

import pytest

from desktop.cards import Volume
from desktop.phones import is_address, mounts, path_of, phones


@pytest.fixture
def gvfs(tmp_path: Path) -> Path:
    """A telephone with two storages, a camera, an iPhone, and a network folder."""
    folder = mounts({"XDG_RUNTIME_DIR": str(tmp_path)})
    assert folder is not None
    for device in ("mtp:host=Pixel_7/Internal storage", "gphoto2:host=Canon_Inc.", "afc:host=00aa11,port=3"):
        (folder / device / "DCIM").mkdir(parents=True)
    (folder / "gphoto2:host=%5Busb%3A001%2C005%5D").mkdir()
    (folder / "mtp:host=Pixel_7" / "SD card").mkdir()
    (folder / "smb-share:server=nas,share=x" / "DCIM").mkdir(parents=True)
    return folder


def test_each_storage_on_which_a_camera_wrote_is_a_volume(gvfs: Path) -> None:
    assert phones(gvfs) == [
        Volume("00aa11", gvfs / "afc:host=00aa11,port=3", is_phone=True),
        Volume("Canon Inc.", gvfs / "gphoto2:host=Canon_Inc.", is_phone=True),
        Volume("Pixel 7", gvfs / "mtp:host=Pixel_7" / "Internal storage", is_phone=True),
    ]


@pytest.mark.parametrize(
    ("address", "inside"),
    [
        ("mtp://Pixel_7/Internal%20storage/DCIM/a%20b.jpg", "mtp:host=Pixel_7/Internal storage/DCIM/a b.jpg"),
        ("mtp://pixel_7/Internal%20storage/", "mtp:host=Pixel_7/Internal storage"),
        ("afc://00aa11:3/DCIM/a.heic", "afc:host=00aa11,port=3/DCIM/a.heic"),
        ("gphoto2://[usb:001,005]/DCIM/a%23b.jpg", "gphoto2:host=%5Busb%3A001%2C005%5D/DCIM/a#b.jpg"),
    ],
)
def test_an_address_is_a_file_of_the_device(gvfs: Path, address: str, inside: str) -> None:
    assert is_address(address)
    assert path_of(address, gvfs) == gvfs / inside


@pytest.mark.parametrize(
    "address",
    [
        "mtp://Other/a.jpg",
        "gphoto2://Pixel_7/a.jpg",
        "mtp://Pixel_7/..%2F..%2Fetc/passwd",
        "mtp://",
        "mtp://[",
        "mtp:",
    ],
)
def test_an_address_of_another_device_or_outside_of_it_is_nowhere(gvfs: Path, address: str) -> None:
    assert path_of(address, gvfs) is None


def test_without_a_linux_desktop_there_are_none(tmp_path: Path) -> None:
    assert mounts({}) is None
    assert phones(None) == phones(tmp_path / "gvfs") == []
    assert not is_address("https://example.org/a.jpg")
