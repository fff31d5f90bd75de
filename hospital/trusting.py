"""Whose keys this service knows, and who compared them: each change leaves its trace.

>>> [party_id] = take_in(home, path.read_bytes(), now)                          # doctest: +SKIP
>>> confirm(home, party_id, "01234 56789 …", now)       # as read over the telephone       # doctest: +SKIP
"""

from datetime import datetime

from cases.errors import UnknownVersion
from cases.identifiers import PartyId, PersonId
from cases.wire import parse, to_json
from crypto.public_keys import Invitation, fingerprint, parse_invitation, parse_record
from hospital.audit import Deed, record
from hospital.database import transaction
from hospital.home import Home


def take_in(
    home: Home, untrusted_file: bytes, now: datetime, person_id: PersonId | None = None
) -> list[PartyId]:
    """Keep the key record that a file is, or those of an invitation: all of them, or none.

    Raises ``WireRefused`` or ``KeyRefused``. Returns whose they are; compare each by telephone, then ``confirm``.
    """
    files = _records(untrusted_file)
    with transaction(home.connection):
        for each in files:
            home.book.import_record(each, now)
            _note(home, parse_record(each).party_id, "keys", now, person_id)
    return [parse_record(each).party_id for each in files]


def confirm(
    home: Home, party: PartyId, compared: str, now: datetime, person_id: PersonId | None = None
) -> None:
    """Somebody compared the fingerprint; raises ``KeyRecordInvalid`` when it is another, or ``PartyUnknown``."""
    with transaction(home.connection):
        home.book.confirm(party, compared, now)
        _note(home, party, "confirmed", now, person_id)


def reject_change(home: Home, party: PartyId, now: datetime, person_id: PersonId | None = None) -> None:
    """The other keys that came under a party's name are not theirs; raises ``PartyUnknown``."""
    with transaction(home.connection):
        home.book.reject_change(party, now)
        _note(home, party, "rejected", now, person_id)


def _records(untrusted_file: bytes) -> list[bytes]:
    """The record that the file is, or those of an invitation, which was written for practices."""
    try:
        parse_record(untrusted_file)
    except UnknownVersion:
        parse_invitation(untrusted_file)
        return [to_json(each) for each in parse(Invitation, untrusted_file).records]
    return [untrusted_file]


def _note(home: Home, party: PartyId, what: str, now: datetime, person_id: PersonId | None) -> None:
    keys = fingerprint(home.book.to_confirm(party)).split()[0]
    record(
        home.connection,
        Deed.TRUST_CHANGED,
        now,
        person_id=person_id,
        detail=f"{what} party={party} keys={keys}",
    )
