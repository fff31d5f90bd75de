"""What the service writes to its journal: codes and places, nothing of anybody.

The message of an exception can hold whatever was being worked on, a patient's name too: of one that nobody foresaw,
its kind and the places it came through are written, and no message.
"""

import logging
import sys
import threading
import traceback
from collections.abc import Iterator


class Discreet(logging.Formatter):
    """Writes exceptions without their messages."""

    def format(self, record: logging.LogRecord) -> str:
        """The record's line, and below it the kinds and places of its exception."""
        error = record.exc_info[1] if record.exc_info else None
        record.exc_text = "" if error is None else "\n".join(_told_with_causes(error))
        record.exc_info = None
        return super().format(record)


def begin() -> None:
    """Warnings and worse to standard error, from every thread, from now on; the journal adds the time."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(Discreet("%(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.WARNING)
    threading.excepthook = _of_thread


def _told_with_causes(error: BaseException) -> Iterator[str]:
    earlier = error.__cause__ or error.__context__
    if earlier is not None:
        yield from _told_with_causes(earlier)
    yield from _told(error)


def _told(error: BaseException) -> list[str]:
    places = traceback.extract_tb(error.__traceback__)
    return [type(error).__qualname__, *(f"  {each.filename}:{each.lineno} {each.name}" for each in places)]


def _of_thread(ended: threading.ExceptHookArgs) -> None:
    name = "" if ended.thread is None else ended.thread.name
    if ended.exc_value is not None:
        logging.getLogger(__name__).error(
            "%s ended", name, exc_info=(ended.exc_type, ended.exc_value, ended.exc_traceback)
        )
