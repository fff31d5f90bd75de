"""What of a case lies in the PACS, kept in the ledger's rows, and as the FHIR bundle refers to it."""

from collections.abc import Iterable
from typing import Self

from cases.identifiers import PictureId
from cases.wire import Line, Wire, parse, to_json
from hospital.dicom.instance import Instance
from hospital.fhir.imaging import Accession, FiledImages, FiledInstance, FiledSeries
from hospital.filing.ledger import Filing, FilingState, Target
from hospital.filing.matched import Match
from hospital.matching import Uid

_PICTURE = "picture:"


class InPacs(Wire):
    """What the PACS knows an object by."""

    sop_class: Uid
    sop_instance_uid: Uid
    study_instance_uid: Uid
    series_instance_uid: Uid
    modality: Line

    @classmethod
    def of(cls, instance: Instance) -> Self:
        """Of an object that was filed."""
        return cls(
            sop_class=instance.sop_class,
            sop_instance_uid=instance.sop_instance_uid,
            study_instance_uid=instance.study_instance_uid,
            series_instance_uid=instance.series_instance_uid,
            modality=instance.modality,
        )

    def to_bytes(self) -> bytes:
        """As the ledger keeps it."""
        return to_json(self)


def images_of(filings: Iterable[Filing], match: Match) -> FiledImages | None:
    """The study of a case as far as it is filed; ``None`` while nothing is."""
    there = [
        (filing, parse(InPacs, filing.document))
        for filing in filings
        if filing.target is Target.PACS and filing.state is FilingState.FILED and filing.document
    ]
    if not there:
        return None
    series: dict[tuple[str, str], list[FiledInstance]] = {}
    for filing, known in there:
        of_series = series.setdefault((known.series_instance_uid, known.modality), [])
        of_series.append(FiledInstance(known.sop_instance_uid, known.sop_class, _picture_id(filing)))
    return FiledImages(
        study_uid=there[0][1].study_instance_uid,
        series=tuple(FiledSeries(uid, modality, tuple(each)) for (uid, modality), each in series.items()),
        accession=Accession(match.accession_system, match.order.accession_number),
    )


def _picture_id(filing: Filing) -> PictureId | None:
    return filing.name if filing.about.startswith(_PICTURE) else None
