"""Pictures whose ICC profile works by lookup tables: converted to sRGB, which is said and counted apart.

Such a profile cannot be rebuilt from a few numbers, and dropping it would change the colours. A child computes the
same colours in sRGB (`capture.clean.lookup`); what it says is rebuilt like any file that a person brings.
"""

from dataclasses import replace

from capture.clean.apart import coloured
from capture.clean.jpeg import rebuild_jpeg
from capture.clean.parts import Rebuilt
from capture.clean.png import rebuild_png
from cases.errors import DecoderFailed, PictureFormatUnsupported
from cases.picture import ColourProfile

_DEPTH_OF_PNG = 24  # signature, length and name of IHDR, width, height


def converted_to_srgb(rebuilt: Rebuilt) -> Rebuilt:
    """The picture in sRGB, with a fresh sRGB profile; not verified yet.

    Raises PictureDamaged (a broken profile), PictureFormatUnsupported (more than eight bits a sample),
    DecoderFailed.
    """
    is_jpeg = rebuilt.media_type == "image/jpeg"
    if not is_jpeg and rebuilt.data[_DEPTH_OF_PNG] > 8:  # Pillow would round the samples without a word
        raise PictureFormatUnsupported(format="16-bit PNG with a lookup-table colour profile")
    untrusted = coloured(rebuilt.data, rebuilt.untrusted_profile or b"", rebuilt.orientation)
    again = (rebuild_jpeg if is_jpeg else rebuild_png)(untrusted)
    if (again.width, again.height, again.untrusted_profile) != (rebuilt.width, rebuilt.height, None):
        raise DecoderFailed(why="it answered nonsense")
    return replace(
        again,
        colour=ColourProfile.CONVERTED,
        orientation=rebuilt.orientation,
        dropped=rebuilt.dropped,
        pixels_identical=False,
    )
