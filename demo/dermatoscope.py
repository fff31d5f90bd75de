"""A dermatoscope that is not there: rendered skin, filmed by a hand, served as cameras on a network serve it.

    python -m demo.dermatoscope --port 8900        then open http://127.0.0.1:8900/dermoscopy with a camera program
    python -m demo.dermatoscope --frames FOLDER --scene wound --count 60

Each scene (``demo.scenes.SCENES``) is a stream of JPEG frames under its name (``multipart/x-mixed-replace``), and one
frame under its name and ``.jpg``. The picture drifts and trembles with the hand, the lens has dust and darker
corners, the sensor has noise; in contact the plate shows its round edge and its scale of millimetres. Like a real
device's, each JPEG carries a serial number, the time and a comment, which have to be gone before anything is sent.

Under ``device`` is the one device that is moved from scene to scene: a PUT there names the scene that it sees next.
"""

import argparse
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import requests

from demo.scenes import SCENES
from demo.sensor import Dermatoscope

BOUNDARY = "frame"
DEVICE = "device"
_LONGEST_NAME = 40


class _Station(ThreadingHTTPServer):
    """The device's network side. Scenes are painted once, when first asked for or ahead."""

    daemon_threads = True

    def __init__(self, port: int, frames_per_second: float, *, still: bool) -> None:
        super().__init__(("127.0.0.1", port), _Viewer)
        self.frames_per_second = frames_per_second
        self.scene = next(iter(SCENES))
        """What ``device`` sees now."""
        self._still = still
        self.started = time.monotonic()
        self._painting = threading.Lock()
        self._devices: dict[str, Dermatoscope] = {}

    def device(self, scene: str) -> Dermatoscope:
        """The device in front of a scene; ``DEVICE`` is the one that is moved."""
        scene = self.scene if scene == DEVICE else scene
        with self._painting:
            if scene not in self._devices:
                self._devices[scene] = Dermatoscope(scene, still=self._still)
            return self._devices[scene]

    def paint(self) -> None:
        """Paint every scene ahead of the first viewer: cameras are expected to answer within seconds."""
        for scene in SCENES:
            self.device(scene)

    def frame(self, device: Dermatoscope) -> bytes:
        """What it sees now."""
        return device.jpeg(time.monotonic() - self.started, datetime.now().astimezone())


class _Viewer(BaseHTTPRequestHandler):
    server: _Station
    disable_nagle_algorithm = True

    def do_GET(self) -> None:
        scene, _, kind = self.path.lstrip("/").partition(".")
        if scene not in (*SCENES, DEVICE) or kind not in ("", "jpg", "mjpg"):
            self.send_error(404, f"The scenes are {', '.join(SCENES)}")
        elif kind == "jpg":
            self._send_picture(self.server.frame(self.server.device(scene)))
        else:
            self._send_stream(scene)

    def do_PUT(self) -> None:
        size = min(int(self.headers.get("Content-Length", 0)), _LONGEST_NAME)
        scene = self.rfile.read(size).decode(errors="replace")
        if self.path != f"/{DEVICE}" or scene not in SCENES:
            self.send_error(404, f"The scenes are {', '.join(SCENES)}")
            return
        self.server.device(scene)  # painted before anybody waits for it
        self.server.scene = scene
        self.send_response(204)
        self.end_headers()

    def _send_picture(self, jpeg: bytes) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "image/jpeg")
        self.send_header("Content-Length", str(len(jpeg)))
        self.end_headers()
        self.wfile.write(jpeg)

    def _send_stream(self, scene: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", f"multipart/x-mixed-replace; boundary={BOUNDARY}")
        self.end_headers()
        due = time.monotonic()
        while True:
            jpeg = self.server.frame(self.server.device(scene))
            head = f"--{BOUNDARY}\r\nContent-Type: image/jpeg\r\nContent-Length: {len(jpeg)}\r\n\r\n"
            try:
                self.wfile.write(head.encode() + jpeg + b"\r\n")
            except (TimeoutError, ConnectionError):
                self.close_connection = True
                return  # whoever watched has left
            due = max(due + 1 / self.server.frames_per_second, time.monotonic() - 1)
            time.sleep(max(0.0, due - time.monotonic()))

    def log_request(self, *_: object, **__: object) -> None:
        """Say nothing of what went well."""


@contextmanager
def station(port: int = 0, frames_per_second: float = 20, *, still: bool = False) -> Iterator[str]:
    """Serve every scene on loopback; gives the URL in front of the scenes' names.

    ``still``: held by a stand instead of a hand.
    """
    server = _Station(port, frames_per_second, still=still)
    for job in (server.serve_forever, server.paint):
        threading.Thread(target=job, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()


def look_at_all(camera: str) -> dict[str, bytes]:
    """A frame of each scene, once it is painted. ``camera``: the address in front of the scenes' names."""
    with requests.Session() as browser:
        browser.trust_env = False  # no proxy leads to this very machine
        return {scene: browser.get(f"{camera}/{scene}.jpg", timeout=120).content for scene in SCENES}


def write_frames(folder: Path, scene: str, count: int, frames_per_second: float = 20) -> None:
    """Write ``count`` frames of a scene as ``0000.jpg``, ``0001.jpg``, … for a camera that plays a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    device, now = Dermatoscope(scene), datetime.now().astimezone()
    for number in range(count):
        (folder / f"{number:04}.jpg").write_bytes(device.jpeg(number / frames_per_second, now))


def main(arguments: list[str]) -> int:
    """The command; runs until it is interrupted, unless frames are asked for."""
    parser = argparse.ArgumentParser(
        prog="python -m demo.dermatoscope", description="A simulated dermatoscope"
    )
    parser.add_argument("--port", type=int, default=8900)
    parser.add_argument("--fps", type=float, default=20)
    parser.add_argument("--frames", type=Path, help="write frames into this folder instead of serving")
    parser.add_argument("--scene", choices=sorted(SCENES), default="dermoscopy")
    parser.add_argument("--count", type=int, default=60)
    chosen = parser.parse_args(arguments)
    if chosen.frames:
        write_frames(chosen.frames, chosen.scene, chosen.count, chosen.fps)
        return 0
    with station(chosen.port, chosen.fps) as url:
        print("\n".join(f"{url}/{scene}" for scene in SCENES), flush=True)
        threading.Event().wait()
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
