"""Told apart in a child that can open no more files: a picture's fault, and one of ours."""

import errno


def is_loaded_late(error: BaseException) -> bool:
    """Whether something was to be loaded that warming up forgot, which says nothing of the picture."""
    return isinstance(error, OSError) and error.errno == errno.EMFILE
