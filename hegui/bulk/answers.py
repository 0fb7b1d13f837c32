"""The answers of a model in the journal of a run: one that was stopped asks nothing twice."""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping

from hegui.bulk.journal import Journal
from hegui.model.client import Answer


class JournalAnswers:
    """As `hegui.model.answers.Kept`, in a journal; may be used from several threads."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        journal.keep_answers()

    def get(self, key: str) -> Answer | None:
        """The answer under a key; null where there is none."""
        packet = self._journal.answer(key)
        return None if packet is None else Answer(*json.loads(zlib.decompress(packet)))

    def put(self, key: str, answer: Answer, about: Mapping[str, str]) -> None:  # noqa: ARG002 - as `Kept`
        """Keep an answer."""
        stated = json.dumps(answer, ensure_ascii=False, separators=(",", ":"))
        self._journal.put_answer(key, zlib.compress(stated.encode("utf-8", "replace")))

    def model(self) -> str | None:
        """The name of the model that the run was begun with; null where there was none yet."""
        stated = self._journal.about().get("model")
        return None if stated is None else str(json.loads(stated)["model"])

    def put_model(self, name: str) -> None:
        """The run itself notes the name, with all else that it is made with."""
