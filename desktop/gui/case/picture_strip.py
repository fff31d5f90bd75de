"""The pictures of a case, small, in a row; Enter or a click shows one large."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QListWidget, QListWidgetItem

from desktop.gui import theme
from desktop.gui.case.material import SentPicture
from desktop.gui.case.said import picture_line
from desktop.gui.desk import Desk
from desktop.gui.pictures import of_item, pictures_of

_PICTURE = QSize(144, 108)
_CELL = QSize(168, 140)


class PictureStrip(QListWidget):
    """``opened`` gives the number of the picture, from 0."""

    opened = Signal(int)

    def __init__(self, desk: Desk, pictures: Sequence[SentPicture]) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Pictures that were sent"))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setMovement(QListView.Movement.Static)
        self.setIconSize(_PICTURE)
        self.setGridSize(_CELL)
        self.setUniformItemSizes(True)
        self.setWordWrap(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setFixedHeight(_CELL.height() + theme.SMALL + theme.MEDIUM)
        self.setViewportMargins(0, theme.SMALL, 0, 0)
        for number, sent in enumerate(pictures):
            self._add(desk, number, sent)
        self.itemClicked.connect(self._open)
        self.itemActivated.connect(self._open)

    def _add(self, desk: Desk, number: int, sent: SentPicture) -> None:
        words, ratio = picture_line(sent.picture), self.devicePixelRatioF()
        item = QListWidgetItem(_waiting(ratio), words)
        item.setToolTip(words)
        spoken = self.tr("Picture {number}: {words}").format(number=number + 1, words=words)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
        self.addItem(item)
        pictures_of(desk).ask(
            self,
            of_item(sent.item_id, sent.picture.file),
            _PICTURE * ratio,
            lambda pixmap: item.setIcon(QIcon(pixmap)),
        )

    def _open(self, item: QListWidgetItem) -> None:
        self.opened.emit(self.row(item))


def _waiting(ratio: float) -> QIcon:
    """A sheet in the place of a picture that is still being decoded."""
    sheet = QPixmap(_PICTURE * ratio)
    sheet.fill(QColor(theme.current().line))
    return QIcon(sheet)
