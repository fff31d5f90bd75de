"""The pictures taken so far, small, in a row."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QListWidget, QListWidgetItem

from cases.identifiers import CaseId, PictureId
from desktop.draft import KeptPicture, PictureFacts
from desktop.gui import theme
from desktop.gui.desk import Desk
from desktop.gui.pictures import of_draft, pictures_of
from desktop.gui.request.picture_cell import PictureCell
from desktop.gui.terms import picture_role_words

PICTURE = QSize(112, 68)
CELL = QSize(144, 116)
_ID = Qt.ItemDataRole.UserRole


class FilmStrip(QListWidget):
    """``opened``: a person wants to see one larger; ``deleted``: pressed Delete on one. Both give its identifier."""

    opened = Signal(str)
    deleted = Signal(str)

    def __init__(self, desk: Desk, case_id: CaseId) -> None:
        super().__init__()
        self._desk = desk
        self._case_id = case_id
        self.setAccessibleName(self.tr("Pictures taken"))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setMovement(QListView.Movement.Static)
        self.setItemDelegate(PictureCell(PICTURE, self))
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFixedHeight(CELL.height() + theme.SMALL)
        self.itemClicked.connect(lambda item: self.opened.emit(item.data(_ID)))
        self.itemActivated.connect(lambda item: self.opened.emit(item.data(_ID)))

    def show_pictures(self, pictures: Sequence[KeptPicture]) -> None:
        """Show these, and the last of them in sight when there are more than before."""
        if [self.item(row).data(_ID) for row in range(self.count())] == [
            each.picture_id for each in pictures
        ]:
            for row, picture in enumerate(pictures):
                self._say(self.item(row), row + 1, picture)
            return
        grown = len(pictures) > self.count()
        chosen = self.chosen()
        self.clear()
        for number, picture in enumerate(pictures, 1):
            self._add(number, picture)
        self.choose(chosen)
        if grown and self.count():
            self.scrollToItem(self.item(self.count() - 1))

    def choose(self, picture_id: PictureId | None) -> None:
        """Mark one, or none."""
        self.clearSelection()
        for row in range(self.count()):
            if self.item(row).data(_ID) == picture_id:
                self.setCurrentRow(row)

    def chosen(self) -> PictureId | None:
        """The marked one."""
        marked = self.selectedItems()
        return None if not marked else str(marked[0].data(_ID))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Says what will stand here, while nothing does."""
        super().paintEvent(event)
        if not self.count():
            painter = QPainter(self.viewport())
            painter.setPen(QColor(theme.current().muted))
            words = self.tr(
                "The pictures that you take stand here. Files can also be dropped here, or pasted."
            )
            painter.drawText(
                self.viewport().rect(), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, words
            )
            painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes one away; the arrows go along."""
        picture_id = self.chosen()
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and picture_id is not None:
            self.deleted.emit(picture_id)
        elif event.key() == Qt.Key.Key_Space and picture_id is not None:
            self.opened.emit(picture_id)
        else:
            super().keyPressEvent(event)

    def _add(self, number: int, picture: KeptPicture) -> None:
        item = QListWidgetItem()
        item.setData(_ID, picture.picture_id)
        item.setSizeHint(CELL)
        self._say(item, number, picture)
        self.addItem(item)
        picture_id, ratio = picture.picture_id, self.devicePixelRatioF()
        pictures_of(self._desk).ask(
            self,
            of_draft(self._case_id, picture),
            PICTURE * ratio,
            lambda pixmap: self._show_thumbnail(picture_id, pixmap),
        )

    def _say(self, item: QListWidgetItem, number: int, picture: KeptPicture) -> None:
        words = shot_words(picture.facts)
        item.setText(words)
        item.setToolTip(words)
        spoken = self.tr("Picture {number}: {words}").format(number=number, words=words)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)

    def _show_thumbnail(self, picture_id: PictureId, pixmap: QPixmap) -> None:
        for row in range(self.count()):
            if self.item(row).data(_ID) == picture_id:
                self.item(row).setData(Qt.ItemDataRole.DecorationRole, pixmap)


def shot_words(facts: PictureFacts) -> str:
    """What a picture shows, in a few words."""
    return facts.view or picture_role_words(facts.role)
