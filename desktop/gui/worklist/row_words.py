"""A case in the few words of its row: who, about what, how far, and what to do."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from cases.answer import Outcome
from cases.request import Urgency
from desktop.case_view import CaseView, Group, Stage
from desktop.gui import counted, formats, language
from desktop.gui.terms import missing_words, outcome_words, stage_words, urgency_words, way_out_words
from desktop.gui.words import words_of_code
from desktop.protocols import protocol_for

KINDS = {
    Group.ATTENTION: "danger",
    Group.OVERDUE: "danger",
    Group.ANSWERED: "done",
    Group.SENDING: "calm",
    Group.WAITING: "plain",
    Group.UNFINISHED: "advice",
    Group.DRAFTS: "plain",
    Group.FINISHED: "plain",
}
_ICONS = {
    Group.ATTENTION: "warning",
    Group.OVERDUE: "clock",
    Group.ANSWERED: "answers",
    Group.SENDING: "send",
    Group.WAITING: "clock",
    Group.UNFINISHED: "edit",
    Group.DRAFTS: "edit",
    Group.FINISHED: "check",
}


@dataclass(frozen=True)
class RowWords:
    """``state`` stands at the right, ``note`` below it, ``reason`` in place of ``about`` where a person is needed.

    ``kind``: of colour. ``button``: the way out of a trouble, if there is one.
    """

    who: str
    about: str
    state: str
    note: str
    kind: str
    urgency: str = ""
    reason: str = ""
    button: str = ""

    @property
    def spoken(self) -> str:
        """All of it in one line, for those who do not see it."""
        said = (self.who, self.urgency, self.state, self.note, self.reason or self.about, self.button)
        return ". ".join(each for each in said if each)


def icon_name(group: Group) -> str:
    """The drawing beside a group's name."""
    return _ICONS[group]


def row_words(case: CaseView, *, discreet: bool) -> RowWords:
    """The words of a case; ``discreet``: without the patient."""
    state, note = _state(case), _note(case)
    trouble = case.trouble
    return RowWords(
        who=_hidden(case) if discreet else formats.patient_line(case.patient),
        about=_about(case),
        state=state,
        note=note,
        kind=_kind(case),
        urgency="" if case.urgency is Urgency.ROUTINE else urgency_words(case.urgency),
        reason="" if trouble is None else trouble.reason or words_of_code(trouble.code).what_happened,
        button="" if trouble is None else way_out_words(trouble.way_out),
    )


def _kind(case: CaseView) -> str:
    cannot_wait = case.open_answers and case.outcome is Outcome.TELEPHONE_NOW
    return "danger" if cannot_wait else KINDS[case.group]


def _hidden(case: CaseView) -> str:
    """Two rows are told apart by when they were begun."""
    words = QCoreApplication.translate("Worklist", "Request of {moment}")
    return words.format(moment=formats.moment(case.created))


def _about(case: CaseView) -> str:
    protocol = protocol_for(case.specialty) if case.specialty else None
    title = "" if protocol is None else protocol.title.in_language(language.in_use())
    copy = "" if case.own else QCoreApplication.translate("Worklist", "Copy of a colleague's request")
    return " · ".join(each for each in (case.service, title, copy) if each)


def _state(case: CaseView) -> str:
    translate = QCoreApplication.translate
    match case.group:
        case Group.OVERDUE if case.due is not None:
            words = translate("Worklist", "Answer was due {day}")
            return words.format(day=formats.week_day(case.due))
        case Group.ANSWERED:
            return _answered(case)
        case Group.SENDING:
            return translate("Worklist", "Waiting to be sent")
        case Group.UNFINISHED if case.stage is not Stage.DRAFT:
            return counted.pictures_to_send(case.waiting_pictures)
        case Group.UNFINISHED | Group.DRAFTS:
            return counted.pictures(case.waiting_pictures)
        case Group.FINISHED if case.informed:
            return translate("Worklist", "Patient informed")
    return stage_words(case.stage)


def _answered(case: CaseView) -> str:
    translate = QCoreApplication.translate
    if case.unread and case.outcome is not None:
        return outcome_words(case.outcome)
    if case.retake is not None:
        return translate("Worklist", "A picture is to be taken again")
    if case.unseen:
        return translate("Worklist", "New message") if case.own else translate("Worklist", "New copy")
    return stage_words(case.stage) if case.outcome is None else outcome_words(case.outcome)


def _note(case: CaseView) -> str:
    translate = QCoreApplication.translate
    if case.group is Group.OVERDUE:
        words = translate("Worklist", "Telephone {number}")
        return words.format(number=case.urgent_telephone)
    if case.group is Group.ANSWERED and case.is_answered and not case.informed:
        return _not_done(case)
    if case.due is not None:
        return translate("Worklist", "Answer by {day}").format(day=formats.week_day(case.due))
    if case.missing:
        words = translate("Worklist", "Still missing: {what}")
        return words.format(what=", ".join(missing_words(each) for each in case.missing[:2]))
    if case.stage is Stage.DRAFT:
        return translate("Worklist", "Ready to be sent")
    return translate("Worklist", "In your record") if case.filed else ""


def _not_done(case: CaseView) -> str:
    translate = QCoreApplication.translate
    if case.unread:
        return translate("Worklist", "Not opened yet")
    return translate("Worklist", "Patient not informed yet") if case.own else ""
