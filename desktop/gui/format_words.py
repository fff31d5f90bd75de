"""The name of a kind of file as the language in use says it: names of formats stay, the words around them do not.

>>> format_words("video (MP4)")                              # doctest: +SKIP
'vidéo (MP4)'
"""

import re

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_KINDS = (
    QT_TRANSLATE_NOOP("kinds of files", "video ({name})"),
    QT_TRANSLATE_NOOP("kinds of files", "video"),
    QT_TRANSLATE_NOOP("kinds of files", "animated {name}"),
    QT_TRANSLATE_NOOP("kinds of files", "icon ({name})"),
    QT_TRANSLATE_NOOP("kinds of files", "{name} (a rare kind)"),
    QT_TRANSLATE_NOOP("kinds of files", "{name} (a rare way of packing)"),
    QT_TRANSLATE_NOOP("kinds of files", "{name} (another format within)"),
    QT_TRANSLATE_NOOP("kinds of files", "{name} (compression {number})"),
    QT_TRANSLATE_NOOP("kinds of files", "{name} (more than 16 bits a sample)"),
    QT_TRANSLATE_NOOP("kinds of files", "{name} (without a picture)"),
    QT_TRANSLATE_NOOP("kinds of files", "{name} (JPEG of 12 bits)"),
    QT_TRANSLATE_NOOP("kinds of files", "{number}-bit JPEG"),
    QT_TRANSLATE_NOOP("kinds of files", "16-bit PNG with a lookup-table colour profile"),
    QT_TRANSLATE_NOOP("kinds of files", "Apple's own PNG (CgBI)"),
    QT_TRANSLATE_NOOP("kinds of files", "JPEG that tells its height at its end"),
    QT_TRANSLATE_NOOP("kinds of files", "unusually sampled JPEG"),
    QT_TRANSLATE_NOOP("kinds of files", "lossless JPEG"),
    QT_TRANSLATE_NOOP("kinds of files", "arithmetic-coded JPEG"),
    QT_TRANSLATE_NOOP("kinds of files", "hierarchical JPEG"),
)
"""What the cleaner says of a file that it does not take; what is not here is a name, and the same everywhere."""

_HOLES = {r"\{name\}": r"(?P<name>[\w .\-]+)", r"\{number\}": r"(?P<number>\d+)"}


def format_words(name: str) -> str:
    """The words for what an error calls ``format``."""
    for kind in map(str, _KINDS):
        match = re.fullmatch(_pattern(kind), name)
        if match is not None:
            return QCoreApplication.translate("kinds of files", kind).format(**match.groupdict())
    return name


def _pattern(kind: str) -> str:
    pattern = re.escape(kind)
    for hole, meant in _HOLES.items():
        pattern = pattern.replace(hole, meant)
    return pattern
