"""Beneath a picture that was taken: back, take it again, its own pixels, away with it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.gui import parts, theme
from desktop.gui.flow import Flow
from desktop.gui.request.large_picture import LargePicture


class PictureBar(QWidget):
    """``left``: back to the camera; ``again``: to be taken again; ``deleted``."""

    left = Signal()
    again = Signal()
    deleted = Signal()

    def __init__(self, large: LargePicture) -> None:
        super().__init__()
        back = parts.secondary(self.tr("Back to the camera"), self.left.emit, "camera")
        again = parts.secondary(self.tr("Take again"), self.again.emit, "refresh")
        delete = parts.danger(self.tr("Delete"), self.deleted.emit)
        self._zoom = parts.secondary("", large.toggle_zoom, "search")
        flow = Flow()
        for button in (back, again, self._zoom):
            flow.addWidget(button)
        row = parts.row(parts.holding(flow), space=theme.SMALL)
        row.setStretch(0, 1)
        row.addWidget(delete, 0, Qt.AlignmentFlag.AlignBottom)
        self.setLayout(parts.column(None, row, None))
        large.zoomed.connect(self._show_zoom)
        self._show_zoom(zoomed=False)

    def _show_zoom(self, zoomed: bool) -> None:
        self._zoom.setText(self.tr("Whole picture") if zoomed else self.tr("Full size"))
