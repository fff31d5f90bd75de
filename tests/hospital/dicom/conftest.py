"""The Orthanc of these tests."""

from tests.peers.orthanc import orthanc, own_orthanc

__all__ = ["orthanc", "own_orthanc"]
