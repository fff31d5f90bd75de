"""A look at this computer's cameras, over the real V4L2 of the impersonated one."""

from pathlib import Path

import pytest

from capture.camera import Size
from capture.sources import KnownCamera, camera_source
from cases.errors import CameraBusy, GatewayUnknown
from desktop.checkup.cameras import look_at_cameras
from desktop.checkup.findings import Finding
from desktop.checkup.surroundings import Surroundings
from desktop.courier import Courier
from tests.camera import pictures
from tests.camera.impersonator import Device
from transport.body import never

pytestmark = pytest.mark.xdist_group("camera")


def no_courier() -> Courier:
    raise GatewayUnknown


AROUND = Surroundings(
    folder=Path(),
    courier=no_courier,
    has_keyring=lambda: False,
    cameras=lambda: [KnownCamera("0", "Dermatoscope", None, None)],
    camera_of=lambda source: camera_source(source, Size(1280, 720)),
)


def test_a_camera_gives_a_picture_of_its_real_size_and_is_free_afterwards(
    device: Device, camera_folder: Path
) -> None:
    pictures.fill(camera_folder, 1280, 720)
    for _ in range(2):
        found = look_at_cameras(AROUND, never)
        assert [(each.finding, each.error) for each in found] == [(Finding.CAMERA_WORKS, None)]
        assert found[0].name == "Dermatoscope"
        assert found[0].numbers == {"width": 1280, "height": 720}


def test_a_camera_that_another_program_has_is_said_as_that(device: Device, camera_folder: Path) -> None:
    pictures.fill(camera_folder, 1280, 720)
    device.begin("busy")
    (found,) = look_at_cameras(AROUND, never)
    assert found.finding is Finding.CAMERA_FAILS
    assert isinstance(found.error, CameraBusy)
    assert found.error.fields == {"camera": "Dermatoscope"}
