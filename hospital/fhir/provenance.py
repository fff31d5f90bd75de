"""Where each resource comes from: one Provenance for each sealed item, with what its seal and signature proved."""

from cases.manifest import Sender
from hospital.case_file import Seal
from hospital.fhir.parts import (
    URI,
    Entry,
    Resource,
    coded,
    concept,
    hash_uri,
    identifier,
    instant,
    stable_urn,
)

_AGENT = "http://terminology.hl7.org/CodeSystem/provenance-participant-type"


def provenance_entry(seal: Seal, targets: list[Entry], author: Entry, party: Entry, verifier: Entry) -> Entry:
    """Who sealed it, when, under which key, and who verified it. Provenance has no identifier: a tag finds it again."""
    urn = stable_urn("Provenance", seal.item_id)
    resource: Resource = {
        "resourceType": "Provenance",
        "meta": {"tag": [{"system": URI, "code": urn}]},
        "target": [target.reference() for target in targets],
        "occurredDateTime": instant(seal.sealed_at),
        "recorded": instant(seal.received_at),
        "activity": concept(text="Sealed as case/v1, signature and seal verified"),
        "agent": [
            _agent("author", "Author", author.reference(), party.reference()),
            _agent("assembler", "Assembler", _device(seal.sender), party.reference()),
            _agent("verifier", "Verifier", verifier.reference()),
        ],
        "entity": [{"role": "source", "what": _manifest(seal)}],
    }
    return Entry(urn, resource, (("_tag", f"{URI}|{urn}"),))


def _agent(code: str, display: str, who: Resource, on_behalf_of: Resource | None = None) -> Resource:
    agent: Resource = {"type": coded(_AGENT, code, display), "who": who}
    return agent if on_behalf_of is None else {**agent, "onBehalfOf": on_behalf_of}


def _device(sender: Sender) -> Resource:
    urn = stable_urn("Device", sender.device)
    return {"type": "Device", "identifier": identifier(URI, urn), "display": f"Signing key {sender.key}"}


def _manifest(seal: Seal) -> Resource:
    return {
        "identifier": identifier(URI, hash_uri(seal.manifest_sha256)),
        "display": f"Signed manifest of package {seal.package_id}",
    }
