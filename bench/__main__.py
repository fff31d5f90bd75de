"""Run the measurements: ``python -m bench`` all of them, ``python -m bench NAME…`` some.

A NAME is a module (``sealing``) or one of its functions (``sealing.seal_256_mib``). A run of all writes
``build/bench.json`` anew after each measurement. Exit codes: 0 every bar is reached, 1 one is missed, 2 no such NAME.
"""

import importlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path

from bench.measure import Measure, Measurement

MODULES: tuple[str, ...] = (
    "sealing",
    "cleaning",
    "cleaning_time",
    "privacy",
    "decoding",
    "camera",
    "preview",
    "flow",
    "startup",
    "gateway",
    "dicom",
    "desk",
    "desk_pictures",
)
"""Every module of measurements in this folder, in the order they are run."""

RESULTS = Path("build/bench.json")
_COLUMNS = "{:<46} {:>10} {:>10}  {:<8} {:<24} {:>7} {:>6}  {}"


def main(names: list[str]) -> int:
    """Run what ``names`` name (all, when there is none) and print it as a table; returns the exit code."""
    measures = all_measures()
    chosen = [name for name in measures if not names or is_named(name, names)]
    unknown = [name for name in names if not any(is_named(known, [name]) for known in measures)]
    if unknown:
        print(
            f"No measurement is called {', '.join(unknown)}. There are: {', '.join(measures)}",
            file=sys.stderr,
        )
        return 2
    print(_COLUMNS.format("measurement", "ours", "peer", "unit", "beside", "ratio", "bar", "").rstrip())
    done: list[Measurement] = []
    for measurement in run(measures[name] for name in chosen):
        done.append(measurement)
        print(as_line(measurement), flush=True)
        if not names:
            write(done)
    return 0 if all(measurement.ok for measurement in done) else 1


def all_measures() -> dict[str, Measure]:
    """Every measuring function, as ``module.function``."""
    return {
        f"{module}.{function.__name__}": function
        for module in MODULES
        for function in importlib.import_module(f"bench.{module}").MEASURES
    }


def is_named(measure: str, names: list[str]) -> bool:
    """Whether ``module.function`` or its module stands among the names."""
    return measure in names or measure.partition(".")[0] in names


def run(measures: Iterator[Measure]) -> Iterator[Measurement]:
    """The measurements, one by one as they are taken."""
    for measure in measures:
        yield from measure()


def as_line(measurement: Measurement) -> str:
    """One line of the table."""
    row = measurement.as_row()
    verdict = "ok" if row["ok"] else "MISSED"
    figures = (f"{row['ours']:g}", f"{row['peer']:g}", row["unit"], row["peer_name"])
    return _COLUMNS.format(row["name"], *figures, f"{row['ratio']:.2f}", f"{row['bar']:g}", verdict)


def write(done: list[Measurement]) -> None:
    """Write what was measured so far to ``build/bench.json``."""
    RESULTS.parent.mkdir(exist_ok=True)
    RESULTS.write_text(json.dumps([measurement.as_row() for measurement in done], indent=1) + "\n")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
