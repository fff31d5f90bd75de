"""What is read before a request is sent: for whom it is sealed, what is asked, and what is still missing."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from cases.request import Urgency
from crypto.key_book import Trust
from desktop.draft import Draft, Missing
from desktop.gui import counted, formats, parts, theme
from desktop.gui.request.area_words import undecided_words
from desktop.gui.request.send_state import SendState
from desktop.gui.request.service_fields import joined, promise_words
from desktop.gui.terms import missing_words, trust_words

_BADGES = {Trust.VERIFIED: "done", Trust.UNVERIFIED: "advice", Trust.CHANGED: "danger"}


def for_whom(state: SendState, compare: Callable[[], None]) -> QWidget:
    """Who alone can open it, by when they answer, and their telephone when it is urgent."""
    translate = QCoreApplication.translate
    found: list[QWidget] = [parts.hint(translate("SendStep", "Sealed for"))]
    found.append(parts.heading(state.case.service or translate("SendStep", "No service chosen yet")))
    if state.trust is not None:
        found.append(parts.badge(_BADGES[state.trust], trust_words(state.trust)))
        if state.trust is not Trust.VERIFIED:
            found.append(parts.link(translate("SendStep", "Compare the keys by telephone"), compare))
    found += [parts.body(words) for words in _facts(state)]
    if state.case.urgency is Urgency.URGENT and state.case.urgent_telephone:
        words = translate("SendStep", "Urgent: telephone as well, {telephone}.")
        number = formats.telephone(state.case.urgent_telephone)
        found.append(parts.Notice("danger", words.format(telephone=number)))
    found.append(parts.hint(translate("SendStep", "Nobody else can open it, not even those who carry it.")))
    return parts.Card(*found)


def _facts(state: SendState) -> list[str]:
    translate = QCoreApplication.translate
    found = []
    if state.copies:
        found.append(translate("SendStep", "Copies for {names}.").format(names=joined(list(state.copies))))
    if state.service is not None:
        found.append(promise_words(state.service))
    elif state.case.due is not None:
        words = translate("SendStep", "Answer by {day} at the latest.")
        found.append(words.format(day=formats.week_day(state.case.due)))
    if state.pictures:
        words = translate("SendStep", "{pictures}, {size}")
        pictures, size = counted.pictures(state.pictures), formats.size(state.size)
        found.append(words.format(pictures=pictures, size=size))
    return found


def what(draft: Draft) -> QWidget:
    """The question, and who asks it, to be read once more."""
    translate = QCoreApplication.translate
    words = translate("SendStep", "Asked by {author}; responsible: {responsible}.")
    responsible = draft.responsible or draft.author
    return parts.Card(
        parts.hint(translate("SendStep", "Your question")),
        parts.body(draft.question.strip() or translate("SendStep", "None yet")),
        parts.hint(words.format(author=draft.author.name, responsible=responsible.name)),
    )


def still_missing(missing: tuple[Missing, ...], wanted: Callable[[Missing], object]) -> QWidget:
    """Each thing a way to its field."""
    title = parts.subheading(QCoreApplication.translate("SendStep", "Still missing"))
    links = [parts.link(missing_words(each), partial(wanted, each)) for each in missing]
    return parts.Card(title, *links, space=theme.HAIR)


def people(state: SendState, look: Callable[[], None], keep: Callable[[], None]) -> QWidget | None:
    """What in the pictures tells who somebody is, where that is not decided: advice, never a lock."""
    translate = QCoreApplication.translate
    see = parts.secondary(translate("SendStep", "Look at the pictures"), look)
    if not state.is_covered:
        return parts.Notice("calm", translate("SendStep", "Parts of pictures are being covered…"), see)
    if state.undecided:
        keeps = parts.secondary(translate("SendStep", "Keep all"), keep)
        words = counted.sent_as_it_is(undecided_words(state.areas), state.undecided)
    elif not state.is_looked_at:
        keeps = None
        words = translate("SendStep", "Not every picture was looked at for faces, text and codes yet.")
    else:
        return None
    return parts.Card(parts.body(words), parts.row(see, *([keeps] if keeps else []), None))


def ready(state: SendState) -> QWidget:
    """Nothing is missing any more; green only where nobody has anything left to look at either."""
    words = QCoreApplication.translate("SendStep", "Everything is there. Press Send.")
    if state.draft is None:
        words = counted.pictures_to_send(state.pictures)
    is_decided = state.is_looked_at and not state.undecided
    return parts.Notice("done", words) if is_decided else parts.Card(parts.body(words))
