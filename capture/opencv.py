"""The one door to OpenCV. It reads these settings when it is first imported, so nobody else imports ``cv2``.

from capture.opencv import cv2
"""

import os

# Without this, opening a camera through Media Foundation takes up to half a minute.
os.environ["OPENCV_VIDEOIO_MSMF_ENABLE_HW_TRANSFORMS"] = "0"
os.environ["OPENCV_IO_MAX_IMAGE_PIXELS"] = "64000000"  # 8K video has 33 million
# A silent V4L2 camera must not hold its reader for the ten seconds that are the rule.
os.environ["OPENCV_VIDEOIO_V4L_SELECT_TIMEOUT"] = "1"
# What these two print names devices, addresses and passwords in them; what matters is raised as an error.
os.environ["OPENCV_LOG_LEVEL"] = os.environ.get("OPENCV_LOG_LEVEL", "SILENT")
os.environ["OPENCV_FFMPEG_LOGLEVEL"] = os.environ.get("OPENCV_FFMPEG_LOGLEVEL", "-8")

import cv2

from host.system import CAMERA_BACKEND

__all__ = ["BACKEND", "MOST_PIXELS", "cv2"]

MOST_PIXELS = int(os.environ["OPENCV_IO_MAX_IMAGE_PIXELS"])
BACKEND: int = getattr(cv2, f"CAP_{CAMERA_BACKEND}")
