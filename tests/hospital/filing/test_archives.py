"""Filing with the real archives: Orthanc and a FHIR server of others; killed in the middle, it ends the same."""

from collections.abc import Callable

import pytest

from demo.fhir_server import FhirServer as RunningFhir
from demo.orthanc import Orthanc
from hospital.dicom.pacs import Pacs
from hospital.fhir.connection import FhirAddress
from hospital.fhir.server import FhirServer
from hospital.filing.filer import Filer
from hospital.filing.ledger import FilingState
from tests.hospital.filing.conftest import Filing
from tests.hospital.world import jpeg
from tests.peers.orthanc import cstore, stow


def our_fhir(server: RunningFhir) -> FhirServer:
    return FhirServer(FhirAddress(server.url))


@pytest.mark.parametrize("way", [stow, cstore], ids=["stow-rs", "c-store"])
def test_a_case_lies_in_both_archives_once(
    filing: Filing, orthanc: Orthanc, fhir_server: RunningFhir, way: Callable[[Orthanc], Pacs]
) -> None:
    case_id = filing.asked(jpeg(11), jpeg(22))
    filing.match(case_id, order=f"A-{case_id[:8]}")
    before = len(orthanc.rows("/instances"))
    with our_fhir(fhir_server) as fhir:
        filer = Filer(filing.world.home, way(orthanc), fhir)
        filer.once()
        counted = {kind: fhir_server.count(kind) for kind in ("ServiceRequest", "ImagingStudy", "Task")}
        assert len(orthanc.rows("/instances")) == before + 2
        for each in filing.ledger.of_case(
            case_id
        ):  # as if the rows had been lost after the archives had it all
            filing.ledger.want_again(each.about, filing.clock())
        filing.world.home.connection.execute("UPDATE filed SET version = ''")
        filer.once()
    assert len(orthanc.rows("/instances")) == before + 2
    assert {kind: fhir_server.count(kind) for kind in counted} == counted
    assert {each.state for each in filing.ledger.of_case(case_id)} == {FilingState.FILED}
