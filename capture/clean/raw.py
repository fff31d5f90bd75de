"""RAW files that look like TIFF: told by the sensor's own pixels in one of their directories (DNG 1.7, TIFF/EP)."""

from capture.clean.tiff_directories import Directories, Directory

_PHOTOMETRIC, _COMPRESSION, _MAKE, _DNG_VERSION = 0x0106, 0x0103, 0x010F, 0xC612
_OF_SENSORS = (32_803, 34_892)  # colour filter array, linear raw
_RAW_COMPRESSIONS = (32_767, 32_769, 32_770, 34_713, 65_000, 65_535)
_MOST_PAGES = 8
_MAKERS = {
    b"NIKON": "Nikon RAW (NEF)",
    b"SONY": "Sony RAW (ARW)",
    b"CANON": "Canon RAW (CR2)",
    b"PENTAX": "Pentax RAW (PEF)",
    b"RICOH": "Pentax RAW (PEF)",
    b"SAMSUNG": "Samsung RAW (SRW)",
    b"OLYMPUS": "Olympus RAW (ORF)",
    b"HASSELBLAD": "Hasselblad RAW (3FR)",
    b"KODAK": "Kodak RAW (DCR)",
    b"EASTMAN": "Kodak RAW (DCR)",
}


def raw_name(untrusted: bytes) -> str | None:
    """The name of the camera's raw format when a TIFF file is one, else ``None``."""
    file = Directories(untrusted)
    make = b""
    for _, page in zip(range(_MOST_PAGES), file.chain(), strict=False):
        make = make or _make(file, page)
        if any(entry.number == _DNG_VERSION for entry in page.entries):
            return "RAW (DNG)"
        if any(_is_of_a_sensor(file, one) for one in (page, *file.below(page))):
            return next((name for maker, name in _MAKERS.items() if make.startswith(maker)), "RAW")
    return None


def _is_of_a_sensor(file: Directories, directory: Directory) -> bool:
    photometric, compression = file.first(directory, _PHOTOMETRIC), file.first(directory, _COMPRESSION)
    return photometric in _OF_SENSORS or compression in _RAW_COMPRESSIONS


def _make(file: Directories, directory: Directory) -> bytes:
    return next((file.value(one, 16).upper() for one in directory.entries if one.number == _MAKE), b"")
