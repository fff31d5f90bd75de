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
from cases.person import Party, PartyKind, Person
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
    for answer in (*case.answers, *case.other_answers):
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
        self.us = self._us()
        self.owner = self._party(self.us)
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

    def _us(self) -> Party:
        """This service: the one that the practice asked, unless that one forwarded the case here."""
        forward = self.case.forwarded_by
        onward = forward.document.forwarded_to if forward is not None else None
        return onward or self.request.service.party

    def _party(self, party: Party) -> Entry:
        """The service or practice as it is known: of one that only joined in, the name alone."""
        if party.party_id == self.request.service.party_id:
            return self.service
        if party.party_id == self.request.practice.party_id:
            return self.practice
        return self._add(people.party_entry(party))

    def _house(self, party: Party) -> Entry:
        """The organization of a party."""
        known = self._party(party)
        return self.hospital if known is self.service else known

    def _person(self, person: Person, party: Party) -> Entry:
        """Who somebody is at the party for which they sealed."""
        practitioner = self._add(people.practitioner_entry(person))
        services = [self.service] if self._party(party) is self.service else []
        return self._add(people.role_entry(person, practitioner, self._house(party), *services))

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
        house, verifier = self._house(seal.sender.party), self._house(self.us)
        self._add(provenance_entry(seal, targets, author, house, verifier))

    def add_question(self) -> None:
        """The request with its intake, pictures and consent."""
        seal = self.case.request.seal
        author = self._person(self.request.author, self.request.practice.party)
        responsible = self._person(self.request.responsible, self.request.practice.party)
        intake = self._add(question.intake_entry(self.request, self.patient, author))
        pictures = self._pictures(seal, author)
        consent = self._add(people.consent_entry(self.request, self.patient, self.practice, self.hospital))
        supporting: list[Referable] = [intake, *self._shown(pictures), consent]
        self.question = self._add(
            question.service_request_entry(self.case, self.side, self.patient, responsible, supporting)
        )
        self._add_study(responsible)
        self._add(question.task_entry(self.case, self.question, self.patient, responsible, self.owner))
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
        sender = message.seal.sender.party
        author = self._person(message.document.author, sender)
        pictures = self._pictures(message.seal, author)
        said = self._add(
            opinion.communication_entry(
                message,
                self.question,
                self.patient,
                author,
                self._recipients(message.document, sender),
                pictures,
                ours=sender.party_id == self.us.party_id,
            )
        )
        self._seal(message.seal, [said, *pictures], author)

    def _recipients(self, message: Message, sender: Party) -> list[Entry]:
        """A practice writes to us; a service writes to the practice, and to whom it forwards."""
        if sender.kind is PartyKind.PRACTICE:
            return [self.owner]
        onward = [self._party(message.forwarded_to)] if message.forwarded_to else []
        return [self.practice, *onward]

    def add_answer(self, answer: Verified[Answer]) -> None:
        """An opinion, and the view it asks for again."""
        party = answer.seal.sender.party
        author = self._person(answer.document.author, party)
        senior = answer.document.supervisor
        supervisor = self._person(senior, party) if senior else None
        pdf = self.side.reports.get(answer.seal.item_id)
        report = self._add(
            opinion.report_entry(answer, self.question, self.patient, author, supervisor, self.study, pdf)
        )
        retake = opinion.retake_entry(answer, self.question, self.patient, author, self.practice)
        targets = [report] if retake is None else [report, self._add(retake)]
        self._seal(answer.seal, targets, author)
