"""Whom to ask: what the service promises, what it does not take, and how it is reached when it is urgent."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QLabel, QWidget

from cases.person import Service
from cases.working_days import due_day
from crypto.key_book import Trust
from desktop import clocks
from desktop.gui import counted, parts, theme
from desktop.gui.desk import Desk
from desktop.gui.place import Place, Where
from desktop.gui.request.keeper import DraftKeeper
from desktop.gui.request.material import Material
from desktop.gui.terms import language_name, role_words


class ServiceFields(QWidget):
    """``chosen``: another service."""

    chosen = Signal()

    def __init__(self, desk: Desk, keeper: DraftKeeper, material: Material) -> None:
        super().__init__()
        self._desk = desk
        self._keeper = keeper
        self._material = material
        self.box = QComboBox()
        self.box.setAccessibleName(self.tr("Service"))
        if keeper.draft.service is None:
            self.box.addItem(self.tr("Choose a service…"), "")
        for service in material.services:
            self.box.addItem(service.party.name, service.party_id)
        self.box.setCurrentIndex(max(self.box.findData(keeper.draft.service or ""), 0))
        self.box.activated.connect(self._choose)
        self._told = parts.column(space=theme.SMALL)
        label = QLabel(self.tr("Service"))
        label.setBuddy(self.box)
        whole = parts.column(label, self.box, self._told, space=theme.HAIR)
        if not material.services:
            self.box.hide()
            label.hide()
            way = parts.secondary(self.tr("Connect to a hospital"), self._connect)
            words = self.tr("Your practice is not connected to a hospital yet.")
            whole.addWidget(parts.Notice("advice", words, way))
        self.setLayout(whole)
        self.tell()

    def _connect(self) -> None:
        self._desk.go(Place(Where.SETTINGS))

    def _choose(self) -> None:
        party_id = self.box.currentData()
        if not party_id:
            return
        if not self.box.itemData(0):
            self.box.removeItem(0)
        copies = tuple(each for each in self._keeper.draft.copies_to if each != party_id)
        self._keeper.change(service=party_id, copies_to=copies)
        self.tell()
        self.chosen.emit()

    def tell(self) -> None:
        """What it promises and refuses, and what stands in the way of asking it."""
        parts.clear(self._told)
        service = self._material.service(self._keeper.draft.service)
        if service is None:
            return
        self._told.addWidget(parts.body(promise_words(service)))
        refuses = [words.in_language(self._desk.language) for words in service.refuses]
        if refuses:
            words = self.tr("It does not take: {what}.").format(what=joined(refuses))
            self._told.addWidget(parts.hint(words))
        for notice in self._doubts(service):
            self._told.addWidget(notice)

    def _doubts(self, service: Service) -> list[QWidget]:
        found: list[QWidget] = []
        draft = self._keeper.draft
        if draft.author.role not in service.may_ask:
            roles = joined([role_words(role) for role in service.may_ask])
            words = self.tr("It takes requests of these alone: {roles}. Choose another author below.")
            found.append(parts.Notice("advice", words.format(roles=roles)))
        if draft.language not in service.languages:
            languages = joined([language_name(language) for language in service.languages])
            words = self.tr("It reads {languages}. You can choose the language of the request below.")
            found.append(parts.Notice("advice", words.format(languages=languages)))
        if self._material.trust.get(service.party_id) is Trust.CHANGED:
            words = self.tr(
                "The keys of this service have changed. Compare them by telephone before you send."
            )
            way = parts.secondary(self.tr("Compare"), self._connect)
            found.append(parts.Notice("danger", words, way))
        return found


def promise_words(service: Service) -> str:
    """By when it answers what is sent today."""
    days = service.promised_working_days
    day = due_day(clocks.today(), days, service.closed_days)
    return counted.answer_by(day, days)


def joined(words: list[str]) -> str:
    """A list within a sentence."""
    return QCoreApplication.translate("ServiceFields", ", ").join(words)
