"""Sentences parted into words, by jieba with the field's own words. Only what makes an index needs it."""

from __future__ import annotations

import logging
import warnings
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import Any

from checks import packs
from hegui.archive_entry.lines import opened
from hegui.archive_entry.packets import unpacked
from hegui.bulk.search.folding import HAN, folded, is_han, runs, sentences
from hegui.optional_packages import module
from schemas import facts, patterns

_LABEL = patterns.compile(f"[{HAN}]{{2,8}}")
_JOINTS = patterns.compile("[、，和与及的]")
_SHORTEST, _LONGEST = 2, 6
_KEPT = 50_000
"""So many different sentences are remembered: bodies say much in the same words."""


def words_of_the_field() -> list[str]:
    """What labels, titles of clauses, instruments, special equipment and standards are made of."""
    folder = Path(packs.__file__).parents[2] / "extract" / "labels"
    found = {word for path in folder.glob("*.yaml") for word in _LABEL.findall(path.read_text("utf-8"))}
    known = facts.load()
    for title in (*known.clause_titles, *known.terms):
        found.update(word for part in _JOINTS.split(title) for word in _LABEL.findall(part))
    return sorted(word for word in found if _SHORTEST <= len(word) <= _LONGEST)


@cache
def tokenizer() -> Any:
    """jieba's tokenizer with the words of the field, apart from the one that the package shares."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the package has escapes that later versions of Python warn of
        jieba = module("jieba")
    jieba.setLogLevel(logging.ERROR)
    made: Any = jieba.Tokenizer()
    # Not `initialize`, which keeps what it read in a folder that all users share.
    made.FREQ, made.total = made.gen_pfdict(made.get_dict_file())
    made.initialized = True
    for word in words_of_the_field():
        made.add_word(word)
    return made


def parted(text: str) -> list[str]:
    """The words of a sentence, folded.

    Characters that make no known word stand alone: the same ones are parted in the same way everywhere."""
    cut: Callable[..., Iterable[str]] = tokenizer().cut
    found: list[str] = []
    for run in runs(folded(text)):
        found += cut(run, HMM=False) if is_han(run) and len(run) > 1 else [run]
    return found


_SEEN: dict[str, str] = {}


def of_document(packet: bytes) -> list[str]:
    """The words of each sentence of a document's lines (a packet of the journal), parted by spaces."""
    if len(_SEEN) > _KEPT:
        _SEEN.clear()
    found = []
    for sentence in sentences(opened(unpacked(packet))):
        words = _SEEN.get(sentence)
        if words is None:
            words = _SEEN[sentence] = " ".join(parted(sentence))
        found.append(words)
    return found
