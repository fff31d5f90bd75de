"""Filing a case in the practice's record with one click: which folder is asked once, then all of it is written."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QSize, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from cases.errors import PliError
from desktop import clocks
from desktop.gui import parts
from desktop.gui.bridge import Lane
from desktop.gui.case.material import CaseMaterial
from desktop.gui.case.record import record_foot, record_sheet, record_text, record_title
from desktop.gui.desk import Desk
from desktop.gui.pictures import image_of
from desktop.gui.printing import print_on_paper, to_pdf
from desktop.gui.words import words_of
from desktop.practice import Practice
from desktop.record_folder import ENDINGS, write_record

_ON_PAPER = QSize(1_400, 1_050)
"""Pixels of a picture on paper: about 300 to the inch."""


class Filing(QObject):
    """``filed`` gives the new folder, ``refused`` the error of the one chosen; ``busy``: something is being done."""

    filed = Signal(object)
    refused = Signal(object)
    busy = Signal(bool)

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window

    def file(self, material: CaseMaterial) -> None:
        """Write the PDF and the pictures; the first time, ask where."""
        folder = self._desk.settings.record_folder or self.choose_folder()
        if folder is not None:
            self._with_data(material, partial(self._write, material, folder))

    def choose_folder(self) -> Path | None:
        """Ask where the practice's record is; it is remembered."""
        chosen = QFileDialog.getExistingDirectory(self._window, self.tr("Where is your practice's record?"))
        if not chosen:
            return None
        folder = Path(chosen)
        self._desk.change_settings(self._desk.settings.with_fields(record_folder=folder))
        return folder

    def print(self, material: CaseMaterial) -> None:
        """On paper."""
        self._with_data(material, partial(self._print, material))

    def copy(self, material: CaseMaterial) -> None:
        """The text, to be pasted into the record."""
        QGuiApplication.clipboard().setText(record_text(material))

    def show_folder(self, folder: Path) -> None:
        """In the system's own window."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    # ── Inside ───────────────────────────────────────────────────────────────────────────────────────────

    def _with_data(self, material: CaseMaterial, done: Callable[[list[bytes]], None]) -> None:
        """First the bytes of the pictures, out of the vault."""
        sent = [(each.item_id, each.picture.file) for each in material.pictures]
        self.busy.emit(True)

        def read(practice: Practice) -> list[bytes]:
            return [practice.picture(item_id, file) for item_id, file in sent]

        self._desk.run(self, read, done, self._failed)

    def _write(self, material: CaseMaterial, folder: Path, data: list[bytes]) -> None:
        today = clocks.today()

        def write() -> Path:
            pdf = to_pdf(record_sheet(material, _images(data)), record_title(material), record_foot(material))
            pictures = [
                (f"picture {number}{ENDINGS[sent.picture.type]}", each)
                for number, (sent, each) in enumerate(zip(material.pictures, data, strict=True), 1)
            ]
            return write_record(folder, material.case.case_id, today, [("opinion.pdf", pdf), *pictures])

        self._desk.bridge.run(self, write, partial(self._mark, material), self._refused, Lane.PICTURES)

    def _mark(self, material: CaseMaterial, folder: Path) -> None:
        case_id = material.case.case_id
        self._desk.run(
            self,
            lambda practice: practice.mark_filed(case_id),
            lambda _: self._is_filed(folder),
            self._failed,
        )

    def _is_filed(self, folder: Path) -> None:
        self.busy.emit(False)
        self.filed.emit(folder)
        self._desk.changed()

    def _print(self, material: CaseMaterial, data: list[bytes]) -> None:
        self._desk.bridge.run(
            self,
            partial(_images, data),
            lambda images: self._print_these(material, images),
            self._failed,
            Lane.PICTURES,
        )

    def _print_these(self, material: CaseMaterial, images: list[QImage]) -> None:
        self.busy.emit(False)
        print_on_paper(record_sheet(material, images), self._window, record_foot(material))

    def _refused(self, error: PliError) -> None:
        self.busy.emit(False)
        self.refused.emit(error)

    def _failed(self, error: PliError) -> None:
        self.busy.emit(False)
        self._desk.show_error(error)


def _images(data: list[bytes]) -> list[QImage]:
    """Decoded by a child each, in a lane of the bridge."""
    return [image_of(each, _ON_PAPER) for each in data]


def refused_notice(filing: Filing, material: CaseMaterial, error: PliError) -> parts.Notice:
    """Why it could not be written there, and another place."""
    words, translate = words_of(error), QCoreApplication.translate

    def elsewhere() -> None:
        if filing.choose_folder() is not None:
            filing.file(material)

    return parts.Notice(
        "danger",
        translate("filing", "{happened} {todo}").format(happened=words.what_happened, todo=words.what_to_do),
        parts.secondary(translate("filing", "Choose another folder"), elsewhere, "folder"),
    )


def filed_notice(filing: Filing, material: CaseMaterial, folder: Path) -> parts.Notice:
    """Where it was put, and what can be done with it now."""
    translate = QCoreApplication.translate
    return parts.Notice(
        "done",
        translate("filing", "Filed in {folder}: the PDF and the pictures.").format(folder=folder.name),
        parts.secondary(
            translate("filing", "Show the folder"),
            lambda: filing.show_folder(folder),
            "folder",
        ),
        parts.secondary(translate("filing", "Copy the text"), lambda: filing.copy(material)),
    )
