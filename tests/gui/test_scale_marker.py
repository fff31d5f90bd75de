"""The printable card as a renderer draws it: the marker is found on it, and is as large as it says."""

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from capture.scale import scale_in

FILE = Path(__file__).parents[2] / "resources" / "markers" / "scale-20mm.svg"


@pytest.mark.parametrize("px_per_mm", [4, 11.8, 23.6])
def test_the_card_printed_tells_its_own_size(px_per_mm: float, qapp: object) -> None:
    renderer = QSvgRenderer(str(FILE))
    size = renderer.defaultSize()
    card = renderer.viewBoxF()
    assert card.width() / card.height() == pytest.approx(size.width() / size.height(), rel=0.02)
    image = QImage(
        round(card.width() * px_per_mm), round(card.height() * px_per_mm), QImage.Format.Format_RGB888
    )
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    lines = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    pixels = lines[:, : image.width() * 3].reshape(image.height(), image.width(), 3)
    found = scale_in(np.ascontiguousarray(pixels))
    assert found is not None
    assert found.mm_per_pixel == pytest.approx(card.width() / image.width(), rel=0.01)
