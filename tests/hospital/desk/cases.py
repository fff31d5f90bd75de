"""A case at the desk: asked by the practice, received, and what forms about it carry."""

from cases.request import Request
from tests.hospital.desk.harness import DeskRun, Visitor
from tests.hospital.world import jpeg

WHOLE: dict[str, str | list[str]] = {
    "outcome": "treat_here",
    "diagnosis": ["Naevus", "Lentigo"],
    "certainty": ["probable", "possible"],
    "advice": "Rien à faire.",
    "seen": "0",
}
"""An answer's form, complete."""


def asked(run: DeskRun, **changes: object) -> Request:
    """A request with these changes, received."""
    practice = run.world.practice
    request = practice.prepared(run.world.service, jpeg()).model_copy(update=changes)
    practice.send_request(request)
    run.world.pull()
    return request


def at(request: Request, rest: str = "") -> str:
    """The address of a case, or of something about it."""
    return f"/cases/{request.case_id}{rest}"


def take(visitor: Visitor, request: Request) -> None:
    """Take it."""
    assert visitor.post(at(request, "/take")).status_code == 303


def written(visitor: Visitor, request: Request, form: dict[str, str | list[str]] | None = None) -> None:
    """Take it, and have a complete answer kept."""
    take(visitor, request)
    assert visitor.post(at(request, "/check"), form or WHOLE).status_code == 303
