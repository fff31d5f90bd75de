"""The parts of the second step and where they stand; what happens among them is said in ``pictures_step``."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from cases.identifiers import CaseId
from desktop.gui import parts, theme
from desktop.gui.desk import Desk
from desktop.gui.request.camera_bar import CameraBar
from desktop.gui.request.dropped import can_hold_pictures
from desktop.gui.request.facts_panel import FactsPanel
from desktop.gui.request.film_strip import FilmStrip
from desktop.gui.request.from_elsewhere import FromElsewhere, Volumes
from desktop.gui.request.looked_at import LookedAt
from desktop.gui.request.picture_bar import PictureBar
from desktop.gui.request.picture_taker import PictureTaker, Said
from desktop.gui.request.refusals import Refusals
from desktop.gui.request.stage import Stage
from desktop.gui.request.taken_pictures import TakenPictures


class PicturesLayout(QWidget):
    """On the left where one looks, with a bar and the film strip beneath; on the right what a picture is of.

    ``panel`` comes as soon as the case is read.
    """

    def __init__(self, desk: Desk, case_id: CaseId, volumes: Volumes) -> None:
        super().__init__()
        self.panel: FactsPanel | None = None
        self._taker = PictureTaker(desk, case_id)
        self.taken = TakenPictures(desk, case_id, self)
        self._looked_at = LookedAt(self.taken, self)
        self.elsewhere = FromElsewhere(self._taker, volumes, self._said)
        self.bar = CameraBar(desk, volumes)
        self.stage = Stage(
            desk,
            parts.secondary(self.tr("Choose another camera"), self.bar.open_list),
            parts.secondary(self.tr("Look again"), self._look, "refresh"),
        )
        self.preview, self.large, self.floating = self.stage.preview, self.stage.large, self.stage.floating
        self._picture_bar = PictureBar(self.large)
        self.strip = FilmStrip(desk, case_id)
        self.refusals = Refusals(self)
        self._expert = parts.Notice("advice", "")
        self._columns = parts.row(self._left(), space=theme.LARGE)
        self._columns.setStretch(0, 1)
        self.setLayout(self._columns)
        self.setFocusProxy(self.preview)
        self.setAcceptDrops(True)
        self._allow_camera(allowed=False)

    def _left(self) -> parts.Part:
        self._expert.hide()
        self._picture_bar.hide()
        self._picture_bar.setMinimumHeight(
            self.bar.sizeHint().height()
        )  # nothing moves when they change places
        bars = (self.bar, self._picture_bar)
        left = parts.column(self._expert, self.elsewhere, self.stage, *bars, self.strip, space=theme.SMALL)
        left.setStretch(2, 1)
        return left

    def _add_panel(self, panel: FactsPanel) -> None:
        self.panel = panel
        self._columns.addWidget(panel)

    def _allow_camera(self, *, allowed: bool) -> None:
        for part in (self.bar.shutter, self.bar.files, self.bar.box, self.bar.watch):
            part.setEnabled(allowed)

    def _look(self) -> None:
        """Let there be a camera."""
        self._allow_camera(allowed=True)
        self.stage.show_live()
        self.bar.look()

    def _said(self) -> Said | None:
        """Of what is brought; ``None`` while nothing may be, since the consent comes first."""
        return self.panel.said() if self.panel is not None and self.bar.files.isEnabled() else None

    def _is_aside(self) -> bool:
        """Whether somebody looks at something else than the camera."""
        return self._looked_at.picture_id is not None or self.stage.card.isVisible()

    def _give_room(self, *, to_card: bool) -> None:
        """To what is on a card, which needs it all; else to the camera's bar and the strip as well."""
        for part in (self.bar, self.strip):
            part.setHidden(to_card)

    def _show_bar_of(self, *, picture: bool) -> None:
        self.bar.setHidden(picture)
        self._picture_bar.setVisible(picture)

    def _give_keyboard_back(self) -> None:
        """A place was chosen: the space bar is the shutter again."""
        if self._looked_at.picture_id is None:
            self.preview.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What lies over the step fits into it."""
        super().resizeEvent(event)
        self.refusals.fit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files, folders and pictures can be dropped anywhere on the step."""
        if can_hold_pictures(event.mimeData()) and self._said() is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """They are read, and stay where they are."""
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.elsewhere.drop(event.mimeData())
