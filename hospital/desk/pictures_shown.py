"""The pictures of a case in words: what each is, when it was taken, what was done to its file.

``pictures_context(visit, case)`` is what ``templates/_pictures.html`` needs; a page that includes it passes it on.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TypedDict

from cases.picture import CleaningReport, Picture, TimeTaken
from hospital.case_file import CaseFile, Seal
from hospital.desk.dates import moment
from hospital.desk.visit import Visit
from hospital.words import said_once, word


@dataclass(frozen=True)
class PictureShown:
    """``name``: what it is, in a few words; ``short``: without where it is on the body. ``address``: its page.

    ``facts``: what is known of it, label and value.
    """

    number: int
    picture_id: str
    name: str
    short: str
    facts: tuple[tuple[str, str], ...]
    address: str


class PicturesContext(TypedDict):
    """What ``_pictures.html`` is given, beside the visit."""

    pictures: list[PictureShown]


def pictures_context(visit: Visit, case: CaseFile) -> PicturesContext:
    """The pictures of a case, in the order in which they came, for ``_pictures.html``."""
    return {"pictures": shown_pictures(visit, case)}


def shown_pictures(visit: Visit, case: CaseFile) -> list[PictureShown]:
    """The pictures of a case in the language of a visit."""
    words = _Words(visit)
    return [
        PictureShown(
            number=number,
            picture_id=picture.picture_id,
            name=words.name(picture),
            short=words.short(picture),
            facts=tuple(words.facts(picture, seal, later=seal is not case.request.seal)),
            address=f"/cases/{case.case_id}/pictures/{picture.picture_id}",
        )
        for number, (picture, seal) in enumerate(case.pictures(), start=1)
    ]


class _Words:
    """Puts pictures into the words of one visit."""

    def __init__(self, visit: Visit) -> None:
        self._visit = visit

    def name(self, picture: Picture) -> str:
        """``Dermoscopy, Whole lesion, Forearm, left``: side by side, for a place names its side in some languages."""
        site = picture.site.display if picture.site else ""
        return said_once(self._word(picture.role), picture.view, site, self._side(picture))

    def short(self, picture: Picture) -> str:
        """``Dermoscopy, lesion 1``."""
        return said_once(self._word(picture.role), picture.view)

    def facts(self, picture: Picture, seal: Seal, *, later: bool) -> Iterator[tuple[str, str]]:
        """What is known of it, the note first."""
        if picture.note:
            yield self._word("note"), picture.note
        if picture.site:
            yield self._word("site"), picture.site.display
        if picture.laterality:
            yield self._word("side"), self._side(picture)
        if picture.lesion:
            yield self._word("lesion"), str(picture.lesion)
        yield self._word("taken"), self._taken(picture.taken)
        if later:
            yield self._visit.gettext("Came later"), moment(self._visit.language, seal.sealed_at)
        yield self._word("size"), self._word("pixels", width=picture.width, height=picture.height)
        yield self._word("cleaned"), self._cleaned(picture.cleaning)
        if picture.privacy is not None and (covered := picture.privacy.covered):
            yield self._word("in_the_picture"), self._word("areas_covered", count=covered)

    def _side(self, picture: Picture) -> str:
        return self._word(picture.laterality) if picture.laterality else ""

    def _taken(self, taken: TimeTaken) -> str:
        if taken.at is None:
            return self._word("time_unknown")
        if taken.at.tzinfo is None:
            said = self._word("time_without_zone", at=moment(self._visit.language, taken.at))
        else:
            said = moment(self._visit.language, taken.at)
        return f"{said}, {self._word(taken.source)}"

    def _cleaned(self, report: CleaningReport) -> str:
        removed = [
            self._word("removed_some", what=self._word(each.category), count=each.count)
            for each in report.removed
        ]
        pixels = "pixels_same" if report.pixels_identical else "pixels_written_anew"
        what = ", ".join(removed) or self._word("nothing_removed")
        source = [self._word("made_from", format=report.source)] if report.source else []
        changes = [self._word(change) for change in report.changes]
        return "; ".join([what, *source, *changes, self._word(pixels), self._word(report.colour)])

    def _word(self, key: str | StrEnum, **fields: object) -> str:
        return word(key, into=self._visit.gettext, **fields)
