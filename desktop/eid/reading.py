"""Reading the identity card in a reader of this computer.

>>> read_card(running.is_cancelled)                 # waits until somebody puts it in    # doctest: +SKIP
CardIdentity(niss='85073003328', family_name='Voorbeeld', …)

It blocks: not for the window's thread, nor for the lane of the cases.
"""

from cases.errors import CardOfAnotherKind
from desktop.eid.card import read_identity_file
from desktop.eid.identity import CardIdentity, identity_of
from desktop.eid.pcsc import Service
from transport.body import Happened, never

PATIENCE = 60.0
"""Seconds for somebody to find the card and put it in."""


def read_card(cancelled: Happened = never, patience: float = PATIENCE) -> CardIdentity:
    """Who the card says its holder is; of several cards, the first Belgian one.

    Raises ``CardError`` (try again), ``CardRefused`` (not this card) or ``Cancelled``.
    """
    with Service() as service:
        readers = service.wait_for_card(cancelled, patience)
        for reader in readers:
            try:
                return _read(service, reader)
            except CardOfAnotherKind:
                continue
        raise CardOfAnotherKind


def has_reader() -> bool:
    """Whether a card reader is plugged in; raises ``CardServiceAbsent``."""
    with Service() as service:
        return bool(service.readers())


def _read(service: Service, reader: str) -> CardIdentity:
    with service.card_in(reader) as transmit:
        return identity_of(read_identity_file(transmit))
