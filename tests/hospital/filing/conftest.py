"""A case that came in, and archives: in memory for each rule, the real ones where others must agree."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest

from cases.errors import PliError
from cases.identifiers import CaseId
from demo.fhir_server import FhirServer as RunningFhir
from hospital import worklist
from hospital.database import transaction
from hospital.dicom.instance import Instance
from hospital.filing.filer import Filer
from hospital.filing.ledger import Ledger
from hospital.filing.matched import Match, Matches
from hospital.matching import MatchedOrder
from tests.hospital.world import World
from tests.peers.orthanc import orthanc, own_orthanc

__all__ = ["orthanc", "own_orthanc"]


@dataclass
class MemoryPacs:
    """Keeps objects by their UID. ``says``: what it answers instead, one error a try."""

    objects: dict[str, Instance] = field(default_factory=dict)
    sent: int = 0
    says: list[PliError] = field(default_factory=list)

    def holds(self, instance: Instance) -> bool:
        if self.says:
            raise self.says.pop(0)
        return instance.sop_instance_uid in self.objects

    def store(self, instance: Instance) -> None:
        self.sent += 1
        self.objects[instance.sop_instance_uid] = instance


@dataclass
class MemoryFhir:
    """Keeps the bundles it was sent."""

    bundles: list[bytes] = field(default_factory=list)
    says: list[PliError] = field(default_factory=list)

    def file(self, bundle: bytes) -> None:
        if self.says:
            raise self.says.pop(0)
        self.bundles.append(bundle)


@dataclass
class Clock:
    """A clock that a test moves."""

    at: datetime = field(default_factory=lambda: datetime.now(UTC))

    def __call__(self) -> datetime:
        return self.at

    def pass_by(self, **time: float) -> None:
        self.at += timedelta(**time)


@dataclass
class Filing:
    """A filer over a world, with archives in memory."""

    world: World
    pacs: MemoryPacs = field(default_factory=MemoryPacs)
    fhir: MemoryFhir = field(default_factory=MemoryFhir)
    clock: Clock = field(default_factory=Clock)

    @property
    def filer(self) -> Filer:
        return Filer(self.world.home, self.pacs, self.fhir, self.clock)

    @property
    def ledger(self) -> Ledger:
        return Ledger(self.world.home.connection)

    def asked(self, *pictures: bytes) -> CaseId:
        """A case that came in."""
        request, _ = self.world.practice.ask(self.world.service, *pictures)
        self.world.pull()
        return request.case_id

    def match(self, case_id: CaseId, patient: str = "H-4711", order: str = "A-1") -> None:
        """A person matches it."""
        home = self.world.home
        with transaction(home.connection):
            worklist.refresh(home, case_id)
            Matches(home.connection).set(case_id, match(patient, order), "c" * 32, self.clock())
            self.ledger.plan_again(case_id, self.clock())


def match(patient: str = "H-4711", order: str = "A-1") -> Match:
    return Match(
        order=MatchedOrder(patient_id=patient, issuer="CHU", accession_number=order),
        patient_system="urn:oid:2.16.56.1",
        accession_system="urn:oid:2.16.56.2",
    )


@pytest.fixture
def filing(world: World) -> Filing:
    return Filing(world)


@pytest.fixture(scope="session")
def fhir_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningFhir]:
    with RunningFhir(tmp_path_factory.mktemp("fhir")) as server:
        yield server
