"""Days and moments, one way on every page: as the language writes them, and for machines in ``<time datetime>``.

>>> moment(Language.FR, datetime(2026, 11, 27, 14, 5).astimezone())
'27 nov. 2026, 14:05'

By the hospital's clock. Times of day stand where they matter; how long until a promised day is the clock's to say
(``worklist_page.clock``).
"""

import re
from datetime import date, datetime

from babel.dates import format_skeleton
from markupsafe import Markup

from cases.codes import Language
from hospital.database import from_text

_LOCALES = {Language.FR: "fr_BE", Language.NL: "nl_BE", Language.DE: "de_BE", Language.EN: "en_GB"}
_TIME = Markup('<time datetime="{}">{}</time>')
_BORN = re.compile(r"([0-9]{4})(-([0-9]{2})(-([0-9]{2}))?)?", re.ASCII)
_BORN_AS = ("y", "yMMM", "yMMMd")


def moment(language: Language, at: datetime) -> str:
    """Day, hour and minute, without markup."""
    return f"{_in(language, 'yMMMd', at.astimezone())}, {_in(language, 'Hm', at.astimezone())}"


def moment_shown(language: Language, at: datetime) -> Markup:
    """``moment``, for a page."""
    return _TIME.format(at.astimezone().isoformat(timespec="minutes"), moment(language, at))


def instant_shown(language: Language, at: str) -> Markup:
    """To the second: what the trail says, as the tables keep it."""
    local = from_text(at).astimezone()
    shown = f"{_in(language, 'yMMMd', local)}, {_in(language, 'Hms', local)}"
    return _TIME.format(local.isoformat(timespec="seconds"), shown)


def time_shown(language: Language, at: datetime) -> Markup:
    """The time of day, to the second: what happened just now."""
    local = at.astimezone()
    return _TIME.format(local.isoformat(timespec="seconds"), _in(language, "Hms", local))


def day_shown(language: Language, on: date) -> Markup:
    """A day with its weekday."""
    return _TIME.format(on.isoformat(), _in(language, "yMMMEd", on))


def born_shown(language: Language, untrusted: str) -> Markup | str:
    """A birth date as far as it is known, a year perhaps; what is no date stays as it was written."""
    parts = _BORN.fullmatch(untrusted)
    if parts is None:
        return untrusted
    year, month, day = (int(part or 1) for part in parts.group(1, 3, 5))
    try:
        on = date(year, month, day)
    except ValueError:
        return untrusted
    known = sum(part is not None for part in parts.group(3, 5))
    return _TIME.format(untrusted, _in(language, _BORN_AS[known], on))


def _in(language: Language, skeleton: str, at: date) -> str:
    return format_skeleton(skeleton, at, locale=_LOCALES[language])
