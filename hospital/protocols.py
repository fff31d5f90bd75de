"""The protocols that come with Pli, as a service shows them: titles, and the names of the views."""

from functools import cache
from importlib.resources import files

from cases.protocol import Protocol, parse_protocol


@cache
def protocol_for(specialty: str) -> Protocol | None:
    """The protocol of a specialty, if there is one."""
    return next((each for each in protocols() if each.specialty == specialty), None)


@cache
def protocols() -> tuple[Protocol, ...]:
    """All of them, by name."""
    found = [
        file for file in files("resources").joinpath("protocols").iterdir() if file.name.endswith(".json")
    ]
    return tuple(parse_protocol(file.read_bytes()) for file in sorted(found, key=lambda file: file.name))
