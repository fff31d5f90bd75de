"""An answer as a DICOM object: the PDF that a person reads, encapsulated (PS3.3 A.45.1, Encapsulated PDF IOD)."""

from datetime import datetime, tzinfo

from pydicom import Dataset
from pydicom.uid import EncapsulatedPDFStorage, ExplicitVRLittleEndian

from cases.identifiers import Id
from hospital.case_file import CaseFile
from hospital.dicom.coded import item, text
from hospital.dicom.header import put_header
from hospital.dicom.instance import Instance, written
from hospital.dicom.times import CaseTimes
from hospital.dicom.uids import object_uid
from hospital.matching import MatchedOrder

_MOST_TITLE = 1_024  # ST
_PDF_BEGINS = b"%PDF-"


def encapsulated_pdf(
    case: CaseFile,
    pdf: bytes,
    matched: MatchedOrder,
    *,
    title: str,
    item_id: Id,
    created: datetime,
    number: int = 1,
    zone: tzinfo | None = None,
) -> Instance:
    """The object of a document of the case. ``item_id``: the item it shows, such as an answer's; ``number``: its place
    among the documents of the case. The same call gives the same object.

    Raises ``ValueError`` when ``pdf`` is no PDF.
    """
    if not pdf.startswith(_PDF_BEGINS):
        raise ValueError("this is no PDF")
    times = CaseTimes.of(case.request.document.created, zone)
    dataset = Dataset()
    dataset.SOPClassUID = EncapsulatedPDFStorage
    dataset.SOPInstanceUID = object_uid(case.case_id, matched, item_id)
    put_header(dataset, case.request.document, matched, "DOC", times)
    dataset.ConversionType = "WSD"  # workstation
    dataset.InstanceNumber = number
    dataset.ContentDate, dataset.ContentTime = times.date(created), times.time(created)
    dataset.AcquisitionDateTime = ""  # of what was scanned: nothing was
    times.put_offset(dataset)
    _put_document(dataset, pdf, title)
    return written(dataset, ExplicitVRLittleEndian)


def _put_document(dataset: Dataset, pdf: bytes, title: str) -> None:
    dataset.BurnedInAnnotation = "YES"  # it names the patient
    dataset.RecognizableVisualFeatures = "YES"
    dataset.DocumentTitle = text(title, _MOST_TITLE)
    dataset.ConceptNameCodeSequence = [item("11488-4", "LN", "Consult note")]
    dataset.MIMETypeOfEncapsulatedDocument = "application/pdf"
    dataset.EncapsulatedDocument = pdf + bytes(len(pdf) % 2)
    dataset.EncapsulatedDocumentLength = len(pdf)
