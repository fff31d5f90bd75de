"""What Pli asks of Windows, the counterpart of ``host.posix``: type-checked everywhere, run there only."""

import sys

assert sys.platform == "win32"  # the type checker reads on only for this platform

import ctypes
import msvcrt
import os
import re
import subprocess
import winreg
from collections.abc import Iterator
from ctypes import wintypes
from pathlib import Path
from typing import IO

from host.encryption import bitlocker_says
from host.obstacle import SWITCHES, Obstacle, Values, obstacle_in

CAMERA_BACKEND = "MSMF"
CAMERA_PRIVACY = "ms-settings:privacy-webcam"


def sync_folder(folder: Path) -> None:
    """Nothing to do: NTFS journals renames, and Windows opens no folder for flushing."""


def make_private_folder(folder: Path) -> None:
    """Create ``folder`` below the user's profile, whose access list it inherits."""
    folder.mkdir(parents=True, exist_ok=True)


def open_private(path: Path) -> int:
    """Create a new file and return its descriptor; the folder's access list keeps it private."""
    return os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_BINARY | os.O_NOINHERIT, 0o600)


def is_private(path: Path) -> bool:
    """Whether the file lies in the profile of its user, which no other user can read."""
    return path.resolve().is_relative_to(Path.home())


def try_lock(file: IO[bytes]) -> bool:
    """Take the exclusive lock on an open file, until it is closed; ``False`` when another holds it."""
    try:
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
    except OSError:
        return False
    return True


_CONSENT = r"Software\Microsoft\Windows\CurrentVersion\CapabilityAccessManager\ConsentStore\webcam"


def tell_supervisor(word: str) -> None:
    """Nothing to do: Windows asks a service by other means, and none of ours runs as one."""
    del word


def camera_obstacle(source: int | str) -> Obstacle | None:  # noqa: ARG001 - the record names no device
    """Why a camera that would not open cannot be had, by the system's own record; ``None``: it is not there."""
    hives = (winreg.HKEY_LOCAL_MACHINE, winreg.HKEY_CURRENT_USER)
    switches = [_values(hive, f"{_CONSENT}\\{switch}".rstrip("\\")) for hive in hives for switch in SWITCHES]
    programs = f"{_CONSENT}\\{SWITCHES[-1]}"
    users = {
        name: _values(winreg.HKEY_CURRENT_USER, f"{programs}\\{name}")
        for name in _keys_below(winreg.HKEY_CURRENT_USER, programs)
    }
    return obstacle_in(switches, users, sys.executable.replace("\\", "#"))


def _values(hive: int, path: str) -> Values:
    try:
        with winreg.OpenKey(hive, path) as key:
            found = [winreg.EnumValue(key, number) for number in range(winreg.QueryInfoKey(key)[1])]
    except FileNotFoundError:
        return {}
    return {name: value for name, value, _ in found if isinstance(value, str | int)}


def _keys_below(hive: int, path: str) -> Iterator[str]:
    try:
        with winreg.OpenKey(hive, path) as key:
            yield from [winreg.EnumKey(key, number) for number in range(winreg.QueryInfoKey(key)[0])]
    except FileNotFoundError:
        return


_BELOW_NORMAL = 0x4000  # BELOW_NORMAL_PRIORITY_CLASS of winbase.h


def give_way() -> None:
    """Let every other program go first, from now on."""
    kernel = ctypes.WinDLL("kernel32")
    kernel.GetCurrentProcess.restype = wintypes.HANDLE
    kernel.SetPriorityClass(wintypes.HANDLE(kernel.GetCurrentProcess()), _BELOW_NORMAL)


_NO_FAULT_BOX = 0x0002  # SEM_NOGPFAULTERRORBOX of winbase.h


def guard_memory() -> None:
    """Let a crash show no box and so offer no dump. Windows lets a user's processes read one another's memory."""
    ctypes.WinDLL("kernel32").SetErrorMode(_NO_FAULT_BOX)


class _BasicLimits(ctypes.Structure):
    """``JOBOBJECT_BASIC_LIMIT_INFORMATION`` of winnt.h; times in units of 100 ns."""

    _fields_ = (
        ("PerProcessUserTimeLimit", wintypes.LARGE_INTEGER),
        ("PerJobUserTimeLimit", wintypes.LARGE_INTEGER),
        ("LimitFlags", wintypes.DWORD),
        ("MinimumWorkingSetSize", ctypes.c_size_t),
        ("MaximumWorkingSetSize", ctypes.c_size_t),
        ("ActiveProcessLimit", wintypes.DWORD),
        ("Affinity", ctypes.c_size_t),
        ("PriorityClass", wintypes.DWORD),
        ("SchedulingClass", wintypes.DWORD),
    )


class _ExtendedLimits(ctypes.Structure):
    """``JOBOBJECT_EXTENDED_LIMIT_INFORMATION`` of winnt.h."""

    _fields_ = (
        ("BasicLimitInformation", _BasicLimits),
        ("IoInfo", ctypes.c_ulonglong * 6),
        ("ProcessMemoryLimit", ctypes.c_size_t),
        ("JobMemoryLimit", ctypes.c_size_t),
        ("PeakProcessMemoryUsed", ctypes.c_size_t),
        ("PeakJobMemoryUsed", ctypes.c_size_t),
    )


_PROCESS_TIME, _ACTIVE_PROCESS, _PROCESS_MEMORY = 0x2, 0x8, 0x100
_EXTENDED_LIMIT_INFORMATION = 9


def limit_this_process(memory: int, cpu_seconds: int) -> None:
    """Put the calling process into a job that bounds its memory (bytes) and processor time, without children.

    Files and connections stay open to it, unlike on POSIX.
    """
    kernel = ctypes.WinDLL("kernel32", use_last_error=True)
    kernel.CreateJobObjectW.restype = wintypes.HANDLE
    kernel.GetCurrentProcess.restype = wintypes.HANDLE
    limits = _ExtendedLimits()
    basic = limits.BasicLimitInformation
    basic.LimitFlags = _PROCESS_TIME | _ACTIVE_PROCESS | _PROCESS_MEMORY
    basic.PerProcessUserTimeLimit = cpu_seconds * 10_000_000
    basic.ActiveProcessLimit = 1
    limits.ProcessMemoryLimit = memory
    job = wintypes.HANDLE(kernel.CreateJobObjectW(None, None))
    size = ctypes.sizeof(limits)
    if not kernel.SetInformationJobObject(
        job, _EXTENDED_LIMIT_INFORMATION, ctypes.byref(limits), size
    ) or not kernel.AssignProcessToJobObject(job, wintypes.HANDLE(kernel.GetCurrentProcess())):
        raise ctypes.WinError(ctypes.get_last_error())


_BITLOCKER = "(New-Object -ComObject Shell.Application).NameSpace('{drive}').Self.ExtendedProperty('{name}')"
_BITLOCKER_PROPERTY = "System.Volume.BitLockerProtection"
_DRIVE = re.compile(r"[A-Za-z]:")
_PATIENCE = 20  # seconds; the first PowerShell after a start takes long


def disk_is_encrypted(folder: Path) -> bool | None:
    """Whether BitLocker protects the drive of ``folder``; ``None`` when Windows does not say, as of a server's disk.

    The property is what the Explorer shows; unlike ``manage-bde`` it asks for no administrator.
    """
    drive = folder.resolve().drive
    if not _DRIVE.fullmatch(drive):
        return None
    script = _BITLOCKER.format(drive=drive, name=_BITLOCKER_PROPERTY)
    shell = Path(os.environ["SYSTEMROOT"], "System32", "WindowsPowerShell", "v1.0", "powershell.exe")
    try:
        done = subprocess.run(
            [shell, "-NoProfile", "-NonInteractive", "-Command", script],
            capture_output=True,
            text=True,
            check=False,
            timeout=_PATIENCE,
            creationflags=subprocess.CREATE_NO_WINDOW,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return bitlocker_says(done.stdout)
