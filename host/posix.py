"""What Pli asks of a POSIX system. Each function stands in ``host.windows`` too, with the same meaning."""

import sys

assert sys.platform != "win32"  # the type checker reads on only for these platforms

import ctypes
import errno
import fcntl
import os
import resource
import socket
import struct
from contextlib import suppress
from pathlib import Path
from typing import IO

from host.encryption import device_of, is_encrypted
from host.obstacle import Obstacle

CAMERA_BACKEND = "V4L2"
CAMERA_PRIVACY = ""  # no address opens the settings of every desktop
_REQUEST_BUFFERS = 0xC0145608  # VIDIOC_REQBUFS of <linux/videodev2.h>
_NO_BUFFERS = struct.pack("=IIIII", 0, 1, 1, 0, 0)  # none, of a capture, mapped
_OBSTACLES = {
    errno.EBUSY: Obstacle.BUSY,
    errno.EACCES: Obstacle.BLOCKED,
    errno.EPERM: Obstacle.BLOCKED,
}
_LATER = 10  # of 19 steps
_PR_SET_DUMPABLE = 4  # of <sys/prctl.h>


def sync_folder(folder: Path) -> None:
    """Make renames and new names inside ``folder`` survive a power cut."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def make_private_folder(folder: Path) -> None:
    """Create ``folder`` readable by its owner alone; parents that are missing get the usual mode."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    folder.chmod(0o700)


def open_private(path: Path) -> int:
    """Create a new file that its owner alone can read, and return its descriptor for both."""
    return os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)


def is_private(path: Path) -> bool:
    """Whether the file is ours, and nobody else can read or write it."""
    status = path.stat()
    return status.st_mode & 0o077 == 0 and status.st_uid == os.geteuid()


def try_lock(file: IO[bytes]) -> bool:
    """Take the exclusive lock on an open file, until it is closed; ``False`` when another holds it."""
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def guard_memory() -> None:
    """Let no other process of this user read the calling one's memory, nor a crash write it to the disk.

    On Linux this is ``PR_SET_DUMPABLE``: what it opens by ``/proc/self/mem`` or a debugger is root's alone from now
    on. A program started from here begins without it. Elsewhere only the core file is prevented.
    """
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        libc = ctypes.CDLL(None, use_errno=True)
        if libc.prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0) != 0:
            raise OSError(ctypes.get_errno(), "the memory of this process cannot be guarded")


def tell_supervisor(word: str) -> None:
    """Tell whoever started this service how it is, in the words of ``sd_notify(3)``; nothing where nobody asked."""
    address = os.environ.get("NOTIFY_SOCKET", "")
    if address:
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as line:
            line.setblocking(False)
            line.connect(f"\0{address[1:]}" if address.startswith("@") else address)
            with suppress(BlockingIOError):  # it has a queue of unread words: it knows that we live
                line.send(word.encode())


def camera_obstacle(source: int | str) -> Obstacle | None:
    """Why the camera of this number or path, which would not open, cannot be had; ``None``: it is not there.

    A V4L2 device opens for everybody who has the right; only who asks for its buffers learns that they are taken.
    """
    path = f"/dev/video{source}" if isinstance(source, int) else source
    try:
        device = os.open(path, os.O_RDWR | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError as error:
        return _OBSTACLES.get(error.errno or 0)
    try:
        fcntl.ioctl(device, _REQUEST_BUFFERS, _NO_BUFFERS)
    except OSError as error:
        return _OBSTACLES.get(error.errno or 0)
    finally:
        os.close(device)
    return None


def give_way() -> None:
    """Let every other program go first, from now on."""
    os.nice(_LATER)


def limit_this_process(memory: int, cpu_seconds: int) -> None:
    """Bound the calling process's address space (bytes) and processor time; it is killed beyond them.

    It can open no more files or connections either; what it has open stays usable.
    """
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (cpu_seconds, cpu_seconds))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_NOFILE, (0, 0))


def disk_is_encrypted(folder: Path) -> bool | None:
    """Whether ``folder`` lies on an encrypted disk; ``None`` when nobody can say, as on a Mac or a server's disk.

    What the disk itself does inside, and what encrypts single folders, is not seen.
    """
    mounts = Path("/proc/self/mountinfo")
    if not mounts.exists():
        return None
    device = device_of(mounts.read_text(errors="surrogateescape"), folder.resolve())
    if not device or not Path(device).is_block_device():
        return None
    number = Path(device).stat().st_rdev
    known = Path(f"/sys/dev/block/{os.major(number)}:{os.minor(number)}")
    return is_encrypted(known) if known.exists() else None
