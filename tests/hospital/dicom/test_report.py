"""An answer's PDF as a DICOM object."""

from datetime import UTC, datetime

import pytest

from cases.identifiers import new_id
from hospital.case_file import CaseFile
from hospital.dicom.instance import Instance
from hospital.dicom.objects import picture_object
from hospital.dicom.report import encapsulated_pdf
from tests.hospital.dicom.samples import MATCHED, case_of, jpeg, picture, read

PDF = b"%PDF-1.7\n1 0 obj\n%%EOF\n"
ITEM = new_id()


def answer(case: CaseFile, pdf: bytes = PDF, item_id: str = ITEM) -> Instance:
    created = datetime(2026, 3, 5, 10, tzinfo=UTC)
    return encapsulated_pdf(case, pdf, MATCHED, title="Answer", item_id=item_id, created=created, zone=UTC)


@pytest.mark.parametrize("pdf", [PDF, PDF + b"\n"], ids=["odd", "even"])
def test_the_pdf_comes_out_again_to_the_byte(pdf: bytes) -> None:
    dataset = read(answer(case_of(picture()), pdf))
    assert dataset.EncapsulatedDocument[: dataset.EncapsulatedDocumentLength] == pdf
    assert dataset.MIMETypeOfEncapsulatedDocument == "application/pdf"
    assert (dataset.DocumentTitle, dataset.Modality, dataset.ContentTime) == ("Answer", "DOC", "100000")


def test_it_lies_in_the_study_of_the_pictures() -> None:
    case = case_of(picture())
    shown = picture_object(case, case.request.document.pictures[0], jpeg(), MATCHED)
    document = answer(case)
    assert document.study_instance_uid == shown.study_instance_uid
    assert document.series_instance_uid != shown.series_instance_uid


def test_each_answer_is_an_object_of_its_own_and_stays_it() -> None:
    case = case_of(picture())
    assert answer(case) == answer(case)
    assert answer(case, item_id=new_id()).sop_instance_uid != answer(case).sop_instance_uid


def test_what_is_no_pdf_is_not_filed_as_one() -> None:
    with pytest.raises(ValueError, match="no PDF"):
        answer(case_of(picture()), b"<html>")
