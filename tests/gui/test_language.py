"""Every language says all that English says, with the same fields, and can be changed while Pli runs."""

import ast
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from cases.codes import Language
from cases.person import Role
from desktop.gui import language, terms
from desktop.gui.words import placeholders

ROOT = Path(__file__).resolve().parents[2]
WINDOWS = ROOT / "desktop" / "gui"
TRANSLATIONS = ROOT / "resources" / "translations"
TRANSLATED = (Language.FR, Language.NL, Language.DE)
COGNATES = set((Path(__file__).parent / "cognates.txt").read_text(encoding="utf-8").splitlines())
"""What is rightly the same in a language as in English: ``fr Certain``."""


def messages(spoken: Language) -> list[tuple[str, str, list[str]]]:
    """Context, source and the translation (several for a plural) of each message."""
    found = []
    for context in ET.parse(TRANSLATIONS / f"pli_{spoken}.ts").getroot().iter("context"):  # noqa: S314
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation] or [translation.text or ""]
            found.append((context.findtext("name", ""), message.findtext("source", ""), forms))
    return found


def finished(spoken: Language) -> list[tuple[str, str, list[str]]]:
    """Those that are translated, for what is asked of a translation."""
    return [message for message in messages(spoken) if all(message[2])]


@pytest.mark.parametrize("spoken", TRANSLATED)
def test_everything_is_translated(spoken: Language) -> None:
    text = (TRANSLATIONS / f"pli_{spoken}.ts").read_text(encoding="utf-8")
    assert 'type="unfinished"' not in text
    assert "<location" not in text
    assert [source for _, source, forms in messages(spoken) if not all(forms)] == []


def said_in_the_code() -> Iterator[tuple[str, ast.expr]]:
    """What is marked for translation in each module of the windows."""
    for path in WINDOWS.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                name = (
                    node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
                )
                place = {"tr": 0, "translate": 1, "QT_TRANSLATE_NOOP": 1}.get(name)
                if place is not None and len(node.args) > place:
                    yield path.name, node.args[place]


def test_everything_that_is_said_was_found_by_lupdate() -> None:
    found = {source for _, source, _ in messages(Language.FR)}
    literal = [(path, text.value) for path, text in said_in_the_code() if isinstance(text, ast.Constant)]
    assert [said for said in literal if said[1] not in found] == []


def test_only_literal_text_and_tables_of_it_are_translated() -> None:
    computed = {path for path, text in said_in_the_code() if not isinstance(text, ast.Constant)}
    tables = {path.name for path in WINDOWS.rglob("*.py") if "QT_TRANSLATE_NOOP(" in path.read_text("utf-8")}
    assert computed <= tables | {"words.py"}  # its table is error_words.py


def test_every_number_has_its_plurals() -> None:
    """``lupdate`` sees plurals in ``self.tr`` alone."""
    text = (TRANSLATIONS / "pli_fr.ts").read_text(encoding="utf-8")
    assert re.findall(r"<message>\s*<source>[^<]*%n[^<]*</source>", text) == []


@pytest.mark.parametrize("spoken", Language)
def test_each_plural_has_the_number_in_both_forms(spoken: Language) -> None:
    for _, source, forms in finished(spoken):
        if "%n" in source:
            assert len(forms) == 2, source
            assert "%n" in forms[1], source


@pytest.mark.parametrize("spoken", TRANSLATED)
def test_a_translation_has_the_fields_of_its_source(spoken: Language) -> None:
    for _, source, forms in finished(spoken):
        for form in forms:
            assert placeholders(form) == placeholders(source), form


@pytest.mark.parametrize("spoken", TRANSLATED)
def test_a_translation_begins_and_ends_as_its_source(spoken: Language) -> None:
    for _, source, forms in finished(spoken):
        for form in forms:
            assert (form[0] == " ", form[-1] == " ") == (source[0] == " ", source[-1] == " "), source
            assert form.rstrip("\u00a0")[-1] == source[-1] or source[-1] not in ".:…?!", form
            assert form.count("\n") == source.count("\n"), source


@pytest.mark.parametrize("spoken", TRANSLATED)
def test_a_key_to_press_is_marked_in_each_language(spoken: Language) -> None:
    mark = re.compile(r"&(?=\w)")
    for _, source, forms in finished(spoken):
        assert all(len(mark.findall(form)) == len(mark.findall(source)) for form in forms), source


def test_no_english_is_left_over() -> None:
    same = {
        f"{spoken} {source}"
        for spoken in TRANSLATED
        for _, source, forms in finished(spoken)
        if source in forms and re.search(r"[^\W\d]", re.sub(r"{\w+}|%n", "", source))
    }
    assert same == COGNATES


def test_one_english_text_has_one_translation_within_a_context() -> None:
    for spoken in TRANSLATED:
        keys = [(context, source) for context, source, _ in messages(spoken)]
        assert len(keys) == len(set(keys))


@pytest.mark.parametrize("spoken", TRANSLATED)
def test_quotation_marks_are_those_of_the_language(spoken: Language) -> None:
    own = {Language.FR: "«»", Language.NL: "“”", Language.DE: "„“"}[spoken]
    for _, source, forms in finished(spoken):
        marks = re.findall('[“”„«»"]', " ".join(forms))
        assert all(mark in own for mark in marks), source
        assert "'" not in "".join(forms), source


def test_french_keeps_signs_with_their_word() -> None:
    for _, _, forms in finished(Language.FR):
        for form in forms:
            assert not re.search("(?<=\\w) [:;?!»]|« ", form), form


def test_the_language_changes_while_pli_runs(qapp: QApplication) -> None:
    said = []
    for spoken in (Language.FR, Language.DE, Language.EN, Language.NL):
        language.use(qapp, spoken)
        assert language.in_use() is spoken
        said.append(terms.role_words(Role.DOCTOR))
    language.use(qapp, Language.EN)
    assert said == ["Médecin", "Arzt/Ärztin", "Doctor", "Arts"]


def test_qt_speaks_the_same_language(qapp: QApplication) -> None:
    said = set()
    for spoken in Language:
        language.use(qapp, spoken)
        said.add(QCoreApplication.translate("QPlatformTheme", "Cancel"))
    language.use(qapp, Language.EN)
    assert said == {"Annuler", "Annuleren", "Abbrechen", "Cancel"}


def test_changing_the_language_leaves_no_translator_behind(qapp: QApplication) -> None:
    for _ in range(3):
        language.use(qapp, Language.FR)
    language.use(qapp, Language.EN)
    QCoreApplication.sendPostedEvents(None, 52)  # deferred deletions
    assert len(qapp.findChildren(QTranslator)) == 2


def test_a_missing_translation_is_not_passed_over(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(language, "_compiled", lambda spoken: "/nowhere/pli.qm")
    with pytest.raises(FileNotFoundError):
        language.use(qapp, Language.FR)
    monkeypatch.undo()
    language.use(qapp, Language.EN)


@pytest.mark.parametrize(
    ("system", "spoken"),
    [("nl_BE", Language.NL), ("de_DE", Language.DE), ("en_GB", Language.EN), ("pt_BR", Language.FR)],
)
def test_a_first_run_speaks_the_language_of_the_system(
    system: str, spoken: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QLocale, "system", staticmethod(lambda: QLocale(system)))
    assert language.of_system() is spoken


@pytest.mark.slow  # builds a wheel
def test_the_wheel_brings_the_languages(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    with zipfile.ZipFile(next(tmp_path.glob("*.whl"))) as wheel:
        packed = set(wheel.namelist())
    assert {f"resources/translations/pli_{spoken}.qm" for spoken in Language} <= packed
