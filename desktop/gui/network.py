"""Whether the connection is paid by volume, as far as the system knows."""

from PySide6.QtNetwork import QNetworkInformation


def is_metered() -> bool:
    """``False`` also where the system does not say."""
    there = QNetworkInformation.loadBackendByFeatures(QNetworkInformation.Feature.Metered)
    return there and QNetworkInformation.instance().isMetered()
