"""kill -9 while a case is filed: whenever it is killed, the archives hold everything once in the end."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from demo.fhir_server import FhirServer
from demo.orthanc import Orthanc
from hospital.database import transaction
from hospital.filing.filer import Filer
from hospital.filing.ledger import FilingState, Ledger
from hospital.filing.matched import Matches
from tests.crash.test_hospital import Children, children, moments, world
from tests.hospital.filing.conftest import match
from tests.hospital.world import World, jpeg
from tests.peers.orthanc import own_orthanc

pytestmark = pytest.mark.timeout(900)  # on a busy machine, too

__all__ = ["children", "own_orthanc", "world"]


def matched(world: World, number: int) -> str:
    """A case with two pictures that came in and was matched."""
    request, _ = world.practice.ask(world.service, jpeg(number % 250), jpeg(200))
    world.pull()
    with transaction(world.home.connection):
        made = match(f"H-{number}", f"A-{number}")
        Matches(world.home.connection).set(request.case_id, made, "c" * 32, datetime.now(UTC))
    return request.case_id


@pytest.mark.slow  # some fifteen processes are killed, in front of a real PACS and a real FHIR server
def test_filing_that_is_killed_anywhere_ends_with_one_of_each(
    world: World, children: Children, own_orthanc: Orthanc, tmp_path: Path
) -> None:
    folder = tmp_path / "fhir"
    folder.mkdir()
    with FhirServer(folder) as fhir:
        argument = f"{own_orthanc.web_url}|{own_orthanc.password_file}|{fhir.url}"
        cases = [matched(world, 0)]
        for number in moments(children, "file", 4, argument):
            cases.append(matched(world, number))
            assert children("file", number, argument) == "killed"
            assert children("file", 10_000, argument).startswith("done")
        assert len(cases) > 8
        assert len(own_orthanc.rows("/instances")) == 2 * len(cases)
        for kind in ("ServiceRequest", "ImagingStudy"):
            assert fhir.count(kind) == len(cases)
        ledger = Ledger(world.home.connection)
        states = {each.state for case_id in cases for each in ledger.of_case(case_id)}
        assert states == {FilingState.FILED}
        assert Filer(world.home, None, None).once().filed == 0
