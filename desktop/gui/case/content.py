"""What a case's page says, made of its material: the outcome first, question and opinion side by side, the rest."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QWidget

from cases.answer import RetakeRequest
from crypto.key_book import Trust
from desktop.case_view import AnswerView, CaseView, WayOut
from desktop.gui import formats, parts, theme
from desktop.gui.case.material import CaseMaterial
from desktop.gui.case.picture_strip import PictureStrip
from desktop.gui.case.said import (
    Fact,
    asked,
    expert_line,
    is_pressing,
    journal,
    message_line,
    opinion,
    outcome_line,
    retake_line,
)
from desktop.gui.desk import Desk
from desktop.gui.terms import message_words, stage_words, trust_words, way_out_words
from desktop.gui.words import words_of_code


@dataclass(frozen=True)
class Does:
    """What its buttons do."""

    show_picture: Callable[[int], None]
    inform: Callable[[AnswerView, bool], None]
    retake: Callable[[RetakeRequest], None]
    help: Callable[[CaseView], None]


def content(desk: Desk, material: CaseMaterial, does: Does) -> QWidget:
    """All of it, one below the other."""
    found: list[QWidget] = []
    if material.case.trouble is not None:
        found.append(_trouble(material.case, does))
    if material.answer is not None:
        found += [_outcome(material, material.answer, does)]
    else:
        found.append(_waiting(material.case))
    found += [_unconnected(service.name) for service in material.unconnected]
    if material.retake is not None:
        found.append(_retake(material.retake, does))
    strip = PictureStrip(desk, material.pictures)
    strip.opened.connect(does.show_picture)
    found.append(strip)
    found.append(_side_by_side(material))
    found += [_earlier(answer) for answer in reversed(material.answers[:-1])]
    if material.messages:
        found.append(_thread(material))
    found.append(_journal(material))
    whole = parts.holding(parts.column(*found, None, space=theme.LARGE))
    whole.setContentsMargins(0, 0, theme.SMALL, 0)  # the bar to scroll with is no neighbour
    whole.setAccessibleName(QCoreApplication.translate("case", "The case"))
    return whole


def _trouble(case: CaseView, does: Does) -> QWidget:
    trouble = case.trouble
    if trouble is None:
        return QWidget()
    words = words_of_code(trouble.code)
    said = f"{words.what_happened} {trouble.reason or words.what_to_do}"
    ways = [] if trouble.way_out is WayOut.OPEN else [parts.secondary(way_out_words(trouble.way_out))]
    for way in ways:
        way.clicked.connect(lambda: does.help(case))
    return parts.Notice("danger", said, *ways)


def _outcome(material: CaseMaterial, answer: AnswerView, does: Does) -> QWidget:
    """One line, and the tick that ends the case."""
    line = parts.heading(outcome_line(answer.answer))
    said = parts.column(line, parts.hint(expert_line(answer.answer, answer.sender)), space=theme.HAIR)
    box = parts.row(said, *_tick(answer, does, own=material.case.own), space=theme.LARGE)
    box.setStretch(0, 1)
    card = parts.Card(box)
    card.setProperty("kind", "notice-danger" if is_pressing(answer.answer) else "notice-done")
    return card


def _tick(answer: AnswerView, does: Does, *, own: bool) -> list[parts.Part]:
    if answer.withdrawn or not own:
        return []
    tick = QCheckBox(QCoreApplication.translate("case", "The patient is informed"))
    tick.setChecked(answer.informed is not None or not answer.is_open)
    tick.toggled.connect(lambda on: does.inform(answer, on))
    informed = answer.informed
    if informed is None:
        return [tick]
    words = QCoreApplication.translate("case", "by {name}, {moment}")
    who = parts.hint(words.format(name=informed.person.name, moment=formats.moment(informed.at)))
    who.setWordWrap(False)
    return [parts.column(tick, who, space=0)]


def _waiting(case: CaseView) -> QWidget:
    translate = QCoreApplication.translate
    said = stage_words(case.stage)
    if case.overdue and case.due is not None:
        words = translate("case", "{stage}. The answer was due {day}. Telephone the service: {number}")
        said = words.format(stage=said, day=formats.week_day(case.due), number=case.urgent_telephone)
    elif case.due is not None:
        words = translate("case", "{stage}. Answer by {day} at the latest.")
        said = words.format(stage=said, day=formats.week_day(case.due))
    return parts.Notice("danger" if case.overdue else "calm", said)


def _unconnected(service: str) -> QWidget:
    words = QCoreApplication.translate(
        "case",
        "The case was passed on to {name}, which you are not connected to: its answer waits until you open its"
        " invitation in the settings.",
    )
    return parts.Notice("advice", words.format(name=service))


def _retake(retake: RetakeRequest, does: Does) -> QWidget:
    words = QCoreApplication.translate("case", "The service asks for a picture again: {what}")
    again = parts.secondary(
        QCoreApplication.translate("case", "Take this view again"), lambda: does.retake(retake), "camera"
    )
    return parts.Notice("advice", words.format(what=retake_line(retake)), again)


def _side_by_side(material: CaseMaterial) -> QWidget:
    translate = QCoreApplication.translate
    question = _facts(translate("case", "Your question"), asked(material.request))
    if not material.case.own:
        question = _facts(translate("case", "Your colleague's question"), asked(material.request))
    columns = [question]
    if material.answer is not None:
        columns.insert(1, _opinion(translate("case", "The opinion"), material.answer))
    return parts.holding(_columns(columns))


def _columns(cards: list[QWidget]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(theme.LARGE)
    for number, card in enumerate(cards):
        grid.addWidget(card, 0, number, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(number, 1)
    return grid


def _opinion(name: str, answer: AnswerView) -> QWidget:
    trusted = answer.trust is Trust.VERIFIED
    badge = parts.badge("done" if trusted else "advice", trust_words(answer.trust))
    said = [*opinion(answer.answer)]
    return _facts(name, said, parts.hint(expert_line(answer.answer, answer.sender)), badge)


def _earlier(answer: AnswerView) -> QWidget:
    name = QCoreApplication.translate("case", "Earlier opinion: {outcome}")
    return _opinion(name.format(outcome=outcome_line(answer.answer)), answer)


def _facts(name: str, facts: Iterable[Fact], *below: QWidget) -> QWidget:
    found: list[parts.Part] = [parts.subheading(name)]
    for label, said in facts:
        found.append(parts.column(parts.hint(label), _selectable(said), space=0))
    return parts.Card(*found, *below, space=theme.SMALL)


def _selectable(text: str) -> QLabel:
    made = parts.body(text)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made


def _thread(material: CaseMaterial) -> QWidget:
    translate = QCoreApplication.translate
    found: list[parts.Part] = [parts.subheading(translate("case", "What was said since"))]
    for item, message in material.messages:
        words = translate("case", "{kind}: {author}, {party}, {moment}").format(
            kind=message_words(message.kind),
            author=message.author.name,
            party=material.names[item.sender],
            moment=formats.moment(message.created),
        )
        found.append(parts.column(parts.hint(words), _selectable(message_line(message)), space=0))
    return parts.Card(*found, space=theme.SMALL)


def _journal(material: CaseMaterial) -> QWidget:
    found: list[parts.Part] = [parts.subheading(QCoreApplication.translate("case", "What happened"))]
    grid = QGridLayout()
    grid.setHorizontalSpacing(theme.LARGE)
    grid.setColumnStretch(1, 1)
    for number, (moment, words) in enumerate(journal(material)):
        when = parts.hint(formats.moment(moment))
        when.setWordWrap(False)
        grid.addWidget(when, number, 0)
        grid.addWidget(parts.hint(words), number, 1)
    return parts.Card(*found, grid, space=theme.SMALL)
