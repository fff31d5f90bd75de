"""Whether a disk is encrypted, on machines as they are and on pictures of machines that are not here."""

from pathlib import Path

import pytest

from host import system
from host.encryption import bitlocker_says, device_of, is_encrypted

MOUNTS = """\
22 27 0:21 / /proc rw,relatime - proc proc rw
27 1 253:1 / / rw,relatime shared:1 - ext4 /dev/mapper/root rw
30 27 0:40 / /run rw,nosuid shared:2 - tmpfs tmpfs rw
31 27 8:17 / /mnt/usb\\040stick rw - vfat /dev/sdb1 rw
32 27 0:41 / /srv rw - nfs4 server:/srv rw
33 27 259:2 / /home rw - ext4 /dev/nvme0n1p2 rw
"""


def device(folder: Path, name: str, uuid: str = "", below: tuple[Path, ...] = ()) -> Path:
    """A device as the system lists it."""
    made = folder / name
    (made / "slaves").mkdir(parents=True)
    for each in below:
        (made / "slaves" / each.name).symlink_to(each)
    if uuid:
        (made / "dm").mkdir()
        (made / "dm" / "uuid").write_text(f"{uuid}\n")
    return made


@pytest.mark.parametrize(
    ("folder", "found"),
    [
        ("/var/lib/pli", "/dev/mapper/root"),
        ("/home/somebody/pli", "/dev/nvme0n1p2"),
        ("/homeless", "/dev/mapper/root"),
        ("/mnt/usb stick/pli", "/dev/sdb1"),
        ("/run/pli", ""),
        ("/srv/pli", ""),
    ],
)
def test_a_folder_lies_on_the_device_that_is_mounted_nearest_above_it(folder: str, found: str) -> None:
    assert device_of(MOUNTS, Path(folder)) == found


def test_of_two_mounts_in_the_same_place_the_later_one_counts() -> None:
    assert device_of(MOUNTS + "40 27 8:1 / /home rw - ext4 /dev/sda1 rw\n", Path("/home/x")) == "/dev/sda1"


def test_luks_is_encrypted_also_with_volumes_on_it(tmp_path: Path) -> None:
    disk = device(tmp_path, "sda2")
    luks = device(tmp_path, "dm-0", "CRYPT-LUKS2-0123-luks", below=(disk,))
    volume = device(tmp_path, "dm-1", "LVM-0123", below=(luks,))
    assert is_encrypted(luks)
    assert is_encrypted(volume)


def test_what_lies_on_a_plain_disk_is_not_encrypted(tmp_path: Path) -> None:
    disk = device(tmp_path, "sda2")
    assert not is_encrypted(disk)
    assert not is_encrypted(device(tmp_path, "dm-0", "LVM-0123", below=(disk,)))


def test_half_an_encrypted_pair_is_not_encrypted(tmp_path: Path) -> None:
    plain = device(tmp_path, "sda2")
    luks = device(tmp_path, "dm-0", "CRYPT-LUKS2-0123-luks", below=(plain,))
    assert not is_encrypted(device(tmp_path, "md0", below=(luks, plain)))


def test_devices_that_carry_one_another_end_somewhere(tmp_path: Path) -> None:
    ring = device(tmp_path, "dm-0")
    (ring / "slaves" / "dm-0").symlink_to(ring)
    assert not is_encrypted(ring)


@pytest.mark.parametrize(
    ("number", "says"),
    [("1\r\n", True), ("2\r\n", False), ("3", False), ("5", False), ("6", True), ("", None), ("x", None)],
)
def test_windows_says_it_by_a_number(number: str, says: bool | None) -> None:
    assert bitlocker_says(number) is says


def test_this_machine_says_something_or_nothing_but_does_not_fall_over(tmp_path: Path) -> None:
    assert system.disk_is_encrypted(tmp_path) in (True, False, None)


@pytest.mark.skipif(not Path("/dev", "shm").is_dir(), reason="only Linux has it")
def test_what_lies_in_memory_is_on_no_disk() -> None:
    assert system.disk_is_encrypted(Path("/dev", "shm")) is None
