"""What a service takes, refuses and promises, as its hospital says it."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from cases.codes import Language
from cases.person import Service
from desktop.gui import counted, parts, theme
from desktop.gui.terms import role_words


def service_card(service: Service, language: Language) -> QWidget:
    """A sheet with the service's name, its promise, whom it takes requests of, what it refuses, its telephone."""
    translate = QCoreApplication.translate
    promise = counted.answers_within(service.promised_working_days)
    roles = ", ".join(role_words(role) for role in service.may_ask)
    lines: list[parts.Part] = [
        parts.subheading(service.party.name),
        parts.body(promise),
        parts.hint(translate("service", "Takes requests of: {roles}").format(roles=roles)),
    ]
    if service.refuses:
        refused = ", ".join(words.in_language(language) for words in service.refuses)
        lines.append(parts.hint(translate("service", "Not for: {refused}").format(refused=refused)))
    urgent = translate("service", "When it is urgent: {telephone}").format(telephone=service.urgent_telephone)
    lines.append(parts.hint(urgent))
    return parts.Card(*lines, space=theme.HAIR)
