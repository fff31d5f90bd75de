"""A case as one FHIR R4 transaction: everything known of it, ready to post, harmless to post twice.

>>> bundle(case)      # doctest: +SKIP
{'resourceType': 'Bundle', 'type': 'transaction', 'entry': [...]}

The pictures themselves are not inside. In a folder each DocumentReference says where its file lies beside the bundle;
once they are in the PACS it is superseded by the one ImagingStudy of the case.
"""

import json
from dataclasses import dataclass, field

from cases.answer import Answer
from cases.message import Message
from cases.person import PartyKind, Person
from hospital.case_file import CaseFile, Seal, Verified
from hospital.fhir import imaging, opinion, people, question
from hospital.fhir.hospital_side import NOTHING_ADDED, HospitalSide
from hospital.fhir.parts import Entry, Referable, Resource
from hospital.fhir.provenance import provenance_entry


def bundle(case: CaseFile, side: HospitalSide = NOTHING_ADDED) -> Resource:
    """The transaction bundle of the case as it stands now, with what the hospital adds of its own."""
    made = _Transaction(case, side)
    made.add_question()
    for message in case.messages:
        made.add_message(message)
    for answer in case.answers:
        made.add_answer(answer)
    entries = [entry.in_bundle() for entry in made.entries.values()]
    return {"resourceType": "Bundle", "type": "transaction", "entry": entries}


def bundle_json(case: CaseFile, side: HospitalSide = NOTHING_ADDED) -> bytes:
    """The bundle as it is written to a file or posted."""
    return json.dumps(bundle(case, side), ensure_ascii=False, indent=1).encode()


@dataclass
class _Transaction:
    """The entries so far, by URN: who takes part twice stands there once."""

    case: CaseFile
    side: HospitalSide
    entries: dict[str, Entry] = field(default_factory=dict)

    def __post_init__(self) -> None:
        request = self.case.request.document
        self.request = request
        self.practice = self._add(people.practice_entry(request.practice))
        self.hospital = self._add(people.hospital_entry(request.service))
        self.service = self._add(people.service_entry(request.service, self.hospital))
        self.patient = self._whose()
        self.names = self.case.picture_names()
        self.study = imaging.study_ahead(self.side.images) if self.side.images else None

    def _add(self, entry: Entry) -> Entry:
        return self.entries.setdefault(entry.urn, entry)

    def _whose(self) -> Referable:
        """The hospital's own patient where the case was matched; else the practice's."""
        if self.side.patient is not None:
            return people.matched_patient(self.side.patient)
        return self._add(people.patient_entry(self.request.patient, self.request.practice))

    def _asking(self, person: Person, organization: Entry) -> Entry:
        practitioner = self._add(people.practitioner_entry(person))
        return self._add(people.role_entry(person, practitioner, organization))

    def _asked(self, person: Person) -> Entry:
        practitioner = self._add(people.practitioner_entry(person))
        return self._add(people.role_entry(person, practitioner, self.hospital, self.service))

    def _house(self, seal: Seal) -> Entry:
        """The organization of the party that sealed."""
        if _from_service(seal):
            return self.hospital
        if seal.sender.party.party_id == self.request.practice.party_id:
            return self.practice
        return self._add(people.party_entry(seal.sender.party))

    def _pictures(self, seal: Seal, author: Entry) -> list[Entry]:
        of_this_item = [picture for picture, came in self.case.pictures() if came == seal]
        return [
            self._add(
                question.picture_entry(
                    picture,
                    self.names[picture.picture_id],
                    seal,
                    self.side,
                    self.patient,
                    author,
                    self.study,
                )
            )
            for picture in of_this_item
        ]

    def _seal(self, seal: Seal, targets: list[Entry], author: Entry) -> None:
        self._add(provenance_entry(seal, targets, author, self._house(seal), self.hospital))

    def add_question(self) -> None:
        """The request with its intake, pictures and consent."""
        seal = self.case.request.seal
        author = self._asking(self.request.author, self.practice)
        responsible = self._asking(self.request.responsible, self.practice)
        intake = self._add(question.intake_entry(self.request, self.patient, author))
        pictures = self._pictures(seal, author)
        consent = self._add(people.consent_entry(self.request, self.patient, self.practice, self.hospital))
        supporting: list[Referable] = [intake, *self._shown(pictures), consent]
        self.question = self._add(
            question.service_request_entry(self.case, self.side, self.patient, responsible, supporting)
        )
        self._add_study(responsible)
        self._add(question.task_entry(self.case, self.question, self.patient, responsible, self.service))
        self._seal(seal, [self.question, intake, consent, *pictures], author)

    def _shown(self, pictures: list[Entry]) -> list[Referable]:
        """The study where there is one, and the pictures that are not filed in it yet."""
        waiting = [picture for picture in pictures if picture.resource["status"] == "current"]
        return [*waiting, *([self.study] if self.study else [])]

    def _add_study(self, referrer: Entry) -> None:
        if self.side.images is not None:
            pictures = [picture for picture, _ in self.case.pictures()]
            self._add(imaging.study_entry(self.side.images, pictures, self.patient, self.question, referrer))

    def add_message(self, message: Verified[Message]) -> None:
        """A message, and the pictures it brought."""
        person, ours = message.document.author, _from_service(message.seal)
        author = self._asked(person) if ours else self._asking(person, self._house(message.seal))
        pictures = self._pictures(message.seal, author)
        said = self._add(
            opinion.communication_entry(
                message,
                self.question,
                self.patient,
                author,
                self._recipients(message.document, ours=ours),
                pictures,
                ours=ours,
            )
        )
        self._seal(message.seal, [said, *pictures], author)

    def _recipients(self, message: Message, *, ours: bool) -> list[Entry]:
        further = [self._add(people.party_entry(message.forwarded_to))] if message.forwarded_to else []
        return [self.practice if ours else self.service, *further]

    def add_answer(self, answer: Verified[Answer]) -> None:
        """An opinion, and the view it asks for again."""
        author = self._asked(answer.document.author)
        supervisor = self._asked(answer.document.supervisor) if answer.document.supervisor else None
        pdf = self.side.reports.get(answer.seal.item_id)
        report = self._add(
            opinion.report_entry(answer, self.question, self.patient, author, supervisor, self.study, pdf)
        )
        retake = opinion.retake_entry(answer, self.question, self.patient, author, self.practice)
        targets = [report] if retake is None else [report, self._add(retake)]
        self._seal(answer.seal, targets, author)


def _from_service(seal: Seal) -> bool:
    return seal.sender.party.kind is PartyKind.SERVICE
