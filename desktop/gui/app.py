"""``pli-desktop``: the practice's application.

    pli-desktop                      the practice of this user
    pli-desktop --home FOLDER        another one

A second one on the same folder brings the first one's window to the front. Exit codes: 0 ended by the person, 3 the
folder is in use by another command of Pli.
"""

import argparse
import logging
import os
import sys
import traceback
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType

from PySide6.QtWidgets import QApplication

from cases.errors import ProgramMistake, SecondCopy
from desktop.gui import language
from desktop.gui.desk import Desk
from desktop.gui.icons import icon
from desktop.gui.main_window import MainWindow
from desktop.gui.single_instance import FirstCopy, call_first_copy
from desktop.gui.tray import Tray
from desktop.home import Home, default_folder
from desktop.session import Session
from host.system import guard_memory

log = logging.getLogger(__name__)


def main(arguments: list[str] | None = None) -> int:
    """Run the application until its window is closed."""
    parser = argparse.ArgumentParser(prog="pli-desktop", description="Pictures for a specialist's opinion")
    parser.add_argument("--home", type=Path, default=None, help="the practice's folder")
    home = Home(parser.parse_args(arguments).home or default_folder())
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Pli")
    app.setDesktopFileName("pli")
    with ExitStack() as stack:
        try:
            stack.enter_context(home.held())
        except SecondCopy as error:
            return 0 if call_first_copy(home.folder) else _say(error)
        return _run(app, home, stack)


def _run(app: QApplication, home: Home, stack: ExitStack) -> int:
    guard_memory()
    session = stack.enter_context(Session(home))
    if not home.settings.exists():
        session.change_settings(session.settings.with_fields(language=language.of_system()))
    desk = Desk(session)
    stack.callback(desk.close)
    watch_for_mistakes(desk)
    app.installEventFilter(desk)
    window = MainWindow(desk, app)
    app.setWindowIcon(icon("seal"))
    first = FirstCopy(home.folder, window.raise_up)
    stack.callback(first.close)
    tray = Tray(window)
    desk.answer_came.connect(tray.announce_answer)
    desk.start(has_practice=home.has_practice)
    window.show()
    return app.exec()


def watch_for_mistakes(desk: Desk) -> None:
    """What nobody foresaw is written down without its words, which may be somebody's name, and is told."""

    def notice(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        places = [f"{Path(each.filename).name}:{each.lineno}" for each in traceback.extract_tb(trace)]
        log.error("mistake: %s at %s", kind.__name__, " ".join(places))
        if os.environ.get("PLI_DEVELOPMENT"):
            traceback.print_exception(kind, error, trace)
        desk.show_error(ProgramMistake(kind=kind.__name__))

    sys.excepthook = notice


def _say(error: SecondCopy) -> int:
    print(error, file=sys.stderr)
    return error.exit_code


if __name__ == "__main__":
    sys.exit(main())
