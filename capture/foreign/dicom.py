"""Decoding the pixels of a DICOM file that are not plain JPEG, by pydicom and Pillow. In the child only."""

from io import BytesIO

import numpy as np
import numpy.typing as npt
from PIL import Image
from PIL.JpegImagePlugin import JpegImageFile
from pydicom import Dataset, dcmread
from pydicom.dataset import FileMetaDataset
from pydicom.encaps import encapsulate, get_frame
from pydicom.pixels.processing import apply_color_lut
from pydicom.pixels.utils import pixel_array
from pydicom.uid import UID, ExplicitVRLittleEndian, JPEG2000Lossless

from capture.clean.dicom_file import LOSSLESS_JPEG, dicom_file
from capture.foreign.answer import Answer
from capture.foreign.dicom_grey import shown
from capture.foreign.written import too_many, written
from capture.verdict import Verdict

_GREY = ("MONOCHROME1", "MONOCHROME2")
_OF_PILLOW = 8  # bits a sample of lossless JPEG that Pillow reads
_Samples = npt.NDArray[np.generic]


def examine(untrusted: bytes, pixels: int, page: int, *, lossy: bool) -> Answer:
    """Header first, then every pixel of one frame. Raises what pydicom raises for a damaged file."""
    file = dcmread(BytesIO(untrusted))
    if refusal := too_many((int(file.Columns), int(file.Rows)), pixels):
        return refusal
    is_lossless_jpeg = file.file_meta.TransferSyntaxUID in LOSSLESS_JPEG
    if file.BitsAllocated not in (8, 16) or (is_lossless_jpeg and file.BitsStored > _OF_PILLOW):
        return Answer(Verdict.UNSUPPORTED)
    samples = _of_lossless_jpeg(file, page) if is_lossless_jpeg else pixel_array(file, index=page)
    image = Image.fromarray(_in_eight_bits(samples, file))
    return written(image, profile=dicom_file(untrusted).profile, lossy=lossy)


def _of_lossless_jpeg(file: Dataset, page: int) -> _Samples:
    frames = int(file.get("NumberOfFrames") or 1)
    with JpegImageFile(BytesIO(get_frame(file.PixelData, page, number_of_frames=frames))) as image:
        if image.size != (file.Columns, file.Rows):
            raise ValueError("its pixels are not what it says")
        return np.asarray(image)


def warm_up(_name: str) -> None:
    """Decode pictures of our own, so that nothing is left to be loaded."""
    examine(_own(ExplicitVRLittleEndian, bytes(64)), 64, 0, lossy=False)
    out = BytesIO()
    Image.new("L", (8, 8)).save(out, "JPEG2000", irreversible=False, no_jp2=True)
    examine(_own(JPEG2000Lossless, encapsulate([out.getvalue()])), 64, 0, lossy=True)


def _own(syntax: UID, data: bytes) -> bytes:
    made = Dataset()
    made.file_meta = FileMetaDataset()
    made.file_meta.TransferSyntaxUID = syntax
    made.file_meta.MediaStorageSOPClassUID = made.file_meta.MediaStorageSOPInstanceUID = UID("1.2")
    made.Rows = made.Columns = made.BitsAllocated = made.BitsStored = 8
    made.SamplesPerPixel, made.PhotometricInterpretation, made.PixelRepresentation = 1, "MONOCHROME2", 0
    made.HighBit, made.PixelData = 7, data
    made["PixelData"].VR, made["PixelData"].is_undefined_length = "OB", syntax != ExplicitVRLittleEndian
    out = BytesIO()
    made.save_as(out, enforce_file_format=True)
    return out.getvalue()


def _in_eight_bits(samples: _Samples, header: Dataset) -> npt.NDArray[np.uint8]:
    """As a viewer shows them: through the palette, the window or the whole range, white where white is meant."""
    colours = header.PhotometricInterpretation
    if colours in _GREY:
        return np.asarray(shown(samples, header) * 255 + 0.5, np.uint8)
    most = (1 << int(header.BitsStored)) - 1
    if colours == "PALETTE COLOR":
        samples = apply_color_lut(samples, header)
        most = 65_535 if samples.dtype == np.uint16 else 255
    return np.asarray((samples.astype(np.uint32) * 255 + most // 2) // most, np.uint8)
