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

import logging
import sys

import sqlcipher3.dbapi2 as sqlcipher
import typer

from cases.errors import DiskFull, PliError, of_system
from hospital import cli_accounts, cli_audit, cli_cases, cli_quarantine, cli_serve, cli_service, cli_talk
from host.console import begin, complain, to_line

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
    cli_talk.say,
    cli_talk.retake,
    cli_talk.forward,
):
    app.command()(command)
app.command("serve")(cli_serve.serve)
app.command("list")(cli_cases.list_cases)
app.command("show")(cli_cases.show_case)
app.add_typer(cli_service.people_app, name="people")
app.add_typer(cli_quarantine.quarantine_app, name="quarantine")
app.add_typer(cli_accounts.accounts_app, name="accounts")
app.add_typer(cli_audit.audit_app, name="audit")


def main() -> None:
    """Run the command line; an error of ours is said in its own words, with its own exit code."""
    logging.basicConfig(level=logging.ERROR)
    begin()
    try:
        app()
    except PliError as error:
        _end(error)
    except OSError as error:
        _end(of_system(error))
    except sqlcipher.OperationalError as error:
        if "disk is full" not in str(error):
            raise
        _end(DiskFull())


def _end(error: PliError) -> None:
    complain(to_line(error.described()) if "--json" in sys.argv else str(error))
    sys.exit(error.exit_code)


if __name__ == "__main__":
    main()
