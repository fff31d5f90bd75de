"""The patient's consent, in one act: before the first picture, and also where the pictures are taken.

>>> consent = ConsentFields(desk, draft)                                         # doctest: +SKIP
>>> consent.recorded.connect(camera_may_begin)           # hears the draft       # doctest: +SKIP
"""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from cases.person import ConsentGiver
from desktop.consent import ConsentForm, RecordedConsent
from desktop.draft import Draft
from desktop.gui import formats, parts, theme
from desktop.gui.desk import Desk
from desktop.gui.segments import Segments
from desktop.gui.terms import consent_giver_words
from desktop.patient_entry import one_line


class ConsentFields(QWidget):
    """Asks for the consent, or says that it is there; what was mistyped about it can be mended."""

    recorded = Signal(object)
    """The ``Draft`` with the consent."""

    def __init__(self, desk: Desk, draft: Draft) -> None:
        super().__init__()
        self._desk = desk
        self._case_id = draft.case_id
        self._words = parts.body(
            self.tr("The patient agrees that pictures are taken, and sent to the service that is asked.")
        )
        self.giver = Segments[ConsentGiver](
            self.tr("Who agrees?"), [(each, consent_giver_words(each)) for each in ConsentGiver]
        )
        self.giver_name = QLineEdit()
        self.giver_name.setMaxLength(120)
        self._name = parts.holding(parts.field(self.tr("Name of who agrees"), self.giver_name))
        self.teaching = QCheckBox(self.tr("The pictures may also be used for teaching"))
        self.record = parts.secondary(self.tr("The patient consents"), self._record, "check")
        self._ask = parts.holding(
            parts.column(self._words, self.giver, self._name, self.teaching, parts.row(self.record, None))
        )
        mend = parts.link(self.tr("Correct"), self._mend)
        self._there = parts.Notice("done", "", mend)
        self.setLayout(parts.column(self._there, self._ask, space=theme.SMALL))
        self.giver.chosen.connect(self._choose_giver)
        self.giver_name.textEdited.connect(self._allow)
        self.show_consent(draft.consent)

    def show_consent(self, consent: RecordedConsent | None) -> None:
        """The consent as it was recorded, if it was."""
        self.giver.choose(ConsentGiver.PATIENT if consent is None else consent.given_by)
        self.giver_name.setText("" if consent is None else consent.giver_name or "")
        self.teaching.setChecked(consent is not None and consent.teaching)
        self._there.setHidden(consent is None)
        self._ask.setHidden(consent is not None)
        if consent is not None:
            self._there.say(_words_of(consent))
        self._allow()

    def _choose_giver(self) -> None:
        self._allow()
        if not self._name.isHidden():
            self.giver_name.setFocus()

    def _allow(self) -> None:
        by_patient = self.giver.value is ConsentGiver.PATIENT
        self._name.setHidden(by_patient)
        self.record.setEnabled(by_patient or bool(one_line(self.giver_name.text())))
        self.record.setText(
            self.tr("The patient consents") if by_patient else self.tr("Consent is given for the patient")
        )

    def _record(self) -> None:
        giver = self.giver.value or ConsentGiver.PATIENT
        name = one_line(self.giver_name.text()) or None
        form = ConsentForm(
            given_by=giver,
            giver_name=None if giver is ConsentGiver.PATIENT else name,
            teaching=self.teaching.isChecked(),
        )
        case_id, person_id = self._case_id, self._desk.person.person_id
        self._desk.run(self, lambda practice: practice.record_consent(case_id, form, person_id), self._take)

    def _take(self, draft: Draft) -> None:
        self.show_consent(draft.consent)
        self.recorded.emit(draft)

    def _mend(self) -> None:
        self._there.hide()
        self._ask.show()
        self.giver.setFocus()


def _words_of(consent: RecordedConsent) -> str:
    at = formats.moment(consent.given_at)
    translate = QCoreApplication.translate
    if consent.giver_name is None:
        return translate("ConsentFields", "The patient consented on {moment}.").format(moment=at)
    words = translate("ConsentFields", "{name} consented for the patient on {moment}.")
    return words.format(name=consent.giver_name, moment=at)
