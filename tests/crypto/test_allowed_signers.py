"""Allowed signers: the contract of every key book by records, and what a line alone allows."""

import pytest

from cases.errors import (
    AllowedSignersInvalid,
    KeyRecordInvalid,
    PartyUnknown,
    SignatureInvalid,
    WireRefused,
    WireTooLarge,
)
from cases.wire import MOST_BYTES
from crypto.allowed_signers import AllowedSigners
from crypto.key_book import KeyBook, Trust
from crypto.signing import CASE, SigningKey, allowed_signers_line
from tests.contract.key_book import KeyBookContract
from tests.crypto.key_parties import HOSPITAL, PRACTICE, imposter_of

MESSAGE = b'{"v":"case/v1"}'
LINE = allowed_signers_line(HOSPITAL.party_id, HOSPITAL.record.identity_key)


class TestAllowedSigners(KeyBookContract):
    @pytest.fixture
    def book(self) -> KeyBook:
        return AllowedSigners()

    def publish(self, book: KeyBook, record_file: bytes) -> None:
        assert isinstance(book, AllowedSigners)
        book.add(record_file)


def book_of(*files: str | bytes) -> AllowedSigners:
    book = AllowedSigners()
    for file in files:
        book.add(file if isinstance(file, bytes) else file.encode())
    return book


@pytest.mark.parametrize(
    "file",
    [
        LINE,
        f"\n# the hospital\n  {LINE} dermatology, line 1\r\n",
        LINE.replace(" ", "\t", 2).replace("\tssh-ed25519\t", " ssh-ed25519 "),
        LINE.replace("cert-authority", 'cert-authority,namespaces="clinical-keys/v1,clinical-case/v1"'),
        LINE.replace(HOSPITAL.party_id, f'"{HOSPITAL.party_id}"'),
        f"someone@example.org ssh-rsa AAAA\n*.example cert-authority ssh-ed25519 AAAA\n{LINE}",
    ],
    ids=range(6),
)
def test_a_line_allows_the_devices_of_its_identity(file: str) -> None:
    signed = HOSPITAL.sign(MESSAGE, CASE)
    signer = book_of(file).signer_of(HOSPITAL.party_id, HOSPITAL.device_id)
    signer.verify(MESSAGE, signed.ssh, signed.mldsa, CASE)
    with pytest.raises(SignatureInvalid):
        signer.verify(MESSAGE + b" ", signed.ssh, signed.mldsa, CASE)


def test_a_line_alone_knows_no_device_and_no_key_to_seal_for() -> None:
    book = book_of(LINE)
    assert book.signer_of(HOSPITAL.party_id, HOSPITAL.device_id).device is None
    for ask in (book.record_of, book.recipient_of):
        with pytest.raises(PartyUnknown):
            ask(HOSPITAL.party_id)


@pytest.mark.parametrize("files", [(LINE, HOSPITAL.record_file), (HOSPITAL.record_file, LINE)], ids=range(2))
def test_a_record_beside_its_line_brings_the_post_quantum_half(files: tuple[str | bytes, ...]) -> None:
    signer = book_of(*files).signer_of(HOSPITAL.party_id, HOSPITAL.device_id)
    with pytest.raises(SignatureInvalid, match="ML-DSA"):
        signer.verify(MESSAGE, HOSPITAL.sign(MESSAGE, CASE).ssh, None, CASE)


def test_a_line_does_not_allow_a_device_that_another_identity_certified() -> None:
    imposter = imposter_of(HOSPITAL)
    signed = imposter.sign(MESSAGE, CASE)
    with pytest.raises(SignatureInvalid):
        book_of(LINE).signer_of(HOSPITAL.party_id, imposter.device_id).verify(
            MESSAGE, signed.ssh, signed.mldsa, CASE
        )


@pytest.mark.parametrize(
    "files",
    [
        (LINE, imposter_of(HOSPITAL).record_file),
        (imposter_of(HOSPITAL).record_file, LINE),
        (f"{LINE}\n{allowed_signers_line(HOSPITAL.party_id, PRACTICE.record.identity_key)}",),
    ],
    ids=range(3),
)
def test_two_identities_for_one_party_are_refused(files: tuple[str | bytes, ...]) -> None:
    with pytest.raises(KeyRecordInvalid):
        book_of(*files)


@pytest.mark.parametrize(
    "line",
    [
        LINE.replace("cert-authority ", ""),
        LINE.replace("cert-authority", 'cert-authority,namespaces="git"'),
        LINE.replace("cert-authority", 'cert-authority,valid-before="20200101"'),
        LINE.replace("cert-authority", "cert-authority,no-touch-required"),
        LINE.replace("ssh-ed25519", "ssh-rsa"),
        LINE.replace("ssh-ed25519 AAAA", "ssh-ed25519 AAAB"),
        f"{HOSPITAL.party_id} cert-authority",
    ],
    ids=range(7),
)
def test_a_line_of_ours_that_means_something_else_is_refused_with_its_number(line: str) -> None:
    with pytest.raises(AllowedSignersInvalid) as refused:
        book_of(f"# first\n{line}")
    assert refused.value.fields["line"] == 2


def test_what_is_neither_lines_nor_a_record_allows_nobody() -> None:
    for file in (b"", b"\xff\x00\xfe", b"hello\nworld"):
        with pytest.raises(PartyUnknown):
            book_of(file).signer_of(HOSPITAL.party_id, HOSPITAL.device_id)
    with pytest.raises(WireRefused):
        book_of(b"{}")
    with pytest.raises(WireTooLarge):
        book_of(b"#" * (MOST_BYTES + 1))


@pytest.mark.parametrize("end", ["\v", "\f", "\x1c", "\x85", "\u2028", "\r"])
def test_a_comment_ends_where_ssh_keygen_ends_it(end: str) -> None:
    with pytest.raises(PartyUnknown):
        book_of(f"# retired:{end}{LINE}").trust_of(HOSPITAL.party_id)
    assert book_of(f"# current:\r\n{LINE}\r\n").trust_of(HOSPITAL.party_id) is Trust.UNVERIFIED


def test_the_key_of_another_line_does_not_serve() -> None:
    other = SigningKey.generate(post_quantum=False)
    line = allowed_signers_line(HOSPITAL.party_id, other.public)
    signed = HOSPITAL.sign(MESSAGE, CASE)
    with pytest.raises(SignatureInvalid):
        book_of(line).signer_of(HOSPITAL.party_id, HOSPITAL.device_id).verify(
            MESSAGE, signed.ssh, signed.mldsa, CASE
        )
