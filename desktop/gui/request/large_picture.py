"""One picture as large as there is room, or in its own pixels."""

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QStackedWidget, QWidget

from cases.errors import PliError
from desktop.gui import parts
from desktop.gui.desk import Desk
from desktop.gui.pictures import WHOLE, Source, pictures_of
from desktop.gui.words import words_of

_PAUSE = 150
"""Milliseconds after a change of size until the picture is decoded for it."""


class LargePicture(QWidget):
    """``show_picture`` shows one; ``zoomed``: whether it is in its own pixels."""

    zoomed = Signal(bool)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._source: Source | None = None
        self._asked = 0
        self._whole = False
        self._fitting, self._own = QLabel(), QLabel()
        for label in (self._fitting, self._own):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self._fitting.setMinimumSize(1, 1)
        self._area = QScrollArea()
        self._area.setWidget(self._own)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._fitting)
        self._stack.addWidget(self._area)
        self._settle = QTimer(self, singleShot=True)
        self._settle.timeout.connect(self._ask)
        self.setLayout(parts.column(self._stack))

    def show_picture(self, source: Source, name: str) -> None:
        """Show another picture, whole."""
        self._source = source
        self.setAccessibleName(name)
        self._fitting.clear()
        self._own.clear()
        self.zoom(whole=False)

    def zoom(self, *, whole: bool) -> None:
        """In its own pixels, or so that all of it is seen."""
        self._whole = whole
        self._stack.setCurrentIndex(1 if whole else 0)
        self._show_small()
        self._settle.start(0)
        self.zoomed.emit(whole)

    def toggle_zoom(self) -> None:
        """The other of the two."""
        self.zoom(whole=not self._whole)

    def _ask(self) -> None:
        if self._source is None or not self.width():
            return
        self._asked += 1
        asked, label = self._asked, self._own if self._whole else self._fitting
        within = WHOLE if self._whole else self._room()

        def show(pixmap: QPixmap) -> None:
            if asked == self._asked:
                sharp = QPixmap(pixmap)
                sharp.setDevicePixelRatio(self.devicePixelRatioF())
                label.setPixmap(sharp)

        pictures_of(self._desk).ask(self, self._source, within, show, lambda error: self._say(label, error))

    def _show_small(self) -> None:
        """What was seen of it before, until it is decoded for this size."""
        small = None if self._source is None else pictures_of(self._desk).seen(self._source)
        if small is not None and not self._whole:
            ratio = self.devicePixelRatioF()
            keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            shown = small.scaled(self._stack.size() * ratio, keep, smooth)
            shown.setDevicePixelRatio(ratio)
            self._fitting.setPixmap(shown)

    def _say(self, label: QLabel, error: PliError) -> None:
        words = words_of(error)
        label.setText(
            self.tr("{happened} {todo}").format(happened=words.what_happened, todo=words.what_to_do)
        )

    def _room(self) -> QSize:
        """In steps of 64 pixels, so that a window that is drawn larger asks not at each pixel."""
        size = self._stack.size() * self.devicePixelRatioF()
        return QSize(max(64, size.width() // 64 * 64), max(64, size.height() // 64 * 64))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another size asks for the picture anew."""
        super().resizeEvent(event)
        if not self._whole:
            self._show_small()
            self._settle.start(_PAUSE)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """There and back, with the place that was pressed in the middle."""
        self.toggle_zoom()
        if self._whole:
            self._centre(event.position().toPoint())

    def _centre(self, pressed: QPoint) -> None:
        for bar, at, size in (
            (self._area.horizontalScrollBar(), pressed.x(), self.width()),
            (self._area.verticalScrollBar(), pressed.y(), self.height()),
        ):
            bar.setValue(round(bar.maximum() * at / max(1, size)))
