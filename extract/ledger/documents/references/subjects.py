"""References to a chapter by number, with what they are on (`labels.yaml` has the topics)."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.documents.references.chapters import Chapter, chapters
from extract.ledger.documents.references.labels import around, is_of_others, known, labels
from extract.ledger.reading import Reading
from extract.ledger.text.lines import placed_lines
from schemas.statements.papers.documents import ChapterReference
from schemas.text import plain_same


def read(reading: Reading) -> Iterator[ChapterReference]:
    """The references whose topic another chapter has in its heading."""
    lines = placed_lines(plain_same(reading.text))
    numerals, found = chapters(lines)
    by_number = {one.number: one for one in found}
    kinds = {f"{word}{numerals}" for word in known()["chapters"]}
    for start, line in lines:
        for label in labels(line):
            chapter = by_number.get(label.number)
            if label.kind not in kinds or chapter is None or is_of_others(line, label):
                continue
            words = around(line, label)
            for topic in known()["topics"]:
                if right := _on(topic, words, found):
                    place = reading.leaf(
                        line[label.start : label.end], start + label.start, start + label.end
                    )
                    on_topic = any(word in chapter.text for word in topic)
                    yield ChapterReference(place, words, chapter.title.strip(), right.title.strip(), on_topic)


def _on(topic: list[str], words: str, found: list[Chapter]) -> Chapter | None:
    """The first chapter with a topic in its heading, where some words are on that."""
    if not any(word in words for word in topic):
        return None
    return next((one for one in found if any(word in one.title for word in topic)), None)
