"""Fuzz one target: coverage leads the way through our own parsers (libFuzzer, by atheris).

python -m tests.fuzz.one jpeg FOLDER -max_total_time=60 -artifact_prefix=build/fuzz/jpeg/
"""

import sys
from unittest.mock import patch

import atheris

_MOST_PIXELS = 1 << 18  # the time goes into kinds of files, not into the size of their pictures
OURS = ("capture", "cases", "crypto")


def main() -> None:
    """Run the target that the first argument names; the others are libFuzzer's. Ends the process by itself."""
    with atheris.instrument_imports(include=OURS):
        from capture.clean import apart, parts
        from tests.capture.clean import here
        from tests.fuzz.targets import TARGETS
    parts.MOST_PIXELS = _MOST_PIXELS
    patch.object(apart, "ask", here.ask).start()  # a child for each input would take all the time
    atheris.Setup([sys.argv[0], *sys.argv[2:]], TARGETS[sys.argv[1]])
    atheris.Fuzz()


if __name__ == "__main__":
    main()
