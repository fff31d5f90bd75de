"""Who the patient is: checked as it is typed, filled in from the number, found again, or read from the card."""

from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from cases.errors import NissInvalid
from cases.identifiers import Sex, parse_niss
from cases.person import Patient
from desktop.gui import formats, parts, theme
from desktop.gui.day_field import typed_day
from desktop.gui.desk import Desk
from desktop.gui.request.card_button import CardButton
from desktop.gui.request.keeper import DraftKeeper
from desktop.gui.request.known_patients import KnownPatients
from desktop.gui.segments import Segments
from desktop.gui.terms import sex_words
from desktop.patient_entry import PatientEntry, partial_date

_FIGURES = 11
_LONGEST = 120


class PatientFields(QWidget):
    """``found``: somebody chose a known patient, or read a card."""

    found = Signal()

    def __init__(self, desk: Desk, keeper: DraftKeeper) -> None:
        super().__init__()
        self._keeper = keeper
        self.niss = _line(_LONGEST)
        self.niss.setPlaceholderText(self.tr("11 digits"))
        self.family_name, self.given_name = _line(_LONGEST), _line(_LONGEST)
        self.birth_date = _line(10)
        self.birth_date.setPlaceholderText(self.tr("dd.mm.yyyy"))
        self.own_number = _line(_LONGEST)
        sexes = [(sex, sex_words(sex)) for sex in Sex if sex is not Sex.UNKNOWN]
        self.sex = Segments[Sex](self.tr("Sex"), sexes, may_be_none=True)
        self.card = CardButton(desk)
        self.niss_note, self.birth_note = parts.hint(""), parts.hint("")
        self._known = KnownPatients(desk, (self.niss, self.family_name, self.given_name), self)
        self._build()
        self._show(keeper.draft.patient)
        self._connect()

    def _build(self) -> None:
        self._own_fields = parts.holding(
            parts.field(self.tr("Your own number for the patient"), self.own_number)
        )
        self._other_way = parts.link(self.tr("No national number"), self._use_own_number)
        number = parts.row(self.niss, self.card, space=theme.SMALL)
        number.setStretch(0, 1)
        name = QLabel(self.tr("National number"))
        name.setBuddy(self.niss)
        self.niss.setAccessibleName(name.text())
        above = parts.row(name, None, self._other_way)
        names = parts.row(
            parts.field(self.tr("Family name"), self.family_name),
            parts.field(self.tr("Given name"), self.given_name),
        )
        self._birth = parts.field(self.tr("Birth date"), self.birth_date)
        self.birth_date.setMaximumWidth(150)
        sex_label = QLabel(self.tr("Sex"))
        sex_label.setBuddy(self.sex)
        born = parts.row(self._birth, parts.column(sex_label, self.sex, space=theme.HAIR), space=theme.LARGE)
        born.setStretch(1, 1)
        born.setAlignment(self._birth, Qt.AlignmentFlag.AlignTop)
        top = parts.column(above, number, self.card.says, self.niss_note, space=theme.HAIR)
        self.setLayout(parts.column(top, self._own_fields, names, born, self.birth_note))

    def _connect(self) -> None:
        for line in self._lines():
            line.textEdited.connect(self._type)
        self.sex.chosen.connect(self._type)
        self.niss.editingFinished.connect(partial(self._judge_niss, True))
        self.birth_date.editingFinished.connect(self._judge_birth_date)
        self.card.read.connect(self._take)
        self._known.chosen.connect(self._choose)

    def _lines(self) -> tuple[QLineEdit, ...]:
        return (self.niss, self.family_name, self.given_name, self.birth_date, self.own_number)

    def leaving(self) -> None:
        """Wait for no card, look for nobody any more."""
        self.card.leaving()
        self._known.leaving()

    def first_missing(self) -> QWidget:
        """The first field that has to be filled in, or mended."""
        has_number = is_niss(self.niss.text()) or bool(self.own_number.text().strip())
        wanted = (
            (self.niss, has_number),
            (self.family_name, bool(self.family_name.text().strip())),
            (self.given_name, bool(self.given_name.text().strip())),
            (self.birth_date, is_birth_date(tidied(self.birth_date.text()))),
        )
        return next((line for line, is_there in wanted if not is_there), self.niss)

    # ── What is typed ────────────────────────────────────────────────────────────────────────────────────

    def _entry(self) -> PatientEntry:
        return PatientEntry(
            niss=self.niss.text(),
            pseudonym=self.own_number.text(),
            family_name=self.family_name.text(),
            given_name=self.given_name.text(),
            birth_date=self.birth_date.text(),
            sex=self.sex.value,
        )

    def _type(self) -> None:
        self._keep(self._entry())

    def _keep(self, entry: PatientEntry) -> None:
        """Keep it, with what a number that is right gives, unless somebody typed something else."""
        before = self._keeper.draft.patient
        if entry.niss != before.niss:
            entry = _without_given_by(before.niss, entry).completed()
            self._fill_in(entry)
        self._keeper.change(patient=entry)
        self._judge_niss(False)
        self._warn_of_another_birth_date()

    def _fill_in(self, entry: PatientEntry) -> None:
        self.birth_date.setText(formats.birth_date(entry.birth_date))
        self.sex.choose(entry.sex)

    # ── Found ────────────────────────────────────────────────────────────────────────────────────────────

    def _choose(self, patient: Patient) -> None:
        self._take(PatientEntry.of(patient))

    def _take(self, entry: PatientEntry) -> None:
        self._show(entry)
        self._keeper.change(patient=entry)
        self.found.emit()

    def _show(self, entry: PatientEntry) -> None:
        self.niss.setText(formats.niss(entry.niss))
        self.own_number.setText(entry.pseudonym)
        self.family_name.setText(entry.family_name)
        self.given_name.setText(entry.given_name)
        self._fill_in(entry)
        self._own_fields.setHidden(not entry.pseudonym)
        self._other_way.setHidden(bool(entry.pseudonym))
        self._judge_niss(True)
        self._judge_birth_date()

    def _use_own_number(self) -> None:
        self._own_fields.show()
        self._other_way.hide()
        self.own_number.setFocus()

    # ── What is wrong with it ────────────────────────────────────────────────────────────────────────────

    def _judge_niss(self, finished: bool) -> None:
        """What the number says, or what is wrong with it; while it is being typed, too few figures are not."""
        text = self.niss.text()
        figures = sum(character.isdigit() for character in text)
        if is_niss(text):
            self._say_niss("done", _given_by(text))
            if finished:
                self.niss.setText(formats.niss(text))
        elif figures >= _FIGURES or (finished and text.strip()):
            words = self.tr("This is not a national number: compare it with the identity card.")
            self._say_niss("danger", words)
        else:
            self._say_niss("hint", "")

    def _say_niss(self, kind: str, text: str) -> None:
        _say(self.niss_note, kind, text)
        _mark(self.niss, wrong=kind == "danger")
        self.niss.setAccessibleDescription(text)

    def _judge_birth_date(self) -> None:
        typed = self.birth_date.text().strip()
        self.birth_date.setText(formats.birth_date(tidied(typed)))
        wrong = bool(typed) and not is_birth_date(tidied(typed))
        _mark(self.birth_date, wrong=wrong)
        if wrong:
            words = self.tr("Write the birth date like 30.07.1985, or only the year if no more is known.")
            _say(self.birth_note, "danger", words)
        else:
            self._warn_of_another_birth_date()

    def _warn_of_another_birth_date(self) -> None:
        """The number and the date may differ, and people know why; it is said, and nothing more."""
        given = PatientEntry(niss=self.niss.text()).completed().birth_date
        typed = partial_date(tidied(self.birth_date.text()))
        differs = bool(given) and is_birth_date(typed) and not given.startswith(typed)
        words = self.tr("The national number says {birth_date}. Is it the right patient?")
        _mark(self.birth_date, wrong=False)
        _say(self.birth_note, "danger", words.format(birth_date=formats.birth_date(given)) if differs else "")


def is_niss(text: str) -> bool:
    """Whether the check digits of a national number agree."""
    try:
        parse_niss(text)
    except NissInvalid:
        return False
    return True


def tidied(typed: str) -> str:
    """A birth date that was typed as eight figures in a row, with points."""
    day = typed_day(typed)
    return typed if day is None else day.isoformat()


def is_birth_date(text: str) -> bool:
    """Whether it is a date as far as it is known, and not one to come."""
    partial_text = partial_date(text)
    try:
        earliest = date.fromisoformat((partial_text + "-01-01")[:10])
    except ValueError:
        return False
    return earliest.year >= 1850 and earliest <= date.today()  # noqa: DTZ011 – the wall's calendar


def _without_given_by(niss: str, entry: PatientEntry) -> PatientEntry:
    """Without what another number gave, where nobody typed something else since."""
    given = PatientEntry(niss=niss).completed()
    same_day = bool(given.birth_date) and partial_date(entry.birth_date) == given.birth_date
    same_sex = given.sex is not None and entry.sex is given.sex
    changes = ({"birth_date": ""} if same_day else {}) | ({"sex": None} if same_sex else {})
    return entry.model_copy(update=changes)


def _given_by(niss: str) -> str:
    """What a number that is right says."""
    given = PatientEntry(niss=niss).completed()
    translate = QCoreApplication.translate
    if not given.birth_date:
        return translate("PatientFields", "The number is right; it does not tell the birth date.")
    born = formats.birth_date(given.birth_date)
    if given.sex is None:
        return translate("PatientFields", "The number is right: born {birth_date}.").format(birth_date=born)
    words = translate("PatientFields", "The number is right: born {birth_date}, {sex}.")
    return words.format(birth_date=born, sex=sex_words(given.sex).lower())


def _line(longest: int) -> QLineEdit:
    made = QLineEdit()
    made.setMaxLength(longest)
    return made


def _say(label: QLabel, kind: str, text: str) -> None:
    label.setProperty("kind", kind)
    label.style().polish(label)
    label.setText(text)
    label.setHidden(not text)


def _mark(line: QLineEdit, *, wrong: bool) -> None:
    line.setProperty("wrong", wrong)
    line.style().polish(line)
