"""Sentences with words of a trade that the organization does not have."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from extract.ledger.reading import Reading
from extract.ledger.residue.own_business import Own
from extract.ledger.residue.trades import Kind, sectors, trade_words, trades, usual
from extract.ledger.residue.words import CANTEEN, OF_OTHERS, SEVERAL, known, unexcused
from schemas.statements.papers.residue import TradeWords
from schemas.wholes.surroundings import Passage

OWN = 4
"""A trade of which so many sentences speak is taken for one of the organization's own."""

Sentences = dict[str, list[Passage]]
"""Sentences by the key of a trade."""


def read(reading: Reading) -> Iterator[TradeWords]:
    """Sentences with several words of a trade that the organization does not have, or one that is sure."""
    own = Own.of(reading.report)
    foreign = {trade.key: trade for trade in trades() if not own.has(trade)}
    passages = reading.passages(trade_words())
    many = any(len(p.words) >= SEVERAL for p in passages)
    others = [trade for trade in trades() if many and trade.key not in foreign]
    vaguely = {trade.key: trade for trade in others if own.is_vague(trade)}
    found = {key: _narrowed(passages, trade.words) for key, trade in foreign.items()}
    often = {key: stated for key, stated in found.items() if len(stated) >= OWN}
    found = {key: stated for key, stated in found.items() if stated and key not in often}
    doubts: dict[int, str] = {}
    stated = {key: _telling(foreign[key], of, doubts) for key, of in found.items()}
    for keys in sectors():
        if all(key in foreign for key in keys):
            _add_shared(stated, found, keys, doubts)
    for key, trade in vaguely.items():
        of = _narrowed(passages, trade.words)
        enough = [p for p in of if own.are_enough(trade, p)]
        stated[key] = _telling(trade, enough, doubts) if len(of) < OWN else []
    for key, sentences in _once(stated).items():
        if sentences:
            _doubt_own(own, sentences, doubts)
            sure = [one for one in sentences if one.leaf.start not in doubts]
            doubt = "" if sure else doubts[sentences[0].leaf.start]
            yield _words((foreign | vaguely)[key], sure or sentences, doubt)
    for key, of in often.items() if own.is_known() else ():
        if sentences := [one for one in _telling(foreign[key], of, doubts) if len(one.words) >= SEVERAL]:
            yield _words(foreign[key], sentences[:OWN], str(len(of)), often=True)


def _words(trade: Kind, sentences: list[Passage], doubt: str, *, often: bool = False) -> TradeWords:
    """The words of a trade in some sentences, once each."""
    strange = tuple(dict.fromkeys(word for passage in sentences for word in passage.words))
    leaves, first = tuple(passage.leaf for passage in sentences), sentences[0].leaf
    return TradeWords(first, first.raw, trade.key, leaves, strange, trade.names, doubt, often)


def _doubt_own(own: Own, sentences: list[Passage], doubts: dict[int, str]) -> None:
    """Doubts the sentences with one word alone that some sentence tells with the organization's own product:
    it may be a step of its own process that it shares with another trade (经制浆、喷雾干燥制得正极材料)."""
    alone = [one for one in sentences if len(one.words) < SEVERAL]
    made = {one.words[0]: product for one in alone if (product := own.product_in(one.leaf.value or ""))}
    for one in alone:
        if one.words[0] in made:
            doubts.setdefault(one.leaf.start, made[one.words[0]])


def _once(stated: Sentences) -> Sentences:
    """The sentences by trade, each with the trade of which it has most words."""
    most: dict[int, tuple[int, str]] = {}
    for key, sentences in stated.items():
        for one in sentences:
            if len(one.words) > most.get(one.leaf.start, (0, ""))[0]:
                most[one.leaf.start] = len(one.words), key
    return {key: [one for one in of if most[one.leaf.start][1] == key] for key, of in stated.items()}


def _add_shared(stated: Sentences, found: Sentences, keys: tuple[str, ...], doubts: dict[int, str]) -> None:
    """Adds the sentences that have words of several trades of a sector to the first of them."""
    sentences: dict[int, dict[str, Passage]] = {}
    for key in (key for key in keys if key in found):
        for passage in found[key]:
            sentences.setdefault(passage.leaf.start, {})[key] = passage
    for of in sentences.values():
        first = next(iter(of))
        leaf = of[first].leaf
        words = list(dict.fromkeys(word for passage in of.values() for word in passage.words))
        words, doubt = unexcused(leaf.value or "", words, (OF_OTHERS, CANTEEN))
        known = any(passage.leaf.start == leaf.start for key in of for passage in stated[key])
        if len(words) >= SEVERAL and not usual().issuperset(words) and not known:
            stated[first].append(Passage(leaf, words))
            if doubt:
                doubts[leaf.start] = doubt


def _telling(trade: Kind, passages: list[Passage], doubts: dict[int, str]) -> list[Passage]:
    """The sentences with words of a trade in clauses that are not of others; `doubts` gets what is before."""
    meals = trade.key not in known()["apart_from_meals"]
    stated = []
    for passage in passages:
        sentence = passage.leaf.value or ""
        patterns = (OF_OTHERS, CANTEEN) if meals else (OF_OTHERS,)
        words, doubt = unexcused(sentence, passage.words, patterns)
        if trade.speaks_in(sentence, words):
            stated.append(Passage(passage.leaf, words))
            if doubt:
                doubts[passage.leaf.start] = doubt
    return stated


def _narrowed(passages: Iterable[Passage], words: frozenset[str]) -> list[Passage]:
    """The passages with only those words, where they have any."""
    narrowed = [Passage(p.leaf, [word for word in p.words if word in words]) for p in passages]
    return [p for p in narrowed if p.words]
