"""The help report, to be read before it goes anywhere: to the clipboard or to a file, when somebody says so."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication, QFileDialog, QPlainTextEdit, QWidget

from desktop.gui import parts
from desktop.gui.bridge import Lane
from desktop.gui.desk import Desk
from host.system import write_durably

_FILE_NAME = "pli-help-report.txt"


class HelpReportView(QWidget):
    """``text`` is all that there is; ``closed`` is called when the person has seen enough."""

    def __init__(self, desk: Desk, text: str, closed: Callable[[], None]) -> None:
        super().__init__()
        self._desk = desk
        self._text = text
        self.shown = QPlainTextEdit(text)
        self.shown.setReadOnly(True)
        self.shown.setAccessibleName(self.tr("Help report"))
        self.shown.setTabChangesFocus(True)
        self._done = parts.hint("")
        self.save = parts.primary(self.tr("Save as a file…"), self._save)
        self.copy = parts.secondary(self.tr("Copy"), self._copy)
        back = parts.secondary(self.tr("Back"), closed, "back")
        self.setLayout(
            parts.column(
                parts.title(self.tr("Help report")),
                parts.body(
                    self.tr(
                        "For whoever helps you with Pli. This is all that it says: no patient, no name, no "
                        "question, no picture."
                    )
                ),
                self.shown,
                self._done,
                parts.row(back, None, self.copy, self.save),
            )
        )

    def _copy(self) -> None:
        QApplication.clipboard().setText(self._text)
        self._done.setText(self.tr("Copied."))

    def _save(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save the help report"), _FILE_NAME)
        if chosen:
            self._write(Path(chosen))

    def _write(self, path: Path) -> None:
        data = self._text.encode()
        self._desk.bridge.run(self, lambda: write_durably(path, data), self._tell_saved, lane=Lane.PICTURES)

    def _tell_saved(self, _: object) -> None:
        self._done.setText(self.tr("Saved."))
