"""Until when the desk's own TLS certificate holds."""

from datetime import datetime
from pathlib import Path

from cryptography.x509 import load_pem_x509_certificate

from cases.errors import FileUnreadable


def expiry(path: Path) -> datetime:
    """The last moment of the first certificate in a PEM file; raises ``FileUnreadable``."""
    try:
        return load_pem_x509_certificate(path.read_bytes()).not_valid_after_utc
    except OSError as error:
        raise FileUnreadable(name=path.name, why=error.strerror or "unreadable") from error
    except ValueError as error:
        raise FileUnreadable(name=path.name, why="no PEM certificate") from error
