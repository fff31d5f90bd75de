"""``pli-hospital``: the service's side. Make it, trust practices, pull, look, answer.

    pli-hospital init --home /var/lib/pli --service service.json --gateway https://gateway.example \\
        --receipt-key "ssh-ed25519 …"
    pli-hospital trust practice.keys.json          # then compare the fingerprint by telephone, and: confirm
    pli-hospital people add --name "Dr Carla Expert" --inami 19006951001
    pli-hospital pull --out /srv/cases
    pli-hospital answer 3f2a --form - <answer.json

``PLI_HOSPITAL_HOME`` stands for ``--home``. With ``--json`` each result is a JSON line. Exit codes: 0 done, 1 something
was refused, 2 wrong usage, 3 not now, and tried again by the next ``pull``.
"""

import errno
import io
import json
import logging
import signal
import sys
from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher
import typer

from cases.errors import DiskFull, FileRefused, PliError
from hospital import cli_cases, cli_service

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)
for command in (
    cli_service.init,
    cli_service.record,
    cli_service.identity,
    cli_service.invitation,
    cli_service.service,
    cli_service.trust,
    cli_service.confirm,
    cli_service.parties,
    cli_cases.pull,
    cli_cases.export,
    cli_cases.read,
    cli_cases.answer,
):
    app.command()(command)
app.command("list")(cli_cases.list_cases)
app.command("show")(cli_cases.show_case)
app.add_typer(cli_service.people_app, name="people")


def main() -> None:
    """Run the command line; an error of ours is said in its own words, with its own exit code."""
    logging.basicConfig(level=logging.ERROR)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    signal.signal(signal.SIGTERM, _leave)
    try:
        app()
    except PliError as error:
        _end(error)
    except OSError as error:
        _end(_of_the_system(error))
    except sqlcipher.OperationalError as error:
        if "disk is full" not in str(error):
            raise
        _end(DiskFull())


def _of_the_system(error: OSError) -> PliError:
    """What the system said of a file or the disk; anything else is raised again, as a fault of ours."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return DiskFull()
    if error.filename is None:
        raise error
    return FileRefused(name=Path(str(error.filename)).name, why=error.strerror or "it says no more")


def _end(error: PliError) -> None:
    fields = {"error": error.code, "fields": error.fields, "what_happened": str(error)}
    typer.echo(json.dumps(fields, ensure_ascii=False) if "--json" in sys.argv else str(error), err=True)
    sys.exit(error.exit_code)


def _leave(number: int, _frame: object) -> None:
    """End as a whole: what was being written in the clear is removed on the way out."""
    sys.exit(128 + number)


if __name__ == "__main__":
    main()
