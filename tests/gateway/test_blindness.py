"""The gateway cannot decrypt: it loads nothing that could, and holds no key but its receipts'."""

import json
import subprocess
import sys
import tomllib
from pathlib import Path

from tests.gateway.server import ROOT, running

MAY_LOAD = {"http_signature", "public_keys", "signing"}
LOADED = """
import json, sys
import gateway.app, gateway.cli, gateway.serve
print(json.dumps(sorted(sys.modules)))
"""


def crypto_modules() -> set[str]:
    return {path.stem for path in (ROOT / "crypto").glob("*.py")} - {"__init__"}


def test_a_fresh_interpreter_loads_three_modules_of_crypto_and_nothing_that_shows_pictures() -> None:
    done = subprocess.run(
        [sys.executable, "-c", LOADED], capture_output=True, text=True, check=True, cwd=ROOT
    )
    loaded = set(json.loads(done.stdout))
    assert {name.removeprefix("crypto.") for name in loaded if name.startswith("crypto.")} == MAY_LOAD
    rooms = {name.partition(".")[0] for name in loaded}
    assert not rooms & {"capture", "transport", "desktop", "hospital", "demo", "bench"}
    assert not rooms & {"PySide6", "cv2", "PIL", "sqlcipher3", "requests"}


def test_every_other_crypto_module_is_forbidden_by_name() -> None:
    """Indirect imports included: import-linter holds it."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
    (contract,) = [each for each in contracts if each["name"] == "the gateway cannot decrypt"]
    assert (contract["type"], contract["source_modules"]) == ("forbidden", ["gateway"])
    forbidden = {name.removeprefix("crypto.") for name in contract["forbidden_modules"] if "." in name}
    assert forbidden == crypto_modules() - MAY_LOAD
    assert "allow_indirect_imports" not in contract


def test_none_of_the_three_can_open_a_package() -> None:
    """Neither key agreement nor a cipher is so much as named in what the gateway loads."""
    for name in MAY_LOAD:
        source = (ROOT / "crypto" / f"{name}.py").read_text()
        for means in ("hpke", "aead", "ChaCha20", "AES", "mlkem", "x25519", "decrypt", "scrypt", "Argon2"):
            assert means not in source, f"{name}: {means}"


def test_it_holds_one_private_key_and_only_the_bytes_it_was_given(tmp_path: Path) -> None:
    package = b"age-encryption.org/v1\n" + bytes(range(256))
    with running(tmp_path / "gateway") as gateway:
        practice, service = gateway.party("practice"), gateway.party("service")
        package_id = practice.upload([service.party_id], package)
        kept = {path.name: path.read_bytes() for path in gateway.folder.rglob("*") if path.is_file()}
        secrets = [identity for caller in gateway.callers for identity in caller.keys.identities]
    assert kept[package_id] == package
    assert len(kept["receipt.key"]) == 32
    for name, data in kept.items():
        for secret in secrets:
            assert str(secret).encode() not in data, name
        assert b"AGE-SECRET" not in data, name
