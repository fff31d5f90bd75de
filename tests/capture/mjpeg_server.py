"""An MJPEG stream over loopback HTTP, as network cameras send it, with the faults they have."""

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Stream:
    """What the server sends, and how it fails: ``silent`` holds the next picture back, ``gone`` hangs up."""

    def __init__(self, frames: Sequence[bytes], fps: float = 60) -> None:
        self.frames = frames
        self.interval = 1 / fps
        self.silent = threading.Event()
        self.gone = threading.Event()
        self.over = threading.Event()
        self.url = ""


class _Handler(BaseHTTPRequestHandler):
    stream: Stream

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "multipart/x-mixed-replace; boundary=frame")
        self.end_headers()
        number = 0
        while not (self.stream.gone.is_set() or self.stream.over.wait(self.stream.interval)):
            if self.stream.silent.is_set():
                continue
            if not self._send(self.stream.frames[number % len(self.stream.frames)]):
                return
            number += 1

    def _send(self, frame: bytes) -> bool:
        """Whether the reader is still there."""
        part = b"--frame\r\nContent-Type: image/jpeg\r\nContent-Length: %d\r\n\r\n%b\r\n"
        try:
            self.wfile.write(part % (len(frame), frame))
        except (BrokenPipeError, ConnectionResetError):
            return False
        return True

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        """Say nothing."""


@contextmanager
def serve(stream: Stream) -> Iterator[Stream]:
    """Serve the stream until the block ends; its address is in ``stream.url``."""
    handler = type("Handler", (_Handler,), {"stream": stream})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        server.daemon_threads = True
        stream.url = f"http://127.0.0.1:{server.server_port}/camera"
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        yield stream
        stream.over.set()
        server.shutdown()
        thread.join()
