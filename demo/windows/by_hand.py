"""The windows for whoever sits there: the real application on their own screen, and everybody else is played.

The practice is made beforehand by the installed commands, so that a request is two minutes' work; or it is left to the
first run. Dermatology has its reading desk, for whoever sits there; Wound care answers by itself. The terminal says
what to do.
"""

import os
import select
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import cycle
from pathlib import Path

from PySide6.QtWidgets import QApplication

from cases.wire import to_json
from demo import cast
from demo.album import Album
from demo.commands import Commands
from demo.desk.chromium import chromium
from demo.desk.door import SignIn, enrol
from demo.desk.staff import EXPERT, OPEN_WITH
from demo.desk.visitor import Visitor
from demo.desk.words import DeskWords
from demo.story import Differs, Story
from demo.windows import stage
from demo.windows.backstage import Backstage, backstage
from demo.windows.experts import attending
from demo.windows.words import Words

OPENS_WITH = "quatre chaises bleues"
_SCENES = ("overview", "close_up", "dermoscopy", "nail", "wound")
_TURN_SECONDS = 20
_LOOK_SECONDS = 0.5
_PREPARED = """
  The passphrase is       {passphrase}
"""
_FRESH = """
  The invitation’s code   {code}
  The hospital reads out  {fingerprint}
  Save the file for the hospital into {out}: then it knows you.
"""
_BOTH = """
  1. Press “{new_request}”, and ask {service}. A national number that is right: {niss}
  2. Take pictures with the space bar. {turning}
  3. Send. {service} reads it at its desk, where you are the expert:

  {desk}   sign in as {login}, passphrase {desk_passphrase}
  The code: {codes}

  {itself} answers by itself: within half a minute it asks for a view again, then comes its opinion.
  What it opens, and what you file, is in {out}.
  Close the window, or press Ctrl+C here: everything else is removed."""
_BY_ENTER = "The Enter key, here, moves the dermatoscope."
_CODES_BY_ENTER = "the Enter key, here, says it too; or type {secret} into an authenticator."
_CODES_BY_ITSELF = "type {secret} into an authenticator (time-based, six digits)."
_BY_ITSELF = "The dermatoscope moves on every {seconds} seconds."


def has_display() -> bool:
    """Whether somebody can see a window."""
    return sys.platform in ("win32", "darwin") or any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY")))


def keep_display() -> None:
    """Name the way to the person's screen in full: it is looked for in folders of theirs, which are left."""
    if screen := os.environ.get("WAYLAND_DISPLAY"):
        os.environ["WAYLAND_DISPLAY"] = str(Path(os.environ.get("XDG_RUNTIME_DIR", "")) / screen)
    os.environ.setdefault("XAUTHORITY", str(Path.home() / ".Xauthority"))


def by_hand(story: Story, work: Path, systems: Path, out: Path, language: str, *, fresh: bool) -> None:
    """Open the application until its window is closed. ``fresh``: on the first run, with no practice made.

    Ctrl+C is for the window alone: whoever else is started inherits that it is not heard until the window opens.
    """
    if sys.platform == "win32":
        raise Differs("the demo's servers end by signals that Windows does not have")
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    record_folder = out / "record"
    record_folder.mkdir()
    os.chdir(out)  # where a window proposes to save
    view = min(Words(language).of("Close-up"))
    settings: dict[str, object] = {"language": language, "record_folder": str(record_folder)}
    with backstage(story, work, systems, settings) as made:
        with story.step(f"{EXPERT.person.name} gets an account at the reading desk, and enrols"):
            known = _enrol(made, language)
        if fresh:
            words = _FRESH.format(
                code=made.gateway.publish(made.dermatology.invitation),
                fingerprint=made.dermatology.fingerprint,
                out=out,
            )
        else:
            with story.step(f"{cast.GP_PRACTICE.name} makes its keys, and is known to both services"):
                _make_practice(made)
            words = _PREPARED.format(passphrase=OPENS_WITH)
        story.chapter("The window opens. All people are invented, and nothing of your own is touched")
        print(words + _what_to_do(made, known, language, out), flush=True)
        with attending(made, language, view, out), _turning(made, known), _admitting(made, out):
            _open(made)


def _open(made: Backstage) -> None:
    def close(*_: object) -> None:
        if QApplication.instance() is None:
            raise KeyboardInterrupt
        QApplication.exit(0)

    if sys.platform != "win32":
        for each in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(each, close)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
    code = stage.application()(["--home", str(made.home)])
    if code != 0:
        raise Differs(f"{stage.COMMAND} ended with {code}")


def _enrol(made: Backstage, language: str) -> SignIn:
    with chromium(made.work / "chromium", language) as page:
        visitor = Visitor(page, DeskWords(language), Album(made.work))
        return enrol(visitor, EXPERT, made.desk.open_account(EXPERT, language))


def _what_to_do(made: Backstage, known: SignIn, language: str, out: Path) -> str:
    typed = sys.stdin.isatty()
    return _BOTH.format(
        new_request=min(Words(language).of("New request")),
        service=made.dermatology.name,
        itself=made.wounds.name,
        niss=cast.MOLE.patient.niss,
        turning=_BY_ENTER if typed else _BY_ITSELF.format(seconds=_TURN_SECONDS),
        desk=made.desk.url,
        login=EXPERT.login,
        desk_passphrase=OPEN_WITH,
        codes=(_CODES_BY_ENTER if typed else _CODES_BY_ITSELF).format(secret=known.authenticator.secret),
        out=out,
    )


def _make_practice(made: Backstage) -> None:
    pli = Commands(made.work, passphrase=OPENS_WITH, options=("--home", str(made.home)))
    typed = to_json(cast.GP_PRACTICE).decode()
    pli.run("pli", "init", "--practice", "-", "--no-keyring", typed=typed)
    record = made.work / "practice.keys.json"
    pli.run("pli", "record", "--out", record)
    made.admit(record)
    for service in made.services:
        pli.run("pli", "join", service.invitation, "--loopback")
        pli.run("pli", "confirm", service.party, "--fingerprint", service.fingerprint)


@contextmanager
def _turning(made: Backstage, known: SignIn) -> Iterator[None]:
    """The dermatoscope is held over one scene after another: at each Enter, without a keyboard by itself."""
    over, typed = threading.Event(), sys.stdin.isatty()

    def asked() -> bool:
        if not typed:
            return not over.wait(_TURN_SECONDS)
        while not over.is_set():
            if select.select([sys.stdin], [], [], _LOOK_SECONDS)[0]:
                return sys.stdin.readline() != ""
        return False

    def turn() -> None:
        for scene in cycle(_SCENES):
            made.hold_device_over(scene)
            if typed:
                code = f"{EXPERT.login}’s code: {known.authenticator.shown()}"
                print(f"  The dermatoscope is held over: {scene}. {code}", flush=True)
            if not asked():
                return

    with _beside("dermatoscope", turn, over):
        yield


@contextmanager
def _admitting(made: Backstage, out: Path) -> Iterator[None]:
    """Whatever key record is saved in the output folder is let in, and known to the services."""
    over, known = threading.Event(), set[Path]()

    def watch() -> None:
        while not over.wait(_LOOK_SECONDS):
            for record in set(out.glob("*.json")) - known:
                known.add(record)
                made.admit(record)
                print(f"  The hospital knows the practice by {record.name}", flush=True)

    with _beside("telephone", watch, over):
        yield


@contextmanager
def _beside(name: str, work: Callable[[], None], over: threading.Event) -> Iterator[None]:
    thread = threading.Thread(target=work, name=name)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()
