"""Fuzz every target for so many seconds in all, two at a time; what breaks is written to ``build/fuzz``.

python -m tests.fuzz 60
"""

import re
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.fuzz.targets import CORPUS, TARGETS

AT_ONCE = 2
OUT = Path("build/fuzz")
_MEMORY = 2_000  # MB that a target may take, interpreter and coverage included
_LONGEST = 10  # seconds for one input
_RUNS = re.compile(r"stat::number_of_executed_units: +(\d+)")


def fuzz(target: str, seconds: int) -> bool:
    """One target for so long; whether it held. New inputs that led further stay in its folder under ``OUT``."""
    found, broken = OUT / target / "found", OUT / target
    found.mkdir(parents=True, exist_ok=True)
    command = [
        sys.executable, "-m", "tests.fuzz.one", target, str(found), str(CORPUS / target),
        f"-max_total_time={seconds}", f"-artifact_prefix={broken}/", f"-timeout={_LONGEST}",
        f"-rss_limit_mb={_MEMORY}", "-max_len=16384", "-print_final_stats=1",
    ]  # fmt: skip
    began = time.monotonic()
    done = subprocess.run(command, check=False, capture_output=True, text=True, errors="replace")
    (broken / "log").write_text(done.stdout + done.stderr)
    counted = _RUNS.search(done.stderr)
    runs, spent = int(counted[1]) if counted else 0, time.monotonic() - began
    word = "held" if done.returncode == 0 else f"BROKE, see {broken}"
    print(f"{target:8} {runs:9,} inputs, {runs / max(spent, 1):8,.0f} a second: {word}", flush=True)
    return done.returncode == 0


def main() -> int:
    """All targets, each for its share of the time; 1 when one of them broke."""
    seconds = int(sys.argv[1]) if len(sys.argv) > 1 else 60
    share = max(1, seconds * AT_ONCE // len(TARGETS))
    with ThreadPoolExecutor(AT_ONCE) as pool:
        held = list(pool.map(lambda target: fuzz(target, share), TARGETS))
    return 0 if all(held) else 1


if __name__ == "__main__":
    sys.exit(main())
