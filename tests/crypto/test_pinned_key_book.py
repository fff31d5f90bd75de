"""Pinned record files: the contract of every key book, and what a person decides about these."""

from pathlib import Path

import pytest

from cases.errors import KeyChanged, KeyRecordInvalid, PartyUnknown, WireRefused
from crypto.key_book import KeyBook, Trust
from crypto.pinned_key_book import MOST_HISTORY, FolderPins, PinEventKind, PinnedKeyBook
from crypto.public_keys import fingerprint
from tests.contract.key_book import KeyBookContract
from tests.crypto.key_parties import HOSPITAL, LATER, NOW, PRACTICE, imposter_of

PARTY = PRACTICE.party_id


class TestPinnedKeyBook(KeyBookContract):
    @pytest.fixture
    def book(self, tmp_path: Path) -> KeyBook:
        return PinnedKeyBook(FolderPins(tmp_path / "pins"))

    def publish(self, book: KeyBook, record_file: bytes) -> None:
        assert isinstance(book, PinnedKeyBook)
        book.import_record(record_file, NOW)


@pytest.fixture
def pins(tmp_path: Path) -> FolderPins:
    return FolderPins(tmp_path / "pins")


@pytest.fixture
def book(pins: FolderPins) -> PinnedKeyBook:
    book = PinnedKeyBook(pins)
    book.import_record(PRACTICE.record_file, NOW)
    return book


def kinds(book: PinnedKeyBook) -> list[PinEventKind]:
    return [event.kind for event in book.history(PARTY)]


def test_an_imported_party_is_unverified_until_its_fingerprint_was_compared(book: PinnedKeyBook) -> None:
    assert book.trust_of(PARTY) is Trust.UNVERIFIED
    book.confirm(PARTY, fingerprint(PRACTICE.record), LATER)
    assert book.trust_of(PARTY) is Trust.VERIFIED
    assert kinds(book) == [PinEventKind.IMPORTED, PinEventKind.CONFIRMED]


def test_an_unverified_party_can_be_sealed_for(book: PinnedKeyBook) -> None:
    assert book.recipient_of(PARTY) == PRACTICE.recipient


def test_another_fingerprint_confirms_nothing(book: PinnedKeyBook) -> None:
    for compared in (fingerprint(HOSPITAL.record), "", "12345"):
        with pytest.raises(KeyRecordInvalid, match="fingerprint"):
            book.confirm(PARTY, compared, LATER)
    assert book.trust_of(PARTY) is Trust.UNVERIFIED


def test_a_fingerprint_may_be_typed_with_any_spacing(book: PinnedKeyBook) -> None:
    book.confirm(PARTY, fingerprint(PRACTICE.record).replace(" ", "\n"), LATER)
    assert book.trust_of(PARTY) is Trust.VERIFIED


def test_an_update_by_the_same_identity_keeps_the_trust(book: PinnedKeyBook) -> None:
    book.confirm(PARTY, fingerprint(PRACTICE.record), NOW)
    assert book.import_record(PRACTICE.rotate_recipient(LATER).record_file, LATER) is Trust.VERIFIED
    assert kinds(book)[-1] is PinEventKind.UPDATED


def test_a_fingerprint_compared_before_an_update_came_in_confirms_nothing(book: PinnedKeyBook) -> None:
    book.import_record(PRACTICE.rotate_recipient(LATER).record_file, LATER)
    with pytest.raises(KeyRecordInvalid, match="fingerprint"):
        book.confirm(PARTY, fingerprint(PRACTICE.record), LATER)


def test_another_identity_blocks_sealing_and_keeps_the_history(book: PinnedKeyBook) -> None:
    book.confirm(PARTY, fingerprint(PRACTICE.record), NOW)
    assert book.import_record(imposter_of(PRACTICE).record_file, LATER) is Trust.CHANGED
    with pytest.raises(KeyChanged):
        book.recipient_of(PARTY)
    assert book.history(PARTY)[0].fingerprint == fingerprint(PRACTICE.record)
    assert kinds(book)[-1] is PinEventKind.CHANGED
    assert book.signer_of(PARTY, PRACTICE.device_id).trust is Trust.CHANGED


def test_a_rejected_change_leaves_what_was_pinned(book: PinnedKeyBook) -> None:
    book.confirm(PARTY, fingerprint(PRACTICE.record), NOW)
    book.import_record(imposter_of(PRACTICE).record_file, LATER)
    book.reject_change(PARTY, LATER)
    assert book.trust_of(PARTY) is Trust.VERIFIED
    assert book.recipient_of(PARTY) == PRACTICE.recipient
    assert kinds(book)[-1] is PinEventKind.REJECTED


def test_a_rejection_without_a_change_does_nothing(book: PinnedKeyBook) -> None:
    book.reject_change(PARTY, LATER)
    assert kinds(book) == [PinEventKind.IMPORTED]


def test_a_confirmed_change_takes_the_place_of_what_was_pinned(book: PinnedKeyBook) -> None:
    renewed = imposter_of(PRACTICE)
    book.import_record(renewed.record_file, LATER)
    assert book.to_confirm(PARTY) == renewed.record
    book.confirm(PARTY, fingerprint(renewed.record), LATER)
    assert book.trust_of(PARTY) is Trust.VERIFIED
    assert book.recipient_of(PARTY) == renewed.recipient


def test_the_pinned_identity_can_still_update_while_a_change_waits(book: PinnedKeyBook) -> None:
    book.import_record(imposter_of(PRACTICE).record_file, LATER)
    revoked = PRACTICE.revoke_device(PRACTICE.device_id, LATER)
    assert book.import_record(revoked.record_file, LATER) is Trust.CHANGED
    assert book.record_of(PARTY) == revoked.record


def test_importing_a_waiting_change_again_adds_nothing(book: PinnedKeyBook) -> None:
    imposter = imposter_of(PRACTICE)
    for _ in range(2):
        assert book.import_record(imposter.record_file, LATER) is Trust.CHANGED
    assert kinds(book) == [PinEventKind.IMPORTED, PinEventKind.CHANGED]


def test_pins_are_kept(pins: FolderPins, book: PinnedKeyBook) -> None:
    book.import_record(HOSPITAL.record_file, NOW)
    again = PinnedKeyBook(pins)
    assert {record.party_id for record in again.parties()} == {PARTY, HOSPITAL.party_id}


def test_a_damaged_pin_is_not_believed(pins: FolderPins, book: PinnedKeyBook) -> None:
    document = pins.read(PARTY)
    assert document is not None
    pins.write(PARTY, document.replace(b"Dumont", b"Dupont"))
    with pytest.raises(KeyRecordInvalid):
        book.recipient_of(PARTY)
    pins.write(PARTY, document[:-20])
    with pytest.raises(WireRefused):
        book.recipient_of(PARTY)


def test_pins_are_never_paths(pins: FolderPins) -> None:
    for name in ("../../etc/passwd", "", "A" * 32, "a" * 31):
        with pytest.raises(PartyUnknown):
            pins.read(name)


def test_history_keeps_the_newest_events(book: PinnedKeyBook) -> None:
    keys = PRACTICE
    pin = book._pin(PARTY)
    book._save(pin.model_copy(update={"history": pin.history * MOST_HISTORY}))
    book.import_record(keys.rotate_recipient(LATER).record_file, LATER)
    assert len(book.history(PARTY)) == MOST_HISTORY
    assert kinds(book)[-1] is PinEventKind.UPDATED
