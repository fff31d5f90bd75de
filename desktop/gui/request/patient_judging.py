"""What is said beside a national number and a birth date: what the number tells, and what is wrong with either."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QLineEdit

from desktop import clocks
from desktop.gui import formats
from desktop.gui.terms import sex_words
from desktop.patient_entry import PatientEntry
from desktop.patient_typing import birth_date_of, is_birth_date, is_niss, is_wrong_niss, other_birth_date


def judge_niss(line: QLineEdit, note: QLabel, *, finished: bool) -> None:
    """What the number says, or what is wrong with it; once nobody types any more, it is written as on the card."""
    text = line.text()
    wrong = is_wrong_niss(text, finished=finished)
    if is_niss(text):
        say(note, "hint", _given_by(text))
        if finished:
            line.setText(formats.niss(text))
    elif wrong:
        words = QCoreApplication.translate(
            "PatientFields", "This is not a national number: compare it with the identity card."
        )
        say(note, "danger", words)
    else:
        say(note, "hint", "")
    mark(line, wrong=wrong)
    line.setAccessibleDescription(note.text())


def judge_birth_date(line: QLineEdit, note: QLabel, entry: PatientEntry, *, finished: bool) -> None:
    """Whether it is one; another than the number gives is said, and nothing more: people know why."""
    right = can_be_birth_date(line.text())
    wrong = finished and not right and bool(line.text().strip())
    if finished:
        line.setText(formats.birth_date(birth_date_of(line.text().strip())))
    mark(line, wrong=wrong)
    given = other_birth_date(entry) if right else ""
    if wrong:
        words = QCoreApplication.translate(
            "PatientFields", "Write the birth date like 30.07.1985, or only the year if no more is known."
        )
        say(note, "danger", words)
    elif given:
        words = QCoreApplication.translate(
            "PatientFields", "The national number says {birth_date}. Is it the right patient?"
        )
        say(note, "danger", words.format(birth_date=formats.birth_date(given)))
    else:
        say(note, "danger", "")
    line.setAccessibleDescription(note.text())


def can_be_birth_date(text: str) -> bool:
    """Whether it is a date, and not one to come."""
    return is_birth_date(text, clocks.today())


def say(label: QLabel, kind: str, text: str) -> None:
    """Words of a kind, or none."""
    label.setProperty("kind", kind)
    label.style().polish(label)
    label.setText(text)
    label.setHidden(not text)


def mark(line: QLineEdit, *, wrong: bool) -> None:
    """A red edge, beside the words that say why."""
    line.setProperty("wrong", wrong)
    line.style().polish(line)


def _given_by(niss: str) -> str:
    given = PatientEntry(niss=niss).completed()
    translate = QCoreApplication.translate
    if not given.birth_date:
        return translate("PatientFields", "The number is right; it does not tell the birth date.")
    born = formats.birth_date(given.birth_date)
    if given.sex is None:
        return translate("PatientFields", "The number is right: born {birth_date}.").format(birth_date=born)
    words = translate("PatientFields", "The number is right: born {birth_date}, {sex}.")
    return words.format(birth_date=born, sex=sex_words(given.sex).lower())
