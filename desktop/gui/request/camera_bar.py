"""Beneath the live picture: which camera, the shutter, pictures from files, and from a card while there is one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from cases.errors import PliError
from desktop import cameras
from desktop.cameras import Choice
from desktop.gui import parts, theme
from desktop.gui.bridge import Lane
from desktop.gui.desk import Desk
from desktop.gui.request.card_watch import CardWatch
from desktop.gui.request.from_elsewhere import Volumes
from desktop.gui.request.shutter import Shutter


class CameraBar(QWidget):
    """Looks for cameras by itself; ``chosen`` gives the ``Choice`` to show."""

    chosen = Signal(object)

    def __init__(self, desk: Desk, volumes: Volumes) -> None:
        super().__init__()
        self._desk = desk
        self.box = QComboBox()
        self.shutter = Shutter()
        self.files = parts.secondary(self.tr("From files…"), None, "folder")
        self.watch = CardWatch(desk, volumes)
        self._build_box()
        self._build_files()
        left = parts.holding(parts.row(self.box, None))
        sources = parts.column(None, self.watch, self.files, None, space=theme.HAIR)
        right = parts.holding(parts.row(None, sources))
        row = parts.row(left, self.shutter, right)
        row.setStretch(0, 1)
        row.setStretch(2, 1)
        self.setLayout(row)

    def _build_box(self) -> None:
        self.box.setAccessibleName(self.tr("Camera"))
        self.box.setToolTip(self.tr("Camera"))
        self.box.setMinimumWidth(140)
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.box.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.box.activated.connect(self._choose)

    def _build_files(self) -> None:
        self.files.setToolTip(
            self.tr(
                "Pictures and folders can also be dropped here, or pasted. On Windows a telephone on a cable is no "
                "folder: drop its pictures from the window in which you see them."
            )
        )
        self.files.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def look(self) -> None:
        """Look which cameras there are, and begin with the usual one."""
        remembered = self._desk.settings.camera
        self._desk.bridge.run(
            self, lambda: cameras.choices(remembered), self._show, self._show_none, Lane.NETWORK
        )

    def open_list(self) -> None:
        """Let a person choose another camera."""
        self.box.setFocus()
        self.box.showPopup()

    def _show(self, found: list[Choice]) -> None:
        begin = cameras.chosen(found, self._desk.settings.camera)
        self.box.clear()
        for choice in found or [begin]:
            self.box.addItem(choice.name, choice)
        self.box.setCurrentIndex(max(0, self.box.findText(begin.name)))
        self.chosen.emit(begin)

    def _show_none(self, error: PliError) -> None:
        self._desk.show_error(error)
        self._show([])

    def _choose(self) -> None:
        choice: Choice = self.box.currentData()
        remembered = cameras.to_remember(choice)
        self._desk.change_settings(self._desk.settings.with_fields(camera=remembered))
        self.chosen.emit(choice)
