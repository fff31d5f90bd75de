"""A DICOM object as it is sent: the bytes of a Part 10 file, and what a PACS knows it by."""

from dataclasses import dataclass, field
from io import BytesIO

from pydicom import Dataset
from pydicom.dataset import FileMetaDataset
from pydicom.filewriter import dcmwrite
from pydicom.uid import UID

# Ours, for every version (PS3.7 D.3.3.2): derived once from a random UUID, as PS3.5 B.2 allows.
IMPLEMENTATION_UID = "2.25.86921453073601940777614341384865515748"
IMPLEMENTATION_NAME = "PLI"


@dataclass(frozen=True)
class Instance:
    """One object. ``data``: the file, in memory alone: it is a patient's."""

    sop_class: str
    sop_instance_uid: str
    study_instance_uid: str
    series_instance_uid: str
    modality: str
    transfer_syntax: str
    data: bytes = field(repr=False)


def written(dataset: Dataset, transfer_syntax: str) -> Instance:
    """The data set as a file in this transfer syntax."""
    meta = FileMetaDataset()
    meta.MediaStorageSOPClassUID = dataset.SOPClassUID
    meta.MediaStorageSOPInstanceUID = dataset.SOPInstanceUID
    meta.TransferSyntaxUID = UID(transfer_syntax)
    meta.ImplementationClassUID = UID(IMPLEMENTATION_UID)
    meta.ImplementationVersionName = IMPLEMENTATION_NAME
    dataset.file_meta = meta
    out = BytesIO()
    dcmwrite(out, dataset, enforce_file_format=True)
    return Instance(
        sop_class=str(dataset.SOPClassUID),
        sop_instance_uid=str(dataset.SOPInstanceUID),
        study_instance_uid=str(dataset.StudyInstanceUID),
        series_instance_uid=str(dataset.SeriesInstanceUID),
        modality=str(dataset.Modality),
        transfer_syntax=transfer_syntax,
        data=out.getvalue(),
    )
