"""A ``qtbot`` that waits as long as a busy machine may need: whoever waits for something wants it, not its speed."""

from collections.abc import Callable

from pytestqt.qtbot import QtBot
from pytestqt.wait_signal import SignalBlocker
from typing_extensions import override

_LEAST = 120_000  # milliseconds


class PatientBot(QtBot):
    """What comes in time takes no longer; what never comes fails two minutes later."""

    @override
    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = _LEAST) -> None:
        super().waitUntil(callback, timeout=max(timeout, _LEAST))

    @override
    def waitSignal(
        self,
        signal: object,
        *,
        timeout: int = _LEAST,
        raising: bool | None = None,
        check_params_cb: Callable[..., bool] | None = None,
    ) -> SignalBlocker:
        """Where silence is no failure, as in ``assertNotEmitted``, it takes as long as was said."""
        patience = timeout if raising is False else max(timeout, _LEAST)
        return super().waitSignal(signal, timeout=patience, raising=raising, check_params_cb=check_params_cb)
