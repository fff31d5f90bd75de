"""What is looked at: this computer, as functions, so that a test can put other computers there."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from capture.camera import Camera
from capture.sources import KnownCamera, camera_source, known_cameras
from desktop.courier import Courier
from desktop.eid.reading import has_reader
from desktop.keychain import Keychain
from desktop.session import Session
from host.system import disk_is_encrypted, free_bytes


def _utc_now() -> datetime:
    return datetime.now(UTC)


CameraOf = Callable[[str], Callable[[], Camera]]


@dataclass(frozen=True)
class Surroundings:
    """``courier`` raises ``VaultLocked``; ``has_card_reader`` raises ``CardServiceAbsent``."""

    folder: Path
    courier: Callable[[], Courier]
    has_keyring: Callable[[], bool]
    cameras: Callable[[], Sequence[KnownCamera]] = known_cameras
    camera_of: CameraOf = camera_source
    has_card_reader: Callable[[], bool] = has_reader
    room: Callable[[Path], int] = free_bytes
    is_encrypted: Callable[[Path], bool | None] = disk_is_encrypted
    now: Callable[[], datetime] = _utc_now


def surroundings_of(session: Session) -> Surroundings:
    """This computer, and the practice on it."""
    folder = session.home.folder
    return Surroundings(
        folder=folder,
        courier=lambda: session.courier,
        has_keyring=Keychain(folder).is_there,
    )
