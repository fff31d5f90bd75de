"""A process that cleans one file after the other: jobs come in as lines, what became of each goes out as a line.

``python -I -m capture.clean.worker``, started by ``capture.clean.workers``. It ends when its input does, in good time:
a file under way is finished, so that no half of one stays behind.
"""

import json
import signal
import sys
from pathlib import Path

from capture.clean.batch import Cleaned, NotCleaned, clean_file
from capture.clean.placing import Job


def main() -> None:
    """Work until there is no more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who started it decides
    for line in sys.stdin:
        source, folder, stem, inside, is_within = json.loads(line)
        job = Job(Path(source), Path(folder), stem, Path(inside), is_within)
        print(json.dumps(answer(job)), flush=True)


def answer(job: Job) -> dict[str, object]:
    """What became of a file, as it is written; names may hold bytes that are no UTF-8, which JSON escapes."""
    try:
        outcomes = [_as_tree(outcome) for outcome in clean_file(job)]
    except OSError as error:
        named = None if error.filename is None else str(error.filename)
        return {"system": [error.errno, error.strerror, named]}
    return {"outcomes": outcomes}


def _as_tree(outcome: Cleaned | NotCleaned) -> dict[str, object]:
    if isinstance(outcome, NotCleaned):
        return {"error": outcome.error.code, "fields": outcome.error.fields}
    facts = outcome.facts.model_dump(mode="json")
    return {"page": outcome.page, "output": str(outcome.output), "facts": facts}


if __name__ == "__main__":
    main()
