"""Our own vectors of ``case/v1``: files that any implementation can be tried on, ours first."""

import hashlib
import io
import json

import pytest

from cases.errors import PliError
from crypto.opening import open_package
from crypto.quarantine import MemoryStore
from tests.crypto.parties import NothingSeen, book_of
from tests.vectors.generate import VECTORS, Peer, generate, read_keys

FACTS: dict[str, dict[str, str]] = json.loads((VECTORS / "vectors.json").read_bytes())
KEYS = read_keys()


@pytest.mark.parametrize("name", FACTS)
def test_vector_opens_or_is_refused_as_it_says(name: str) -> None:
    facts, store = FACTS[name], MemoryStore()
    package = (VECTORS / f"{name}.age").read_bytes()
    assert hashlib.sha256(package).hexdigest() == facts["sha256"]
    party = KEYS[facts["opens"]]
    outcome = "success"
    try:
        open_package(
            io.BytesIO(package),
            party.party_id,
            party.identities,
            book_of(*KEYS.values()),
            NothingSeen(),
            store,
        )
    except PliError as error:
        outcome = error.code
    assert outcome == facts["expect"]
    assert bool(store.files) == (outcome == "success")


def test_the_files_are_what_the_generator_makes_by_another_implementation() -> None:
    with Peer() as peer:
        made = {vector.name: hashlib.sha256(vector.package).hexdigest() for vector in generate(KEYS, peer)}
    assert made == {name: facts["sha256"] for name, facts in FACTS.items()}


def test_no_file_is_left_without_a_line() -> None:
    assert {path.stem for path in VECTORS.glob("*.age")} == set(FACTS)
