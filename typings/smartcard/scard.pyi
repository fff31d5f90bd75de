# The part of pyscard that Pli uses: PC/SC as the system has it. Each call gives its result code first.
SCARD_S_SUCCESS: int
SCARD_F_COMM_ERROR: int
SCARD_E_NO_READERS_AVAILABLE: int
SCARD_E_NO_SERVICE: int
SCARD_E_NO_SMARTCARD: int
SCARD_E_NOT_TRANSACTED: int
SCARD_E_READER_UNAVAILABLE: int
SCARD_E_SERVICE_STOPPED: int
SCARD_E_TIMEOUT: int
SCARD_E_UNKNOWN_READER: int
SCARD_W_REMOVED_CARD: int
SCARD_W_RESET_CARD: int

SCARD_LEAVE_CARD: int
SCARD_PCI_T0: int
SCARD_PCI_T1: int
SCARD_PROTOCOL_T0: int
SCARD_PROTOCOL_T1: int
SCARD_SCOPE_USER: int
SCARD_SHARE_SHARED: int
SCARD_STATE_CHANGED: int
SCARD_STATE_PRESENT: int
SCARD_STATE_UNAWARE: int

def SCardEstablishContext(scope: int, /) -> tuple[int, int]: ...
def SCardReleaseContext(context: int, /) -> int: ...
def SCardListReaders(context: int, groups: list[str], /) -> tuple[int, list[str]]: ...
def SCardGetStatusChange(
    context: int, milliseconds: int, states: list[tuple[str, int]], /
) -> tuple[int, list[tuple[str, int, list[int]]]]: ...
def SCardConnect(context: int, reader: str, share: int, protocols: int, /) -> tuple[int, int, int]: ...
def SCardDisconnect(card: int, disposition: int, /) -> int: ...
def SCardBeginTransaction(card: int, /) -> int: ...
def SCardEndTransaction(card: int, disposition: int, /) -> int: ...
def SCardTransmit(card: int, header: int, command: list[int], /) -> tuple[int, list[int]]: ...
