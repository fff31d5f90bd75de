"""Pictures that a person brings along: chosen, dropped, pasted or from a card, how far it is, and what became of them.

Each that is refused is told by its name, and the others go on. The line about the originals stays until it is read.
"""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from cases.errors import PliError
from desktop.bringing import MOST_AT_ONCE, Given, Kept, Origin, files_given, origin_of
from desktop.cards import SUFFIXES, Volume, cards
from desktop.draft import PictureFacts
from desktop.gui import parts, theme
from desktop.gui.bridge import Lane
from desktop.gui.counted import pictures
from desktop.gui.desk import Desk
from desktop.gui.request.brought import Brought
from desktop.gui.request.dropped import dropped
from desktop.gui.request.originals import Originals
from desktop.gui.request.picture_taker import PictureTaker
from desktop.gui.words import words_of

Volumes = Callable[[], list[Volume]]


class FromElsewhere(QWidget):
    """``said``: what became of them, in words."""

    said = Signal(str)

    def __init__(self, desk: Desk, taker: PictureTaker, volumes: Volumes) -> None:
        super().__init__()
        self._desk = desk
        self._taker = taker
        self._volumes = volumes
        self._under_way: list[Brought] = []
        self.originals = Originals()
        self.stop = parts.secondary(self.tr("Stop"), taker.stop)
        self.progress = parts.Notice("calm", "", self.stop)
        self.progress.hide()
        self.setLayout(parts.column(self.progress, self.originals, space=theme.SMALL))
        taker.refused.connect(lambda _, error: self.said.emit(_told(error)))
        taker.progressed.connect(self._progressed)

    def choose(self, facts: PictureFacts) -> None:
        """Ask for files."""
        kinds = " ".join(f"*{suffix} *{suffix.upper()}" for suffix in (*SUFFIXES, ".pdf"))
        offered = self.tr("Pictures and documents ({kinds});;All files (*)").format(kinds=kinds)
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("Pictures from files"), "", offered)
        self.bring([Path(name) for name in names], facts)

    def bring(self, paths: Sequence[Path], facts: PictureFacts) -> None:
        """Take pictures out of files and folders, which stay where they are; folders are looked through elsewhere."""
        if paths:
            look = partial(_look, tuple(paths), self._volumes)
            self._desk.bridge.run(self, look, partial(self._bring, facts), lane=Lane.PICTURES)

    def drop(self, content: QMimeData, facts: PictureFacts, kept: Kept = Kept.PROGRAM) -> None:
        """Take what was let go here."""
        held = dropped(content)
        if held.paths:
            self.bring(held.paths, facts)
        elif held.given:
            self._bring(facts, (list(held.given), Origin(kept)))
        else:
            self.said.emit(self._nothing_in_it())

    def paste(self, facts: PictureFacts) -> None:
        """Take what is in the clipboard: files, or a picture."""
        self.drop(QGuiApplication.clipboard().mimeData(), facts, Kept.CLIPBOARD)

    def _bring(self, facts: PictureFacts, looked: tuple[list[Given], Origin]) -> None:
        given, origin = looked
        if not given:
            self.said.emit(self.tr("There is no picture in this folder."))
        elif len(given) > MOST_AT_ONCE:
            words = self.tr(
                "That would be {pictures} at once. Nothing was taken: choose those of this patient."
            )
            self.said.emit(words.format(pictures=pictures(len(given))))
        else:
            self._taker.bring(given, origin, facts)

    def _progressed(self, brought: Brought) -> None:
        if brought not in self._under_way:
            self._under_way.append(brought)
        if brought.is_over:
            self._under_way.remove(brought)
            self._tell(brought)
        self._show_progress()

    def _show_progress(self) -> None:
        """Only of what takes a while: a single file is there before it is read."""
        looked_at = sum(each.looked_at for each in self._under_way)
        total = sum(each.total for each in self._under_way)
        words = self.tr("{done} of {total} files looked at…").format(done=looked_at, total=total)
        self.progress.say(words)
        self.progress.setVisible(bool(self._under_way))

    def _tell(self, brought: Brought) -> None:
        lines = [self.tr("%n picture(s) added.", "", brought.taken)] if brought.taken else []
        if brought.twice:
            lines.append(self.tr("%n picture(s) were here already.", "", len(brought.twice)))
        if brought.left:
            lines.append(self.tr("%n file(s) were not looked at any more.", "", brought.left))
        lines += [self._refusal(name, error) for name, error in brought.refused]
        self.said.emit("\n".join(lines))
        if brought.taken:
            self.originals.remind(brought.origin)

    def _refusal(self, name: str, error: PliError) -> str:
        if not name:
            return _told(error)
        return self.tr("{name}: {reason}").format(name=name, reason=_told(error))

    def _nothing_in_it(self) -> str:
        return self.tr(
            "There is no picture in it that could be taken. From a telephone on a cable or a web page: save the "
            "picture to a folder first, and drop it from there."
        )


def _look(paths: Sequence[Path], volumes: Volumes) -> tuple[list[Given], Origin]:
    """For a lane of the bridge: disks and cards may be slow."""
    return files_given(paths), origin_of(paths, cards(volumes()))


def _told(error: PliError) -> str:
    words = words_of(error)
    return f"{words.what_happened} {words.what_to_do}"
