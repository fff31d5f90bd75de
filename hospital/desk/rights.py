"""Who may do what at the reading desk. Every route asks for one right; who runs the machine reads no case."""

from enum import StrEnum


class DeskRole(StrEnum):
    """What an account is for."""

    READER = "reader"
    RESIDENT = "resident"
    SUPERVISOR = "supervisor"
    ADMINISTRATOR = "administrator"


class Right(StrEnum):
    """What a route lets somebody do."""

    SELF = "self"
    """One's own language, password, sign-out."""
    READ = "read"
    """The worklist, cases, pictures; taking a case; what the team says among itself."""
    PROPOSE = "propose"
    """Write an answer; whose it is decides whether it waits for a supervisor."""
    ANSWER = "answer"
    """Send an answer, a message, a wish for a view; forward a case."""
    APPROVE = "approve"
    """Send what a resident wrote, or return it."""
    FILE = "file"
    """Say which patient and order of this hospital a case belongs to."""
    MANAGE = "manage"
    """Accounts, quarantine, how the service runs."""
    AUDIT = "audit"
    """The trail."""


_CLINICIAN = {Right.SELF, Right.READ, Right.PROPOSE, Right.FILE}
RIGHTS: dict[DeskRole, frozenset[Right]] = {
    DeskRole.READER: frozenset(_CLINICIAN | {Right.ANSWER}),
    DeskRole.RESIDENT: frozenset(_CLINICIAN),
    DeskRole.SUPERVISOR: frozenset(_CLINICIAN | {Right.ANSWER, Right.APPROVE}),
    DeskRole.ADMINISTRATOR: frozenset({Right.SELF, Right.MANAGE, Right.AUDIT}),
}


def may(role: DeskRole, right: Right) -> bool:
    """Whether an account of this role has the right."""
    return right in RIGHTS[role]
