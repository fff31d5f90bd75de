"""A camera that stays: what the screen shows, pictures taken, and coming back after every fault.

    feed = Feed(camera_source("0"), on_view=show, on_state=tell)
    feed.open()
    picture = feed.snapshot()      # the camera's own bytes
    feed.close()

Three threads: one grabs (a new one for each opening of the device), one decodes the newest frame at the size of
the view, one watches (``capture.watch``). Between them lies one slot, never a queue. The callbacks are called
from these threads, must not raise, and should return soon: frames that come meanwhile are passed over.
"""

import threading
from collections.abc import Callable
from queue import Empty, SimpleQueue
from time import monotonic

from capture.camera import Camera, Size
from capture.frame import Snapshot, View
from capture.last_frames import LastFrames
from capture.opening import Opening
from capture.picture_of import sharpest, snapshot_of, view_of
from capture.watch import Action, Event, Patience, State, Watch
from cases.errors import CameraAbsent, CameraError, CameraGone, CameraStalled

VIEW = Size(1280, 720)
PATIENT = Patience()
SHUTTER_WINDOW = 0.15  # seconds before the shutter from which the sharpest frame is taken
MOST_ABANDONED = 4  # openings whose driver never returned, until no more are begun
GRACE = 0.25  # seconds that closing waits for the device to be given back


class Feed:
    """``make_camera`` gives a new camera for every opening. ``on_state`` hears of ``State`` and of what is wrong."""

    def __init__(
        self,
        make_camera: Callable[[], Camera],
        on_view: Callable[[View], None],
        on_state: Callable[[State, CameraError | None], None],
        within: Size = VIEW,
        patience: Patience = PATIENT,
    ) -> None:
        self.within = within
        """The size of the view; may be changed at any time."""
        self._make_camera = make_camera
        self._on_view = on_view
        self._on_state = on_state
        self._patience = patience
        self._frames = LastFrames()
        self._watch = Watch(patience)
        self._events: SimpleQueue[tuple[Opening | None, Event, float, CameraError | None]] = SimpleQueue()
        self._name = ""
        self._opening: Opening | None = None
        self._abandoned: list[Opening] = []
        self._threads: list[threading.Thread] = []

    def open(self) -> None:
        """Begin; returns at once, ``on_state`` tells what comes of it. Opening twice is harmless."""
        if self._threads:
            return
        self._frames.begin()
        self._post(None, Event.OPEN, monotonic(), None)
        self._threads = [
            threading.Thread(target=self._supervise, name="camera-watch", daemon=True),
            threading.Thread(target=self._decode, name="camera-view", daemon=True),
        ]
        for thread in self._threads:
            thread.start()

    def close(self) -> None:
        """End, whatever the driver does; closing twice is harmless."""
        if not self._threads:
            return
        self._post(None, Event.CLOSE, monotonic(), None)
        self._frames.end()
        for thread in self._threads:
            if thread is not threading.current_thread():
                thread.join()
        self._threads = []

    def snapshot(self, patience: float = 2.0) -> Snapshot:
        """Take a picture: the sharpest whole frame from just before now to the next one that comes.

        A frame that came within ``SHUTTER_WINDOW`` counts even when the camera is being unplugged. Raises what
        stands in the way (a ``CameraError``): at once, or after ``patience`` seconds where the camera is only silent.
        """
        shutter, serial = monotonic(), self._frames.serial
        while True:
            came = self._frames.wait_briefly(serial, shutter + patience - monotonic())
            serial = self._frames.serial
            best = sharpest(self._frames.since(shutter - SHUTTER_WINDOW))
            if best is not None:
                return snapshot_of(best)
            if not came:
                raise self._frames.error or self._silence()

    def rate(self) -> float:
        """Frames a second as measured, 0 while unknown."""
        return self._frames.rate()

    def _post(self, opening: Opening | None, event: Event, at: float, error: CameraError | None) -> None:
        self._events.put((opening, event, at, error))

    def _decode(self) -> None:
        serial = 0
        while (newest := self._frames.wait(serial)) is not None:
            serial, frame = newest
            try:
                view = view_of(frame, self.within)
            except ValueError:  # a broken frame; the next one comes in a moment, or the watch notices
                continue
            self._on_view(view)

    def _supervise(self) -> None:
        while True:
            try:
                opening, event, at, error = self._events.get(timeout=self._watch.remaining(monotonic()))
            except Empty:
                self._let_time_pass()
                continue
            if opening is None or opening is self._opening:
                self._happen(event, at, error)
            if event is Event.CLOSE:
                return

    def _let_time_pass(self) -> None:
        now = monotonic()
        event = self._watch.overdue(now)
        if event is not None:
            self._happen(event, now, self._silence() if event is Event.QUIET else None)

    def _happen(self, event: Event, at: float, error: CameraError | None) -> None:
        for action in self._watch.happen(event, at):
            match action:
                case Action.TELL:
                    self._tell(error)
                case Action.EXPLAIN:
                    if error is not None and self._is_news(error):
                        self._tell(error)
                case Action.START:
                    self._start()
                case Action.ABANDON:
                    self._abandon(GRACE if event is Event.CLOSE else 0)

    def _tell(self, error: CameraError | None) -> None:
        if error is not None:
            self._frames.fail(error)
        self._on_state(self._watch.state, error)

    def _is_news(self, error: CameraError) -> bool:
        """Whether the person must do something else now than what the last words said; absence says the least."""
        known = self._frames.error
        return type(error) is not type(known) and not (
            isinstance(error, CameraAbsent) and isinstance(known, CameraGone)
        )

    def _start(self) -> None:
        self._abandoned = [opening for opening in self._abandoned if not opening.is_over()]
        camera = self._make_camera()
        self._name = camera.name
        if len(self._abandoned) < MOST_ABANDONED:
            self._opening = Opening(camera, self._frames, self._post)
        else:
            self._post(None, Event.FAILED, monotonic(), CameraAbsent(camera=self._name))

    def _abandon(self, grace: float) -> None:
        opening, self._opening = self._opening, None
        if opening is not None:
            opening.abandon()
            if not opening.is_over(grace):
                self._abandoned.append(opening)

    def _silence(self) -> CameraError:
        """What to say when nothing came and the device itself says nothing."""
        if self._watch.state in (State.LIVE, State.REOPENING):
            return CameraStalled(camera=self._name, seconds=max(1, round(self._patience.quiet)))
        return CameraAbsent(camera=self._name)
