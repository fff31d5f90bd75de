"""The one door to the operating system: names without a platform, chosen once here."""

import os
import shutil
import sys
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from io import BufferedRandom
from pathlib import Path

from host.obstacle import Obstacle

if sys.platform == "win32":
    from host.windows import (
        CAMERA_BACKEND,
        CAMERA_PRIVACY,
        camera_obstacle,
        disk_is_encrypted,
        give_way,
        guard_memory,
        is_private,
        limit_this_process,
        make_private_folder,
        open_private,
        sync_folder,
        tell_supervisor,
        try_lock,
    )
else:
    from host.posix import (
        CAMERA_BACKEND,
        CAMERA_PRIVACY,
        camera_obstacle,
        disk_is_encrypted,
        give_way,
        guard_memory,
        is_private,
        limit_this_process,
        make_private_folder,
        open_private,
        sync_folder,
        tell_supervisor,
        try_lock,
    )

__all__ = [
    "CAMERA_BACKEND",
    "CAMERA_PRIVACY",
    "Obstacle",
    "camera_obstacle",
    "create_durably",
    "disk_is_encrypted",
    "free_bytes",
    "give_way",
    "guard_memory",
    "is_private",
    "limit_this_process",
    "make_private_folder",
    "open_private",
    "sync_folder",
    "tell_supervisor",
    "try_lock",
    "write_durably",
]


@contextmanager
def create_durably(path: Path, *, replace: bool = True) -> Iterator[BufferedRandom]:
    """Write a private file that is either wholly there under its name, or not at all, after any crash.

    Without ``replace``, the first one under the name stays, also of two at once: ``FileExistsError``.

    Temporary name, fsync, rename, fsync of the folder. On an exception the temporary file is removed; what a
    kill leaves behind ends in ``.part`` and may be swept at the next start.
    """
    temporary = path.with_name(f"{path.name}.{uuid.uuid4().hex[:8]}.part")
    try:
        with os.fdopen(open_private(temporary), "w+b") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        if replace:
            temporary.replace(path)
        else:
            os.link(temporary, path)
            temporary.unlink()
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def write_durably(path: Path, data: bytes, *, replace: bool = True) -> None:
    """``create_durably`` for bytes at hand."""
    with create_durably(path, replace=replace) as file:
        file.write(data)


def free_bytes(folder: Path) -> int:
    """Room left for this user on the disk that holds ``folder``."""
    return shutil.disk_usage(folder).free
