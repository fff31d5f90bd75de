"""Who takes part, as resources: the patient and the consent, the practice, the service, and their people."""

from cases.codes import Code
from cases.person import Party, Patient, Person, Practice, Role, Service
from cases.request import Request
from hospital.fhir.hospital_side import MatchedPatient
from hospital.fhir.parts import (
    NIHDI,
    SSIN,
    Entry,
    Held,
    Referable,
    Resource,
    coded,
    concept,
    entry,
    identifier,
    instant,
    typed_identifier,
)

_PARTY = "http://hl7.org/fhir/CodeSystem/party"
_CD_HCPARTY = "https://www.ehealth.fgov.be/standards/fhir/core/CodeSystem/cd-hcparty"
_ROLES = {
    Role.DOCTOR: Code(system=_CD_HCPARTY, code="persphysician", display="Physician"),
    Role.NURSE: Code(system=_CD_HCPARTY, code="persnurse", display="Nurse"),
}


def patient_entry(patient: Patient, practice: Practice) -> Entry:
    """The patient, found by the national number; by our own URN where there is only the practice's number.

    That number is whatever a practice typed: a comma in it would make a search for two patients of it.
    """
    system = SSIN if patient.niss else f"urn:pli:practice:{practice.party_id}"
    number = str(patient.niss or patient.pseudonym)
    fields: Resource = {
        "identifier": [identifier(system, number)],
        "name": [{"use": "official", "family": patient.family_name, "given": [patient.given_name]}],
        "gender": patient.sex.value,
        "birthDate": patient.birth_date,
    }
    made = entry("Patient", (system, number), fields)
    if patient.niss is None:
        return made
    return Entry(made.urn, made.resource, (("identifier", f"{system}|{number}"),))


def matched_patient(matched: MatchedPatient) -> Held:
    """The hospital's own patient: referred to, never written."""
    number = typed_identifier("MR", "Medical record number", matched.system, matched.number)
    return Held("Patient", number, matched.reference)


def practitioner_entry(person: Person) -> Entry:
    """A clinician, found by the INAMI/RIZIV number where there is one: it belongs to the person, wherever they work."""
    fields: Resource = {"name": [{"text": person.name}]}
    if person.inami is None:
        return entry("Practitioner", (person.person_id,), fields)
    fields["identifier"] = [identifier(NIHDI, person.inami)]
    made = entry("Practitioner", (NIHDI, person.inami), fields)
    return Entry(made.urn, made.resource, (("identifier", f"{NIHDI}|{person.inami}"),))


def role_entry(person: Person, practitioner: Entry, organization: Entry, *services: Entry) -> Entry:
    """What the person is at this practice or service."""
    fields: Resource = {
        "practitioner": practitioner.reference(person.name),
        "organization": organization.reference(),
        "code": [concept(_ROLES.get(person.role), text=person.role.value)],
        "healthcareService": [service.reference() for service in services],
    }
    return entry("PractitionerRole", (practitioner.urn, organization.urn), fields)


def practice_entry(practice: Practice) -> Entry:
    """The practice that asks."""
    fields: Resource = {
        "name": practice.name,
        "telecom": [{"system": "phone", "value": practice.telephone}] if practice.telephone else [],
        "address": [{"text": practice.address}] if practice.address else [],
    }
    return entry("Organization", (practice.party_id,), fields)


def party_entry(party: Party) -> Entry:
    """A practice known by its address alone: one that only sent a message."""
    return entry("Organization", (party.party_id,), {"name": party.name})


def hospital_entry(service: Service) -> Entry:
    """The hospital of the service; the service alone has keys, so the name stands for the house."""
    return entry("Organization", ("hospital", service.hospital), {"name": service.hospital})


def service_entry(service: Service, hospital: Entry) -> Entry:
    """The service that is asked."""
    fields: Resource = {
        "providedBy": hospital.reference(service.hospital),
        "name": service.name,
        "telecom": [{"system": "phone", "value": service.urgent_telephone, "use": "work"}],
    }
    return entry("HealthcareService", (service.party_id,), fields)


def consent_entry(request: Request, patient: Referable, practice: Entry, hospital: Entry) -> Entry:
    """The consent to pictures and to this service. It says nothing about the national eHealth consent."""
    consent = request.consent
    purposes = ["pictures", "opinion", *(["teaching"] if consent.teaching else [])]
    fields: Resource = {
        "status": "active" if consent.withdrawn_at is None else "inactive",
        "scope": coded(
            "http://terminology.hl7.org/CodeSystem/consentscope", "patient-privacy", "Privacy Consent"
        ),
        "category": [coded("http://loinc.org", "59284-0", "Consent Document")],
        "patient": patient.reference(),
        "dateTime": instant(consent.given_at),
        "performer": [_giver(request, patient)],
        "organization": [practice.reference(request.practice.name)],
        "policyRule": concept(text="Consent to medical pictures: " + ", ".join(purposes)),
        "provision": {
            "type": "permit",
            "actor": [
                {
                    "role": coded(
                        "http://terminology.hl7.org/CodeSystem/v3-RoleClass", "ASSIGNED", "assigned"
                    ),
                    "reference": hospital.reference(request.service.party.name),
                }
            ],
        },
    }
    return entry("Consent", (consent.consent_id,), fields, changes=True)


def _giver(request: Request, patient: Referable) -> Resource:
    if request.consent.giver_name is None:
        return patient.reference()
    return {"display": f"{request.consent.giver_name} ({request.consent.given_by})"}
