"""Which views a practice can be asked to take again: those of the case's pictures, and those of its protocol.

A choice is a short word that a form carries: ``picture:`` and a picture's id, or ``view:`` and a view of the protocol.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from pydantic import ValidationError

from cases.answer import RetakeRequest
from cases.codes import Language
from cases.picture import Picture, PictureRole
from cases.protocol import View
from hospital.case_file import CaseFile
from hospital.protocols import protocol_for


@dataclass(frozen=True)
class Choice:
    """One view that can be asked for. ``number``: of the picture that it replaces, from 1; ``name``: of the view."""

    value: str
    role: PictureRole
    name: str
    number: int | None = None


def choices(case: CaseFile, language: Language) -> tuple[Choice, ...]:
    """Every view that can be asked for, the case's pictures first; names in a language."""
    pictures = [
        Choice(f"picture:{picture.picture_id}", picture.role, _name(case, picture, language), number)
        for number, (picture, _) in enumerate(case.pictures(), start=1)
    ]
    views = [Choice(f"view:{view.view}", view.role, view.name.in_language(language)) for view in _views(case)]
    return (*pictures, *views)


def retake_of(case: CaseFile, choice: str, reason: str) -> RetakeRequest | None:
    """The request that a choice is; ``None`` for no choice, an unknown one, or a reason that is none."""
    try:
        return next(_retakes(case, choice, reason), None)
    except ValidationError:
        return None


def _retakes(case: CaseFile, choice: str, reason: str) -> Iterator[RetakeRequest]:
    for picture, _ in case.pictures():
        if choice == f"picture:{picture.picture_id}":
            yield RetakeRequest(
                role=picture.role,
                view=_name(case, picture, case.request.document.language),
                laterality=picture.laterality,
                instead_of=picture.picture_id,
                reason=reason,
            )
    for view in _views(case):
        if choice == f"view:{view.view}":
            name = view.name.in_language(case.request.document.language)
            yield RetakeRequest(role=view.role, view=name, reason=reason)


def _views(case: CaseFile) -> tuple[View, ...]:
    protocol = protocol_for(case.request.document.intake.protocol)
    return () if protocol is None else protocol.views


def _name(case: CaseFile, picture: Picture, language: Language) -> str:
    """As the picture names its view, else as the protocol names one of that role, else the role itself."""
    protocol_names = [view.name.in_language(language) for view in _views(case) if view.role is picture.role]
    return next(
        (name.strip() for name in (picture.view[:120], *protocol_names) if name.strip()), picture.role
    )
