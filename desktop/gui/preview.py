"""The live picture of a camera, as soon as it comes, and words where none comes.

    preview = Preview(bridge)
    preview.begin(camera_source("0"))
    snapshot = preview.shutter()()      # in another thread: a picture, at its full size
    preview.stop()

The camera's threads leave the newest view in one place and wake the window at most once for it: a window that is
busy shows fewer pictures, never older ones. A view comes in the size of this widget in the screen's own pixels, so
painting is copying. Nothing here waits for a camera: what may take time is done in a lane of the bridge.
"""

import threading
from collections.abc import Callable
from functools import partial
from weakref import ref

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLayout, QSizePolicy, QWidget
from shiboken6 import isValid

from capture.camera import Camera, Size
from capture.feed import Feed
from capture.frame import Snapshot, View
from capture.watch import State
from cases.errors import CameraAbsent, CameraError
from desktop.gui.bridge import Bridge, Lane
from desktop.gui.camera_words import CameraWords

_GROUND = QColor("#0B1120")
_VEIL = QColor(11, 17, 32, 190)
_FLASH = QColor(255, 255, 255, 150)
_FLASH_TIME = 120  # milliseconds
_PATIENCE = 900  # milliseconds before a camera that does not open at once is called absent or busy


class Preview(QWidget):
    """``ways``: buttons shown beneath the words while there is no picture."""

    state_changed = Signal(object, object)
    """``State``, and the ``CameraError`` that stands in the way or ``None``."""

    def __init__(self, bridge: Bridge, *ways: QWidget) -> None:
        super().__init__()
        self.shown: View | None = None
        self.state = State.CLOSED
        self.error: CameraError | None = None
        self._bridge = bridge
        self._feed: Feed | None = None
        self._flashing = False
        self._link = _Link(self, bridge)
        self._words = CameraWords(*ways)
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._patience.timeout.connect(self._say)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Live picture of the camera"))
        grid = QGridLayout(self)
        grid.setSizeConstraint(
            QLayout.SizeConstraint.SetNoConstraint
        )  # words give way to the window, not it to them
        grid.setContentsMargins(0, 0, 0, 0)
        grid.addWidget(self._words, 0, 0, Qt.AlignmentFlag.AlignCenter)
        self._words.hide()

    # ── What a page asks of it ───────────────────────────────────────────────────────────────────────────

    def begin(self, make_camera: Callable[[], Camera]) -> None:
        """Show this camera from now on, whatever was shown before."""
        self.stop()
        self._feed = Feed(make_camera, self._link.came, self._link.heard, self._room())
        self._feed.open()

    def stop(self) -> None:
        """Give the camera back; returns at once."""
        feed, self._feed = self._feed, None
        self._link = _Link(self, self._bridge)
        self._patience.stop()
        self.shown, self.state, self.error = None, State.CLOSED, None
        self._words.hide()
        self.update()
        if feed is not None:
            self._bridge.run(self._bridge, feed.close, lambda _: None, lane=Lane.NETWORK)

    def shutter(self) -> Callable[[], Snapshot]:
        """What takes a picture with this camera, for a lane of the bridge; it raises a ``CameraError``."""
        return _no_camera if self._feed is None else self._feed.snapshot

    def flash(self) -> None:
        """Show that a picture was taken."""
        self._flashing = True
        self.update()
        QTimer.singleShot(_FLASH_TIME, self, self._flash_over)

    # ── What its link brings ─────────────────────────────────────────────────────────────────────────────

    def show_view(self, link: "_Link", view: View) -> None:
        """The newest view; one of a camera that was left counts no more."""
        if link is self._link:
            self.shown = view
            self.update()

    def change(self, link: "_Link", state: State, error: CameraError | None) -> None:
        """The camera is in another state."""
        if link is not self._link or state is State.CLOSED:
            return
        opening = self.state in (State.CLOSED, State.OPENING) and state is State.LOST
        self.state, self.error = state, error
        if state is State.LIVE or not (opening or self._patience.isActive()):
            self._say()
        elif not self._patience.isActive():
            self._patience.start()  # what was left a moment ago may still be closing
        self.state_changed.emit(state, error)

    # ── Inside ───────────────────────────────────────────────────────────────────────────────────────────

    def _say(self) -> None:
        self._patience.stop()
        self._words.show_state(self.state, self.error)
        self.update()

    def _flash_over(self) -> None:
        self._flashing = False
        self.update()

    def _room(self) -> Size:
        ratio = self.devicePixelRatioF()
        return Size(max(1, round(self.width() * ratio)), max(1, round(self.height() * ratio)))

    # ── Qt ───────────────────────────────────────────────────────────────────────────────────────────────

    def sizeHint(self) -> QSize:
        """As wide as cameras are."""
        return QSize(960, 540)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The next view comes in the new size."""
        super().resizeEvent(event)
        self._words.fit()
        if self._feed is not None:
            self._feed.within = self._room()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """In the pixels of the screen: a view of the right size is copied as it is."""
        room, ratio = self._room(), self.devicePixelRatioF()
        painter = QPainter(self)
        painter.scale(1 / ratio, 1 / ratio)
        whole = QRect(0, 0, room.width, room.height)
        place = whole if self.shown is None else _place_of(self.shown, room)
        for part in (whole,) if self.shown is None else _around(place, room):
            painter.fillRect(part, _GROUND)
        if self.shown is not None:
            painter.drawImage(place, _image_of(self.shown))
        if self._words.isVisible():
            painter.fillRect(whole, _VEIL)
        if self._flashing:
            painter.fillRect(place, _FLASH)
        painter.end()


def _no_camera() -> Snapshot:
    raise CameraAbsent(camera="")


class _Link:
    """Between one camera's threads and the preview: a single place for the newest view, and one waking for it.

    The threads hold this alone and never a widget, so that no widget can end in a thread of theirs.
    """

    def __init__(self, preview: Preview, bridge: Bridge) -> None:
        self._preview = ref(preview)
        self._bridge = bridge
        self._lock = threading.Lock()
        self._view: View | None = None

    def came(self, view: View) -> None:
        """A view. Who puts one where none lies wakes the window."""
        with self._lock:
            before, self._view = self._view, view
        if before is None:
            self._bridge.post(self._bridge, self._bring_view)

    def heard(self, state: State, error: CameraError | None) -> None:
        """Another state."""
        self._bridge.post(self._bridge, partial(self._bring_state, state, error))

    def _bring_view(self) -> None:
        with self._lock:
            view, self._view = self._view, None
        preview = self._preview()
        if preview is not None and view is not None and isValid(preview):
            preview.show_view(self, view)

    def _bring_state(self, state: State, error: CameraError | None) -> None:
        preview = self._preview()
        if preview is not None and isValid(preview):
            preview.change(self, state, error)


def _image_of(view: View) -> QImage:
    """The view's own memory as an image: it must not outlive the view."""
    height, width = view.pixels.shape[:2]
    return QImage(view.pixels.data, width, height, view.pixels.strides[0], QImage.Format.Format_BGR888)


def _place_of(view: View, room: Size) -> QRect:
    """Where the view goes: in the middle, as large as fits; a view that fits already keeps its size."""
    height, width = view.pixels.shape[:2]
    if abs(width - room.width) > 1 and abs(height - room.height) > 1:
        factor = min(room.width / width, room.height / height)
        width, height = round(width * factor), round(height * factor)
    return QRect((room.width - width) // 2, (room.height - height) // 2, width, height)


def _around(place: QRect, room: Size) -> tuple[QRect, QRect, QRect, QRect]:
    """What is left of the room: above, below, left and right of a place."""
    return (
        QRect(0, 0, room.width, place.top()),
        QRect(0, place.bottom() + 1, room.width, room.height - place.bottom() - 1),
        QRect(0, place.top(), place.left(), place.height()),
        QRect(place.right() + 1, place.top(), room.width - place.right() - 1, place.height()),
    )
