"""What the hospital's own systems hold after filing, asked through their own interfaces."""

import hashlib
import json
import time
from collections import Counter
from dataclasses import dataclass

from demo.desk.systems import Systems
from demo.story import Differs

_PATIENCE, _LOOK = 60, 0.3  # seconds
_PDF = "1.2.840.10008.5.1.4.1.1.104.1"  # Encapsulated PDF Storage
_CALLED = {
    "1.2.840.10008.5.1.4.1.1.77.1.4": "VL photographs",
    "1.2.840.10008.5.1.4.1.1.77.1.7": "dermoscopic photographs",
    _PDF: "encapsulated PDFs",
}
_RESOURCES = ("ServiceRequest", "ImagingStudy", "DiagnosticReport", "Provenance")


@dataclass(frozen=True)
class Filed:
    """Looks into both."""

    systems: Systems

    def wait_for(self, pictures: int, reports: int) -> None:
        """Until so many pictures and reports are in both; raises ``Differs`` when that does not come about."""
        until = time.monotonic() + _PATIENCE
        wanted = (pictures, reports, reports)
        while (found := self._counts()) != wanted:
            if time.monotonic() > until:
                raise Differs(f"pictures, PDFs and reports that are filed: {found} instead of {wanted}")
            time.sleep(_LOOK)

    def frames(self) -> list[str]:
        """The SHA-256 of each picture's JPEG stream, as it lies in its object."""
        return [
            self._frame(instance)
            for instance in self.systems.pacs.rows("/instances")
            if not self._is_pdf(instance)
        ]

    def told(self) -> str:
        """The objects by their kind."""
        kinds = Counter(self._kind(instance) for instance in self.systems.pacs.rows("/instances"))
        return ", ".join(f"{count} {_CALLED[kind]}" for kind, count in sorted(kinds.items()))

    def resources(self) -> str:
        """The resources by their kind."""
        return ", ".join(f"{self.systems.fhir.count(kind)} {kind}" for kind in _RESOURCES)

    def _counts(self) -> tuple[int, int, int]:
        kinds = [self._is_pdf(instance) for instance in self.systems.pacs.rows("/instances")]
        return kinds.count(False), kinds.count(True), self.systems.fhir.count("DiagnosticReport")

    def _is_pdf(self, instance: str) -> bool:
        return self._kind(instance) == _PDF

    def _kind(self, instance: str) -> str:
        return str(json.loads(self.systems.pacs.get(f"/instances/{instance}/simplified-tags"))["SOPClassUID"])

    def _frame(self, instance: str) -> str:
        # DICOM pads a stream of odd length by one zero (PS3.5, A.4)
        stream = self.systems.pacs.get(f"/instances/{instance}/frames/0/raw").removesuffix(b"\0")
        return hashlib.sha256(stream).hexdigest()
