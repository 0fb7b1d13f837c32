"""Pages of glyphs and rules to blocks: lines, columns, tables; then paragraphs and tables over pages."""

from __future__ import annotations

from ingest.layout.flow import blocks
from ingest.layout.place import lay_out, loose_at_foot
from ingest.layout.sheet import Item, Sheet

__all__ = ["Item", "Sheet", "blocks", "lay_out", "loose_at_foot"]
