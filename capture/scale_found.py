"""What a marker told of a picture's scale."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Scale:
    """``mm_per_pixel`` in the plane of the marker and near it (``x``, ``y``: its centre in the upright picture).

    ``uncertainty``: relative, for one standard deviation.
    """

    mm_per_pixel: float
    uncertainty: float
    x: float
    y: float
