"""Many cases at once: verified items as the inbox keeps them, each signed by the practice that asks.

fill(world.home, world.practice, 5_000)

What is left out is the way there: sealing, upload, opening. Their tests and measurements are elsewhere.
"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from cases.identifiers import new_id
from cases.manifest import Addressee, FileEntry, FileRole, Kind, Manifest, Sender
from cases.request import Request, Urgency
from cases.wire import sha256_of, to_json
from crypto.binding import SignedManifest
from crypto.sealing import sign_manifest
from hospital import worklist
from hospital.database import transaction
from hospital.home import Home
from tests.hospital.world import Asking

_FAMILIES = ("Dubois", "Peeters", "Van den Broeck", "Lambert", "Janssens", "Çelik", "Müller", "Hervé")
_GIVEN = ("Marie", "Jan", "Anna-Sofia", "Luc", "Élise", "Wout", "Hannah", "Noor", "Zoë")
_URGENCIES = (Urgency.ROUTINE, Urgency.ROUTINE, Urgency.SOON, Urgency.URGENT)
_PROTOCOLS = ("dermatology", "nails", "wounds")


def requests(practice: Asking, home: Home, count: int) -> Iterator[Request]:
    """Requests of many patients, none like the other."""
    base = practice.prepared(home.service)
    for number in range(count):
        patient = base.patient.model_copy(
            update={
                "niss": None,
                "pseudonym": f"P{number // 2}",
                "family_name": _FAMILIES[number // 2 % len(_FAMILIES)],
                "given_name": _GIVEN[number // 2 % len(_GIVEN)],
                "birth_date": (date(1930, 1, 1) + timedelta(days=7 * (number // 2))).isoformat(),
            }
        )
        yield base.model_copy(
            update={
                "case_id": new_id(),
                "patient": patient,
                "urgency": _URGENCIES[number % len(_URGENCIES)],
                "intake": base.intake.model_copy(update={"protocol": _PROTOCOLS[number % 3]}),
            }
        )


def fill(home: Home, practice: Asking, count: int) -> list[Request]:
    """Put so many cases into the inbox and the worklist, in one transaction, each an hour after the one before."""
    made = list(requests(practice, home, count))
    with transaction(home.connection):
        for number, request in enumerate(made):
            at = request.created - timedelta(hours=count - number)
            home.inbox.add(_signed(request, practice, home, at), to_json(request), {}, at)
            worklist.refresh(home, request.case_id)
    return made


def _signed(request: Request, practice: Asking, home: Home, at: datetime) -> SignedManifest:
    keys, party = practice.keys, practice.described.party
    document = FileEntry(
        n=0,
        size=len(to_json(request)),
        sha256=sha256_of(request),
        type="application/json",
        name="request.json",
        role=FileRole.DOCUMENT,
    )
    fingerprint = keys.signing_key.fingerprint
    manifest = Manifest(
        case_id=request.case_id,
        item_id=new_id(),
        package_id=new_id(),
        kind=Kind.REQUEST,
        created=at,
        sender=Sender(party=party, device=keys.device_id, key=fingerprint, person=request.author),
        to=(
            Addressee(party=home.keys.party, key=home.keys.signing_key.fingerprint),
            Addressee(party=party, key=fingerprint),
        ),
        reply_to=(party,),
        files=(document,),
        age_header_sha256="0" * 64,
    )
    return sign_manifest(manifest, keys)
