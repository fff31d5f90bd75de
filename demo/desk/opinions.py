"""What the expert answers at the desk, in each language. All of it is invented."""

from dataclasses import dataclass

from cases.answer import Outcome
from demo.cast import Document, in_days
from demo.windows.script import SCRIPTS

OUTCOMES = tuple(Outcome)
"""In the order of their keys, from 1."""


@dataclass(frozen=True)
class Opinion:
    """One answer's form, as it is typed. ``again``: the view to be taken again."""

    outcome: Outcome
    advice: str
    diagnosis: str = ""
    cannot_be_assessed: str = ""
    see_by: str = ""
    again: str = ""
    follow_up: str = ""

    def document(self) -> Document:
        """As the form that ``pli-hospital answer`` takes."""
        diagnoses = [{"text": self.diagnosis, "certainty": "probable"}]
        return {"outcome": self.outcome.value, "diagnoses": diagnoses, "advice": self.advice}


def asked_again(language: str, view: str) -> Opinion:
    """On the pigmented lesion, first: the close-up is to be taken again."""
    script = SCRIPTS[language]
    return Opinion(Outcome.TREAT_HERE, script.again, cannot_be_assessed=script.not_assessable, again=view)


def seen_in_person(language: str) -> Opinion:
    """On the pigmented lesion, once its border is seen."""
    script = SCRIPTS[language]
    return Opinion(
        Outcome.SEE_IN_PERSON,
        script.advice,
        diagnosis=script.diagnosis,
        see_by=in_days(10),
        follow_up=script.follow_up,
    )


NAIL = {
    "fr": Opinion(
        Outcome.BIOPSY, "Une biopsie de la matrice sera programmée ici.", "Mélanonychie longitudinale"
    ),
    "nl": Opinion(
        Outcome.BIOPSY, "Een biopsie van de matrix wordt hier gepland.", "Longitudinale melanonychie"
    ),
    "de": Opinion(Outcome.BIOPSY, "Eine Biopsie der Matrix wird hier geplant.", "Longitudinale Melanonychie"),
    "en": Opinion(
        Outcome.BIOPSY, "A biopsy of the matrix will be planned here.", "Longitudinal melanonychia"
    ),
}
WOUND = {
    "fr": Opinion(Outcome.TREAT_HERE, "Hydrogel sur la fibrine, compression après l’IPS.", "Ulcère veineux"),
    "nl": Opinion(Outcome.TREAT_HERE, "Hydrogel op het beslag, compressie na EAI.", "Veneus ulcus"),
    "de": Opinion(
        Outcome.TREAT_HERE, "Hydrogel auf die Beläge, Kompression nach ABI.", "Ulcus cruris venosum"
    ),
    "en": Opinion(Outcome.TREAT_HERE, "Hydrogel on the slough, compression after ABI.", "Venous leg ulcer"),
}
