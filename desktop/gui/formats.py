"""Dates, times, sizes and numbers as they are written in the language in use.

A birth date is always ``12.03.1985``, whatever the language: it tells two patients apart, and is compared by eye.
"""

import re
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, QTime

from cases.errors import NissInvalid
from cases.identifiers import parse_niss
from cases.person import Patient
from desktop.patient_entry import PatientEntry, partial_date

_PARTIAL = re.compile(r"\d{4}(-\d\d){0,2}")


def birth_date(typed: str) -> str:
    """As far as it is known: ``12.03.1985``, ``03.1985``, ``1985``; what is no date yet, as it was typed."""
    partial = partial_date(typed)
    return ".".join(reversed(partial.split("-"))) if _PARTIAL.fullmatch(partial) else typed


def niss(typed: str) -> str:
    """A national number as cards have it: ``85.07.30-033.28``; what is none, as it was typed."""
    try:
        n = parse_niss(typed)
    except NissInvalid:
        return typed
    return f"{n[:2]}.{n[2:4]}.{n[4:6]}-{n[6:9]}.{n[9:]}"


def patient_line(patient: Patient | PatientEntry) -> str:
    """Who it is, as it stands at the head of everything: ``JANSSENS Jan · 12.03.1985``."""
    name = patient.full_name or QCoreApplication.translate("formats", "No name yet")
    if not patient.birth_date:
        return name
    return QCoreApplication.translate("formats", "{name} · {birth_date}").format(
        name=name, birth_date=birth_date(patient.birth_date)
    )


def telephone(number: str) -> str:
    """A number that stays on one line: it is read out and dialled."""
    return number.replace(" ", "\u00a0")


def day(value: date) -> str:
    """``4 March 2026``."""
    return QLocale().toString(_qt_date(value), QCoreApplication.translate("formats", "d MMMM yyyy"))


def week_day(value: date) -> str:
    """``Wed 4 March``: a day that is near."""
    return QLocale().toString(_qt_date(value), QCoreApplication.translate("formats", "ddd d MMMM"))


def moment(value: datetime) -> str:
    """``4 March 2026, 14:05``, by this computer's clock."""
    return QLocale().toString(_local(value), QCoreApplication.translate("formats", "d MMMM yyyy, HH:mm"))


def time_of_day(value: datetime) -> str:
    """``14:05``, by this computer's clock."""
    return QLocale().toString(_local(value), QCoreApplication.translate("formats", "HH:mm"))


def size(count: int) -> str:
    """``2.4 MB``: of a file, or of what is sent."""
    return QLocale().formattedDataSize(count, 1, QLocale.DataSizeFormat.DataSizeSIFormat)


def percent(done: int, total: int) -> str:
    """``62 %``; nothing of nothing is all of it."""
    share = 100 if total <= 0 else min(100 * done // total, 100)
    return QCoreApplication.translate("formats", "{number} %").format(number=QLocale().toString(share))


def number(value: float) -> str:
    """``3.7``, with no more places than it has."""
    return QLocale().toString(value, "g", QLocale.FloatingPointPrecisionOption.FloatingPointShortest.value)


def _qt_date(value: date) -> QDate:
    return QDate(value.year, value.month, value.day)


def _local(value: datetime) -> QDateTime:
    """A time without a zone is wall-clock time, and stays."""
    here = value if value.tzinfo is None else value.astimezone()
    return QDateTime(_qt_date(here.date()), QTime(here.hour, here.minute, here.second))


def within(words: str) -> str:
    """Words as they stand within a line, not at its beginning; German nouns keep their capitals."""
    return words[:1].lower() + words[1:]
