"""Cases of one picture, and pictures of every kind that cleaning lets through."""

from dataclasses import replace
from io import BytesIO

from PIL import Image, ImageCms
from pydicom import Dataset, dcmread

from capture.clean.clean import clean
from cases.codes import BODY_SITES, Laterality
from cases.picture import Picture, PictureRole
from hospital.case_file import CaseFile
from hospital.dicom.instance import Instance
from hospital.dicom.objects import picture_object
from hospital.matching import MatchedOrder
from tests.camera import pictures
from tests.cases import samples
from tests.hospital.samples import case_file

MATCHED = MatchedOrder(
    patient_id="H-000123", issuer="CHU Example", accession_number="A2026-0042", procedure="Teledermatology"
)


def scene(width: int = 160, height: int = 96) -> Image.Image:
    return Image.open(BytesIO(pictures.jpeg(width, height, 3)))


def jpeg(image: Image.Image | None = None, orientation: int = 1, **options: object) -> bytes:
    """A cleaned JPEG file."""
    return _cleaned("JPEG", image, orientation, **{"quality": 90} | options)


def png(image: Image.Image | None = None, orientation: int = 1, **options: object) -> bytes:
    """A cleaned PNG file."""
    return _cleaned("PNG", image, orientation, **options)


def _cleaned(kind: str, image: Image.Image | None, orientation: int, **options: object) -> bytes:
    exif = Image.Exif()
    exif[0x0112] = orientation
    out = BytesIO()
    (image or scene()).save(out, kind, exif=exif, **options)
    return clean(out.getvalue()).data


def redder_profile() -> bytes:
    """A profile of another space than sRGB, that cleaning keeps by its numbers."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    red = profile.index(b"XYZ \x00\x00\x00\x00", profile.index(b"rXYZ") + 12)
    return profile[: red + 8] + (39_000).to_bytes(4, "big") + profile[red + 12 :]


def picture(role: PictureRole = PictureRole.CLOSE_UP, **fields: object) -> Picture:
    """A picture of the left forearm."""
    known = {"role": role, "site": BODY_SITES["forearm_front"], "laterality": Laterality.LEFT}
    return samples.picture(1).model_copy(update=known | fields)


def case_of(*shown: Picture, **fields: object) -> CaseFile:
    """A case with these pictures; ``fields`` are the request's."""
    case = case_file()
    numbered = tuple(one.model_copy(update={"file": n}) for n, one in enumerate(shown, start=1))
    request = case.request.document.model_copy(update={"pictures": numbered, **fields})
    return replace(case, request=replace(case.request, document=request), messages=())


def made(shown: Picture, data: bytes, matched: MatchedOrder = MATCHED, **fields: object) -> Instance:
    """The object of a case's only picture."""
    if data.startswith(b"\x89PNG"):
        shown = shown.model_copy(update={"type": "image/png"})
    return picture_object(case_of(shown, **fields), shown, data, matched)


def read(instance: Instance) -> Dataset:
    return dcmread(BytesIO(instance.data))
