"""What is said in the place of a live picture while there is none, and the ways on."""

from PySide6.QtCore import QSize, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from capture.watch import State
from cases.errors import CameraBlocked, CameraError
from desktop.gui import parts, theme
from desktop.gui.flow import Flow
from desktop.gui.words import words_of
from host.system import CAMERA_PRIVACY

_WIDTH, _NARROWEST, _HIGH = 480, 320, 400
open_address = QDesktopServices.openUrl


class CameraWords(parts.Card):
    """``ways``: buttons that lead on when the camera does not come."""

    def __init__(self, *ways: QWidget) -> None:
        self._happened = parts.subheading("")
        self._todo = parts.body("")
        self._has_ways = False
        self._privacy = parts.secondary("", _open_privacy)
        flow = Flow()
        for way in (self._privacy, *ways):
            flow.addWidget(way)
        self._ways = parts.holding(flow)
        super().__init__(self._happened, self._todo, self._ways, space=theme.SMALL)
        self._privacy.setText(self.tr("Open the privacy settings"))

    def show_state(self, state: State, error: CameraError | None) -> None:
        """Say where the camera is; nothing while it is live."""
        if state in (State.LIVE, State.CLOSED):
            self.hide()
            return
        if error is None:
            happened, todo = self.tr("The camera is being opened."), self.tr("This can take a few seconds.")
        else:
            words = words_of(error)
            happened, todo = words.what_happened, words.what_to_do
        self._happened.setText(happened)
        self._todo.setText(todo)
        self.setAccessibleName(happened)
        self.setAccessibleDescription(todo)
        self._privacy.setVisible(isinstance(error, CameraBlocked) and bool(CAMERA_PRIVACY))
        self._has_ways = error is not None
        self.show()
        self.fit()

    def fit(self) -> None:
        """As wide as its words are well read, or as there is room, and as high as they need then.

        In a window that is too low, what could be read as well or done elsewhere is left out, the longest first.
        """
        if self.isHidden():
            return
        holder = self.parentWidget()
        room = QSize(_WIDTH, _HIGH) if holder is None else holder.size() - QSize(theme.LARGE, 0)
        width = max(_NARROWEST, min(_WIDTH, room.width()))
        for todo, ways in ((True, self._has_ways), (False, self._has_ways), (False, False)):
            self._todo.setVisible(todo)
            self._ways.setVisible(ways)
            if self.heightForWidth(width) <= room.height():
                break
        self.setFixedSize(width, self.heightForWidth(width))


def _open_privacy() -> None:
    open_address(QUrl(CAMERA_PRIVACY))
