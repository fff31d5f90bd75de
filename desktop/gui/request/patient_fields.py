"""Who the patient is: checked as it is typed, filled in from the number, found again, or read from the card."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from cases.identifiers import Sex
from cases.person import Patient
from desktop.gui import formats, parts, theme
from desktop.gui.desk import Desk
from desktop.gui.request.card_button import CardButton
from desktop.gui.request.keeper import DraftKeeper
from desktop.gui.request.known_patients import KnownPatients
from desktop.gui.request.patient_judging import can_be_birth_date, judge_birth_date, judge_niss
from desktop.gui.segments import Segments
from desktop.gui.terms import sex_words
from desktop.patient_entry import PatientEntry
from desktop.patient_typing import is_niss, retyped

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
        for line in (self.niss, self.birth_date):
            line.editingFinished.connect(partial(self._judge, finished=True))
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
            (self.birth_date, can_be_birth_date(self.birth_date.text())),
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
        before = self._keeper.draft.patient
        if entry.niss != before.niss:
            entry = retyped(before, entry)
            self._fill_in(entry)
        self._keeper.change(patient=entry)
        self._judge()

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
        self._judge(finished=True)

    def _use_own_number(self) -> None:
        self._own_fields.show()
        self._other_way.hide()
        self.own_number.setFocus()

    def _judge(self, *, finished: bool = False) -> None:
        """What is wrong with the number and the date."""
        judge_niss(self.niss, self.niss_note, finished=finished)
        judge_birth_date(self.birth_date, self.birth_note, self._entry(), finished=finished)


def _line(longest: int) -> QLineEdit:
    made = QLineEdit()
    made.setMaxLength(longest)
    return made
