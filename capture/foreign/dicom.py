"""Decoding the pixels of a DICOM file that are not plain JPEG, by pydicom. In the child only."""

from io import BytesIO

import numpy as np
import numpy.typing as npt
from PIL import Image
from pydicom import Dataset, dcmread
from pydicom.dataset import FileMetaDataset
from pydicom.pixels.processing import apply_color_lut, apply_windowing
from pydicom.pixels.utils import pixel_array
from pydicom.uid import ExplicitVRLittleEndian

from capture.clean.dicom_file import dicom_file
from capture.foreign.answer import Answer, Verdict
from capture.foreign.written import too_many, written

_GREY = ("MONOCHROME1", "MONOCHROME2")


def examine(untrusted: bytes, pixels: int, page: int, *, lossy: bool) -> Answer:
    """Header first, then every pixel of one frame. Raises what pydicom raises for a damaged file."""
    header = dcmread(BytesIO(untrusted), stop_before_pixels=True)
    if refusal := too_many((int(header.Columns), int(header.Rows)), pixels):
        return refusal
    if header.BitsAllocated not in (8, 16):
        return Answer(Verdict.UNSUPPORTED)
    samples = pixel_array(BytesIO(untrusted), index=page)
    image = Image.fromarray(_in_eight_bits(samples, header))
    return written(image, profile=dicom_file(untrusted).profile, lossy=lossy)


def warm_up(_name: str) -> None:
    """Decode a picture of our own, so that nothing is left to be loaded."""
    own = Dataset()
    own.file_meta = FileMetaDataset()
    own.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    own.Rows = own.Columns = 8
    own.SamplesPerPixel, own.PhotometricInterpretation, own.PixelRepresentation = 1, "MONOCHROME2", 0
    own.BitsAllocated = own.BitsStored = 8
    own.HighBit = 7
    own.PixelData = bytes(64)
    out = BytesIO()
    own.save_as(out, enforce_file_format=False)
    _in_eight_bits(pixel_array(own), own)
    written(Image.new("RGB", (8, 8)), lossy=True)


def _in_eight_bits(samples: npt.NDArray[np.generic], header: Dataset) -> npt.NDArray[np.uint8]:
    """As a viewer shows them: through the palette, the window or the whole range, white where white is meant."""
    colours = header.PhotometricInterpretation
    most = (1 << int(header.BitsStored)) - 1
    if colours == "PALETTE COLOR":
        samples = apply_color_lut(samples, header)
        most = 65_535 if samples.dtype == np.uint16 else 255
    elif colours in _GREY:
        return _grey(samples, header)
    return np.asarray((samples.astype(np.uint32) * 255 + most // 2) // most, np.uint8)


def _grey(samples: npt.NDArray[np.generic], header: Dataset) -> npt.NDArray[np.uint8]:
    signed = bool(header.PixelRepresentation)
    least = -(1 << int(header.BitsStored) - 1) if signed else 0
    most = least + (1 << int(header.BitsStored)) - 1
    values = np.asarray(samples, np.float64)
    if "WindowCenter" in header and "WindowWidth" in header:
        values = np.asarray(apply_windowing(samples, header), np.float64)
    share = np.clip((values - least) / (most - least), 0, 1)
    if header.PhotometricInterpretation == "MONOCHROME1":
        share = 1 - share
    return np.asarray(share * 255 + 0.5, np.uint8)
