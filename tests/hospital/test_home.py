"""The home of a service: opened by its key alone, of this version, with the key book every party has."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from cases.errors import GatewayUntrusted, UnknownVersion, VaultAbsent, VaultExists, WrongPassphrase
from crypto.key_book import KeyBook
from crypto.pinned_key_book import PinnedKeyBook
from crypto.signing import SigningKey
from crypto.unlock import create_key_file
from hospital.home import GatewayAddress, Home
from tests.cases import samples
from tests.contract.key_book import KeyBookContract
from tests.crypto.key_parties import NOW

ADDRESS = GatewayAddress(
    url="https://gateway.example", receipt_key=SigningKey.generate(post_quantum=False).public.ssh_line
)


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home.create(tmp_path / "home", samples.service(), ADDRESS, datetime.now(UTC))


class TestKeyBookInTheDatabase(KeyBookContract):
    @pytest.fixture
    def book(self, home: Home) -> KeyBook:
        return home.book

    def publish(self, book: KeyBook, record_file: bytes) -> None:
        assert isinstance(book, PinnedKeyBook)
        book.import_record(record_file, NOW)


def test_it_opens_with_the_same_keys_and_description(home: Home) -> None:
    said = home.service
    home.close()
    with Home.open(home.folder) as again:
        assert again.keys.record == home.keys.record
        assert again.service == said
        assert again.service.party_id == again.keys.party_id


def test_what_another_process_says_of_the_service_is_known_at_once(home: Home) -> None:
    with Home.open(home.folder) as other:
        other.describe(home.service.model_copy(update={"promised_working_days": 5}))
    assert home.service.promised_working_days == 5


def test_another_key_does_not_open_it(home: Home, tmp_path: Path) -> None:
    create_key_file(tmp_path / "other")
    with pytest.raises(WrongPassphrase):
        Home.open(home.folder, tmp_path / "other")


def test_it_is_made_once(home: Home) -> None:
    with pytest.raises(VaultExists):
        Home.create(home.folder, samples.service(), ADDRESS, datetime.now(UTC))


def test_there_is_none_where_none_was_made(tmp_path: Path) -> None:
    with pytest.raises(VaultAbsent):
        Home.open(tmp_path)


def test_a_gateway_without_https_is_refused_before_anything_is_made(tmp_path: Path) -> None:
    address = ADDRESS.model_copy(update={"url": "http://gateway.example"})
    with pytest.raises(GatewayUntrusted):
        Home.create(tmp_path / "home", samples.service(), address, datetime.now(UTC))
    assert not (tmp_path / "home").exists()


def test_the_tables_of_a_newer_version_are_left_alone(home: Home) -> None:
    home.connection.execute("PRAGMA user_version = 99")
    home.close()
    with pytest.raises(UnknownVersion):
        Home.open(home.folder)


def test_sweeping_removes_what_no_row_knows(home: Home) -> None:
    home.objects.put(b"never noted")
    stray = home.spool_path("0" * 32)
    stray.write_bytes(b"sealed, never noted")
    home.sweep()
    assert home.objects.object_ids() == set()
    assert not stray.exists()
