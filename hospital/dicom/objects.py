"""A picture of a case as a DICOM object: VL Photographic, or Dermoscopic Photography for dermoscopy.

    instance = picture_object(case, picture, data, matched)

Sources: PS3.3 A.32.4 (VL Photographic Image IOD), A.32.11 (Dermoscopic Photography Image IOD) and their modules.
"""

from datetime import tzinfo

from pydicom import Dataset
from pydicom.encaps import encapsulate
from pydicom.uid import (
    UID,
    DermoscopicPhotographyImageStorage,
    JPEGBaseline8Bit,
    VLPhotographicImageStorage,
)

from cases.picture import Picture, PictureRole
from hospital.case_file import CaseFile
from hospital.dicom.coded import SKIN, burned_in, coded, item, recognisable, side
from hospital.dicom.dermoscopy import put_dermoscopy
from hospital.dicom.frames import Frame, frame_of
from hospital.dicom.header import put_header
from hospital.dicom.instance import Instance, written
from hospital.dicom.times import CaseTimes, about_time
from hospital.dicom.uids import lesion_uid, object_uid
from hospital.matching import MatchedOrder

_BYTES_A_SAMPLE = 1
_MOST_COMMENT = 10_240  # LT


def picture_object(
    case: CaseFile, picture: Picture, data: bytes, matched: MatchedOrder, zone: tzinfo | None = None
) -> Instance:
    """The object of one picture of the case, made of ``data``, its file. The same call gives the same object.

    ``zone``: in which dates and times are written, this machine's when none is given. Raises PictureRefused.
    """
    request = case.request.document
    frame = frame_of(picture, data)
    times = CaseTimes.of(request.created, zone)
    dermoscopy = picture.role is PictureRole.DERMOSCOPY
    dataset = Dataset()
    dataset.SOPClassUID = sop_class(picture)
    dataset.SOPInstanceUID = object_uid(case.case_id, matched, picture.picture_id)
    put_header(dataset, request, matched, "DMS" if dermoscopy else "XC", times)
    times.put_taken(dataset, picture)
    dataset.InstanceNumber = _number(case, picture)
    _put_subject(dataset, case, picture)
    if dermoscopy:
        put_dermoscopy(dataset)
    _put_history(dataset, frame)
    _put_pixels(dataset, frame)
    return written(dataset, frame.transfer_syntax)


def sop_class(picture: Picture) -> UID:
    """The storage class of a picture, by what it is for."""
    return (
        DermoscopicPhotographyImageStorage
        if picture.role is PictureRole.DERMOSCOPY
        else VLPhotographicImageStorage
    )


def _number(case: CaseFile, picture: Picture) -> int:
    """Its place among the pictures of the case."""
    return [each.picture_id for each, _ in case.pictures()].index(picture.picture_id) + 1


def _put_subject(dataset: Dataset, case: CaseFile, picture: Picture) -> None:
    """What the picture shows: where, which side, which lesion, which view."""
    site = coded(picture.site) if picture.site else None
    if site is None and picture.role is PictureRole.DERMOSCOPY:
        site = coded(SKIN)
    if site is not None:
        dataset.AnatomicRegionSequence = [site]
    _put_side(dataset, picture)
    if picture.lesion is not None:
        dataset.TrackingID = f"lesion {picture.lesion}"
        dataset.TrackingUID = lesion_uid(case.case_id, picture.lesion)
    dataset.ImageComments = _comments(picture)
    dataset.RecognizableVisualFeatures = recognisable(picture)
    if (words := burned_in(picture)) is not None:
        dataset.BurnedInAnnotation = words
    dataset.AcquisitionContextSequence = []
    dataset.PatientOrientation = ""


def _put_side(dataset: Dataset, picture: Picture) -> None:
    """Image Laterality; where nobody said the side, an empty Laterality, which General Series asks for then (2C)."""
    letter = side(picture.laterality)
    if letter is None:
        dataset.Laterality = ""
    else:
        dataset.ImageLaterality = letter


def _comments(picture: Picture) -> str:
    """The view, the site's own words where it is not coded, the practice's note, and where the time comes from."""
    words = picture.site.display if picture.site and coded(picture.site) is None else ""
    said = [part for part in (picture.view, words, picture.note) if part]
    return "\r\n".join((picture.role.replace("_", " "), *said, about_time(picture)))[:_MOST_COMMENT]


def _put_history(dataset: Dataset, frame: Frame) -> None:
    """What became of the picture since it was taken: compression, and what was done to file it.

    Whether a PNG was once a JPEG is not known: Lossy Image Compression (type 2) stays empty there.
    """
    dataset.ImageType = ["DERIVED" if frame.derived else "ORIGINAL", "PRIMARY"]
    if frame.told:
        dataset.DerivationDescription = frame.told
    dataset.LossyImageCompression = "01" if frame.jpegs else ""
    if frame.jpegs:
        plain = frame.width * frame.height * frame.samples * _BYTES_A_SAMPLE
        dataset.LossyImageCompressionRatio = [f"{plain / size:.4g}" for size in frame.jpegs]
        dataset.LossyImageCompressionMethod = ["ISO_10918_1"] * len(frame.jpegs)
    if frame.derived and len(frame.jpegs) > 1:
        dataset.DerivationCodeSequence = [item("113040", "DCM", "Lossy Compression")]


def _put_pixels(dataset: Dataset, frame: Frame) -> None:
    dataset.SamplesPerPixel = frame.samples
    dataset.PhotometricInterpretation = frame.photometric
    if frame.samples > 1:
        dataset.PlanarConfiguration = 0
    dataset.Rows, dataset.Columns = frame.height, frame.width
    dataset.BitsAllocated = dataset.BitsStored = 8
    dataset.HighBit, dataset.PixelRepresentation = 7, 0
    if frame.profile:
        dataset.ICCProfile = frame.profile + bytes(len(frame.profile) % 2)
    if frame.is_srgb:
        dataset.ColorSpace = "SRGB"
    encapsulated = frame.transfer_syntax == JPEGBaseline8Bit
    pixels = encapsulate([frame.data]) if encapsulated else frame.data + bytes(len(frame.data) % 2)
    dataset.add_new(0x7FE00010, "OB", pixels)
    dataset["PixelData"].is_undefined_length = encapsulated
