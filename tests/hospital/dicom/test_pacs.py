"""One contract for both ways to file, with a real Orthanc: once, to the byte, and again after any fault."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO

import pytest
from dicomweb_client.api import DICOMwebClient
from pydicom import dcmread
from pydicom.uid import JPEGBaseline8Bit
from requests import Session

from cases.errors import NotNow
from cases.identifiers import new_id
from cases.picture import PictureRole
from demo.line import Line
from demo.orthanc import TITLE, USER, Orthanc
from hospital.dicom.association import Peer
from hospital.dicom.cstore import CStorePacs
from hospital.dicom.instance import Instance
from hospital.dicom.pacs import Filed, Pacs, file_once
from hospital.dicom.stow import PacsAddress, StowPacs
from hospital.errors import PacsDenied, PacsUnreachable
from tests.hospital.dicom.samples import case_of, jpeg, made, picture, png, read, scene
from tests.hospital.dicom.test_report import answer
from tests.peers.orthanc import cstore, stow

Opened = Callable[[Orthanc], Pacs]
BOTH = pytest.mark.parametrize("opened", [stow, cstore])


def copies(orthanc: Orthanc, instance: Instance) -> list[str]:
    """Orthanc's own identifiers of the object."""
    return [
        name
        for name in orthanc.rows("/instances")
        if instance.sop_instance_uid in orthanc.get(f"/instances/{name}/simplified-tags").decode()
    ]


def a_picture(role: PictureRole = PictureRole.CLOSE_UP, data: bytes | None = None) -> Instance:
    return made(picture(role, picture_id=new_id()), data or jpeg())


@BOTH
@pytest.mark.parametrize("role", [PictureRole.CLOSE_UP, PictureRole.DERMOSCOPY])
def test_what_was_filed_comes_back_to_the_byte(opened: Opened, role: PictureRole, orthanc: Orthanc) -> None:
    data = jpeg()
    instance = a_picture(role, data)
    assert file_once(opened(orthanc), instance) is Filed.STORED
    [name] = copies(orthanc, instance)
    assert orthanc.get(f"/instances/{name}/frames/0/raw").removesuffix(b"\x00") == data
    whole = dcmread(BytesIO(orthanc.get(f"/instances/{name}/file")))
    sent = read(instance)
    assert whole == sent
    assert whole.file_meta.TransferSyntaxUID == sent.file_meta.TransferSyntaxUID


@BOTH
@pytest.mark.parametrize("kind", ["PNG", "PDF"])
def test_other_kinds_arrive_too(opened: Opened, kind: str, orthanc: Orthanc) -> None:
    instance = a_picture(data=png()) if kind == "PNG" else answer(case_of(picture()))
    file_once(opened(orthanc), instance)
    [name] = copies(orthanc, instance)
    assert dcmread(BytesIO(orthanc.get(f"/instances/{name}/file"))) == read(instance)


@BOTH
def test_a_second_send_makes_no_duplicate(opened: Opened, orthanc: Orthanc) -> None:
    instance = a_picture()
    pacs = opened(orthanc)
    assert not pacs.holds(instance)
    assert [file_once(pacs, instance) for _ in range(2)] == [Filed.STORED, Filed.WAS_THERE]
    pacs.store(instance)  # nor does one that did not ask
    assert len(copies(orthanc, instance)) == 1
    assert pacs.holds(instance)


def test_both_ways_know_what_the_other_filed(orthanc: Orthanc) -> None:
    instance = a_picture()
    assert file_once(stow(orthanc), instance) is Filed.STORED
    assert file_once(cstore(orthanc), instance) is Filed.WAS_THERE


def test_another_client_reads_the_frame_over_the_web(orthanc: Orthanc) -> None:
    data = jpeg()
    instance = a_picture(data=data)
    file_once(stow(orthanc), instance)
    session = Session()
    session.auth = (USER, orthanc.password_file.read_text())
    study, series, uid = (
        instance.study_instance_uid,
        instance.series_instance_uid,
        instance.sop_instance_uid,
    )
    with session:
        client = DICOMwebClient(orthanc.web_url, session=session)
        whole = client.retrieve_instance(study, series, uid, media_types=(("application/dicom", "*"),))
        [frame] = client.retrieve_instance_frames(
            study, series, uid, [1], media_types=(("image/jpeg", JPEGBaseline8Bit),)
        )
    assert frame.removesuffix(b"\x00") == data
    assert whole == read(instance)


@BOTH
def test_a_pacs_that_is_away_is_asked_again_later(opened: Opened, own_orthanc: Orthanc) -> None:
    instance = a_picture()
    pacs = opened(own_orthanc)
    own_orthanc.kill()
    for asked in (pacs.holds, pacs.store):
        with pytest.raises(PacsUnreachable):
            asked(instance)
    own_orthanc.start()
    assert file_once(pacs, instance) is Filed.STORED


def over(line: Line, opened: Opened, orthanc: Orthanc) -> Pacs:
    """The same way over a line."""
    if opened is stow:
        address = PacsAddress(f"{line.url}/dicom-web", user=USER, password_file=orthanc.password_file)
        return StowPacs(address)
    return CStorePacs(Peer("127.0.0.1", int(line.url.rpartition(":")[2]), TITLE, "PLI"))


@BOTH
@pytest.mark.slow  # Orthanc starts twice
def test_killed_in_the_middle_it_is_filed_once(opened: Opened, own_orthanc: Orthanc) -> None:
    instance = a_picture(data=png(scene(1600, 1200)))
    assert len(instance.data) > 5_000_000
    line = Line()
    line.lead_to(own_orthanc.url if opened is stow else f"http://127.0.0.1:{own_orthanc.dicom_port}")
    line.cut_after(2_000_000)
    with ThreadPoolExecutor(1) as elsewhere:  # a clock instead could run out before the line is cut
        storing = elsewhere.submit(over(line, opened, own_orthanc).store, instance)
        assert line.cut.wait(60)
        own_orthanc.kill()
        line.lead_to("http://127.0.0.1:9")  # hangs up
        with pytest.raises(NotNow):
            storing.result()
    line.close()
    own_orthanc.start()
    assert copies(own_orthanc, instance) == []
    assert file_once(opened(own_orthanc), instance) is Filed.STORED
    assert file_once(opened(own_orthanc), instance) is Filed.WAS_THERE
    assert len(copies(own_orthanc, instance)) == 1


def test_a_wrong_password_or_title_is_for_the_administrator(orthanc: Orthanc) -> None:
    instance = a_picture()
    wrong = orthanc.password_file.with_name("wrong")
    wrong.write_text("wrong")
    with pytest.raises(PacsDenied):
        StowPacs(PacsAddress(orthanc.web_url, user=USER, password_file=wrong)).holds(instance)
    with pytest.raises(PacsDenied, match="called title"):
        CStorePacs(Peer("127.0.0.1", orthanc.dicom_port, "OTHER", "PLI")).holds(instance)
