"""The door to the operating system: durable files, private folders, one copy, and the same names on Windows."""

import ast
import os
import socket
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from host import system

HOST = Path(system.__file__).parent


def public_functions(module: str) -> dict[str, list[str]]:
    tree = ast.parse((HOST / f"{module}.py").read_text())
    return {
        node.name: [argument.arg for argument in node.args.args]
        for node in tree.body
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_")
    }


def names_in(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


def write_half(path: Path) -> None:
    with system.create_durably(path) as file:
        file.write(b"half of the n")
        raise OSError("no room on the disk")


def test_windows_has_the_same_functions_as_posix() -> None:
    assert public_functions("windows") == public_functions("posix")


def test_a_durable_file_is_private_and_leaves_no_part_behind(tmp_path: Path) -> None:
    system.write_durably(tmp_path / "record", b"bytes")
    assert (tmp_path / "record").read_bytes() == b"bytes"
    assert system.is_private(tmp_path / "record")
    assert names_in(tmp_path) == ["record"]


def test_bytes_are_on_the_disk_before_the_name_and_the_name_before_anything_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No kill shows this, only a power cut does: the order of the calls is what a test can see of it."""
    done, fsync, replace = [], os.fsync, Path.replace

    def noting_fsync(descriptor: int) -> None:
        done.append("folder synced" if stat.S_ISDIR(os.fstat(descriptor).st_mode) else "file synced")
        fsync(descriptor)

    def noting_replace(path: Path, target: Path) -> Path:
        done.append("renamed")
        return replace(path, target)

    monkeypatch.setattr(os, "fsync", noting_fsync)
    monkeypatch.setattr(Path, "replace", noting_replace)
    system.write_durably(tmp_path / "record", b"bytes")
    assert done == ["file synced", "renamed", "folder synced"]


def test_a_failed_write_leaves_the_old_file_as_it_was(tmp_path: Path) -> None:
    system.write_durably(tmp_path / "record", b"old")
    with pytest.raises(OSError, match="disk"):
        write_half(tmp_path / "record")
    assert (tmp_path / "record").read_bytes() == b"old"
    assert names_in(tmp_path) == ["record"]


def test_a_file_that_must_be_new_never_replaces_one(tmp_path: Path) -> None:
    system.write_durably(tmp_path / "record", b"first", replace=False)
    with pytest.raises(FileExistsError):
        system.write_durably(tmp_path / "record", b"second", replace=False)
    assert (tmp_path / "record").read_bytes() == b"first"
    assert names_in(tmp_path) == ["record"]


def test_a_private_folder_is_the_owners_alone(tmp_path: Path) -> None:
    system.make_private_folder(tmp_path / "a" / "b")
    assert (tmp_path / "a" / "b").stat().st_mode & 0o777 == 0o700


def test_a_folder_that_others_could_read_is_made_private(tmp_path: Path) -> None:
    (tmp_path / "open").mkdir(mode=0o755)
    system.make_private_folder(tmp_path / "open")
    assert (tmp_path / "open").stat().st_mode & 0o777 == 0o700


def test_a_file_others_can_read_is_not_private(tmp_path: Path) -> None:
    (tmp_path / "key").write_bytes(b"k")
    (tmp_path / "key").chmod(0o640)
    assert not system.is_private(tmp_path / "key")


def test_a_file_of_somebody_else_is_not_private(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    system.write_durably(tmp_path / "key", b"k")
    monkeypatch.setattr("os.geteuid", lambda: -1)
    assert not system.is_private(tmp_path / "key")


def test_a_lock_is_held_by_one(tmp_path: Path) -> None:
    with (tmp_path / "lock").open("wb") as first, (tmp_path / "lock").open("wb") as second:
        assert system.try_lock(first)
        assert not system.try_lock(second)
    with (tmp_path / "lock").open("wb") as third:
        assert system.try_lock(third)


def test_a_limited_child_cannot_take_more_memory_or_write_files(tmp_path: Path) -> None:
    child = (
        "from host.system import limit_this_process\n"
        "limit_this_process(memory=512 * 2**20, cpu_seconds=5)\n"
        "try:\n    bytearray(2**30)\nexcept MemoryError:\n    print('bounded')\n"
        f"try:\n    open({str(tmp_path / 'x')!r}, 'wb', 0).write(b'x')\nexcept OSError:\n    print('mute')\n"
    )
    done = subprocess.run([sys.executable, "-c", child], capture_output=True, text=True, check=False)
    assert done.stdout.split() == ["bounded", "mute"], done.stderr


_AS_NOBODY = "import ctypes, os, sys\nif os.geteuid() == 0: os.setgid(65534), os.setuid(65534)\n"
"""Root reads all memory; a user that is nobody is how everybody else is kept out."""

_HOLDER = f"""
from host.system import guard_memory
{_AS_NOBODY}
secret = ctypes.create_string_buffer(b"the key of the practice")
libc = ctypes.CDLL(None)
libc.prctl(4, 1, 0, 0, 0)  # as a program begins; a change of user has taken it away
if sys.argv[1] == "guarded": guard_memory()
print(libc.prctl(3, 0, 0, 0, 0), ctypes.addressof(secret), flush=True)
sys.stdin.read()
"""

_READER = f"""{_AS_NOBODY}
try:
    with open(f"/proc/{{sys.argv[1]}}/mem", "rb", 0) as memory:
        memory.seek(int(sys.argv[2]))
        print(memory.read(23).decode())
except OSError:
    print("refused")
"""


def seen_by_a_neighbour(guarded: str) -> tuple[str, str]:
    """Whether the holder of a key says that it may be dumped, and what another process of its user reads of it."""
    command = [sys.executable, "-c", _HOLDER, guarded]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdin is not None
        assert holder.stdout is not None
        dumpable, address = holder.stdout.readline().split()
        read = subprocess.run(
            [sys.executable, "-c", _READER, str(holder.pid), address],
            capture_output=True,
            text=True,
            check=True,
        )
        holder.stdin.close()
    return dumpable, read.stdout.strip()


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the system has no such guard")
def test_a_neighbour_of_the_same_user_cannot_read_guarded_memory() -> None:
    assert seen_by_a_neighbour("guarded") == ("0", "refused")


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the system has no such guard")
def test_without_the_guard_the_system_decides_what_a_neighbour_reads() -> None:
    """The attack is real: where the system does not forbid it (``ptrace_scope``), the key is read."""
    dumpable, read = seen_by_a_neighbour("open")
    assert dumpable == "1"
    assert read in ("the key of the practice", "refused")


def test_a_guarded_program_leaves_no_core_file_and_still_starts_others() -> None:
    child = (
        "import resource, subprocess, sys\nfrom host.system import guard_memory\nguard_memory()\n"
        "print(resource.getrlimit(resource.RLIMIT_CORE))\n"
        "sys.stdout.flush()\nsubprocess.run([sys.executable, '-c', 'print(\"started\")'], check=True)\n"
    )
    done = subprocess.run([sys.executable, "-c", child], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == ["(0, 0)", "started"]


@pytest.mark.parametrize("name", ["{folder}/notify", "@pli-{folder}"], ids=["path", "abstract"])
def test_a_supervisor_that_listens_is_told(
    tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if sys.platform == "win32":
        pytest.skip("systemd is not there")
    address = name.format(folder=tmp_path if name.startswith("{") else os.getpid())
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as line:
        line.bind(address.replace("@", "\0", 1))
        line.settimeout(5)
        monkeypatch.setenv("NOTIFY_SOCKET", address)
        system.tell_supervisor("READY=1")
        assert line.recv(100) == b"READY=1"
        for _ in range(2_000):  # far more than a queue holds, and nobody reads
            system.tell_supervisor("WATCHDOG=1")
        assert line.recv(100) == b"WATCHDOG=1"


def test_where_no_supervisor_asked_nothing_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NOTIFY_SOCKET", raising=False)
    system.tell_supervisor("READY=1")
    monkeypatch.setenv("NOTIFY_SOCKET", "/nowhere/notify")
    with pytest.raises(FileNotFoundError):
        system.tell_supervisor("READY=1")
