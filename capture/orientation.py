"""What Exif's orientation asks for before a picture stands upright (Exif 3.0, tag 0x0112), in Pillow's words."""

from PIL import Image

TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""By the tag's value; 1 and what is no value of it ask for nothing. Pillow turns the other way than Exif counts."""
