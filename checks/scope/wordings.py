"""Wordings of scopes as they are compared: without prefix, usual tail, particles and exclusions."""

from __future__ import annotations

from checks.comparisons.equal import Place
from checks.context import Context
from schemas.statements.scope import ANY, NAMED, ScopeWording, Wording

_ANY_TAIL = frozenset({"", "管理活动", "管理体系活动"})
"""Usual tails that name no system (及相关管理活动), and none."""


class Wordings:
    """How the scopes are worded, by their texts."""

    def __init__(self, context: Context) -> None:
        worded = context.mentions.statements(ScopeWording)
        self._by_text = {one.words: one for one in worded}
        self._of_several = {one.wording.tail for one in worded if one.wording and one.of_several}

    def of(self, text: str | None) -> ScopeWording | None:
        """The wording of a text; null where no scope has it."""
        return self._by_text.get(text or "")

    def form(self, text: str | None) -> Wording | None:
        """The normal form of a text; null where it has no words."""
        own = self.of(text)
        return own.wording if own is not None else None

    def head(self, text: str | None) -> str | None:
        """What is done, as a text in Chinese words it."""
        own = self.of(text)
        return own.head if own is not None else None

    def is_of(self, system: str, text: str | None) -> bool:
        """Whether a text is surely the scope of that system: its label and tail name no other alone."""
        own = self.of(text)
        return own is not None and (system if system in NAMED else ANY) in own.systems

    def in_one_language(self, places: list[Place]) -> list[Place]:
        """The places in Chinese where there are any: a translation is another wording by its nature."""
        chinese = [place for place in places if (own := self.of(place.value)) and own.is_chinese]
        return chinese or places

    def same(self, one: Wording, other: Wording) -> bool:
        """Whether two wordings say the same; a tail there or not, or one for all systems, is none."""
        if one.stem != other.stem:
            return False
        tails = {one.tail, other.tail}
        return len(tails) == 1 or not tails.isdisjoint(_ANY_TAIL | self._of_several)
