"""What seldom changes: who asks, who is responsible, who gets a copy, in which language."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QWidget

from cases.codes import Language
from cases.identifiers import PartyId
from cases.person import Person, Role
from desktop.gui import parts, theme
from desktop.gui.request.keeper import DraftKeeper
from desktop.gui.request.material import Material
from desktop.gui.segments import Chips, Segments
from desktop.gui.terms import language_name, role_words


class PeopleFields(QWidget):
    def __init__(self, keeper: DraftKeeper, material: Material) -> None:
        super().__init__()
        self._keeper = keeper
        self._material = material
        draft = keeper.draft
        self.author = _people(material.people, draft.author)
        doctors = tuple(each for each in material.people if each.role is not Role.ASSISTANT)
        self.responsible = _people(doctors, draft.responsible or draft.author)
        if self.responsible.currentIndex() < 0:
            self.responsible.setPlaceholderText(self.tr("Choose a doctor or a nurse…"))
        self.language = Segments[Language](
            self.tr("Language of the request"), [(each, language_name(each)) for each in Language]
        )
        self.language.choose(draft.language)
        who = parts.column(  # two long names have no room beside each other in a small window
            parts.field(self.tr("Asked by"), self.author),
            parts.field(self.tr("Responsible"), self.responsible),
            space=theme.LARGE,
        )
        language = parts.field(self.tr("Language of the request"), self.language)
        self._copies = parts.column(space=0)
        self.setLayout(parts.column(who, language, self._copies, space=theme.LARGE))
        self.author.activated.connect(self._choose_author)
        self.responsible.activated.connect(self._choose_responsible)
        self.language.chosen.connect(lambda language: keeper.change(language=language))
        self.show_service()

    def show_service(self) -> None:
        """Another service was chosen: it gets the case itself, and the others may get a copy."""
        parts.clear(self._copies)
        draft = self._keeper.draft
        others = [each for each in self._material.parties if each.party_id != draft.service]
        if not others:
            return
        name = self.tr("A copy, and the answer, also for")
        copies = Chips[PartyId](name, [(each.party_id, self._material.name_of(each)) for each in others])
        copies.choose(draft.copies_to)
        copies.chosen.connect(lambda chosen: self._keeper.change(copies_to=chosen))
        self._copies.addLayout(parts.field(name, copies))

    def _choose_author(self) -> None:
        chosen = self._person(self.author)
        draft = self._keeper.draft
        was_responsible = draft.responsible is None or draft.responsible == draft.author
        self._keeper.change(author=chosen, responsible=None if was_responsible else draft.responsible)
        if was_responsible:
            self.responsible.setCurrentIndex(self.responsible.findData(chosen.person_id))

    def _choose_responsible(self) -> None:
        self._keeper.change(responsible=self._person(self.responsible))

    def _person(self, box: QComboBox) -> Person:
        return next(each for each in self._material.people if each.person_id == box.currentData())


def _people(people: tuple[Person, ...], chosen: Person) -> QComboBox:
    made = QComboBox()
    for person in people:
        words = QCoreApplication.translate("PeopleFields", "{name}, {role}")
        made.addItem(words.format(name=person.name, role=role_words(person.role)), person.person_id)
    made.setCurrentIndex(made.findData(chosen.person_id))
    return made
