"""The ``KeyBook`` of one command: an OpenSSH ``allowed_signers`` file, key records, or both, as a person hands them in.

>>> book = AllowedSigners()                                                    # doctest: +SKIP
>>> book.add(Path("allowed_signers").read_bytes())                             # doctest: +SKIP
>>> book.add(Path("practice.keys.json").read_bytes())                          # doctest: +SKIP

A line names a party and its identity, and nothing else; it is what ``ssh-keygen -Y verify`` goes by::

    3f2a…32 hex digits… cert-authority ssh-ed25519 AAAA… any comment

So a signer known by a line alone has no ``device``: its post-quantum signature is not checked, nor whether the device
was revoked. A key record adds both, and the key to seal for. Line and record of a party must name one identity.

Lines of other tools (e-mail addresses, patterns) are passed over: they allow nobody. A line of one of our parties
that is not spelled as above is refused, as it could mean less than it seems. Format: ssh-keygen(1), ALLOWED SIGNERS.
"""

import re
from datetime import datetime

from cases.errors import AllowedSignersInvalid, KeyInvalid, KeyRecordInvalid, PartyUnknown, WireTooLarge
from cases.identifiers import DeviceId, PartyId
from cases.person import Party
from cases.wire import MOST_BYTES
from crypto.key_book import Signer, Trust, recipient_in, signer_in
from crypto.public_keys import KeyRecord, check_successor, parse_record, same_identity
from crypto.recipients import Recipient
from crypto.signing import CASE, PublicKey

_OF_PARTY = re.compile(r'"?([0-9a-f]{32})"?[ \t]+(.*)')
_OPTIONS_AND_KEY = re.compile(
    r'cert-authority(?:,namespaces="(?P<namespaces>[^"]*)")?[ \t]+(?P<key>ssh-ed25519 [A-Za-z0-9+/=]+)(?:[ \t].*)?'
)


class AllowedSigners:
    """Who may have signed. Empty, it knows nobody."""

    def __init__(self) -> None:
        self._identities: dict[PartyId, PublicKey] = {}
        self._records: dict[PartyId, KeyRecord] = {}

    def add(self, untrusted: bytes) -> None:
        """Take in either kind of file.

        Raises ``AllowedSignersInvalid``; or ``WireRefused`` or ``KeyRecordInvalid`` for a record, also for one that
        names another identity than what was added before, or is older.
        """
        if untrusted.lstrip()[:1] == b"{":
            self._add_record(parse_record(untrusted))
        else:
            self._add_lines(untrusted)

    # ── What every key book answers ──────────────────────────────────────────────────────────────────────

    def record_of(self, party_id: PartyId) -> KeyRecord:
        if party_id not in self._records:
            raise PartyUnknown(party=party_id)
        return self._records[party_id]

    def party_of(self, party_id: PartyId) -> Party | None:
        """The party as its own record names it; ``None`` where only a line is known, which has no name."""
        record = self._records.get(party_id)
        return None if record is None else record.party

    def trust_of(self, party_id: PartyId) -> Trust:
        self._identity(party_id)
        return Trust.UNVERIFIED

    def recipient_of(self, party_id: PartyId) -> Recipient:
        return recipient_in(self.record_of(party_id))

    def signer_of(self, party_id: PartyId, device_id: DeviceId, at: datetime | None = None) -> Signer:
        identity = self._identity(party_id)
        if party_id in self._records:
            return signer_in(self._records[party_id], device_id, Trust.UNVERIFIED, at)
        return Signer(party_id, device_id, identity, None, Trust.UNVERIFIED)

    def _identity(self, party_id: PartyId) -> PublicKey:
        if party_id not in self._identities:
            raise PartyUnknown(party=party_id)
        return self._identities[party_id]

    # ── What it is made of ───────────────────────────────────────────────────────────────────────────────

    def _add_record(self, record: KeyRecord) -> None:
        known = self._records.get(record.party_id)
        if known == record:
            return
        if known is not None:
            check_successor(record, known)
            if not same_identity(record, known):
                raise KeyRecordInvalid(why="another identity than in the other record of this party")
        self._require_same(record.party_id, record.identity_key)
        self._identities[record.party_id] = record.identity_key
        self._records[record.party_id] = record

    def _add_lines(self, untrusted: bytes) -> None:
        if len(untrusted) > MOST_BYTES:
            raise WireTooLarge(kind="allowed signers", size=len(untrusted), most=MOST_BYTES)
        lines = untrusted.decode("utf-8", "replace").split("\n")  # ssh-keygen knows no other end of a line
        for number, line in enumerate(lines, start=1):
            of_party = _OF_PARTY.fullmatch(line.strip())
            if of_party:
                identity = _identity_in(of_party[2], number)
                self._require_same(of_party[1], identity)
                self._identities.setdefault(of_party[1], identity)

    def _require_same(self, party_id: PartyId, identity: PublicKey) -> None:
        """A line has no post-quantum half: what can be compared is the other."""
        known = self._identities.get(party_id)
        if known is not None and known.ed25519 != identity.ed25519:
            raise KeyRecordInvalid(why="two identities are given for one party")


def _identity_in(untrusted: str, line: int) -> PublicKey:
    found = _OPTIONS_AND_KEY.fullmatch(untrusted)
    if found is None:
        raise AllowedSignersInvalid(line=line, why="not a certificate authority with an Ed25519 key")
    namespaces = found["namespaces"]
    if namespaces is not None and CASE not in namespaces.split(","):
        raise AllowedSignersInvalid(line=line, why="not for clinical cases")
    try:
        return PublicKey.parse(found["key"])
    except KeyInvalid as error:
        raise AllowedSignersInvalid(line=line, why=str(error.fields["why"])) from error
