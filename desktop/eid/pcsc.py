"""The system's service for card readers (PC/SC), reduced to what reading one card takes.

    with Service() as service:
        reader = service.wait_for_card(cancelled, patience=60)
        with service.card_in(reader) as transmit:
            ...

Result codes become our errors here; everything the service or a card says is bounded by the caller.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic
from types import TracebackType
from typing import Self

from smartcard import scard

from cases.errors import (
    Cancelled,
    CardAbsent,
    CardReaderAbsent,
    CardRemoved,
    CardServiceAbsent,
    CardUnreadable,
    PliError,
)
from desktop.eid.card import Transmit
from transport.body import Happened

_TURN = 200
"""Milliseconds after which the person's wish to stop is looked at."""

_NO_SERVICE = {scard.SCARD_E_NO_SERVICE, scard.SCARD_E_SERVICE_STOPPED, scard.SCARD_F_COMM_ERROR}
_NO_READER = {
    scard.SCARD_E_NO_READERS_AVAILABLE,
    scard.SCARD_E_READER_UNAVAILABLE,
    scard.SCARD_E_UNKNOWN_READER,
}
_LOST = {
    scard.SCARD_E_NO_SMARTCARD,
    scard.SCARD_E_NOT_TRANSACTED,
    scard.SCARD_W_REMOVED_CARD,
    scard.SCARD_W_RESET_CARD,
}


class Service:
    """A connection to the service. Used by one thread."""

    def __init__(self) -> None:
        result, self._context = scard.SCardEstablishContext(scard.SCARD_SCOPE_USER)
        _check(result)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        scard.SCardReleaseContext(self._context)

    def readers(self) -> list[str]:
        """The readers that are plugged in, by the system's names; perhaps none."""
        result, names = scard.SCardListReaders(self._context, [])
        if result in _NO_READER:
            return []
        _check(result)
        return list(names)

    def wait_for_card(self, cancelled: Happened, patience: float) -> list[str]:
        """The readers that hold a card, as soon as one does.

        Raises ``Cancelled``, ``CardAbsent`` after ``patience`` seconds, ``CardReaderAbsent``, ``CardServiceAbsent``.
        """
        end = monotonic() + patience
        known: dict[str, int] = {}
        while True:
            known = {name: known.get(name, scard.SCARD_STATE_UNAWARE) for name in self.readers()}
            if not known:
                raise CardReaderAbsent
            known = self._changed(known)
            if holding := [name for name, state in known.items() if state & scard.SCARD_STATE_PRESENT]:
                return holding
            if cancelled():
                raise Cancelled
            if monotonic() >= end:
                raise CardAbsent

    @contextmanager
    def card_in(self, reader: str) -> Iterator[Transmit]:
        """Talk to the card in ``reader``; no other program does meanwhile. The card stays as it is afterwards."""
        either = scard.SCARD_PROTOCOL_T0 | scard.SCARD_PROTOCOL_T1
        result, card, protocol = scard.SCardConnect(self._context, reader, scard.SCARD_SHARE_SHARED, either)
        _check(result)
        try:
            _check(scard.SCardBeginTransaction(card))
            yield _transmit_to(card, protocol)
            scard.SCardEndTransaction(card, scard.SCARD_LEAVE_CARD)
        finally:
            scard.SCardDisconnect(card, scard.SCARD_LEAVE_CARD)

    def _changed(self, known: dict[str, int]) -> dict[str, int]:
        """The states of the readers, after they changed or a turn has passed."""
        result, states = scard.SCardGetStatusChange(self._context, _TURN, list(known.items()))
        if result == scard.SCARD_E_TIMEOUT:
            return known
        if result in _NO_READER:  # unplugged this moment: the next listing says so
            return {}
        _check(result)
        return {name: state & ~scard.SCARD_STATE_CHANGED for name, state, _ in states}


def _transmit_to(card: int, protocol: int) -> Transmit:
    header = scard.SCARD_PCI_T1 if protocol == scard.SCARD_PROTOCOL_T1 else scard.SCARD_PCI_T0

    def transmit(command: bytes) -> bytes:
        result, untrusted_answer = scard.SCardTransmit(card, header, list(command))
        _check(result)
        if not untrusted_answer:  # some drivers say so that the card is gone
            raise CardRemoved
        return bytes(untrusted_answer)

    return transmit


def _check(result: int) -> None:
    if result != scard.SCARD_S_SUCCESS:
        raise _error_of(result)


def _error_of(result: int) -> PliError:
    if result in _NO_SERVICE:
        return CardServiceAbsent()
    if result in _NO_READER:
        return CardReaderAbsent()
    return CardRemoved() if result in _LOST else CardUnreadable()
