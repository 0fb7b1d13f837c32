"""Recognition: the picture of a page to what stands on it, as a PDF page with text would give it.

    page = recognise(picture, number=1, dpi=200).page

The page is upright and level, so that rows are rows and rules meet at right angles; `page.back` leads
to where things stand in the picture. Imported only when a page needs it: numpy, OpenCV and onnxruntime
are loaded here and nowhere else. Models come from the installed package; nothing is downloaded.
"""

from __future__ import annotations

import cv2

from ingest.ocr.engine import MissingModelsError
from ingest.ocr.reading import Recognised, recognise

__all__ = ["MissingModelsError", "Recognised", "recognise"]

cv2.setNumThreads(1)  # documents are read side by side; each thread takes memory of its own
