"""What the cases say beside their questions, as a practice of each language writes it. All of it is invented."""

from dataclasses import replace

from cases.questionnaire import IntakeAnswer
from demo.cast import ANTICOAGULANT, Case

_WORDS = {
    "Since when?": {"fr": "Depuis quand ?", "nl": "Sinds wanneer?", "de": "Seit wann?"},
    "Noticed in March": {"fr": "Remarqué en mars", "nl": "Opgemerkt in maart", "de": "Im März bemerkt"},
    "Does it bleed?": {"fr": "Saigne-t-elle ?", "nl": "Bloedt het?", "de": "Blutet es?"},
    "Which nail?": {"fr": "Quel ongle ?", "nl": "Welke nagel?", "de": "Welcher Nagel?"},
    "Nail unit of thumb": {"fr": "Ongle du pouce", "nl": "Duimnagel", "de": "Daumennagel"},
    "Any trauma?": {"fr": "Un traumatisme ?", "nl": "Een trauma?", "de": "Ein Trauma?"},
    "Cause?": {"fr": "Cause ?", "nl": "Oorzaak?", "de": "Ursache?"},
    "Venous": {"fr": "Veineuse", "nl": "Veneus", "de": "Venös"},
    "Pain, 0 to 10?": {"fr": "Douleur, de 0 à 10 ?", "nl": "Pijn, 0 tot 10?", "de": "Schmerz, 0 bis 10?"},
    "Left forearm": {"fr": "Avant-bras gauche", "nl": "Linkeronderarm", "de": "Linker Unterarm"},
    "Thumb nail": {"fr": "Ongle du pouce", "nl": "Duimnagel", "de": "Daumennagel"},
    "Left lower leg": {"fr": "Jambe gauche", "nl": "Linkeronderbeen", "de": "Linker Unterschenkel"},
    "With ruler": {"fr": "Avec réglette", "nl": "Met meetlat", "de": "Mit Maßstab"},
    "Whole lesion": {"fr": "Lésion entière", "nl": "Hele laesie", "de": "Ganze Läsion"},
    "Dorsal view": {"fr": "Vue dorsale", "nl": "Bovenaanzicht", "de": "Dorsalansicht"},
    "With marker, before cleaning": {
        "fr": "Avec marqueur, avant nettoyage",
        "nl": "Met marker, vóór reiniging",
        "de": "Mit Marker, vor der Reinigung",
    },
    "After cleaning": {"fr": "Après nettoyage", "nl": "Na reiniging", "de": "Nach der Reinigung"},
}


def said_in(case: Case, language: str) -> Case:
    """The case with its intake, its site and the names of its views in a language."""
    return replace(
        case,
        intake=case.intake.model_copy(
            update={"answers": tuple(_answer(each, language) for each in case.intake.answers)}
        ),
        site=_words(case.site, language),
        views=tuple(replace(view, view=_words(view.view, language)) for view in case.views),
    )


def _answer(answer: IntakeAnswer, language: str) -> IntakeAnswer:
    changes: dict[str, object] = {"question": _words(answer.question, language)}
    if answer.text is not None:
        changes["text"] = _words(answer.text, language)
    if answer.code is not None:
        shown = _words(answer.code.display, language)
        changes["code"] = answer.code.model_copy(update={"display": shown})
    return answer.model_copy(update=changes)


def _words(english: str, language: str) -> str:
    own = ANTICOAGULANT.text.model_dump(exclude_none=True)
    known = own if english == own["en"] else _WORDS[english]
    return known.get(language, english)
