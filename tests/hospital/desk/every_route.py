"""Every address of the desk with what it asks for, found in the application itself: new ones are found as well."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from fastapi import APIRouter, FastAPI
from fastapi.dependencies.models import Dependant
from fastapi.routing import APIRoute
from starlette.routing import BaseRoute, Mount

from hospital.desk.door import at_the_door
from hospital.desk.rights import Right
from hospital.desk.visit import Needs

_SAMPLES = {"case_id": "a" * 32, "picture_id": "b" * 32, "person_id": "c" * 32, "package_id": "d" * 32}


@dataclass(frozen=True)
class Asked:
    """One method of one address. ``rights``: those it asks for; ``public``: whether a stranger may come."""

    method: str
    path: str
    rights: frozenset[Right]
    public: bool

    @property
    def address(self) -> str:
        """The path with something in each of its places; numbers and identifiers are both taken for text."""
        return re.sub(r"\{(\w+)(?::\w+)?\}", lambda found: _SAMPLES.get(found[1], "1"), self.path)

    @property
    def changes(self) -> bool:
        """Whether it is for changing something."""
        return self.method not in ("GET", "HEAD", "OPTIONS")


def every_route(app: FastAPI) -> list[Asked]:
    """All of them, however deep their routers are."""
    return list(_walk(app.routes, ""))


def other_mounts(app: FastAPI) -> set[str]:
    """What is served beside the routes."""
    return {route.path for route in app.routes if isinstance(route, Mount)}


def _walk(routes: list[BaseRoute], prefix: str) -> Iterator[Asked]:
    for route in routes:
        inner = getattr(route, "original_router", None)
        if isinstance(inner, APIRouter):
            yield from _walk(inner.routes, prefix + vars(route)["include_context"].prefix)
        elif isinstance(route, APIRoute):
            yield from _methods(route, prefix)
        else:
            assert isinstance(route, Mount), f"{route!r} is nothing that this test knows how to ask"


def _methods(route: APIRoute, prefix: str) -> Iterator[Asked]:
    calls = list(_calls(route.dependant))
    rights = frozenset(call.right for call in calls if isinstance(call, Needs))
    for method in sorted(route.methods or ()):
        yield Asked(method, prefix + route.path, rights, at_the_door in calls)


def _calls(dependant: Dependant) -> Iterator[object]:
    for each in dependant.dependencies:
        yield each.call
        yield from _calls(each)
