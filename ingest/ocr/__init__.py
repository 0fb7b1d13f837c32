"""Recognition: the picture of a page to what stands on it, as a PDF page with text would give it.

    recognised = recognise(picture, number=1, dpi=200)
    sheet = lay_out(recognised.page, find_grids(recognised.page.horizontal, recognised.page.vertical))
    …                                    # paragraphs, tables, headings as for any page
    put_back(drafts, {1: recognised.back})   # last: boxes as the page is shown

`recognised.page` is upright and level, so that rows are rows and rules meet at right angles; `put_back` moves the
finished blocks' boxes to where they stand in the picture. Imported only when a page needs it: numpy, OpenCV and
onnxruntime are loaded here and nowhere else. Models come from the installed package; nothing is downloaded.
"""

from __future__ import annotations

from ingest.ocr.engine import MissingModelsError
from ingest.ocr.reading import Recognised, recognise
from ingest.ocr.shown import put_back
from ingest.ocr.upright import Back

__all__ = ["Back", "MissingModelsError", "Recognised", "put_back", "recognise"]
