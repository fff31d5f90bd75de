"""``python -m demo.windows``, which ``make demo`` runs: Pli's windows on a gateway and a hospital of their own.

With a display they are opened for whoever sits there. Without one they are walked through, from the first run to an
answer, on a screen that nobody sees; pictures of each step are in the output folder. Exit codes: 0 all is as it must
be, 1 something differs, 2 wrong usage.
"""

import argparse
import sys
import tempfile
from pathlib import Path

from demo.__main__ import STORY, is_free, prepare
from demo.album import Album
from demo.story import Differs, Story
from demo.windows import memory_keyring, stage
from demo.windows.backstage import backstage, move_in
from demo.windows.by_hand import by_hand, has_display, keep_display
from demo.windows.hand import Hand
from demo.windows.script import SCRIPTS
from demo.windows.walk import search, walk
from demo.windows.words import Words


def main(arguments: list[str]) -> int:
    """Open or walk; everything is removed at the end, but for the pictures and what was filed."""
    parser = argparse.ArgumentParser(prog="python -m demo.windows", description="Pli's windows, tried")
    parser.add_argument(
        "--out", type=Path, default=Path("build/demo"), help="where pictures and files are kept"
    )
    parser.add_argument("--language", choices=SCRIPTS, default="fr", help="that is chosen in the first run")
    parser.add_argument("--scale", type=int, choices=(1, 2), default=1, help="how large the walk is drawn")
    parser.add_argument("--walk", action="store_true", help="walk through, even where there is a display")
    parser.add_argument("--fresh", action="store_true", help="by hand, begin with the first run")
    chosen = parser.parse_args(arguments)
    out: Path = chosen.out
    if not is_free(out):
        parser.error(f"{out} is neither empty nor an earlier walk's; name another folder")
    prepare(out)
    story = Story()
    with tempfile.TemporaryDirectory(prefix="pli-demo-") as name:
        work, systems = Path(name).resolve() / "pli", Path(name).resolve() / "systems"
        work.mkdir(mode=0o700)
        keep_display()
        move_in(work)
        memory_keyring.use_it()
        try:
            if has_display() and not chosen.walk:
                by_hand(story, work, systems, out.resolve(), chosen.language, fresh=chosen.fresh)
                return 0
            stage.set_up(work, scale=chosen.scale)
            _walk(story, work, systems, out.resolve(), chosen.language)
            search(story, work)
        except Differs as difference:
            print(f"\nDIFFERS: {difference}", file=sys.stderr)
            return 1
    story.chapter(f"All of it is as it must be. The windows are in {out}/")
    (out / STORY).write_text("\n".join(story.lines) + "\n")
    return 0


def _walk(story: Story, work: Path, systems: Path, out: Path, language: str) -> None:
    with backstage(story, work, systems, {"theme": "light"}) as made:
        hand = Hand(Words("en"), Album(out))
        stage.play(hand, ["--home", str(made.home)], lambda: walk(hand, made, language, out))


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
