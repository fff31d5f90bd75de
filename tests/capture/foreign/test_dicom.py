"""DICOM photographs, made by dcmtk and pydicom: pixels out, header told by category and gone."""

import subprocess
import zlib
from datetime import datetime, timedelta, timezone
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from pydicom import Dataset, dcmread
from pydicom.dataset import FileMetaDataset
from pydicom.encaps import encapsulate
from pydicom.uid import (
    JPEG2000,
    UID,
    DeflatedExplicitVRLittleEndian,
    ExplicitVRLittleEndian,
    ImplicitVRLittleEndian,
    JPEG2000Lossless,
    JPEGBaseline8Bit,
    RLELossless,
    VLPhotographicImageStorage,
)

from capture.clean.clean import clean, clean_pages
from capture.clean.taken import time_taken
from cases.errors import (
    PictureDamaged,
    PictureFormatUnsupported,
    PictureMoves,
    PictureRefused,
    PictureTooLarge,
)
from cases.picture import Change, ColourProfile, Removed
from tests.capture.clean.lookup_profile import lookup_profile
from tests.capture.clean.samples import CANARY, jpeg, picture, pixels, srgb_profile
from tests.capture.clean.seen import by_opencv
from tests.capture.foreign.makers import dicom, near

pytestmark = pytest.mark.usefixtures("in_process")


def dataset(samples: "np.ndarray[tuple[int, ...], np.dtype[np.generic]]", colours: str = "RGB") -> Dataset:
    """A photograph with a full header, its pixels uncompressed; several frames when ``samples`` has four sides."""
    made = Dataset()
    made.file_meta = FileMetaDataset()
    made.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    made.file_meta.MediaStorageSOPClassUID = made.SOPClassUID = VLPhotographicImageStorage
    made.file_meta.MediaStorageSOPInstanceUID = made.SOPInstanceUID = UID("1.2.3.4.5.6")
    made.PatientName, made.PatientID, made.PatientBirthDate = CANARY.decode(), CANARY.decode(), "19850730"
    made.InstitutionName, made.Manufacturer = CANARY.decode(), CANARY.decode()
    made.SoftwareVersions, made.ImageComments, made.AccessionNumber = "9.1", CANARY.decode(), "A17"
    made.AcquisitionDateTime, made.TimezoneOffsetFromUTC = "20260304151617.123456", "+0100"
    made.private_block(0x0019, "MAKER", create=True).add_new(1, "LO", CANARY.decode())
    made.PhotometricInterpretation = colours
    made.SamplesPerPixel = 3 if samples.shape[-1] == 3 and colours not in GREY else 1
    frames = samples.ndim == (4 if made.SamplesPerPixel == 3 else 3)
    if frames:
        made.NumberOfFrames = len(samples)
    made.Rows, made.Columns = samples.shape[frames : frames + 2]
    made.PlanarConfiguration, made.PixelRepresentation = 0, 0
    made.BitsAllocated = made.BitsStored = samples.dtype.itemsize * 8
    made.HighBit = made.BitsStored - 1
    made.PixelData = samples.tobytes() + b"\0" * (samples.nbytes % 2)
    return made


GREY = ("MONOCHROME1", "MONOCHROME2", "PALETTE COLOR")


def written(made: Dataset) -> bytes:
    out = BytesIO()
    made.save_as(out, enforce_file_format=True)
    return out.getvalue()


def with_jpegs(*frames: bytes, colours: str = "YBR_FULL_422") -> Dataset:
    made = dataset(pixels(), colours)
    made.file_meta.TransferSyntaxUID = JPEGBaseline8Bit
    made.NumberOfFrames = len(frames)
    made.PixelData = encapsulate(list(frames))
    return made


def test_a_jpeg_within_stays_as_it_is() -> None:
    cleaned = clean(dicom(picture()))
    assert cleaned.media_type == "image/jpeg"
    assert cleaned.report.pixels_identical
    assert (cleaned.report.source, cleaned.report.changes) == ("DICOM", ())
    header = dcmread(BytesIO(dicom(picture())))
    assert (
        np.array_equal(by_opencv(cleaned.data)[..., ::-1], header.pixel_array)
        or near(picture(), cleaned.data) < 6
    )


def test_the_very_bytes_of_the_jpeg_go_on() -> None:
    frame = jpeg(quality=80)
    assert clean(written(with_jpegs(frame))).data == clean(frame).data


@pytest.mark.parametrize("syntax", [ExplicitVRLittleEndian, ImplicitVRLittleEndian])
def test_pixels_that_are_not_packed_come_out_the_same(syntax: UID) -> None:
    made = dataset(pixels())
    made.file_meta.TransferSyntaxUID = syntax
    out = BytesIO()
    made.save_as(
        out, implicit_vr=syntax == ImplicitVRLittleEndian, little_endian=True, enforce_file_format=True
    )
    cleaned = clean(out.getvalue())
    assert cleaned.media_type == "image/png"
    assert cleaned.report.pixels_identical
    assert np.array_equal(by_opencv(cleaned.data)[..., ::-1], pixels())
    found = {one.category: one.count for one in cleaned.report.removed}
    assert found.keys() >= {
        Removed.PERSON, Removed.PLACE, Removed.TIME, Removed.DEVICE, Removed.SOFTWARE, Removed.COMMENT,
        Removed.IDENTIFIER, Removed.HIDDEN_DATA,
    }  # fmt: skip
    assert CANARY[:6] not in cleaned.data


def test_pixels_in_runs_come_out_the_same(tmp_path: Path) -> None:
    (tmp_path / "a.dcm").write_bytes(written(dataset(pixels())))
    subprocess.run(["dcmcrle", tmp_path / "a.dcm", tmp_path / "b.dcm"], check=True, capture_output=True)
    packed = (tmp_path / "b.dcm").read_bytes()
    assert dcmread(BytesIO(packed)).file_meta.TransferSyntaxUID == RLELossless
    assert np.array_equal(by_opencv(clean(packed).data)[..., ::-1], pixels())


@pytest.mark.parametrize(("colours", "wanted"), [("MONOCHROME2", 40), ("MONOCHROME1", 215)])
def test_grey_is_shown_the_way_it_is_meant(colours: str, wanted: int) -> None:
    cleaned = clean(written(dataset(np.full((8, 8), 40, np.uint8), colours)))
    assert (by_opencv(cleaned.data) == wanted).all()


def test_a_window_is_applied_and_sixteen_bits_are_rounded() -> None:
    made = dataset(np.arange(64, dtype=np.uint16).reshape(8, 8) * 64, "MONOCHROME2")
    made.BitsStored, made.HighBit = 12, 11
    made.WindowCenter, made.WindowWidth = 2_048, 4_096
    cleaned = clean(written(made))
    assert Change.EIGHT_BITS in cleaned.report.changes
    shown = by_opencv(cleaned.data)
    assert (shown[0, 0], shown[-1, -1]) == (0, 251)


def ramp() -> Dataset:
    """Twelve bits of grey: dark ones, as most files hold."""
    made = dataset(np.arange(64, dtype=np.uint16).reshape(8, 8) * 16, "MONOCHROME2")
    made.BitsStored, made.HighBit = 12, 11
    return made


@pytest.mark.parametrize("window", [None, (512, 1_024), (300, 200)])
@pytest.mark.parametrize("rescaled", [(1, 0), (2, -1_024)])
def test_grey_is_shown_as_dcmtk_shows_it(
    window: tuple[int, int] | None, rescaled: tuple[int, int], tmp_path: Path
) -> None:
    made = ramp()
    made.RescaleSlope, made.RescaleIntercept, made.RescaleType = *rescaled, "US"
    if window:
        made.WindowCenter, made.WindowWidth = [window[0], 7], [window[1], 9]
    (tmp_path / "in").write_bytes(written(made))
    option = ("+Wi", "1") if window else ("+Wm",)
    subprocess.run(["dcmj2pnm", *option, tmp_path / "in", tmp_path / "out.pgm"], check=True)
    theirs = np.asarray(Image.open(tmp_path / "out.pgm")).astype(int)
    ours = by_opencv(clean(written(made)).data).astype(int).reshape(theirs.shape)
    assert np.abs(ours - theirs).max() <= 1


@pytest.mark.parametrize(("function", "first", "last"), [("LINEAR_EXACT", 0, 251), ("SIGMOID", 30, 223)])
def test_a_window_may_have_another_shape(function: str, first: int, last: int) -> None:
    made = ramp()
    made.WindowCenter, made.WindowWidth, made.VOILUTFunction = 512, 1_024, function
    shown = by_opencv(clean(written(made)).data)
    assert (shown[0, 0], shown[-1, -1]) == (first, last)


def test_a_window_of_no_width_is_passed_over() -> None:
    made = ramp()
    made.WindowCenter, made.WindowWidth = 0, 0
    shown = by_opencv(clean(written(made)).data)
    assert (shown[0, 0], shown[-1, -1]) == (0, 255)


def test_a_palette_is_looked_up() -> None:
    made = dataset(np.tile(np.array([0, 1], np.uint8), (8, 4)), "PALETTE COLOR")
    for colour, values in (("Red", (0, 65_535)), ("Green", (0, 0)), ("Blue", (65_535, 0))):
        setattr(made, f"{colour}PaletteColorLookupTableDescriptor", [2, 0, 16])
        setattr(made, f"{colour}PaletteColorLookupTableData", np.array(values, "<u2").tobytes())
    shown = by_opencv(clean(written(made)).data)
    assert shown[0, :2].tolist() == [[255, 0, 0], [0, 0, 255]]


def test_of_several_frames_the_first_is_taken_or_each() -> None:
    frames = [jpeg(quality=quality) for quality in (50, 70, 90)]
    data = written(with_jpegs(*frames))
    first = clean(data)
    assert first.report.changes == (Change.FIRST_OF_SEVERAL,)
    assert [page.data for page in clean_pages(data)] == [clean(frame).data for frame in frames]
    raw = written(dataset(np.stack((pixels(), pixels()[::-1]))))
    assert np.array_equal(by_opencv(list(clean_pages(raw))[1].data)[..., ::-1], pixels()[::-1])


@pytest.mark.parametrize("profile", ["sRGB", "tables"])
def test_the_profile_of_the_header_goes_with_the_pixels(profile: str) -> None:
    content = srgb_profile() if profile == "sRGB" else lookup_profile(description=CANARY)
    for made in (dataset(pixels()), with_jpegs(jpeg())):
        made.ICCProfile = content + b"\0" * (len(content) % 2)
        report = clean(written(made)).report
        assert report.colour is (ColourProfile.REBUILT if profile == "sRGB" else ColourProfile.CONVERTED)


def test_the_time_of_acquisition_is_the_time_taken() -> None:
    made = dataset(pixels())
    wanted = datetime(2026, 3, 4, 15, 16, 17, tzinfo=timezone(timedelta(hours=1)))
    assert time_taken(written(made)) == wanted
    del made.AcquisitionDateTime
    made.ContentDate, made.ContentTime, made.StudyDate = "20260304", "151617", "20200101"
    assert time_taken(written(made)) == wanted


def named(syntax: str) -> bytes:
    """A file that says it is packed in that way, and is not."""
    old, new = ExplicitVRLittleEndian.ljust(20, "\0").encode(), syntax[:20].ljust(20, "\0").encode()
    data = written(dataset(pixels()))
    if len(syntax) <= 20:
        return data.replace(old, new)
    place = data.index(old) - 2
    return data[:place] + bytes((len(syntax), 0)) + syntax.encode() + data[place + 22 :]


@pytest.mark.parametrize(
    ("syntax", "word"), [("1.2.840.10008.1.2.4.80", "JPEG-LS"), ("1.2.840.10008.1.2.9", "rare")]
)
def test_other_ways_of_packing_are_refused_by_name(syntax: str, word: str) -> None:
    with pytest.raises(PictureFormatUnsupported, match=rf"DICOM \(.*{word}"):
        clean(named(syntax))


def test_a_film_is_refused_with_advice() -> None:
    with pytest.raises(PictureMoves):
        clean(named("1.2.840.10008.1.2.4.102"))


def test_a_jpeg_of_twelve_bits_is_refused_by_name() -> None:
    made = with_jpegs(jpeg())
    made.BitsStored = 12
    with pytest.raises(PictureFormatUnsupported, match="12 bits"):
        clean(written(made))


REPACKED = {
    "big-endian": ("dcmconv", "+te"), "deflated": ("dcmconv", "+td"), "implicit": ("dcmconv", "+ti"),
    "lossless JPEG": ("dcmcjpeg", "+e1"), "lossless JPEG of the first kind": ("dcmcjpeg", "+el"),
    "runs": ("dcmcrle",),
}  # fmt: skip


@pytest.mark.parametrize("kind", ["RGB", "grey"])
@pytest.mark.parametrize("way", REPACKED)
def test_however_pixels_are_packed_they_come_out_the_same(way: str, kind: str, tmp_path: Path) -> None:
    samples = pixels() if kind == "RGB" else pixels(channels=1)
    made = written(dataset(samples, "RGB" if kind == "RGB" else "MONOCHROME2"))
    (tmp_path / "in").write_bytes(made)
    subprocess.run([*REPACKED[way], tmp_path / "in", tmp_path / "out"], check=True)
    cleaned = clean((tmp_path / "out").read_bytes())
    assert cleaned.data == clean(made).data
    assert cleaned.report.pixels_identical
    assert cleaned.report.removed


@pytest.mark.parametrize("reversible", [True, False])
def test_jpeg_2000_within_is_decoded(reversible: bool) -> None:
    out = BytesIO()
    picture().save(out, "JPEG2000", irreversible=not reversible, no_jp2=True, mct=1)
    made = with_jpegs(out.getvalue(), colours="YBR_RCT" if reversible else "YBR_ICT")
    made.file_meta.TransferSyntaxUID = JPEG2000Lossless if reversible else JPEG2000
    cleaned = clean(written(made))
    assert cleaned.media_type == ("image/png" if reversible else "image/jpeg")
    assert near(picture(), cleaned.data) < (0.001 if reversible else 3)


def test_what_is_deflated_without_end_is_not_unpacked() -> None:
    made = dataset(np.zeros((16, 16, 3), np.uint8))
    made.file_meta.TransferSyntaxUID = DeflatedExplicitVRLittleEndian
    data = written(made)
    end = data.index(DeflatedExplicitVRLittleEndian.encode()) + len(DeflatedExplicitVRLittleEndian)
    packing = zlib.compressobj(9, wbits=-15)
    bomb = packing.compress(bytes(80 << 20)) + packing.flush()
    with pytest.raises(PictureTooLarge):
        clean(data[: end + end % 2] + bomb)
    with pytest.raises(PictureDamaged):
        clean(data[:-20])


def test_zeros_behind_the_pixels_are_nothing_and_words_are_told() -> None:
    data = written(dataset(pixels()))
    assert clean(data + bytes(400_000)).report == clean(data).report
    more = clean(data + bytes(4) + CANARY).report.removed
    assert Removed.TRAILER in {one.category for one in more}


def test_words_behind_a_jpeg_within_are_told_and_the_byte_that_makes_it_even_is_not() -> None:
    odd = next(frame for quality in range(60, 95) if len(frame := jpeg(quality=quality)) % 2)
    data = written(with_jpegs(odd))
    assert Removed.TRAILER not in {one.category for one in clean(data).report.removed}
    told = {one.category: one.bytes for one in clean(data + CANARY).report.removed}
    assert told[Removed.TRAILER] == len(CANARY)


def test_a_document_without_pixels_is_refused() -> None:
    made = dataset(pixels())
    del made.PixelData
    with pytest.raises(PictureFormatUnsupported, match="without a picture"):
        clean(written(made))


def test_sequences_without_end_are_refused() -> None:
    data = written(dataset(pixels()))
    deep = b"\x08\x00\x40\x11SQ\0\0\xff\xff\xff\xff" + b"\xfe\xff\x00\xe0\xff\xff\xff\xff"
    with pytest.raises(PictureDamaged):
        clean(data[:132] + data[132:400].split(b"\x08\x00\x16\x00")[0] + deep * 5_000)


@pytest.mark.parametrize("cut", [140, 300, 700, 20_000])
def test_a_file_that_is_cut_off_is_refused(cut: int) -> None:
    with pytest.raises(PictureRefused):
        clean(written(dataset(pixels()))[:cut])


def test_pixels_that_are_no_picture_are_refused() -> None:
    with pytest.raises(PictureDamaged):
        clean(written(with_jpegs(b"\0" * 400)))
    with pytest.raises(PictureDamaged):
        clean(written(with_jpegs(jpeg()[:900])))


def test_a_dicom_that_begins_like_a_tiff_is_a_dicom() -> None:
    data = written(dataset(pixels()))
    both = b"II*\0\x08\0\0\0".ljust(128, b"\0") + data[128:]
    assert clean(both).data == clean(data).data
    assert Removed.HIDDEN_DATA in {one.category for one in clean(both).report.removed}
