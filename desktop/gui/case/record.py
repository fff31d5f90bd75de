"""A case for the practice's own record: as a PDF with its pictures, and as a text that is copied.

It is written in the language of the windows; what people wrote stays in theirs.
"""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QCoreApplication, Qt, QUrl
from PySide6.QtGui import QImage, QTextDocument

from cases.person import Practice as PracticeDocument
from desktop.gui import formats
from desktop.gui.case.material import CaseMaterial
from desktop.gui.case.said import (
    Fact,
    asked,
    expert_line,
    journal,
    message_line,
    opinion,
    outcome_line,
    patient_facts,
    picture_line,
)
from desktop.gui.printing import Sheet, a4
from desktop.gui.terms import message_words

_WIDEST, _HIGHEST = 320, 240
"""Points on paper."""


def record_title(material: CaseMaterial) -> str:
    """What the document is called, without naming anybody."""
    words = QCoreApplication.translate("record", "Opinion of {service}")
    if material.answer is None:
        words = QCoreApplication.translate("record", "Request to {service}")
    return words.format(service=material.request.service.party.name)


def record_foot(material: CaseMaterial) -> str:
    """What stands below each page: who it is about, that no sheet is laid to another patient's."""
    return formats.patient_line(material.request.patient)


def record_text(material: CaseMaterial) -> str:
    """Question and opinion as plain text: an explicit command copies it."""
    translate = QCoreApplication.translate
    lines = [record_title(material), _patient(material), _practice(material.request.practice), ""]
    for name, facts in _parts(material):
        lines += [name, *(f"{label}: {said}" for label, said in facts), ""]
    lines.append(translate("record", "Pictures: {count}").format(count=len(material.pictures)))
    return "\n".join(lines)


def record_sheet(material: CaseMaterial, pictures: Sequence[QImage]) -> Sheet:
    """Question, opinion, pictures, people and times on A4. ``pictures``: those of the material, in its order."""
    translate = QCoreApplication.translate
    html = [
        _element("h1", record_title(material)),
        _element("h2", formats.patient_line(material.request.patient)),
        _element("p", patient_facts(material.request)),
        _element("p", _practice(material.request.practice)),
    ]
    if material.answer is not None:
        html.append(_element("h2", outcome_line(material.answer.answer)))
    for name, facts in _parts(material):
        html += [_element("h2", name), *map(_paragraph, facts)]
    html += [_element("h2", translate("record", "Pictures")), _figures(material, pictures)]
    html += [_element("h2", translate("record", "What happened")), _journal(material)]
    sheet = a4("")
    for number, picture in enumerate(pictures):
        sheet.addResource(QTextDocument.ResourceType.ImageResource, QUrl(_source(number)), picture)
    sheet.setHtml("".join(html))
    return sheet


def _parts(material: CaseMaterial) -> list[tuple[str, list[Fact]]]:
    """The answers, the last one first, then the question and what was said since."""
    translate = QCoreApplication.translate
    found: list[tuple[str, list[Fact]]] = []
    for answer in reversed(material.answers):
        who = (translate("record", "Given by"), expert_line(answer.answer, answer.sender))
        outcome = (translate("record", "What to do"), outcome_line(answer.answer))
        found.append((translate("record", "Opinion"), [outcome, *opinion(answer.answer), who]))
    found.append((translate("record", "Request"), asked(material.request)))
    said = [
        (
            translate("record", "{kind}, {author}, {moment}").format(
                kind=message_words(message.kind),
                author=message.author.name,
                moment=formats.moment(message.created),
            ),
            message_line(message),
        )
        for _, message in material.messages
    ]
    return [*found, (translate("record", "Since then"), said)] if said else found


def _patient(material: CaseMaterial) -> str:
    request = material.request
    line, facts = formats.patient_line(request.patient), patient_facts(request)
    return f"{line} · {facts}" if facts else line


def _practice(practice: PracticeDocument) -> str:
    return " · ".join(each for each in (practice.name, practice.address, practice.telephone) if each)


def _element(tag: str, text: str) -> str:
    """Text of anybody's as an element: nothing in it is markup."""
    return f"<{tag}>{_escaped(text)}</{tag}>"


def _escaped(text: str) -> str:
    return escape(text).replace("\n", "<br>")


def _paragraph(fact: Fact) -> str:
    label, said = fact
    return f'<p><span class="small">{_escaped(label)}</span><br>{_escaped(said)}</p>'


def _figures(material: CaseMaterial, pictures: Sequence[QImage]) -> str:
    """Two beside each other."""
    cells = [
        f"<td>{_image(number, picture)}<br>{_element('span', _caption(number, material))}</td>"
        for number, picture in enumerate(pictures)
    ]
    rows = (cells[start : start + 2] for start in range(0, len(cells), 2))
    return "".join(["<table>", *(f"<tr>{''.join(row)}</tr>" for row in rows), "</table>"])


def _caption(number: int, material: CaseMaterial) -> str:
    picture = material.pictures[number].picture
    line = f"{number + 1}. {picture_line(picture)}"
    return line if picture.taken.at is None else f"{line}, {formats.moment(picture.taken.at)}"


def _image(number: int, picture: QImage) -> str:
    size = picture.size().scaled(_WIDEST, _HIGHEST, Qt.AspectRatioMode.KeepAspectRatio)
    return f'<img src="{_source(number)}" width="{size.width()}" height="{size.height()}">'


def _source(number: int) -> str:
    return f"picture:{number}"


def _journal(material: CaseMaterial) -> str:
    rows = (
        f'<tr><td class="small">{_escaped(formats.moment(moment))}</td>'
        f'<td class="small">{_escaped(words)}</td></tr>'
        for moment, words in journal(material)
    )
    return f"<table>{''.join(rows)}</table>"
