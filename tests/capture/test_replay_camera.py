"""Folders and video files played as cameras."""

import struct
import zlib
from collections.abc import Collection
from pathlib import Path

import pytest

from capture.camera import Camera
from capture.opencv import cv2
from capture.replay_camera import FolderCamera, VideoCamera
from cases.errors import CameraAbsent, CameraGone
from tests.camera import pictures
from tests.contract.camera import CameraContract

WIDTH, HEIGHT = 320, 240


class TestFolderOfJpeg(CameraContract):
    @pytest.fixture
    def camera(self, tmp_path: Path) -> Camera:
        pictures.fill(tmp_path, WIDTH, HEIGHT)
        return FolderCamera(tmp_path, fps=200)

    @pytest.fixture
    def absent_camera(self, tmp_path: Path) -> Camera:
        return FolderCamera(tmp_path / "nowhere")

    @pytest.fixture
    def sent(self) -> Collection[bytes]:
        return [pictures.jpeg(WIDTH, HEIGHT, number) for number in range(6)]


class TestFolderOfPng(TestFolderOfJpeg):
    @pytest.fixture
    def camera(self, tmp_path: Path) -> Camera:
        for number in range(3):
            cv2.imwrite(str(tmp_path / f"{number}.png"), pictures.scene(WIDTH, HEIGHT, number))
        return FolderCamera(tmp_path, fps=200)

    @pytest.fixture
    def sent(self) -> Collection[bytes]:
        return []


def write_video(path: Path, fourcc: str) -> None:
    video = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*fourcc), 100, (WIDTH, HEIGHT))
    for number in range(6):
        video.write(pictures.scene(WIDTH, HEIGHT, number))
    video.release()


def jpegs_inside(container: bytes) -> list[bytes]:
    """The pictures of a Motion JPEG file, found by their first and last marker."""
    parts = container.split(b"\xff\xd8\xff")[1:]
    return [b"\xff\xd8\xff" + part[: part.rindex(b"\xff\xd9") + 2] for part in parts]


class TestMotionJpegFile(TestFolderOfJpeg):
    @pytest.fixture
    def camera(self, tmp_path: Path) -> Camera:
        write_video(tmp_path / "video.avi", "MJPG")
        return VideoCamera(tmp_path / "video.avi")

    @pytest.fixture
    def absent_camera(self, tmp_path: Path) -> Camera:
        return VideoCamera(tmp_path / "nowhere.avi")

    @pytest.fixture
    def sent(self, tmp_path: Path) -> Collection[bytes]:
        return jpegs_inside((tmp_path / "video.avi").read_bytes())


class TestMpeg4File(TestMotionJpegFile):
    @pytest.fixture
    def camera(self, tmp_path: Path) -> Camera:
        write_video(tmp_path / "video.mp4", "mp4v")
        return VideoCamera(tmp_path / "video.mp4")

    @pytest.fixture
    def sent(self) -> Collection[bytes]:
        return []


def test_the_end_of_a_folder_played_once_reads_as_unplugged(tmp_path: Path) -> None:
    pictures.fill(tmp_path, WIDTH, HEIGHT, count=2)
    with FolderCamera(tmp_path, fps=200, loop=False) as camera:
        assert [camera.read().number for _ in range(2)] == [1, 2]
        with pytest.raises(CameraGone):
            camera.read()


def test_the_end_of_a_video_played_once_reads_as_unplugged(tmp_path: Path) -> None:
    write_video(tmp_path / "video.avi", "MJPG")
    with VideoCamera(tmp_path / "video.avi", loop=False) as camera:
        assert [camera.read().number for _ in range(6)] == [1, 2, 3, 4, 5, 6]
        with pytest.raises(CameraGone):
            camera.read()


def one_colour_png(width: int, height: int) -> bytes:
    """The beginning of a picture of that size, of no more than a few bytes."""
    chunks = (b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0), b"IDAT" + zlib.compress(b"\0"))
    framed = (
        struct.pack(">I", len(chunk) - 4) + chunk + struct.pack(">I", zlib.crc32(chunk)) for chunk in chunks
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(framed)


def test_damaged_pictures_of_a_folder_are_passed_over(tmp_path: Path) -> None:
    frames = pictures.fill(tmp_path, WIDTH, HEIGHT, count=2)
    for name in ("000.jpg", "zzz.jpg", "zzz.png"):
        (tmp_path / name).write_bytes(b"\xff\xd8 not a picture")
    for name in ("empty.jpg", "empty.png"):
        (tmp_path / name).touch()
    (tmp_path / "bomb.png").write_bytes(one_colour_png(30_000, 30_000))
    (tmp_path / "folder.png").mkdir()
    with FolderCamera(tmp_path, fps=200) as camera:
        assert [camera.read().jpeg for _ in range(4)] == frames * 2


def test_a_folder_of_damaged_pictures_alone_is_no_camera(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(b"no picture")
    with pytest.raises(CameraAbsent):
        FolderCamera(tmp_path).open()


def test_a_folder_taken_away_reads_as_unplugged(tmp_path: Path) -> None:
    pictures.fill(tmp_path, WIDTH, HEIGHT, count=1)
    with FolderCamera(tmp_path, fps=200) as camera:
        camera.read()
        next(tmp_path.iterdir()).unlink()
        with pytest.raises(CameraGone):
            camera.read()
