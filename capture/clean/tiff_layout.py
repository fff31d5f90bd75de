"""How the samples of a TIFF page lie in its file (TIFF 6.0, sections 8, 15 and 18), told by its directory alone."""

from dataclasses import dataclass

from capture.clean.tiff_directories import MOST_PIECES, Directories, Directory

_COLOURS = {0: 1, 1: 1, 2: 3, 5: 4}
"""Samples a pixel by photometric interpretation: dark or bright where they are nought, RGB, CMYK."""
_CMYK_INKS = 1
_UNASSOCIATED = 2
_SHOWS_THROUGH = (1, _UNASSOCIATED)


@dataclass(frozen=True, slots=True)
class Layout:
    """``bits`` of each sample; ``colours`` of ``samples`` are not extra; ``across``: tiles side by side, 1 of strips.

    ``places`` and ``sizes``: of its strips or tiles, in bytes; ``piece``: width and height of one, in pixels.
    ``alpha``: 0 none, 1 the colours are weighed by it, 2 they are not.
    """

    width: int
    height: int
    bits: int
    samples: int
    colours: int
    alpha: int
    photometric: int
    compression: int
    is_planar: bool
    is_tiled: bool
    is_differential: bool
    is_reversed: bool
    piece: tuple[int, int]
    places: tuple[int, ...]
    sizes: tuple[int, ...]

    @property
    def is_complete(self) -> bool:
        """Whether as many pieces are told as the picture has."""
        if min(self.piece) <= 0:
            return False
        pieces = self.across * -(-self.height // self.piece[1]) * (self.samples if self.is_planar else 1)
        return len(self.places) == len(self.sizes) == pieces

    @property
    def across(self) -> int:
        """Tiles side by side; 1 of strips."""
        return -(-self.width // self.piece[0])

    @property
    def together(self) -> int:
        """Samples that lie side by side for each pixel."""
        return 1 if self.is_planar else self.samples


def read_layout(file: Directories, page: Directory) -> Layout | None:
    """``None`` where samples differ in their bits, or colours are told in no way that is known here.

    Raises ``ValueError`` where not as many pieces are told as the picture has.
    """
    bits, samples = set(file.numbers(page, 0x0102)) or {1}, file.first(page, 0x0115, 1)
    photometric, extra = file.first(page, 0x0106, -1), file.numbers(page, 0x0152)
    colours = _COLOURS.get(photometric, 0)
    if not extra and (colours, samples) == (3, 4):
        extra = (_UNASSOCIATED,)  # some programs do not name it
    is_cmyk = photometric != 5 or file.first(page, 0x014C, _CMYK_INKS) == _CMYK_INKS
    if len(bits) != 1 or not colours or samples != colours + len(extra) or not is_cmyk:
        return None
    is_tiled = bool(file.first(page, 0x0142))
    layout = Layout(
        width=file.first(page, 0x0100),
        height=file.first(page, 0x0101),
        bits=min(bits),
        samples=samples,
        colours=colours,
        alpha=extra[0] if extra and extra[0] in _SHOWS_THROUGH else 0,
        photometric=photometric,
        compression=file.first(page, 0x0103, 1),
        is_planar=file.first(page, 0x011C, 1) == 2 and samples > 1,
        is_tiled=is_tiled,
        is_differential=file.first(page, 0x013D, 1) == 2,
        is_reversed=file.first(page, 0x010A, 1) == 2,
        piece=_piece(file, page, is_tiled=is_tiled),
        places=file.numbers(page, 0x0144 if is_tiled else 0x0111, MOST_PIECES),
        sizes=file.numbers(page, 0x0145 if is_tiled else 0x0117, MOST_PIECES),
    )
    if not layout.is_complete:
        raise ValueError("pieces of it are missing")
    return layout


def _piece(file: Directories, page: Directory, *, is_tiled: bool) -> tuple[int, int]:
    if is_tiled:
        return file.first(page, 0x0142), file.first(page, 0x0143)
    height = file.first(page, 0x0101)
    return file.first(page, 0x0100), min(file.first(page, 0x0116, height), height)
