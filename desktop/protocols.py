"""The protocols that come with Pli: one file for each specialty in ``resources/protocols``, read once.

>>> protocol_for("dermatology").views        # doctest: +SKIP
"""

from functools import cache
from importlib.resources import files

from cases.person import Service
from cases.protocol import Protocol, parse_protocol

_STEM = 4
"""Letters by which a word of a title is recognised in a service's name: *derm*, *nail*, *ongl*, *wond*."""


@cache
def protocols() -> tuple[Protocol, ...]:
    """All of them, by name of the file."""
    found = [
        file for file in files("resources").joinpath("protocols").iterdir() if file.name.endswith(".json")
    ]
    return tuple(parse_protocol(file.read_bytes()) for file in sorted(found, key=lambda file: file.name))


def protocol_for(specialty: str) -> Protocol | None:
    """The protocol of a specialty, if there is one."""
    return next((each for each in protocols() if each.specialty == specialty), None)


def likely_protocol(service: Service) -> Protocol:
    """The one whose title the service's name recalls, in whatever language it is written; else the first."""
    words = [word.casefold() for word in service.name.split()]
    for protocol in protocols():
        stems = tuple(title[:_STEM].casefold() for title in protocol.title.model_dump().values())
        if any(word.startswith(stems) for word in words):
            return protocol
    return protocols()[0]
