"""What each finding of a look at this computer means, and what to do about it."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from desktop.checkup.checks import Check
from desktop.checkup.findings import Finding, Found, State
from desktop.gui.words import Words, words_of

CHECK_WORDS: Final = {
    Check.CAMERAS: QT_TRANSLATE_NOOP("checkup", "Camera"),
    Check.GATEWAY: QT_TRANSLATE_NOOP("checkup", "Connection and clock"),
    Check.ROOM: QT_TRANSLATE_NOOP("checkup", "Room on the disk"),
    Check.ENCRYPTION: QT_TRANSLATE_NOOP("checkup", "Encryption of the disk"),
    Check.KEYRING: QT_TRANSLATE_NOOP("checkup", "Keeping secrets"),
    Check.CARD_READER: QT_TRANSLATE_NOOP("checkup", "Card reader"),
}
STATE_WORDS: Final = {
    State.GOOD: QT_TRANSLATE_NOOP("checkup", "Good"),
    State.ADVICE: QT_TRANSLATE_NOOP("checkup", "Advice"),
    State.BAD: QT_TRANSLATE_NOOP("checkup", "Problem"),
    State.OPEN: QT_TRANSLATE_NOOP("checkup", "For information"),
}
_NOTHING: Final = ""
FINDING_WORDS: Final[Mapping[Finding, tuple[object, object]]] = {
    Finding.CAMERA_WORKS: (
        QT_TRANSLATE_NOOP("checkup", "{name} gives pictures of {width} × {height} points."),
        _NOTHING,
    ),
    Finding.CAMERA_NONE: (
        QT_TRANSLATE_NOOP("checkup", "No camera was found."),
        QT_TRANSLATE_NOOP("checkup", "Plug one in and check again, or bring pictures in from a file."),
    ),
    Finding.GATEWAY_ANSWERS: (
        QT_TRANSLATE_NOOP("checkup", "{name} answers over a secure connection and knows this practice."),
        _NOTHING,
    ),
    Finding.GATEWAY_WITHOUT_TLS: (
        QT_TRANSLATE_NOOP("checkup", "A gateway on this very computer answers and knows this practice."),
        QT_TRANSLATE_NOOP("checkup", "That is for trials. For patients, join with a hospital's invitation."),
    ),
    Finding.GATEWAY_NONE: (
        QT_TRANSLATE_NOOP("checkup", "This practice is not connected to a hospital yet."),
        QT_TRANSLATE_NOOP("checkup", "Open the settings and join with a hospital's invitation."),
    ),
    Finding.CLOCK_RIGHT: (
        QT_TRANSLATE_NOOP("checkup", "The clock of this computer is right."),
        _NOTHING,
    ),
    Finding.CLOCK_OFF: (
        QT_TRANSLATE_NOOP("checkup", "The clock of this computer is {seconds} seconds wrong."),
        QT_TRANSLATE_NOOP("checkup", "Let the system set the clock by itself."),
    ),
    Finding.CLOCK_WRONG: (
        QT_TRANSLATE_NOOP("checkup", "The clock of this computer is {minutes} minutes wrong."),
        QT_TRANSLATE_NOOP("checkup", "Set it: the times of pictures and requests come from it."),
    ),
    Finding.CLOCK_OPEN: (
        QT_TRANSLATE_NOOP("checkup", "Whether the clock is right is not known."),
        QT_TRANSLATE_NOOP("checkup", "It is compared with the gateway's once that answers."),
    ),
    Finding.DISK_ROOM: (
        QT_TRANSLATE_NOOP("checkup", "{gigabytes} GB are free: plenty."),
        _NOTHING,
    ),
    Finding.DISK_LITTLE_ROOM: (
        QT_TRANSLATE_NOOP("checkup", "Only {gigabytes} GB are free."),
        QT_TRANSLATE_NOOP("checkup", "Make some room before it runs out."),
    ),
    Finding.DISK_FULL: (
        QT_TRANSLATE_NOOP("checkup", "The disk is full."),
        QT_TRANSLATE_NOOP("checkup", "Make some room now: new pictures may not be kept."),
    ),
    Finding.DISK_ENCRYPTED: (
        QT_TRANSLATE_NOOP("checkup", "The disk is encrypted."),
        _NOTHING,
    ),
    Finding.DISK_NOT_ENCRYPTED: (
        QT_TRANSLATE_NOOP("checkup", "The disk is not encrypted."),
        QT_TRANSLATE_NOOP(
            "checkup",
            "What Pli keeps is sealed anyway; other files about patients are not. Ask whoever looks after this "
            "computer to encrypt the disk.",
        ),
    ),
    Finding.DISK_ENCRYPTION_OPEN: (
        QT_TRANSLATE_NOOP("checkup", "Whether the disk is encrypted cannot be seen from here."),
        QT_TRANSLATE_NOOP(
            "checkup", "What Pli keeps is sealed anyway. For the rest, ask whoever looks after this computer."
        ),
    ),
    Finding.KEYRING_THERE: (
        QT_TRANSLATE_NOOP("checkup", "This computer keeps secrets for Pli: sending goes on after a restart."),
        _NOTHING,
    ),
    Finding.KEYRING_NONE: (
        QT_TRANSLATE_NOOP("checkup", "This computer keeps no secrets for Pli."),
        QT_TRANSLATE_NOOP(
            "checkup", "Nothing is lost: after a restart, sending goes on once somebody has unlocked Pli."
        ),
    ),
    Finding.CARD_READER_THERE: (
        QT_TRANSLATE_NOOP("checkup", "A card reader is plugged in: identity cards can be read."),
        _NOTHING,
    ),
    Finding.CARD_READER_NONE: (
        QT_TRANSLATE_NOOP("checkup", "No card reader is plugged in."),
        QT_TRANSLATE_NOOP(
            "checkup", "It is not needed. With one, name and birth date come from the identity card."
        ),
    ),
    Finding.CARD_SERVICE_NONE: (
        QT_TRANSLATE_NOOP("checkup", "This computer is not set up for card readers."),
        QT_TRANSLATE_NOOP(
            "checkup", "They are not needed. With one, name and birth date come from the identity card."
        ),
    ),
}
"""All findings but those that are an error: the error has its own words."""


def check_words(check: Check) -> str:
    """What is looked at."""
    return _translated(CHECK_WORDS[check])


def finding_state_words(state: State) -> str:
    """How good it is."""
    return _translated(STATE_WORDS[state])


def words_found(found: Found) -> Words:
    """What was found, and what to do; nothing where all is well."""
    if found.error is not None:
        return words_of(found.error)
    happened, todo = FINDING_WORDS[found.finding]
    return Words(_translated(happened).format(**_fields(found)), _translated(todo) if todo else "", "")


def _fields(found: Found) -> dict[str, str]:
    """What the sentences may name: numbers as people read them, and those computed from others."""
    numbers = {name: abs(number) for name, number in found.numbers.items()}
    shown = {name: str(number) for name, number in numbers.items()}
    shown["name"] = found.name
    shown["minutes"] = QLocale().toString(round(numbers.get("seconds", 0) / 60))
    shown["gigabytes"] = QLocale().toString(numbers.get("megabytes", 0) / 1000, "f", 1)
    return shown


def _translated(text: object) -> str:
    return QCoreApplication.translate("checkup", str(text))
