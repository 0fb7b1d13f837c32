"""Rules on wording that all formats share: marks, headings, paragraphs, page breaks."""
