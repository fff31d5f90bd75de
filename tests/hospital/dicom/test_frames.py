"""A picture's bytes as Pixel Data: untouched where they may be, else what was done is said."""

from io import BytesIO

import numpy as np
import numpy.typing as npt
import pytest
from PIL import Image, ImageOps
from pydicom.encaps import generate_frames
from pydicom.uid import ExplicitVRLittleEndian, JPEGBaseline8Bit

from capture.clean.jpeg_file import read_jpeg
from cases.errors import PictureDamaged
from hospital.dicom.frames import srgb
from tests.camera import pictures
from tests.hospital.dicom.samples import jpeg, made, picture, png, read, redder_profile, scene


def frame(data: bytes) -> bytes:
    """The one frame of the object, without its padding."""
    [stored] = generate_frames(read(made(picture(), data)).PixelData, number_of_frames=1)
    return stored.removesuffix(b"\x00")


def values(data: bytes) -> npt.NDArray[np.int16]:
    return np.asarray(ImageOps.exif_transpose(Image.open(BytesIO(data))), np.int16)


@pytest.mark.parametrize("mode", ["L", "RGB"])
def test_a_baseline_jpeg_that_stands_is_untouched(mode: str) -> None:
    data = jpeg(scene().convert(mode))
    dataset = read(made(picture(), data))
    assert frame(data) == data
    assert dataset.file_meta.TransferSyntaxUID == JPEGBaseline8Bit
    assert list(dataset.ImageType) == ["ORIGINAL", "PRIMARY"]
    assert "DerivationDescription" not in dataset
    assert dataset.LossyImageCompression == "01"
    assert dataset.LossyImageCompressionMethod == "ISO_10918_1"
    ratio = 160 * 96 * len(scene().convert(mode).getbands()) / len(data)
    assert float(dataset.LossyImageCompressionRatio) == pytest.approx(ratio, rel=1e-3)
    assert dataset.PhotometricInterpretation == {"L": "MONOCHROME2", "RGB": "YBR_FULL_422"}[mode]


def test_it_is_untouched_with_its_colour_profile_which_the_object_has_too() -> None:
    data = jpeg(icc_profile=redder_profile())
    dataset = read(made(picture(), data))
    assert frame(data) == data
    assert b"ICC_PROFILE" in data
    assert dataset.ICCProfile in data + b"\x00"
    assert dataset.ICCProfile.rstrip(b"\x00") != srgb().rstrip(b"\x00")
    assert "ColorSpace" not in dataset


def test_a_picture_without_profile_is_read_as_srgb() -> None:
    dataset = read(made(picture(), jpeg()))
    assert dataset.ICCProfile.rstrip(b"\x00") == srgb().rstrip(b"\x00")
    assert dataset.ColorSpace == "SRGB"


def test_grey_has_no_profile() -> None:
    dataset = read(made(picture(), jpeg(scene().convert("L"))))
    assert "ICCProfile" not in dataset
    assert "ColorSpace" not in dataset


def test_a_progressive_jpeg_becomes_baseline_without_loss() -> None:
    data = jpeg(progressive=True, icc_profile=redder_profile())
    dataset = read(made(picture(), data))
    stored = frame(data)
    assert read_jpeg(stored).frame.process == 0xC0
    assert (values(stored) == values(data)).all()
    assert list(dataset.ImageType) == ["ORIGINAL", "PRIMARY"]
    assert "without loss" in dataset.DerivationDescription
    assert dataset.ICCProfile.rstrip(b"\x00") in stored + b"\x00"


@pytest.mark.parametrize("orientation", range(2, 9))
def test_a_lying_picture_is_turned_by_whole_blocks(orientation: int) -> None:
    data = jpeg(orientation=orientation)
    dataset = read(made(picture(), data))
    stored = frame(data)
    assert b"Exif" not in stored
    assert (dataset.Columns, dataset.Rows) == ((160, 96) if orientation < 5 else (96, 160))
    difference = np.abs(values(stored) - values(data))
    assert difference.mean() < 2  # the same coefficients; chroma is interpolated from other sides
    assert dataset.LossyImageCompressionMethod == "ISO_10918_1"


def test_a_lying_picture_whose_sides_cut_blocks_is_encoded_again_and_says_so() -> None:
    data = jpeg(scene(150, 90), orientation=6)
    dataset = read(made(picture(), data))
    assert list(dataset.ImageType) == ["DERIVED", "PRIMARY"]
    assert "quality 95" in dataset.DerivationDescription
    assert dataset.DerivationCodeSequence[0].CodeValue == "113040"
    assert list(dataset.LossyImageCompressionMethod) == ["ISO_10918_1"] * 2
    assert len(dataset.LossyImageCompressionRatio) == 2
    assert (dataset.Columns, dataset.Rows) == (90, 150)
    assert dataset.ColorSpace == "SRGB"


def test_a_jpeg_of_four_inks_is_encoded_again() -> None:
    dataset = read(made(picture(), jpeg(scene().convert("CMYK"))))
    assert (dataset.SamplesPerPixel, dataset.ImageType[0]) == (3, "DERIVED")


def test_a_jpeg_that_says_it_is_rgb_is_called_so() -> None:
    out = BytesIO()
    scene().save(out, "JPEG", keep_rgb=True)
    dataset = read(made(picture(), out.getvalue()))
    assert dataset.PhotometricInterpretation == "RGB"


def test_a_file_that_is_not_clean_is_not_filed_as_it_is() -> None:
    data = jpeg()
    chatty = data[:2] + b"\xff\xfe\x00\x09DUPONT!" + data[2:]
    stored = frame(chatty)
    assert b"DUPONT" not in stored
    assert (values(stored) == values(data)).all()


@pytest.mark.parametrize("orientation", [1, 8])
@pytest.mark.parametrize("mode", ["L", "RGB"])
def test_a_png_is_plain_pixels_the_same_values(mode: str, orientation: int) -> None:
    data = png(scene().convert(mode), orientation=orientation)
    dataset = read(made(picture(), data))
    assert dataset.file_meta.TransferSyntaxUID == ExplicitVRLittleEndian
    assert dataset.PixelData == values(data).astype(np.uint8).tobytes()
    assert list(dataset.ImageType) == ["ORIGINAL", "PRIMARY"]
    assert "LossyImageCompressionRatio" not in dataset
    assert not dataset.LossyImageCompression  # what it was before it was a PNG is not known


def test_a_png_keeps_its_colour_profile() -> None:
    data = png(icc_profile=redder_profile())
    dataset = read(made(picture(), data))
    assert dataset.ICCProfile.rstrip(b"\x00") != srgb().rstrip(b"\x00")
    assert dataset.PixelData == values(data).astype(np.uint8).tobytes()


def test_a_png_with_transparency_is_converted_and_says_so() -> None:
    dataset = read(made(picture(), png(scene().convert("RGBA"))))
    assert list(dataset.ImageType) == ["DERIVED", "PRIMARY"]
    assert "without transparency" in dataset.DerivationDescription
    assert (dataset.SamplesPerPixel, dataset.ColorSpace) == (3, "SRGB")


def test_an_odd_number_of_bytes_is_padded() -> None:
    dataset = read(made(picture(), png(scene(15, 9))))
    assert len(dataset.PixelData) == 15 * 9 * 3 + 1


def test_a_picture_that_cannot_be_decoded_is_refused() -> None:
    data = jpeg(progressive=True)
    with pytest.raises(PictureDamaged):
        made(picture(), data[: len(data) // 2] + b"\xff\xd9")
    with pytest.raises(PictureDamaged):
        made(picture(), pictures.jpeg(64, 64, 1)[:100])
