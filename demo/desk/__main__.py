"""``python -m demo.desk``, which ``make hospital`` runs: a hospital's reading desk to try, with three cases waiting.

Needs no display: the desk is opened in whatever browser is at hand, on this machine. Everything is removed at the end,
unless ``--keep`` names a folder for it. Exit codes: 0 ended by Ctrl+C, 1 something differs, 2 wrong usage.
"""

import argparse
import locale
import select
import signal
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from demo.desk.hospital_open import OpenHospital, hospital_open
from demo.desk.staff import OPEN_WITH
from demo.orthanc import USER
from demo.story import Differs, Story
from demo.windows.script import SCRIPTS

_LOOK_SECONDS = 0.5
_OPEN = """
The reading desk is open. All people are invented.

  Address      {url}
  Passphrase   {passphrase}   (the same for everybody)
  Language     as the sign-in page is set when you sign in; now {language}

{staff}

  Orthanc      {pacs}   user {user}, password {password}
  FHIR server  {fhir}

{codes}
Ctrl+C ends everything{kept}."""
_BY_ENTER = "  Press Enter, here, for the codes of now. Or type a secret into an authenticator of your own.\n"
_BY_AUTHENTICATOR = "  For the codes, type a secret into an authenticator (time-based, six digits).\n"


def main(arguments: list[str]) -> int:
    """Open; runs until it is interrupted or told to end."""
    parser = argparse.ArgumentParser(
        prog="python -m demo.desk", description="A hospital's reading desk, to try"
    )
    parser.add_argument(
        "--language",
        choices=SCRIPTS,
        default=_of_this_machine(),
        help="that the staff reads, now %(default)s",
    )
    parser.add_argument("--keep", type=Path, help="a new folder, which is not removed at the end")
    chosen = parser.parse_args(arguments)
    keep: Path | None = chosen.keep
    if keep is not None and keep.exists():
        parser.error(f"{keep} exists; name a new folder")
    try:
        ending = _Ending()
        with _folder(keep) as folder, hospital_open(Story(), folder, chosen.language) as made:
            print(_told(made, chosen.language, kept=keep is not None), flush=True)
            ending.await_it(made)
    except Differs as difference:
        print(f"\nDIFFERS: {difference}", file=sys.stderr)
        return 1
    return 0


def _of_this_machine() -> str:
    """The language that whoever tries it reads, where the desk speaks it."""
    spoken = (locale.getlocale()[0] or "")[:2]
    return spoken if spoken in SCRIPTS else "fr"


@contextmanager
def _folder(keep: Path | None) -> Iterator[Path]:
    if keep is not None:
        keep.mkdir(mode=0o700, parents=True)
        yield keep.resolve()
        return
    with tempfile.TemporaryDirectory(prefix="pli-hospital-") as name:
        yield Path(name).resolve()


class _Ending:
    """Hears Ctrl+C, or being told to end. Before it is awaited, whatever is under way stops.

    Whoever is started from here inherits that Ctrl+C is not heard, and is ended in order; one thread hears it for all.
    """

    def __init__(self) -> None:
        self.over = threading.Event()
        self._awaited = False
        if sys.platform == "win32":
            raise Differs("the servers end by signals that Windows does not have")
        for each in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(each, lambda *_: self._end())
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        threading.Thread(target=_hear, daemon=True).start()

    def _end(self) -> None:
        first = not self.over.is_set()
        self.over.set()
        if first and not self._awaited:
            raise KeyboardInterrupt

    def await_it(self, made: OpenHospital) -> None:
        """Until it is over; at each Enter, the codes."""
        self._awaited = True
        typed = sys.stdin.isatty()
        while not self.over.wait(_LOOK_SECONDS):
            if typed and select.select([sys.stdin], [], [], 0)[0]:
                typed = sys.stdin.readline() != ""
                codes = (f"{each.colleague.login} {each.authenticator.shown()}" for each in made.staff)
                print(f"  {'   '.join(codes)}", flush=True)


def _hear() -> None:
    if sys.platform != "win32":
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
    threading.Event().wait()


def _told(made: OpenHospital, language: str, *, kept: bool) -> str:
    return _OPEN.format(
        url=made.desk.url,
        passphrase=OPEN_WITH,
        language=language,
        staff="\n".join(_lines(made)),
        pacs=made.systems.pacs.url,
        user=USER,
        password=made.systems.pacs.password_file.read_text(),
        fhir=made.systems.fhir.url,
        codes=_BY_ENTER if sys.stdin.isatty() else _BY_AUTHENTICATOR,
        kept="" if kept else ", and removes it",
    )


def _lines(made: OpenHospital) -> Iterator[str]:
    for each in made.staff:
        who = f"{each.colleague.login:<12} {each.colleague.desk_role:<14} {each.colleague.person.name:<18}"
        yield f"  {who} secret {each.authenticator.secret}"


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
