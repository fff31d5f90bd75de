"""Pictures that a person brings along: chosen, dropped, pasted or from a card, and what became of them.

Each that is refused is told by its name, and the others go on.
"""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QStandardPaths, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget
from shiboken6 import isValid

from cases.errors import PliError
from desktop import phones
from desktop.bringing import MOST_AT_ONCE, Looked, files_given
from desktop.cards import SUFFIXES, Volume, cards
from desktop.gui import parts, theme
from desktop.gui.counted import pictures
from desktop.gui.request.brought import Brought
from desktop.gui.request.dropped import Dropped, dropped, is_text_alone
from desktop.gui.request.import_progress import ImportProgress
from desktop.gui.request.looking_through import Seen
from desktop.gui.request.picture_taker import PictureTaker, Said
from desktop.gui.words import words_of
from desktop.origin import Kept

Volumes = Callable[[], list[Volume]]


class FromElsewhere(QWidget):
    """``of_next`` tells what is said of the next pictures, ``None`` while none may be brought.

    ``said``: what became of them, in words; ``refused``: the same, and a list of ``Refusal``s to be read.
    """

    said = Signal(str)
    refused = Signal(str, object)

    def __init__(self, taker: PictureTaker, volumes: Volumes, of_next: Callable[[], Said | None]) -> None:
        super().__init__()
        self._of_next = of_next
        self._taker = taker
        self._volumes = volumes
        self.progress = ImportProgress()
        self.progress.stopped.connect(taker.stop)
        self.setLayout(parts.column(self.progress, space=theme.SMALL))
        taker.refused.connect(lambda error: self.said.emit(_told(error)))
        taker.progressed.connect(self._progressed)
        taker.folders.seen.connect(self.progress.begin_folders)
        taker.folders.over.connect(self._looked)

    def choose(self) -> None:
        """Ask for files, at first where pictures are."""
        kinds = " ".join(f"*{suffix} *{suffix.upper()}" for suffix in (*SUFFIXES, ".pdf"))
        offered = self.tr("Pictures and documents ({kinds});;All files (*)").format(kinds=kinds)
        begin = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
        names, _ = QFileDialog.getOpenFileNames(
            self,
            self.tr("Pictures from files"),
            begin,
            offered,
            options=QFileDialog.Option.HideNameFilterDetails,
        )
        if isValid(self):  # Pli may have been locked meanwhile
            self.bring([Path(name) for name in names])

    def bring(self, paths: Sequence[Path], on_phones: Sequence[str] = ()) -> None:
        """Take pictures out of files and folders, which stay where they are; all is read elsewhere."""
        said = self._of_next()
        if said is not None and (paths or on_phones):
            self._taker.look_through(partial(_look, tuple(paths), tuple(on_phones), self._volumes), said)

    def drop(self, content: QMimeData) -> None:
        """Take what was let go here."""
        self._take(dropped(content))

    def paste(self) -> None:
        """Take what is in the clipboard: files, or a picture."""
        content = QGuiApplication.clipboard().mimeData()
        if is_text_alone(content):
            self.said.emit(self._only_text())
        else:
            self._take(dropped(content, Kept.CLIPBOARD))

    def _take(self, held: Dropped) -> None:
        said = self._of_next()
        if said is None:
            self.said.emit(self.tr("First the consent, then the pictures."))
        elif held.paths or held.on_phones:
            self.bring(held.paths, held.on_phones)
        elif len(held.given) > MOST_AT_ONCE:
            self.said.emit(self._too_many())
        elif held.given:
            self._taker.bring(held.given, said)
        else:
            self.said.emit(self._nothing_in_it())

    def _looked(self, looked: Looked | None) -> None:
        self.progress.end_folders()
        if looked is None:
            self.said.emit(self.tr("Stopped. Nothing was taken."))
        elif looked.too_many:
            self.said.emit(self._too_many())
        elif not looked.given:
            self.said.emit(self.tr("There is no picture in this folder."))

    def _progressed(self, brought: Brought) -> None:
        self.progress.show_brought(brought)
        if brought.is_over:
            self._tell(brought)

    def _tell(self, brought: Brought) -> None:
        lines = [self.tr("%n picture(s) added.", "", brought.taken)] if brought.taken else []
        if brought.twice:
            lines.append(self.tr("%n picture(s) were here already.", "", brought.twice))
        if brought.left:
            lines.append(self.tr("%n file(s) were not looked at any more.", "", brought.left))
        if brought.passed_over:
            lines.append(self.tr("%n other file(s) in the folder were left alone.", "", brought.passed_over))
        if brought.refused:
            self.refused.emit(" ".join(lines), brought.refused)
        else:
            self.said.emit("\n".join(lines))

    def _too_many(self) -> str:
        words = self.tr(
            "There are more than {pictures}. Nothing was taken: choose those of this patient, and bring them."
        )
        return words.format(pictures=pictures(MOST_AT_ONCE))

    def _only_text(self) -> str:
        return self.tr("What was copied is text. Copy the picture itself, or drop its file here.")

    def _nothing_in_it(self) -> str:
        return self.tr(
            "There is no picture in it that could be taken. From a telephone on a cable or a web page: save the "
            "picture to a folder first, and drop it from there."
        )


def _look(paths: Sequence[Path], on_phones: Sequence[str], volumes: Volumes, seen: Seen) -> Looked:
    """For a lane of the bridge: disks, cards and telephones may be slow."""
    mounts = phones.mounts()
    found = [phones.path_of(address, mounts) or Path(address) for address in on_phones]
    return files_given([*paths, *found], cards(volumes()), seen)


def _told(error: PliError) -> str:
    words = words_of(error)
    return f"{words.what_happened} {words.what_to_do}"
