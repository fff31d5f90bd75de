"""The archives of the configuration: each round connects anew, as if to one that was never away."""

import ssl
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from threading import Lock
from typing import TypeVar

from capture.turning import missing_library
from cases.errors import WrongUsage
from hospital.config import Config, FhirSection, PacsSection
from hospital.dicom.association import Peer
from hospital.dicom.cstore import CStorePacs
from hospital.dicom.pacs import Pacs
from hospital.dicom.stow import PacsAddress, StowPacs
from hospital.errors import LibraryMissing
from hospital.fhir.connection import FhirAddress
from hospital.fhir.lookup import Lookup
from hospital.fhir.server import FhirServer

_Archive = TypeVar("_Archive", StowPacs, CStorePacs, FhirServer)


class Targets:
    """Where cases are filed.

    Raises ``PacsAddressWrong``, ``FhirAddressWrong`` or ``WrongUsage`` for what cannot be, and ``LibraryMissing``.
    """

    def __init__(self, config: Config) -> None:
        self._config = config
        self._pacs = _pacs_address(config.pacs) if config.pacs else None
        self._fhir = _fhir_address(config.fhir) if config.fhir else None
        self._calling: set[StowPacs | CStorePacs | FhirServer] = set()
        self._lock = Lock()

    def pacs(self, stack: ExitStack) -> Pacs | None:
        """The PACS, until the stack is left."""
        match self._pacs:
            case PacsAddress():
                return self._until(stack, StowPacs(self._pacs))
            case Peer():
                return self._until(stack, CStorePacs(self._pacs))
            case None:
                return None

    def fhir(self, stack: ExitStack) -> FhirServer | None:
        """The FHIR server, until the stack is left."""
        return self._until(stack, FhirServer(self._fhir)) if self._fhir else None

    @contextmanager
    def lookup(self) -> Iterator[Lookup | None]:
        """Questions to the FHIR server."""
        numbers = self._config.filing
        with ExitStack() as stack:
            server = self.fhir(stack)
            yield None if server is None else Lookup(server, numbers.patient_system, numbers.accession_system)

    def hang_up(self) -> None:
        """Cut what is being asked, from another thread."""
        with self._lock:
            for each in self._calling:
                each.hang_up()

    def _until(self, stack: ExitStack, archive: _Archive) -> _Archive:
        with self._lock:
            self._calling.add(archive)
        stack.callback(self._over, archive)
        return stack.enter_context(archive)

    def _over(self, archive: StowPacs | CStorePacs | FhirServer) -> None:
        with self._lock:
            self._calling.discard(archive)


def _pacs_address(section: PacsSection) -> PacsAddress | Peer:
    if (name := missing_library()) is not None:
        raise LibraryMissing(name=name)
    if section.stow_url is not None:
        return PacsAddress(
            section.stow_url,
            token_file=section.token_file,
            user=section.user,
            password_file=section.password_file,
            ca_file=section.ca_file,
        )
    if section.host is None:
        raise WrongUsage(why="the section pacs names neither stow_url nor host")
    return Peer(section.host, section.port, section.called_title, section.calling_title, _tls(section))


def _tls(section: PacsSection) -> ssl.SSLContext | None:
    if not section.tls:
        return None
    context = ssl.create_default_context()
    try:
        if section.ca_file is not None:
            context.load_verify_locations(section.ca_file)
        if section.certificate is not None:  # a key with a passphrase would ask the terminal for it
            context.load_cert_chain(section.certificate, section.certificate_key, password="")
    except ssl.SSLError as error:
        raise WrongUsage(why="a certificate or key of the section pacs cannot be used") from error
    return context


def _fhir_address(section: FhirSection) -> FhirAddress:
    return FhirAddress(
        section.url,
        token_file=section.token_file,
        user=section.user,
        password_file=section.password_file,
        ca_file=section.ca_file,
    )
