"""What every ``KeyBook`` must do, wherever its records come from. A test inherits ``KeyBookContract``."""

from abc import ABC, abstractmethod
from datetime import timedelta

import pytest

from cases.errors import DeviceUnknown, KeyRevoked, PartyUnknown, PliError, SignatureInvalid
from crypto.key_book import KeyBook, Signer
from crypto.keys import PartyKeys
from crypto.new_device import NewDevice
from crypto.signing import CASE, KEYS, SigningKey
from tests.crypto.key_parties import HOSPITAL, LATER, NOW, PRACTICE, imposter_of, signed_by

MESSAGE = b'{"v":"case/v1"}'


class KeyBookContract(ABC):
    """Tests that hold for each book; a subclass says how a book comes to know records."""

    @abstractmethod
    @pytest.fixture
    def book(self) -> KeyBook:
        """A book that knows nobody."""

    @abstractmethod
    def publish(self, book: KeyBook, record_file: bytes) -> None:
        """Let the book see a signed record, as its parties would; it may refuse it."""

    def signer(self, book: KeyBook, keys: PartyKeys) -> Signer:
        self.publish(book, keys.record_file)
        return book.signer_of(keys.party_id, keys.device_id)

    def test_a_party_it_never_saw_is_unknown(self, book: KeyBook) -> None:
        for ask in (book.record_of, book.trust_of, book.recipient_of):
            with pytest.raises(PartyUnknown):
                ask("e" * 32)
        with pytest.raises(PartyUnknown):
            book.signer_of("e" * 32, "e" * 32)

    def test_an_identifier_that_is_a_path_is_an_unknown_party(self, book: KeyBook) -> None:
        with pytest.raises(PartyUnknown):
            book.record_of("../" * 10 + "ab")

    def test_a_published_party_is_sealed_for_by_its_newest_key(self, book: KeyBook) -> None:
        self.publish(book, HOSPITAL.record_file)
        assert book.recipient_of(HOSPITAL.party_id) == HOSPITAL.recipient
        rotated = HOSPITAL.rotate_recipient(LATER)
        self.publish(book, rotated.record_file)
        assert book.recipient_of(HOSPITAL.party_id) == rotated.recipient
        assert book.record_of(HOSPITAL.party_id) == rotated.record

    def test_publishing_again_changes_nothing(self, book: KeyBook) -> None:
        for _ in range(2):
            self.publish(book, HOSPITAL.record_file)
        assert book.record_of(HOSPITAL.party_id) == HOSPITAL.record

    def test_parties_do_not_mix(self, book: KeyBook) -> None:
        self.publish(book, HOSPITAL.record_file)
        self.publish(book, PRACTICE.record_file)
        assert book.record_of(PRACTICE.party_id) == PRACTICE.record
        with pytest.raises(DeviceUnknown):
            book.signer_of(PRACTICE.party_id, HOSPITAL.device_id)

    @pytest.mark.parametrize("keys", [HOSPITAL, PRACTICE])
    def test_a_listed_device_signs_for_its_party(self, book: KeyBook, keys: PartyKeys) -> None:
        signer, signed = self.signer(book, keys), keys.sign(MESSAGE, CASE)
        assert signer.party_id == keys.party_id
        signer.verify(MESSAGE, signed.ssh, signed.mldsa, CASE)
        with pytest.raises(SignatureInvalid):
            signer.verify(MESSAGE + b" ", signed.ssh, signed.mldsa, CASE)
        with pytest.raises(SignatureInvalid):
            signer.verify(MESSAGE, signed.ssh, signed.mldsa, KEYS)

    def test_a_stripped_post_quantum_signature_is_missed(self, book: KeyBook) -> None:
        signer = self.signer(book, HOSPITAL)
        with pytest.raises(SignatureInvalid, match="ML-DSA"):
            signer.verify(MESSAGE, HOSPITAL.sign(MESSAGE, CASE).ssh, None, CASE)

    def test_a_post_quantum_signature_that_no_key_is_listed_for_is_not_taken(self, book: KeyBook) -> None:
        signer, signed = self.signer(book, PRACTICE), PRACTICE.sign(MESSAGE, CASE)
        with pytest.raises(SignatureInvalid, match="ML-DSA"):
            signer.verify(MESSAGE, signed.ssh, HOSPITAL.sign(MESSAGE, CASE).mldsa, CASE)

    def test_one_device_does_not_sign_as_another(self, book: KeyBook) -> None:
        laptop = NewDevice.create("laptop", post_quantum=False).application
        extended = PRACTICE.add_device(laptop, LATER)
        self.publish(book, extended.record_file)
        signer, signed = book.signer_of(PRACTICE.party_id, laptop.device_id), PRACTICE.sign(MESSAGE, CASE)
        with pytest.raises(SignatureInvalid, match="another device"):
            signer.verify(MESSAGE, signed.ssh, signed.mldsa, CASE)

    def test_a_device_added_later_signs(self, book: KeyBook) -> None:
        self.publish(book, PRACTICE.record_file)
        laptop = NewDevice.create("laptop", post_quantum=False).application
        with pytest.raises(DeviceUnknown):
            book.signer_of(PRACTICE.party_id, laptop.device_id)
        self.publish(book, PRACTICE.add_device(laptop, LATER).record_file)
        assert book.signer_of(PRACTICE.party_id, laptop.device_id).device == laptop.key

    def test_a_revoked_device_signs_nothing_from_that_time_on(self, book: KeyBook) -> None:
        self.publish(book, PRACTICE.revoke_device(PRACTICE.device_id, LATER).record_file)
        for at in (None, LATER, LATER + timedelta(days=1)):
            with pytest.raises(KeyRevoked):
                book.signer_of(PRACTICE.party_id, PRACTICE.device_id, at)
        book.signer_of(PRACTICE.party_id, PRACTICE.device_id, LATER - timedelta(seconds=1))

    def test_a_party_that_takes_nothing_any_more_is_not_sealed_for(self, book: KeyBook) -> None:
        closed = PRACTICE.record.model_copy(update={"recipients": (), "serial": 2})
        self.publish(book, signed_by(PRACTICE._administering(), closed).model_dump_json().encode())
        with pytest.raises(KeyRevoked):
            book.recipient_of(PRACTICE.party_id)

    def test_an_older_record_never_comes_back(self, book: KeyBook) -> None:
        newer = PRACTICE.revoke_device(PRACTICE.device_id, NOW)
        self.publish(book, newer.record_file)
        with pytest.raises(PliError):
            self.publish(book, PRACTICE.record_file)
        assert book.record_of(PRACTICE.party_id) == newer.record

    def test_a_record_its_identity_did_not_sign_is_refused(self, book: KeyBook) -> None:
        forged = signed_by(SigningKey.generate(post_quantum=False), PRACTICE.record)
        with pytest.raises(PliError):
            self.publish(book, forged.model_dump_json(exclude_none=True).encode())
        with pytest.raises(PartyUnknown):
            book.record_of(PRACTICE.party_id)

    def test_another_identity_gets_neither_cases_nor_a_signature(self, book: KeyBook) -> None:
        """Whether a book refuses such a record or keeps it for a person to decide, it is not acted upon."""
        self.publish(book, PRACTICE.record_file)
        imposter = imposter_of(PRACTICE)
        try:
            self.publish(book, imposter.record_file)
        except PliError:
            assert book.recipient_of(PRACTICE.party_id) == PRACTICE.recipient
        else:
            with pytest.raises(PliError):
                book.recipient_of(PRACTICE.party_id)
        assert book.record_of(PRACTICE.party_id) == PRACTICE.record
        with pytest.raises(DeviceUnknown):
            book.signer_of(PRACTICE.party_id, imposter.device_id)
