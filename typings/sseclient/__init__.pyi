"""The part of sseclient-py that transport uses."""

from collections.abc import Iterable, Iterator

class Event:
    id: str | None
    event: str
    data: str

class SSEClient:
    def __init__(self, event_source: Iterable[bytes], char_enc: str = ...) -> None: ...
    def events(self) -> Iterator[Event]: ...
