"""Writes ``tests/vectors/case-v1``: packages as files, each naming what opening it must end in.

    python -m tests.vectors.generate

``keys.json`` is made once, then read: everything that follows from it comes out the same each time. Randomness is
replaced by fixed bytes, and where ours cannot be (encapsulation, ML-DSA), an independent library does that part.
"""

import hashlib
import json
import subprocess
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO, Self

from cases.manifest import Addressee, FileEntry, FileRole, Kind, Manifest, Sender
from cases.person import PartyKind
from cases.wire import to_json
from crypto.age import NewFile
from crypto.age_header import Stanza, decode_base64, encode_base64, write_header
from crypto.archive import END, Member, file_name, member_header, whole_member
from crypto.binding import header_sha256
from crypto.keys import PartyKeys
from crypto.recipients import KIND, Recipient
from crypto.signing import CASE, KEYS, Namespace
from tests.attacks.forge import sealed
from tests.crypto.parties import NOW
from tests.peers.node import FOLDER, NODE

VECTORS = Path(__file__).parent / "case-v1"
PARTIES = ("practice", "service", "gp", "stranger")
PICTURE = b"\xff\xd8\xff\xe0 not a real picture \xff\xd9"


class Peer:
    """The deterministic halves, by another implementation (``tests/peers/deterministic.mjs``)."""

    def __enter__(self) -> Self:
        command = [NODE, FOLDER / "deterministic.mjs"]
        self._process = subprocess.Popen(
            command, cwd=FOLDER, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        return self

    def __exit__(self, *_: object) -> None:
        self._process.communicate()

    def wrap(self, recipient: Recipient, file_key: bytes, seed: bytes) -> Stanza:
        answer = self._ask("wrap", recipient=recipient.raw, seed=seed, fileKey=file_key)
        return Stanza((KIND, encode_base64(answer["enc"])), answer["body"])

    def sign(self, keys: PartyKeys, message: bytes, namespace: Namespace) -> bytes:
        return self._ask(
            "sign", seed=keys._device.to_bytes()[32:], message=message, context=namespace.encode()
        )["signature"]

    def _ask(self, action: str, **values: bytes) -> dict[str, bytes]:
        asked = {"do": action, **{name: value.hex() for name, value in values.items()}}
        answer = json.loads(_line(self._process.stdin, self._process.stdout, json.dumps(asked)))
        return {name: bytes.fromhex(value) for name, value in answer.items()}


def _line(to: IO[str] | None, back: IO[str] | None, text: str) -> str:
    assert to is not None
    assert back is not None
    to.write(f"{text}\n")
    to.flush()
    return back.readline()


def fixed(label: str, size: int) -> bytes:
    """Bytes in the place of random ones."""
    return hashlib.shake_256(f"case/v1 vectors: {label}".encode()).digest(size)


@dataclass(frozen=True)
class Package:
    """A package in parts, each of which a vector may spoil before it is put together."""

    new: NewFile
    manifest: Manifest
    files: tuple[bytes, ...]
    namespace: Namespace = CASE
    mldsa: bool = True
    tail: bytes = END


@dataclass(frozen=True)
class Vector:
    """``opens``: the party that tries; ``expect``: ``success``, or the code of the error."""

    name: str
    comment: str
    opens: str
    expect: str
    package: bytes


class Generator:
    def __init__(self, keys: dict[str, PartyKeys], peer: Peer) -> None:
        self._keys = keys
        self._peer = peer

    def stanzas(self, name: str) -> list[Stanza]:
        file_key = fixed(f"{name} file key", 16)
        return [
            self._peer.wrap(self._keys[party].recipient, file_key, fixed(f"{name} {party}", 64))
            for party in ("service", "gp", "practice")
        ]

    def package(
        self, name: str, *files: bytes, change: Callable[[list[Stanza]], Sequence[Stanza]] = list
    ) -> Package:
        """An honest package from the practice to the service and the GP; ``change`` spoils its stanzas."""
        file_key, nonce = fixed(f"{name} file key", 16), fixed(f"{name} nonce", 16)
        header = write_header(list(change(self.stanzas(name))), file_key)
        new = NewFile(header, nonce, file_key)
        return Package(new, self._manifest(name, new, files), files)

    def seal(self, package: Package) -> bytes:
        return sealed(package.new, self.payload(package))

    def payload(self, package: Package) -> bytes:
        return self.front(package) + self.rest(package)

    def front(self, package: Package) -> bytes:
        raw, practice = to_json(package.manifest), self._keys["practice"]
        front = whole_member("manifest.json", raw)
        front += whole_member("manifest.json.sig", practice.sign(raw, package.namespace).ssh.encode())
        if package.mldsa:
            front += whole_member("manifest.json.mldsa", self._peer.sign(practice, raw, package.namespace))
        return front

    def rest(self, package: Package) -> bytes:
        members = [whole_member(file_name(number), data) for number, data in enumerate(package.files)]
        return b"".join(members) + package.tail

    def _manifest(self, name: str, new: NewFile, files: Sequence[bytes]) -> Manifest:
        practice = self._keys["practice"]
        to = [self._keys[party] for party in ("service", "gp", "practice")]
        return Manifest(
            case_id=fixed("case", 16).hex(),
            item_id=fixed(f"{name} item", 16).hex(),
            package_id=fixed(f"{name} package", 16).hex(),
            kind=Kind.REQUEST,
            created=NOW,
            sender=Sender(
                party=practice.party, device=practice.device_id, key=practice.signing_key.fingerprint
            ),
            to=tuple(Addressee(party=each.party, key=each.recipient.fingerprint) for each in to),
            reply_to=(practice.party,),
            files=tuple(_entry(number, data) for number, data in enumerate(files)),
            age_header_sha256=header_sha256(new.header, new.nonce),
        )


def _entry(number: int, data: bytes) -> FileEntry:
    facts = (
        ("application/json", "request.json", FileRole.DOCUMENT)
        if number == 0
        else ("image/jpeg", f"mole {number}.jpg", FileRole.PICTURE)
    )
    return FileEntry(
        n=number,
        size=len(data),
        sha256=hashlib.sha256(data).hexdigest(),
        type=facts[0],
        name=facts[1],
        role=facts[2],
    )


def generate(keys: dict[str, PartyKeys], peer: Peer) -> list[Vector]:
    """All vectors, in the order of the checks that they fail."""
    made = Generator(keys, peer)
    good = made.package("first", b'{"v":"example"}', PICTURE)
    return [
        *_good(made, good),
        *_headers(made, good),
        *_payloads(made, good),
        *_signed(made, good),
        *_archives(made, good),
    ]


def _good(made: Generator, good: Package) -> list[Vector]:
    whole = made.seal(good)
    padded = replace(good, tail=whole_member("padding", bytes(9216)) + END)
    missing = 2 * 65536 - len(made.payload(made.package("exact", b"{}", bytes(100_000))))
    exact = made.package("exact", b"{}", bytes(100_000 + missing))
    return [
        Vector("good", "for the service", "service", "success", whole),
        Vector("good_second_recipient", "the same, opened by the GP", "gp", "success", whole),
        Vector("good_sender", "the same, opened by the one who sealed it", "practice", "success", whole),
        Vector("good_padded", "a padding member at the end", "service", "success", made.seal(padded)),
        Vector("good_two_full_chunks", "the payload is 2 × 64 KiB", "service", "success", made.seal(exact)),
    ]


def _headers(made: Generator, good: Package) -> list[Vector]:
    whole = made.seal(good)
    mac = len(good.new.header) - 10
    forged = whole[:mac] + bytes([whole[mac] ^ 1]) + whole[mac + 1 :]
    unknown = made.package(
        "first", *good.files, change=lambda genuine: [Stanza(("example.com/x",), b""), *genuine]
    )
    low_order = made.package("first", *good.files, change=_low_order)
    return [
        Vector("not_for_us", "no stanza is for this party", "stranger", "package.not_for_us", whole),
        Vector("header_mac", "the MAC was changed", "service", "package.header_forged", forged),
        Vector(
            "header_armor",
            "armor is refused",
            "service",
            "package.header",
            b"-----BEGIN AGE ENCRYPTED FILE-----\n",
        ),
        Vector(
            "header_unknown_stanza",
            "allowed by age, not by case/v1",
            "service",
            "package.header",
            made.seal(unknown),
        ),
        Vector(
            "header_low_order",
            "an X25519 share of low order",
            "service",
            "package.header",
            made.seal(low_order),
        ),
    ]


def _low_order(stanzas: list[Stanza]) -> list[Stanza]:
    encapsulated = decode_base64(stanzas[1].arguments[1].encode())[:-32] + bytes(32)
    return [stanzas[0], Stanza((KIND, encode_base64(encapsulated)), stanzas[1].body), stanzas[2]]


def _payloads(made: Generator, good: Package) -> list[Vector]:
    whole = made.seal(good)
    flipped = whole[:-100] + bytes([whole[-100] ^ 1]) + whole[-99:]
    return [
        Vector("payload_flipped_bit", "one bit", "service", "package.payload", flipped),
        Vector("payload_truncated", "the last byte is missing", "service", "package.payload", whole[:-1]),
        Vector("payload_trailing", "one byte follows", "service", "package.payload", whole + b"\0"),
    ]


def _signed(made: Generator, good: Package) -> list[Vector]:
    second = made.package("second", b'{"v":"example"}', PICTURE)
    first_to, second_to, last_to = good.manifest.to
    exchanged = good.manifest.model_copy(update={"to": (second_to, first_to, last_to)})
    version = to_json(good.manifest).replace(b"case/v1", b"case/v9")
    unknown = (
        whole_member("manifest.json", version)
        + made.payload(good)[len(whole_member("manifest.json", version)) :]
    )
    mismatch, signature = "package.manifest_mismatch", "package.signature"
    swapped = sealed(good.new, made.payload(second))
    namespace = made.seal(replace(good, namespace=KEYS))
    stripped = made.seal(replace(good, mldsa=False))
    return [
        Vector(
            "manifest_version",
            "a version that does not exist",
            "service",
            "wire.unknown_version",
            sealed(good.new, unknown),
        ),
        Vector("signature_namespace", "signed as a key record", "service", signature, namespace),
        Vector("signature_mldsa_stripped", "the device has such a key", "service", signature, stripped),
        Vector("insider_swap", "another genuine payload behind this header", "service", mismatch, swapped),
        Vector(
            "addressees_exchanged",
            "not in the order of the stanzas",
            "service",
            mismatch,
            made.seal(replace(good, manifest=exchanged)),
        ),
    ]


def _archives(made: Generator, good: Package) -> list[Vector]:
    archive = "package.archive"
    other = good.files[0], PICTURE[::-1]
    front, rest = made.front(good), made.rest(good)
    pax = member_header(Member("x", 700_000_000)).replace(b"\x000ustar", b"\x00xustar")
    bad = {
        "archive_pax_header": ("a pax header of 700 MB", archive, front + _rechecked(pax) + rest),
        "archive_symbolic_link": (
            "a link",
            archive,
            front + _rechecked(rest[:156] + b"2" + rest[157:512]) + rest[512:],
        ),
        "archive_one_more": (
            "a file that was not signed",
            archive,
            front + rest[:-1024] + whole_member("files/0002", b"x") + END,
        ),
        "archive_one_less": ("the second file is missing", archive, front + rest[:1024] + END),
        "archive_trailing": ("a block behind the end", archive, front + rest + bytes(512)),
        "archive_padding": (
            "padding that says something",
            archive,
            front + rest[:-1024] + whole_member("padding", b"x") + END,
        ),
        "file_changed": (
            "right size, other content",
            "package.manifest_mismatch",
            front + made.rest(replace(good, files=other)),
        ),
    }
    return [
        Vector(name, comment, "service", expect, sealed(good.new, payload))
        for name, (comment, expect, payload) in bad.items()
    ]


def _rechecked(header: bytes) -> bytes:
    """With the checksum of the tar header put right."""
    blank = header[:148] + b" " * 8 + header[156:]
    return header[:148] + b"%06o\0 " % sum(blank) + header[156:]


def read_keys() -> dict[str, PartyKeys]:
    """The fixed parties."""
    tree = json.loads((VECTORS / "keys.json").read_bytes())
    return {name: PartyKeys.from_bytes(json.dumps(keys).encode()) for name, keys in tree.items()}


def make_keys() -> None:
    """Once: other keys make other vectors."""
    tree = {}
    for name in PARTIES:
        kind = PartyKind.SERVICE if name == "service" else PartyKind.PRACTICE
        tree[name] = json.loads(PartyKeys.create(kind, f"Example {name}", "desk", NOW).to_bytes())
    (VECTORS / "keys.json").write_text(json.dumps(tree, indent=1) + "\n")


def main() -> None:
    VECTORS.mkdir(exist_ok=True)
    if not (VECTORS / "keys.json").exists():
        make_keys()
    with Peer() as peer:
        vectors = generate(read_keys(), peer)
    facts = {
        each.name: {
            "opens": each.opens,
            "expect": each.expect,
            "comment": each.comment,
            "sha256": hashlib.sha256(each.package).hexdigest(),
        }
        for each in vectors
    }
    (VECTORS / "vectors.json").write_text(json.dumps(facts, indent=1, ensure_ascii=False) + "\n")
    for each in vectors:
        (VECTORS / f"{each.name}.age").write_bytes(each.package)


if __name__ == "__main__":
    main()
