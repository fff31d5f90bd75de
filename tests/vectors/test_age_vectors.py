"""The official vectors of the age format (CCTV, from npm), each with the kind of failure that it names."""

import base64
import functools
import hashlib
import io
import json
import zlib
from dataclasses import dataclass

import pytest

from cases.errors import HeaderForged, HeaderInvalid, NotForUs, PackageRefused, PayloadDamaged
from crypto.age import decrypt
from crypto.recipients import Identity, Unwrapper
from tests.crypto.x25519 import X25519Identity
from tests.peers.node import run_node

FAILURES: dict[str, type[PackageRefused]] = {
    "no match": NotForUs,
    "HMAC failure": HeaderForged,
    "header failure": HeaderInvalid,
    "payload failure": PayloadDamaged,
}


@dataclass(frozen=True)
class Vector:
    name: str
    facts: dict[str, list[str]]
    file: bytes

    @property
    def failure(self) -> type[PackageRefused] | None:
        [expected] = self.facts["expect"]
        return None if expected == "success" else FAILURES[expected]

    @property
    def identities(self) -> list[Unwrapper]:
        texts = self.facts.get("identity", [])
        return [Identity.parse(text) if "-PQ-" in text else X25519Identity.parse(text) for text in texts]


def parse(name: str, data: bytes) -> Vector:
    head, _, file = data.partition(b"\n\n")
    facts: dict[str, list[str]] = {}
    for line in head.decode().splitlines():
        key, _, value = line.partition(": ")
        facts.setdefault(key, []).append(value)
    return Vector(name, facts, zlib.decompress(file) if "compressed" in facts else file)


@functools.cache
def vectors() -> list[Vector]:
    """Those of the binary format with keys: armor and passphrases are no part of Pli."""
    files = json.loads(run_node("cctv_age.mjs"))
    every = [parse(name, base64.b64decode(data)) for name, data in sorted(files.items())]
    return [vector for vector in every if not {"armored", "passphrase"} & vector.facts.keys()]


def test_none_of_the_85_vectors_without_armor_and_passphrase_is_left_out() -> None:
    names = [vector.name for vector in vectors()]
    assert len(names) == 85
    assert len([name for name in names if name.startswith("hybrid")]) == 18


@pytest.mark.parametrize("vector", vectors(), ids=lambda vector: vector.name)
def test_vector_succeeds_or_fails_as_it_says(vector: Vector) -> None:
    released = io.BytesIO()
    failure: type[PackageRefused] | None = None
    try:
        decrypt(io.BytesIO(vector.file), released, vector.identities)
    except PackageRefused as error:
        failure = type(error)
    assert failure is vector.failure
    if "payload" in vector.facts:
        assert [hashlib.sha256(released.getvalue()).hexdigest()] == vector.facts["payload"]
    else:
        assert not released.getvalue()
