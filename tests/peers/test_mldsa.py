"""ML-DSA-65 against @noble/post-quantum, both ways, with the namespace as the context of FIPS 204."""

import json

import pytest

from cases.errors import SignatureInvalid
from crypto.signing import CASE, KEYS, PublicKey, SigningKey, verify_mldsa
from tests.peers.node import run_node

MESSAGE = b'{"v":"case/v1"}'
KEY = SigningKey.from_bytes(bytes(range(64)))


def noble(do: str, namespace: str, **fields: bytes) -> dict[str, str]:
    asked = {"do": do, "message": MESSAGE.hex(), "context": namespace.encode().hex()}
    asked |= {name: value.hex() for name, value in fields.items()}
    answer: dict[str, str] = json.loads(run_node("mldsa.mjs", stdin=json.dumps(asked).encode()))
    return answer


def test_noble_verifies_ours_in_our_namespace_alone() -> None:
    signature, key = KEY.sign_mldsa(MESSAGE, CASE), KEY.public.mldsa or b""
    assert noble("verify", CASE, signature=signature, key=key)["holds"] == "yes"
    assert noble("verify", KEYS, signature=signature, key=key)["holds"] == "no"


def test_we_verify_what_noble_signs_with_the_same_seed() -> None:
    theirs = noble("sign", CASE, seed=KEY.to_bytes()[32:])
    assert bytes.fromhex(theirs["key"]) == KEY.public.mldsa
    key = PublicKey(KEY.public.ed25519, bytes.fromhex(theirs["key"]))
    verify_mldsa(MESSAGE, bytes.fromhex(theirs["signature"]), CASE, key)
    with pytest.raises(SignatureInvalid):
        verify_mldsa(MESSAGE, bytes.fromhex(theirs["signature"]), KEYS, key)
