"""What stands in the network of an Orthanc: it starts it, and carries what comes in at the entrances to it.

    python -m demo.orthanc_inside CONFIGURATION ALIVE DESCRIPTOR:PORT…

ALIVE is a descriptor that stays open as long as anything runs here. The entrances are listening sockets of the network
outside, handed over when this was started; connections made here stay inside. Ends when Orthanc does, which is told to
when standard input ends: whoever started this stopped it, or is no more.
"""

import asyncio
import os
import sys
from collections.abc import Awaitable, Callable
from contextlib import suppress
from pathlib import Path
from socket import socket

_BLOCK = 65_536
_Carrier = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


async def main(configuration: Path, alive: int, doors: list[str]) -> int:
    """Serve until Orthanc ends; gives its exit code."""
    await (await asyncio.create_subprocess_exec("/usr/sbin/ip", "link", "set", "lo", "up")).wait()
    orthanc = await asyncio.create_subprocess_exec("/usr/sbin/Orthanc", str(configuration), pass_fds=(alive,))
    asyncio.get_running_loop().add_reader(0, _stop_at_end, orthanc)
    for door in doors:
        descriptor, _, port = door.partition(":")
        await asyncio.start_server(_carrier(int(port)), sock=socket(fileno=int(descriptor)))
    return await orthanc.wait()


def _stop_at_end(orthanc: asyncio.subprocess.Process) -> None:
    if not os.read(0, _BLOCK):
        asyncio.get_running_loop().remove_reader(0)
        orthanc.terminate()


def _carrier(port: int) -> _Carrier:
    async def carry(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            inner_reader, inner_writer = await asyncio.open_connection("127.0.0.1", port)
        except OSError:
            writer.close()  # it does not listen yet
            return
        await asyncio.gather(_pass(reader, inner_writer), _pass(inner_reader, writer))

    return carry


async def _pass(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with suppress(OSError):
        while block := await reader.read(_BLOCK):
            writer.write(block)
            await writer.drain()
    writer.close()


if __name__ == "__main__":
    sys.exit(asyncio.run(main(Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3:])))
