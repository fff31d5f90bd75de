"""The people of the practice: who they are, and who opens Pli."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cases.identifiers import PersonId
from cases.person import Person
from desktop.gui import parts, theme
from desktop.gui.desk import Desk
from desktop.gui.settings.person_form import PersonForm, RemoveForm
from desktop.gui.settings.section import Section
from desktop.gui.terms import role_words
from desktop.practice import Practice
from desktop.practice_entry import PersonEntry

Known = tuple[tuple[Person, ...], frozenset[PersonId]]
"""Everybody, and who of them has a passphrase: all, where one secret is everybody's."""


class PeopleSection(Section):
    """A line for each; one form at a time is open, below the line that it belongs to."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, self.tr("People of the practice"))
        self.rows: dict[PersonId, PersonRow] = {}
        self._list = parts.column(space=theme.SMALL)
        self.add = parts.secondary(self.tr("Add a person"), self._add, "plus")
        self._form_place = parts.column()
        self._form: QWidget | None = None
        self.box.addLayout(self._list)
        self.box.addLayout(self._form_place)
        self.box.addLayout(parts.row(self.add, None))
        self.load()

    def load(self) -> None:
        """Ask the core who there is."""

        def ask(practice: Practice) -> Known:
            people = practice.document.people
            opening = frozenset(holder.person_id for holder in self.desk.session.people())
            return people, opening or frozenset(person.person_id for person in people)

        self.desk.run(self, ask, self._show)

    def _show(self, known: Known) -> None:
        people, opening = known
        parts.clear(self._list)
        self.rows = {
            person.person_id: PersonRow(self, person, person.person_id in opening) for person in people
        }
        for row in self.rows.values():
            self._list.addWidget(row)

    def _add(self) -> None:
        self.open_form(PersonForm(self, PersonEntry(), is_new=True, opens=False), self._form_place)

    def open_form(self, form: PersonForm | RemoveForm, place: QVBoxLayout) -> None:
        """Show a form in its place, and no other."""
        self.close_form()
        self.quiet()
        self._form = form
        form.closed.connect(self.close_form)
        (form.kept if isinstance(form, PersonForm) else form.removed).connect(self._changed)
        place.addWidget(form)
        form.show()
        self.add.hide()
        form.setFocus()

    def close_form(self) -> None:
        """The form is done with."""
        form, self._form = self._form, None
        if form is not None:
            form.hide()
            form.deleteLater()
        self.add.show()

    def _changed(self, words: str) -> None:
        self.tell(words)
        self.load()


class PersonRow(QWidget):
    """One person: name, role, number, whether they open Pli, and what can be done."""

    def __init__(self, section: PeopleSection, person: Person, opens: bool) -> None:
        super().__init__()
        self._section = section
        self._person = person
        self._opens = opens
        self._below = parts.column()
        about = " · ".join(filter(None, (role_words(person.role), person.inami)))
        name = parts.column(parts.body(person.name), parts.hint(about), space=theme.HAIR)
        state = parts.badge("plain" if opens else "advice", _opens_words(opens))
        self.edit = parts.tool("edit", self.tr("Change {name}").format(name=person.name), self._edit)
        self.remove = parts.tool("trash", self.tr("Take {name} away").format(name=person.name), self._remove)
        line = parts.row(name, state, self.edit, self.remove)
        line.setStretch(0, 1)
        self.setLayout(parts.column(line, self._below))

    def _edit(self) -> None:
        person = self._person
        entry = PersonEntry(person.person_id, person.name, person.role, person.inami or "")
        self._section.open_form(
            PersonForm(self._section, entry, is_new=False, opens=self._opens), self._below
        )

    def _remove(self) -> None:
        self._section.open_form(RemoveForm(self._section, self._person), self._below)


def _opens_words(opens: bool) -> str:
    if opens:
        return QCoreApplication.translate("settings", "Opens Pli")
    return QCoreApplication.translate("settings", "No passphrase yet")
