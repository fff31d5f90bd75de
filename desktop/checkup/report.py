"""A report for whoever helps: what runs where, what was found, what went wrong lately. Nothing about anybody.

Each line is a word of ours and a number, a version, or another word of ours. Nothing that a person typed, no name of
a person, computer, camera, file or folder can be in it: it is made of the closed lists below, and what is in none of
them is said as ``other``.

    pli 0.1.0
    system Linux 6.12.1 x86_64
    finding disk.room megabytes 52000
    case answered 12
    trouble gateway.unreachable 3
"""

import platform
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib import metadata

from cases.errors import PliError, every_kind
from desktop.checkup.findings import Found
from desktop.practice import Practice
from desktop.settings import Settings
from desktop.store.courier import Arrived, CourierStore

_LIBRARIES = ("pyside6-essentials", "opencv-python-headless", "cryptography", "sqlcipher3", "pyscard")
_VERSION = re.compile(
    r"[0-9]{1,8}(?:\.[0-9]{1,8}){0,4}", re.ASCII
)  # what follows the numbers, anybody may choose
_SYSTEMS = ("Linux", "Windows", "Darwin")
_MACHINES = ("x86_64", "AMD64", "arm64", "aarch64")


@dataclass(frozen=True)
class Counts:
    """How many of what, and the codes of what went wrong, as far as they are kept."""

    people: int
    services: int
    cases: Counter[str]
    parcels: Counter[str]
    arrivals: Counter[str]
    troubles: Counter[str]


def counts_of(practice: Practice, courier: CourierStore) -> Counts:
    """Count what the practice has."""
    parcels, arrivals = courier.parcels(), courier.arrivals(*Arrived)
    troubles = [*(parcel.trouble for parcel in parcels), *(arrival.trouble for arrival in arrivals)]
    return Counts(
        people=len(practice.document.people),
        services=len(practice.services()),
        cases=Counter(case.stage.value for case in practice.overview.cases()),
        parcels=Counter(parcel.state.value for parcel in parcels),
        arrivals=Counter(arrival.state.value for arrival in arrivals),
        troubles=Counter(_known(trouble) for trouble in troubles if trouble),
    )


def help_report(found: Sequence[Found], settings: Settings, counts: Counts | None) -> str:
    """The report; without ``counts`` where Pli is locked."""
    lines = [*_versions(), *_settings(settings), *(_line_of(each) for each in found)]
    return "\n".join([*lines, *([] if counts is None else _counted(counts))]) + "\n"


def _versions() -> Iterator[str]:
    yield f"pli {_version_of('pli')}"
    system, machine = _one_of(platform.system(), _SYSTEMS), _one_of(platform.machine(), _MACHINES)
    yield f"system {system} {_number(platform.release())} {machine}"
    yield f"python {_number(platform.python_version())}"
    yield from (f"{library} {_version_of(library)}" for library in _LIBRARIES)


def _settings(settings: Settings) -> Iterator[str]:
    yield f"language {settings.language.value}"
    yield f"theme {settings.theme.value}"
    yield f"auto_lock_minutes {settings.auto_lock_minutes}"
    yield f"record_folder {'none' if settings.record_folder is None else 'chosen'}"
    yield f"keep_filed_days {settings.keep_filed_days or 'ever'}"
    yield f"courier_key {'kept' if settings.keep_courier_key else 'not_kept'}"


def _line_of(found: Found) -> str:
    numbers = (f" {name} {number}" for name, number in found.numbers.items())
    error = "" if found.error is None else f" error {_known(_code_of(found.error))}"
    return f"finding {found.finding.value}{''.join(numbers)}{error}"


def _counted(counts: Counts) -> Iterator[str]:
    yield f"people {counts.people}"
    yield f"services {counts.services}"
    for name in ("case", "parcel", "arrival", "trouble"):
        counter: Counter[str] = getattr(counts, f"{name}s")
        yield from (f"{name} {word} {number}" for word, number in sorted(counter.items()))


def _code_of(error: PliError) -> str:
    problem = error.fields.get("problem")
    return error.code if problem is None else f"{error.code}/{problem}"


def _known(untrusted_code: str) -> str:
    """A code of ours; the part that a gateway gave may be anything."""
    code, slash, problem = untrusted_code.partition("/")
    known = _one_of(code, _CODES)
    return f"{known}/{_one_of(problem, _CODES)}" if slash else known


def _one_of(word: str, known: Iterable[str]) -> str:
    return word if word in known else "other"


def _version_of(library: str) -> str:
    try:
        return _number(metadata.version(library))
    except metadata.PackageNotFoundError:
        return "unknown"


def _number(untrusted_version: str) -> str:
    found = _VERSION.match(untrusted_version)
    return "unknown" if found is None else found[0]


_CODES = frozenset(kind.code for kind in every_kind() if kind.code)
