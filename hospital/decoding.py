"""Decodes pictures of others where no key is: in a child process of ``capture.sandbox``."""

from capture.sandbox import decode


def decode_in_child(data: bytes) -> tuple[str, int, int]:
    """``hospital.documents.Decode``: in a child process that has no key."""
    found = decode(data)
    return f"image/{found.format.lower()}", found.width, found.height
