"""``python -m demo [--out DIR]``, which ``pli demo`` runs: the whole way once, step by step, with times.

Exit codes: 0 all is as it must be, 1 something differs, 2 wrong usage.
"""

import argparse
import shutil
import sys
import tempfile
from pathlib import Path

from demo.story import Differs, Story
from demo.walk import walk

STORY = "story.txt"


def main(arguments: list[str]) -> int:
    """Walk; what was opened stays in the output folder, everything sealed is removed with its keys."""
    parser = argparse.ArgumentParser(prog="pli demo", description="The whole way once, on this machine")
    parser.add_argument("--out", type=Path, default=Path("build/demo"), help="where what is opened is kept")
    out: Path = parser.parse_args(arguments).out
    if not is_free(out):
        parser.error(f"{out} is neither empty nor an earlier walk's; name another folder")
    prepare(out)
    story = Story()
    with tempfile.TemporaryDirectory(prefix="pli-demo-") as work:
        try:
            walk(story, Path(work).resolve(), out.resolve())
        except Differs as difference:
            print(f"\nDIFFERS: {difference}", file=sys.stderr)
            return 1
    story.chapter(f"All of it is as it must be. What was opened is in {out}/")
    (out / STORY).write_text("\n".join(story.lines) + "\n")
    return 0


def is_free(out: Path) -> bool:
    """Whether nothing but an earlier walk's results would be lost."""
    return not out.exists() or (out.is_dir() and ((out / STORY).exists() or not any(out.iterdir())))


def prepare(out: Path) -> None:
    """An empty private folder, marked as a walk's."""
    if out.exists():
        shutil.rmtree(out)
    out.mkdir(mode=0o700, parents=True)
    (out / STORY).touch()


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
