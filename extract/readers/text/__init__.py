"""The text in units: lines, paragraphs and cells, items of lists, headings, sections."""
