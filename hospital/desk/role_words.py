"""What the roles of the desk are called on its pages."""

from collections.abc import Callable

from hospital.desk.rights import DeskRole
from hospital.words import later as _

ROLES = {
    DeskRole.READER: _("Reader: reads and answers"),
    DeskRole.RESIDENT: _("Resident: proposes answers"),
    DeskRole.SUPERVISOR: _("Supervisor: answers, and approves what residents propose"),
    DeskRole.ADMINISTRATOR: _("Administrator: accounts and service, no cases"),
}


def role_words(gettext: Callable[[str], str]) -> dict[DeskRole, str]:
    """The roles in a reader's language."""
    return {role: gettext(text) for role, text in ROLES.items()}
