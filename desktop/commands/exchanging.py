"""The command that talks to the gateway."""

from typing import Annotated

import typer

from cases.errors import PliError
from desktop.commands.console import AsJson, end, told
from desktop.commands.unlocking import HomeFolder, KeyFile, PassphraseFd, perhaps_unlocked
from desktop.exchange import Exchange, Round
from desktop.outbox_states import State
from host.console import complain, progress, show

_TOLD_FROM = 60


def add_to(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command()(sync)


@told
def sync(
    wait: Annotated[int, typer.Option(min=0, max=25, help="Seconds to wait for something to arrive.")] = 0,
    now: Annotated[bool, typer.Option("--now", help="Also try what waits for its next turn.")] = False,
    home: HomeFolder = None,
    passphrase_fd: PassphraseFd = None,
    key_file: KeyFile = None,
    as_json: AsJson = False,
) -> None:
    """Send what is in the outbox, fetch what arrived and open it.

    Without a secret it works as Pli does while locked, where the system's keyring has the courier's key: it sends
    and fetches, and opens nothing. Ends with 3 when something could not be done now and will be tried again.
    """
    with perhaps_unlocked(home, passphrase_fd, key_file) as session, progress("sending") as advance:
        done = Exchange(session).once(
            wait=wait, at_once=now, sending=lambda _, sent, total: advance(sent, total)
        )
        stuck = sum(parcel.state is State.ATTENTION for parcel in session.courier.store.parcels())
        _tell(done, stuck, as_json=as_json, locked=session.is_locked)
    trouble = done.trouble
    if trouble is not None:
        end(trouble, as_json=as_json)
    if done.sent.refused:
        raise typer.Exit(PliError.exit_code)


def _tell(done: Round, stuck: int, *, as_json: bool, locked: bool) -> None:
    offset = round(done.clock_offset.total_seconds())
    if abs(offset) >= _TOLD_FROM:
        complain(f"The clock of this computer is {round(offset / 60)} minutes off; please set it.")
    if stuck and not as_json:
        complain(f"{stuck} not sent before and in need of attention: see cases and show, then try again.")
    show(
        as_json,
        f"sent {len(done.sent.uploaded)}, received {done.opened}, still sealed {done.sealed + done.waiting}",
        sent=done.sent.uploaded,
        refused_by_gateway=done.sent.refused,
        noticed=done.noticed,
        fetched=done.fetched,
        opened=done.opened,
        waiting=done.waiting,
        refused=done.refused,
        sealed=done.sealed,
        attention=stuck,
        locked=locked,
        clock_offset_seconds=offset,
        trouble=None if done.trouble is None else done.trouble.code,
    )
