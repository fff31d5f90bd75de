"""Fuzz one target: coverage leads the way through our own parsers (libFuzzer, by atheris).

python -m tests.fuzz.one jpeg FOLDER -max_total_time=60 -artifact_prefix=build/fuzz/jpeg/
"""

import sys

import atheris

OURS = ("capture", "cases", "crypto")


def main() -> None:
    """Run the target that the first argument names; the others are libFuzzer's. Ends the process by itself."""
    with atheris.instrument_imports(include=OURS):
        from tests.fuzz.targets import TARGETS
    atheris.Setup([sys.argv[0], *sys.argv[2:]], TARGETS[sys.argv[1]])
    atheris.Fuzz()


if __name__ == "__main__":
    main()
