"""What ExifTool tells of a cleaned file is how its picture is coded, or it is a leak."""

import pytest

from bench.structure import is_structure


@pytest.mark.parametrize(
    ("tag", "value"),
    [
        ("PNG:BitDepth", 8),
        ("File:EncodingProcess", "Baseline DCT, Huffman coding"),
        ("IFD0:Orientation", "Rotate 90 CW"),
        ("ICC_Profile:RedMatrixColumn", "0.43604 0.22249 0.01392"),
        ("ICC-header:DeviceModel", ""),
        ("QuickTime:QuickTime_HEVCConfig_0x0016", 3),
    ],
)
def test_how_a_picture_is_coded_is_no_leak(tag: str, value: object) -> None:
    assert is_structure(tag, value)


@pytest.mark.parametrize(
    ("tag", "value"),
    [
        ("File:Comment", "Jan"),
        ("IFD0:Make", "Canon"),
        ("IFD1:Compression", "JPEG"),
        ("JFIF:ThumbnailImage", "(Binary data)"),
        ("GPS:GPSLatitude", "51 deg"),
        ("PNG:Author", "Jan"),
        ("PNG-pHYs:PixelsPerUnitX", 2834),
        ("QuickTime:UUID-Unknown", "Jan"),
        ("QuickTime:CreateDate", "2026:03:01 10:30:00"),
        ("RIFF:Unknown_ABCD", "(Binary data)"),
        ("ICC-header:DeviceModel", "D850"),
        ("ICC-header:ProfileDateTime", "2024:05:06 07:08:09"),
        ("ICC_Profile:ProfileDescription", "Screen of Jan"),
        ("Nobody:HeardOfThis", 1),
    ],
)
def test_all_else_is_one_whatever_it_is_called(tag: str, value: object) -> None:
    assert not is_structure(tag, value)
