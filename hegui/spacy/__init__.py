"""Reports as spaCy sees them (`hegui[spacy]`, `docs/spacy.md`): a `Doc` with spans for what was read.

`python -m hegui.spacy CORPUS_DIR OUT.spacy`: documents that have their truth beside them, as a `DocBin`. No
model is needed, and none is fetched: the pipeline is `spacy.blank("zh")`, a character a token.
"""

from __future__ import annotations

from hegui.spacy.docs import doc, language
from hegui.spacy.pages import html
from hegui.spacy.training import Parts, corpus

__all__ = ["Parts", "corpus", "doc", "html", "language"]
