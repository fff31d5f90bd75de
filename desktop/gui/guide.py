"""The whole of Pli on one page, to be printed and pinned beside the screen."""

from collections.abc import Iterator, Sequence
from html import escape
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from cases.person import Service
from desktop.gui.printing import Sheet, a4

_TITLE: Final = QT_TRANSLATE_NOOP("guide", "Pli on one page")
_FOOT: Final = QT_TRANSLATE_NOOP("guide", "Pli documents and transmits. It diagnoses nothing: people do.")
_URGENT: Final = QT_TRANSLATE_NOOP("guide", "Urgent? Telephone.")
_URGENT_WHY: Final = QT_TRANSLATE_NOOP("guide", "Pli never replaces a call when a patient cannot wait.")

_STEPS: Final = (
    QT_TRANSLATE_NOOP("guide", "A request in four steps"),
    (
        QT_TRANSLATE_NOOP(
            "guide", "Patient: number or identity card, the question, and consent before the first picture."
        ),
        QT_TRANSLATE_NOOP(
            "guide", "Pictures: choose the view, hold the camera still, press Space. Overview, then close-up."
        ),
        QT_TRANSLATE_NOOP("guide", "Check: look at each picture once. What was removed from it is said."),
        QT_TRANSLATE_NOOP(
            "guide", "Send: the request is sealed for the service alone. You may close Pli meanwhile."
        ),
    ),
)
_ANSWER: Final = (
    QT_TRANSLATE_NOOP("guide", "The answer"),
    (
        QT_TRANSLATE_NOOP(
            "guide", "It opens with what to do and by when; the opinion stands beside your question."
        ),
        QT_TRANSLATE_NOOP(
            "guide", "Tell the patient, then tick “patient informed”: until then it stays open."
        ),
        QT_TRANSLATE_NOOP("guide", "File it in the record: one click writes the PDF and the pictures."),
        QT_TRANSLATE_NOOP(
            "guide", "The expert wants another picture? The answer opens the camera on that view."
        ),
    ),
)
_TROUBLES: Final = (
    QT_TRANSLATE_NOOP("guide", "When something is in the way"),
    (
        QT_TRANSLATE_NOOP(
            "guide", "Interrupted? Leave: the draft is kept at every moment. Finish it later today."
        ),
        QT_TRANSLATE_NOOP(
            "guide", "No connection? Nothing to do: what is sealed leaves by itself once there is one."
        ),
        QT_TRANSLATE_NOOP(
            "guide", "No camera picture? Unplug the camera, plug it in, then press F1 to check."
        ),
        QT_TRANSLATE_NOOP("guide", "Passphrase forgotten? The printed recovery code opens Pli."),
        QT_TRANSLATE_NOOP("guide", "Overdue? The case rises to the top with the service's telephone number."),
    ),
)
_KEYS_TITLE: Final = QT_TRANSLATE_NOOP("guide", "Keys")
_KEYS: Final = (
    (QT_TRANSLATE_NOOP("guide", "N"), QT_TRANSLATE_NOOP("guide", "new request")),
    (QT_TRANSLATE_NOOP("guide", "Space"), QT_TRANSLATE_NOOP("guide", "take the picture")),
    (QT_TRANSLATE_NOOP("guide", "Enter"), QT_TRANSLATE_NOOP("guide", "the coloured button")),
    (QT_TRANSLATE_NOOP("guide", "Escape"), QT_TRANSLATE_NOOP("guide", "back; nothing is lost")),
    (QT_TRANSLATE_NOOP("guide", "Ctrl+1"), QT_TRANSLATE_NOOP("guide", "to do")),
    (QT_TRANSLATE_NOOP("guide", "Ctrl+2"), QT_TRANSLATE_NOOP("guide", "answers")),
    (QT_TRANSLATE_NOOP("guide", "Ctrl+L"), QT_TRANSLATE_NOOP("guide", "lock")),
    (QT_TRANSLATE_NOOP("guide", "F1"), QT_TRANSLATE_NOOP("guide", "check this computer")),
)
_KEYS_IN_A_ROW = 2


def guide(practice: str, services: Sequence[Service]) -> Sheet:
    """The page, with the practice's name and the telephone numbers for what is urgent."""
    head = f'<h1>{_say(_TITLE)}</h1><p class="small">{escape(practice)}</p>'
    parts = [
        _list("ol", *_STEPS),
        _list("ul", *_ANSWER),
        _list("ul", *_TROUBLES),
        _keys(),
        _telephones(services),
    ]
    return a4(f'{head}{"".join(parts)}<p class="small">{_say(_FOOT)}</p>')


def guide_title() -> str:
    """Its name, for a file and for a printer."""
    return QCoreApplication.translate("guide", str(_TITLE))


def _list(kind: str, heading: object, lines: Sequence[object]) -> str:
    items = "".join(f"<li>{_say(line)}</li>" for line in lines)
    return f"<h2>{_say(heading)}</h2><{kind}>{items}</{kind}>"


def _keys() -> str:
    rows = (_KEYS[start : start + _KEYS_IN_A_ROW] for start in range(0, len(_KEYS), _KEYS_IN_A_ROW))
    return f"<h2>{_say(_KEYS_TITLE)}</h2><table>{''.join(map(_row_of_keys, rows))}</table>"


def _row_of_keys(keys: Sequence[tuple[object, object]]) -> str:
    cells = (f"<td><b>{_say(key)}</b></td><td>{_say(does)}</td>" for key, does in keys)
    return f"<tr>{''.join(cells)}</tr>"


def _telephones(services: Sequence[Service]) -> str:
    lines = "".join(_telephone_lines(services))
    return f"<h2>{_say(_URGENT)}</h2><p>{_say(_URGENT_WHY)}</p><table>{lines}</table>"


def _telephone_lines(services: Sequence[Service]) -> Iterator[str]:
    for service in services:
        name, number = escape(service.party.name), escape(service.urgent_telephone)
        yield f"<tr><td>{name}</td><td><b>{number}</b></td></tr>"


def _say(text: object) -> str:
    return escape(QCoreApplication.translate("guide", str(text)))
