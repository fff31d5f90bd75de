"""What a hostile picture costs the process that cleans it: ``python -m tests.attacks.cost < picture``.

Two numbers: growth of the resident memory in MB over a process that cleaned an ordinary picture of each kind, and
seconds of the processor. Children are not counted.
"""

import re
import sys
import time
from contextlib import suppress
from pathlib import Path

from capture.clean.clean import clean
from cases.errors import PictureRefused
from tests.capture.clean.samples import jpeg, png

_PEAK = re.compile(r"VmHWM:\s+(\d+) kB")


def peak() -> int:
    """The most memory that this process ever had, in kB."""
    found = _PEAK.search(Path("/proc/self/status").read_text())
    assert found is not None
    return int(found[1])


def main() -> None:
    """Warm up, read, clean, tell."""
    for ordinary in (jpeg(), png(), png("L")):
        clean(ordinary)
    untrusted = sys.stdin.buffer.read()
    before, began = peak(), time.process_time()
    with suppress(PictureRefused):
        clean(untrusted)
    print((peak() - before) / 1024, time.process_time() - began)


if __name__ == "__main__":
    main()
