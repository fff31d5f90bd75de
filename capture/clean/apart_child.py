"""The child of cleaning: started by ``capture.clean.apart``, never imported by it.

    python -I -m capture.clean.apart_child JOB MEMORY CPU_SECONDS < question > answer

Whatever it needs is imported and tried on a picture of its own first; then it gives up memory, time and files; then
it reads the question.
"""

import sys
from io import BytesIO

from PIL import Image, ImageCms

from capture.clean.apart import HEADER, Job
from capture.clean.exif import only_orientation
from capture.clean.lookup import in_srgb
from capture.clean.tail import without_surplus
from capture.verdict import Verdict
from cases.errors import PictureFormatUnsupported, PictureHidesData, PictureRefused
from host.system import give_way, limit_this_process


def answer(job: Job, untrusted: bytes) -> bytes:
    """A byte for the verdict, and the picture when it is whole."""
    try:
        return bytes((Verdict.WHOLE,)) + _done(job, untrusted)
    except PictureHidesData:
        return bytes((Verdict.HIDES_DATA,))
    except PictureFormatUnsupported:
        return bytes((Verdict.UNSUPPORTED,))
    except PictureRefused:
        return bytes((Verdict.DAMAGED,))
    except MemoryError:
        return bytes((Verdict.TOO_MUCH_MEMORY,))


def _done(job: Job, untrusted: bytes) -> bytes:
    size, orientation = HEADER.unpack_from(untrusted)
    begin = HEADER.size + size
    if job is Job.PROVE:
        return without_surplus(untrusted[begin:])
    return in_srgb(untrusted[begin:], untrusted[HEADER.size : begin], orientation)


def _warm_up(job: Job) -> None:
    """Do it once for a picture of our own, so that nothing is left to be loaded."""
    Image.MAX_IMAGE_PIXELS = None  # the pixels were counted before
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    for form in ("JPEG", "PNG")[: 2 if job is Job.COLOUR else 1]:
        out = BytesIO()
        Image.new("RGB", (16, 16)).save(out, form, exif=b"Exif\x00\x00" + only_orientation(6))
        answer(job, HEADER.pack(len(profile), 1) + profile + out.getvalue())


def main() -> None:
    """One question from standard input, one answer to standard output."""
    number, memory, cpu_seconds = map(int, sys.argv[1:])
    job = Job(number)
    _warm_up(job)
    limit_this_process(memory, cpu_seconds)
    give_way()
    sys.stdout.buffer.write(answer(job, sys.stdin.buffer.read()))


if __name__ == "__main__":
    main()
