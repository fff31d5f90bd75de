"""How far a case came, as a short list: sealed, sent, received, opened, answered."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop.case_view import Stage
from desktop.gui import parts, theme
from desktop.gui.icons import pixmap

_STEPS = (Stage.QUEUED, Stage.STORED, Stage.DELIVERED, Stage.READ, Stage.ANSWERED)
_ORDER = (*_STEPS, Stage.ANSWER_READ)


def way_words(stage: Stage) -> str:
    """One stop of the way."""
    translate = QCoreApplication.translate
    return {
        Stage.QUEUED: translate("Way", "Sealed on this computer"),
        Stage.STORED: translate("Way", "Sent"),
        Stage.DELIVERED: translate("Way", "Received by the service"),
        Stage.READ: translate("Way", "Opened by the service"),
        Stage.ANSWERED: translate("Way", "Answered"),
    }[stage]


def way_list(stage: Stage) -> QVBoxLayout:
    """Each stop, ticked as far as the case came."""
    reached = _ORDER.index(stage) if stage in _ORDER else -1
    return parts.column(
        *(_stop(way_words(each), is_reached=number <= reached) for number, each in enumerate(_STEPS)),
        space=theme.HAIR,
    )


def _stop(words: str, *, is_reached: bool) -> QWidget:
    colours = theme.current()
    drawing = QLabel()
    name, colour = ("check", colours.done) if is_reached else ("open-circle", colours.muted)
    drawing.setPixmap(pixmap(name, colour, ratio=2))
    drawing.setAlignment(Qt.AlignmentFlag.AlignTop)
    text = parts.body(words) if is_reached else parts.hint(words)
    reached = (
        QCoreApplication.translate("Way", "done")
        if is_reached
        else QCoreApplication.translate("Way", "still to come")
    )
    text.setAccessibleDescription(reached)
    box = parts.row(drawing, text, space=theme.SMALL)
    box.setStretch(1, 1)
    return parts.holding(box)
