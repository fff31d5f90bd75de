"""What is written and answered in the walk, in each language. All of it is invented; much of it doubles as canary."""

from dataclasses import dataclass

from demo.cast import Document, in_days


@dataclass(frozen=True)
class Script:
    """The words of one language. ``question`` and ``tried`` are typed in the window, the rest comes from the expert."""

    question: str
    tried: str
    not_assessable: str
    again: str
    diagnosis: str
    advice: str
    follow_up: str

    def take_again(self, view: str) -> Document:
        """The expert's first answer: the close-up is to be taken again."""
        return {
            "outcome": "treat_here",
            "cannot_be_assessed": self.not_assessable,
            "advice": self.again,
            "retake": {"role": "close_up", "view": view, "laterality": "left", "reason": self.again},
        }

    def see_in_person(self) -> Document:
        """The expert's second answer."""
        return {
            "outcome": "see_in_person",
            "see_by": in_days(10),
            "diagnoses": [{"text": self.diagnosis, "certainty": "probable"}],
            "advice": self.advice,
            "follow_up": self.follow_up,
        }


SCRIPTS = {
    "fr": Script(
        question="Cette lésion kanariemoedervlek grandit depuis le printemps : est-elle bénigne ?",
        tried="Une crème à la cortisone, sans effet",
        not_assessable="Le gros plan ne montre pas le bord de la lésion",
        again="Le bord de la lésion décide de la suite : merci de la montrer tout entière.",
        diagnosis="Naevus dysplasique",
        advice="Une exérèse avec une marge de 2 mm sera proposée.",
        follow_up="Aucun contrôle d’ici là",
    ),
    "nl": Script(
        question="Deze vlek kanariemoedervlek groeit sinds het voorjaar: is ze goedaardig?",
        tried="Een cortisonecrème, zonder effect",
        not_assessable="Het detail toont de rand van het letsel niet",
        again="De rand van het letsel beslist wat er gebeurt: toon het alstublieft helemaal.",
        diagnosis="Dysplastische naevus",
        advice="Een excisie met een marge van 2 mm zal worden voorgesteld.",
        follow_up="Geen controle voordien",
    ),
    "de": Script(
        question="Dieses Mal kanariemoedervlek wächst seit dem Frühjahr: ist es gutartig?",
        tried="Eine Kortisonsalbe, ohne Wirkung",
        not_assessable="Die Nahaufnahme zeigt den Rand der Stelle nicht",
        again="Der Rand der Stelle entscheidet über das Weitere: bitte ganz zeigen.",
        diagnosis="Dysplastischer Nävus",
        advice="Eine Exzision mit 2 mm Abstand wird angeboten.",
        follow_up="Bis dahin keine Kontrolle",
    ),
    "en": Script(
        question="This kanariemoedervlek lesion has been growing since spring: is it benign?",
        tried="A cortisone cream, without effect",
        not_assessable="The close-up does not show the border of the lesion",
        again="The border of the lesion decides what is done: please show all of it.",
        diagnosis="Dysplastic naevus",
        advice="Excision with a 2 mm margin will be offered.",
        follow_up="No visit before then",
    ),
}
