"""What a dermoscopic object must have beside (PS3.3 C.8.12.14 Dermoscopic Image; C.7.5.2; C.7.4.1)."""

from pydicom import Dataset

from hospital.dicom.uids import frame_of_reference_uid

_UNKNOWN = "unknown"


def put_dermoscopy(dataset: Dataset) -> None:
    """Write these modules. How the light was polarised and the skin touched is not asked at the practice: empty.

    The camera's make was removed from its file, and the module wants words there: it is unknown.
    """
    dataset.FrameOfReferenceUID = frame_of_reference_uid(str(dataset.SOPInstanceUID))
    dataset.PositionReferenceIndicator = ""
    dataset.Manufacturer = dataset.ManufacturerModelName = dataset.DeviceSerialNumber = _UNKNOWN
    dataset.LightSourcePolarization = ""
    dataset.EmitterColorTemperature = None
    dataset.ContactMethod = ""
    dataset.OpticalMagnificationFactor = None
