"""Brings matched cases into the PACS and the FHIR server: whatever is away, slow, or killed in between, once.

    plan (what is there to file?) → one object after another → done, later, or refused

Each object is made from the verified case when it is its turn, under a name that never changes, and its row is set
when the server has it. Killed in between, it is made and offered again, and the server keeps the one it has.
"""

import hashlib
import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from cases.answer import Answer
from cases.errors import NotNow, PliError, Refused
from cases.identifiers import CaseId, PictureId
from hospital.audit import Deed, record
from hospital.case_file import CaseFile, Verified
from hospital.catalogues import words_in
from hospital.database import transaction
from hospital.dicom.instance import Instance
from hospital.dicom.objects import picture_object
from hospital.dicom.pacs import Pacs, file_once
from hospital.dicom.report import encapsulated_pdf
from hospital.fhir.bundle import bundle_json
from hospital.fhir.hospital_side import HospitalSide
from hospital.filing.ledger import Filing, FilingState, Ledger, Target
from hospital.filing.matched import Match, Matches
from hospital.filing.study import InPacs, images_of
from hospital.home import Home, wall_clock
from hospital.report.answer_report import MOST_PICTURES, answer_pdf
from transport.backoff import wait_before

log = logging.getLogger(__name__)


Small = Callable[[CaseId, PictureId], bytes]
"""A small JPEG of a picture, made in isolation; raises ``Refused`` where none can be made."""


class Fhir(Protocol):
    """The server that takes a case as resources."""

    def file(self, bundle: bytes) -> object:
        """Post a transaction; raises what ``FhirServer.file`` does."""
        ...


@dataclass
class Round:
    """What one round did: objects filed, put off, refused."""

    filed: int = 0
    later: int = 0
    refused: int = 0


class Filer:
    """Files for one home. Without a PACS nothing is filed there; likewise without a FHIR server.

    ``small``: for the printed answer, which goes without pictures where there is none.
    """

    def __init__(
        self,
        home: Home,
        pacs: Pacs | None,
        fhir: Fhir | None,
        now: Callable[[], datetime] = wall_clock,
        small: Small | None = None,
    ) -> None:
        self._home = home
        self._pacs = pacs
        self._fhir = fhir
        self._now = now
        self._small = small
        self._ledger = Ledger(home.connection)
        self._matches = Matches(home.connection)

    def once(self) -> Round:
        """Plan, then file everything that is due. An archive that is away ends its part of the round."""
        done = Round()
        self._plan()
        away: set[Target] = set()
        while due := [filing for filing in self._ledger.due(self._now()) if filing.target not in away]:
            if not self._file(due[0], done):
                away.add(due[0].target)
        return done

    def _plan(self) -> None:
        """Note what is to be filed of each matched case that changed."""
        for case_id in self._ledger.changed_cases():
            with transaction(self._home.connection):
                for about, target in self._objects(self._home.case(case_id)):
                    self._ledger.want(about, case_id, target, self._now())
                self._case_again(case_id)
                self._ledger.planned(case_id)

    def _objects(self, case: CaseFile) -> Iterator[tuple[str, Target]]:
        if self._pacs is not None:
            for picture, _ in case.pictures():
                yield f"picture:{picture.picture_id}", Target.PACS
            for answer in case.answers:
                yield f"answer:{answer.seal.item_id}", Target.PACS
        if self._fhir is not None:
            yield f"case:{case.case_id}", Target.FHIR

    def _case_again(self, case_id: CaseId) -> None:
        self._ledger.want_again(f"case:{case_id}", self._now())

    def _file(self, filing: Filing, done: Round) -> bool:
        """File one object; whether its target can be asked for the next one."""
        try:
            self._bring(filing)
        except NotNow as error:
            log.warning("not filed now: %s", error.code)
            until = self._now() + wait_before(filing.tries + 1, error.retry_after)
            with transaction(self._home.connection):
                self._ledger.delay(filing.about, error, until)
                if error.retry_after:  # of all that goes there, not of this object alone
                    self._ledger.rest(filing.target, until)
            done.later += 1
            return False
        except PliError as error:
            log.warning("not filed: %s", error.code)
            with transaction(self._home.connection):
                self._ledger.refuse(filing.about, error, self._now())
            done.refused += 1
        else:
            done.filed += 1
        return True

    def _bring(self, filing: Filing) -> None:
        case, match = self._home.case(filing.case_id), self._matches.of_case(filing.case_id)
        if match is None:
            raise LookupError(filing.about)  # nothing is planned before a match
        if filing.target is Target.PACS and self._pacs is not None:
            instance = self._instance(filing, case, match)
            file_once(self._pacs, instance)
            self._note(filing, InPacs.of(instance).to_bytes(), "")
        elif self._fhir is not None:
            self._bring_case(filing, case, match, self._fhir)

    def _bring_case(self, filing: Filing, case: CaseFile, match: Match, fhir: Fhir) -> None:
        side = HospitalSide(
            patient=match.patient,
            images=images_of(self._ledger.of_case(case.case_id), match),
            reports={answer.seal.item_id: self._pdf(case, answer) for answer in case.answers},
        )
        bundle = bundle_json(case, side)
        version = hashlib.sha256(bundle).hexdigest()
        if version != filing.version:
            fhir.file(bundle)
        self._note(filing, None, version)

    def _instance(self, filing: Filing, case: CaseFile, match: Match) -> Instance:
        for picture, seal in case.pictures():
            if filing.about == f"picture:{picture.picture_id}":
                data = self._home.inbox.picture(seal, picture.file)
                return picture_object(case, picture, data, match.order)
        for number, answer in enumerate(case.answers, start=1):
            if filing.about == f"answer:{answer.seal.item_id}":
                return encapsulated_pdf(
                    case,
                    self._pdf(case, answer),
                    match.order,
                    title=words_in(answer.document.language)("opinion"),
                    item_id=answer.seal.item_id,
                    created=answer.document.created,
                    number=number,
                )
        raise LookupError(filing.about)

    def _pdf(self, case: CaseFile, answer: Verified[Answer]) -> bytes:
        first = [picture.picture_id for picture, _ in case.pictures()][:MOST_PICTURES]
        made = ((picture_id, self._stamp(case.case_id, picture_id)) for picture_id in first)
        return answer_pdf(case, answer, {picture_id: jpeg for picture_id, jpeg in made if jpeg is not None})

    def _stamp(self, case_id: CaseId, picture_id: PictureId) -> bytes | None:
        if self._small is None:
            return None
        try:
            return self._small(case_id, picture_id)
        except Refused as error:  # an answer is not kept from its archive by a picture
            log.warning("not printed: %s", error.code)
            return None

    def _note(self, filing: Filing, document: bytes | None, version: str) -> None:
        """It is there; what refers to it is filed anew."""
        with transaction(self._home.connection):
            self._ledger.filed(filing.about, document, version, self._now())
            if filing.target is Target.PACS:
                self._case_again(filing.case_id)
            if filing.state is not FilingState.FILED:
                record(
                    self._home.connection,
                    Deed.FILED,
                    self._now(),
                    case_id=filing.case_id,
                    detail=f"{filing.target} {filing.about}",
                )
