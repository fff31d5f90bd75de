"""What was used of late, within bounds, for many threads: the rest is fetched again."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Generic, TypeVar

_Key = TypeVar("_Key", bound=Hashable)
_Value = TypeVar("_Value")


class Recent(Generic[_Key, _Value]):
    """Keeps values until their weights together exceed ``most``; then the longest unused go. The newest stays."""

    def __init__(self, most: int, weigh: Callable[[_Value], int]) -> None:
        self._most = most
        self._weigh = weigh
        self._lock = Lock()
        self._kept: OrderedDict[_Key, _Value] = OrderedDict()
        self._weight = 0

    def get(self, key: _Key) -> _Value | None:
        """The value, if it is still here."""
        with self._lock:
            if key not in self._kept:
                return None
            self._kept.move_to_end(key)
            return self._kept[key]

    def put(self, key: _Key, value: _Value) -> None:
        """Keep a value, in place of the one before."""
        with self._lock:
            self._drop(key)
            self._kept[key] = value
            self._weight += self._weigh(value)
            while self._weight > self._most and len(self._kept) > 1:
                self._drop(next(iter(self._kept)))

    def _drop(self, key: _Key) -> None:
        if key in self._kept:
            self._weight -= self._weigh(self._kept.pop(key))
