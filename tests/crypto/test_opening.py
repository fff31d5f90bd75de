"""Opening beside its attacks: what anybody sees without a key, and what nobody is shown."""

import io
import secrets

import pytest

from cases.errors import PayloadDamaged
from crypto.age import NewFile, encrypt
from crypto.age_header import FILE_KEY_SIZE, read_header
from crypto.opening import _Envelope, inspect
from crypto.recipients import Identity

OURS = Identity.generate()


def test_anybody_sees_recipients_and_sizes() -> None:
    sealed = io.BytesIO()
    encrypt(io.BytesIO(bytes(70_000)), sealed, [OURS.recipient])
    sealed.seek(0)
    facts = inspect(sealed)
    assert (facts.recipients, facts.content, facts.size) == (1, 70_000, len(sealed.getvalue()))


@pytest.mark.parametrize("left", [0, 1, 15])
def test_a_package_cut_off_before_its_first_chunk_has_no_facts(left: int) -> None:
    new = NewFile.start([OURS.recipient])
    with pytest.raises(PayloadDamaged):
        inspect(io.BytesIO(new.header + new.nonce + bytes(left)))


def test_the_file_key_is_not_shown() -> None:
    new = NewFile.start([OURS.recipient])
    header = read_header(io.BytesIO(new.header))
    envelope = _Envelope.open(header, secrets.token_bytes(FILE_KEY_SIZE), [OURS])
    assert envelope.file_key == new.file_key
    for holder in (new, envelope):
        assert repr(new.file_key) not in repr(holder)
