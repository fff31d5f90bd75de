"""The gateway's own word: *stored* receipts, signed with a key that is nothing else's.

The key is ``receipt.key`` in the gateway's folder (32 bytes, mode 0600), made once by ``init``; parties learn its
public half from their invitation. A receipt is an SSHSIG that ``ssh-keygen -Y verify`` checks as well.
"""

from pathlib import Path

from cases.errors import SecretFileExposed, WrongUsage
from cases.receipt import SignedReceipt, Stored
from cases.wire import to_json
from crypto.signing import RECEIPT, SigningKey, sign
from host import system

KEY_FILE = "receipt.key"


def make_key(folder: Path) -> SigningKey:
    """Make the key of a new gateway; raises ``WrongUsage`` where there is one."""
    path = folder / KEY_FILE
    if path.exists():
        raise WrongUsage(why="there is a receipt key in this folder already")
    key = SigningKey.generate(post_quantum=False)
    system.write_durably(path, key.to_bytes())
    return key


def load_key(folder: Path) -> SigningKey:
    """Read the key; raises ``SecretFileExposed``, ``WrongUsage`` where there is none."""
    path = folder / KEY_FILE
    if not path.is_file():
        raise WrongUsage(why="there is no gateway in this folder; run init first")
    if not system.is_private(path):
        raise SecretFileExposed
    return SigningKey.from_bytes(path.read_bytes())


def signed(stored: Stored, key: SigningKey) -> SignedReceipt:
    """Put the gateway's signature on it."""
    said = to_json(stored)
    return SignedReceipt(stored=said.decode(), signature=sign(said, key, None, RECEIPT))
