"""`python -m tests.words`: do words, parted by jieba, compare better than characters? It takes jieba.

Three places where texts are compared: scopes (SCOPE001, SCOPE002), a clause and its finding (NC008, and the
titles of clauses), passages that two reports share (TXT007). `docs/spacy.md` has what came out.
"""

from __future__ import annotations

import difflib
import hashlib
import json
import math
import random
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from time import perf_counter
from typing import Any, NamedTuple
from unittest.mock import patch

import numpy as np
import yaml

import ingest
from checks import engine, packs
from checks.catalogue.nc import clause_letters as check_of_letters
from extract.ledger.nonconformities.clauses import clause_letters
from extract.report import extract_report
from hegui.archive_entry import passages
from hegui.bulk.comparisons.shared_passages import GAP, RUN
from hegui.evaluation.compare import Score
from hegui.optional_packages import module
from hegui.pipeline import report_day
from hegui.render.json import plain
from schemas import facts
from schemas.document import Document
from schemas.leaf import value_of
from schemas.mentions import Mentions
from schemas.report import Report
from schemas.result import Finding
from tests.conftest import ROOT

CASES = ROOT / "tests" / "checks"
WRITTEN = ROOT / "corpus" / "written"
SCOPES = ("SCOPE001", "SCOPE002")
WORDS, WINDOW = 5, 7
"""Words of a run and runs of which one is kept: about as long as in `hegui.archive_entry.passages`."""

EDITS = (0, 60, 40)
"""Every so many characters of a passage carried over one is another; 0: none is."""

Parted = Callable[[str], Sequence[str]]
_HAN = re.compile("[\u4e00-\u9fff]")


class Read(NamedTuple):
    """A document as it is checked."""

    path: Path
    document: Document
    report: Report
    mentions: Mentions


def ways() -> dict[str, Parted]:
    """How texts are parted: by characters, by words, by words with those of the field."""
    jieba = module("jieba")
    plain_words, of_field = jieba.Tokenizer(), jieba.Tokenizer()
    for word in words_of_the_field():
        of_field.add_word(word)
    return {"characters": list, "words": plain_words.lcut, "words of the field": of_field.lcut}


def words_of_the_field() -> set[str]:
    """What the labels and the titles of clauses are made of."""
    labels = (path.read_text(encoding="utf-8") for path in (ROOT / "extract" / "labels").glob("*.yaml"))
    parts = [re.split("[、，和与及的]", title) for title in facts.load().clause_titles]
    found = {word for text in labels for word in re.findall("[\u4e00-\u9fff]{2,8}", text)}
    return {word for word in found.union(*parts) if 1 < len(word) <= 6}


def judged(one: Read, codes: Sequence[str]) -> list[Finding]:
    """What the checks of these codes find."""
    day = report_day(one.report)
    chosen = packs.choose(one.report, day, "auto")
    return engine.run_checks(one.report, one.mentions, chosen, facts.load(), day, codes=codes)[0]


def cases(pattern: str) -> Iterator[tuple[Read, int]]:
    """The stored cases of a code, and how many findings each is to have."""
    for path in sorted(CASES.glob(pattern)):
        for case in yaml.safe_load(path.read_text(encoding="utf-8")):
            if not {"pages", "hidden", "as_of", "rules"} & set(case):
                document = ingest.read_bytes(case["text"].encode(), "case.txt")
                yield Read(path, document, *extract_report(document)), len(case["find"])


def compared_by(way: Parted) -> Any:
    """Likeness of scopes by parts of their texts: to be used in a `with` statement."""
    real = difflib.SequenceMatcher

    def made(junk: None, one: str, other: str, autojunk: bool) -> difflib.SequenceMatcher[str]:
        return real(junk, way(one), way(other), autojunk=autojunk)

    return patch.object(difflib, "SequenceMatcher", made)


def right_and_wrong(told: list[tuple[Read, int]], codes: Sequence[str]) -> str:
    """How many findings the cases have that they should have, and others."""
    met = wrong = 0
    for one, wanted in told:
        found = len(judged(one, codes))
        met, wrong = met + min(found, wanted), wrong + max(found - wanted, 0)
    return f"{met} of {sum(wanted for _, wanted in told)} found, {wrong} wrong"


def of_documents(read: list[Read]) -> str:
    """Scopes of whole reports against their truth."""
    counts: Counter[str] = Counter()
    for one in read:
        truth = json.loads(one.path.with_suffix(".truth.json").read_text(encoding="utf-8"))
        wanted = [each for each in truth["findings"] if each["code"] in SCOPES]
        allowed = [each for each in truth.get("allowed", ()) if each["code"] in SCOPES]
        score = Score(one.path.name, "docx", "")
        score.meet({"findings": wanted, "allowed": allowed}, [plain(each) for each in judged(one, SCOPES)])
        for (_, kind), number in score.codes.items():
            counts[kind] += number
    return f"{counts['tp']} of {counts['tp'] + counts['fn']} found, {counts['fp']} wrong"


def by_likeness(way: Parted) -> Callable[..., clause_letters.Other | None]:
    """The letter of a clause whose name has most in common with a fact, in place of the patterns."""

    def other(standard: str, told: clause_letters.Cited, fact: str) -> clause_letters.Other | None:
        known = clause_letters._items(told.clause)
        items = next((one for numbers, one in known if numbers & clause_letters._numbers(standard)), {})
        if not items or any(letter not in items for letter in told.letters):
            return None
        names = check_of_letters.names()
        shares = {letter: _share(way, names[ask.name]["zh"], fact) for letter, ask in items.items()}
        best = max(shares, key=lambda letter: shares[letter])
        if shares[best] <= max(shares[letter] for letter in told.letters):
            return None
        cited = tuple(items[letter] for letter in told.letters)
        return clause_letters.Other((best,), (items[best],), cited)

    return other


def features(way: Parted, text: str) -> set[str]:
    """The words of a text with more than one character; where it is parted by characters, pairs of them."""
    parts = way(text)
    if all(len(part) == 1 for part in parts):
        parts = [text[at : at + 2] for at in range(len(text) - 1)]
    return {part for part in parts if len(part) > 1 and all(map(_HAN.match, part))}


def _share(way: Parted, name: str, fact: str) -> float:
    wanted = features(way, name)
    return len(wanted & features(way, fact)) / max(len(wanted), 1)


def clauses(way: Parted, read: list[Read]) -> str:
    """How often the cited clause is the one of its standard whose title is most like the finding."""
    met = asked = 0
    for one in read:
        for item in one.report.nonconformities.items:
            known = facts.load().clause_list(value_of(item.standard) or "")
            cited = re.search(r"\d{1,2}(?:\.\d{1,2}){1,3}", value_of(item.clause) or "")
            fact = value_of(item.description)
            if known is not None and cited and fact and known.clauses.get(cited[0]):
                asked += 1
                met += _nearest(way, known.clauses, fact) == cited[0]
    return f"{met} of {asked}"


def _nearest(way: Parted, titles: Mapping[str, str | None], fact: str) -> str:
    told = {clause: features(way, title) for clause, title in titles.items() if title}
    often = Counter(part for parts in told.values() for part in parts)
    weight = {part: math.log(1 + len(told) / number) for part, number in often.items()}
    has = features(way, fact)

    def score(clause: str) -> float:
        whole = sum(weight[part] for part in told[clause])
        return sum(weight[part] for part in told[clause] & has) / math.sqrt(whole or 1)

    return max(sorted(told), key=score)


def fingerprints(way: Parted, text: str) -> list[int]:
    """The fingerprints of a text: of characters as the program takes them, else of runs of words."""
    if way is list:
        codes, _ = passages._masked(text, ())
        hashes = passages._hashes(codes)
        return [int(one) for one in hashes[passages._winnowed(hashes)]]
    for left_out in (passages._SHORT, passages._QUOTED):
        text = left_out.sub("\n", text)
    words = [one for one in way(re.sub(r"\d+(?:[.\-/]\d+)*", "0", text)) if any(map(str.isalnum, one))]
    words = [one for at, one in enumerate(words) if not (at and one == "0" == words[at - 1])]
    hashes = np.array([_hash(words[at : at + WORDS]) for at in range(len(words) - WORDS + 1)], np.uint64)
    windows = np.lib.stride_tricks.sliding_window_view(hashes, WINDOW)
    last = WINDOW - 1 - np.argmin(windows[:, ::-1], axis=1)
    return [int(one) for one in hashes[np.unique(np.arange(len(windows)) + last)]]


def _hash(words: Sequence[str]) -> int:
    return int.from_bytes(hashlib.blake2b("\n".join(words).encode(), digest_size=8).digest(), "little")


def have_a_passage(one: list[int], other: list[int]) -> bool:
    """Whether two reports have as many fingerprints in a row in common as make a passage."""
    places = {print_: at for at, print_ in reversed([*enumerate(other)])}
    before, many = (-GAP - 2, 0), 0
    for at, print_ in enumerate(one):
        if print_ in places:
            here = (at, places[print_])
            near = here[0] - before[0] <= GAP + 1 and 0 < abs(here[1] - before[1]) <= GAP + 1
            before, many = here, many + 1 if near else 1
            if many >= RUN:
                return True
    return False


def carried_over(way: Parted, texts: list[str]) -> Iterator[str]:
    """How many passages put from one report into another are found, and how long a report takes."""
    way("")
    began = perf_counter()
    known = [fingerprints(way, text) for text in texts]
    yield f"{1000 * (perf_counter() - began) / len(texts):.1f} ms a report"
    by_chance = sum(have_a_passage(one, other) for at, one in enumerate(known) for other in known[:at])
    yield f"{by_chance} pairs have one of their own"
    for every in EDITS:
        draw, met, asked = random.Random(7), 0, 0
        for _ in range(100):
            here, there = draw.sample(range(len(texts)), 2)
            long = [line for line in texts[here].split("\n") if len(line) >= 150 and "\t" not in line]
            passage = draw.choice(long)[: draw.choice((120, 150, 200))] if long else ""
            for at in range(every // 2, len(passage) if every else 0, every or 1):
                passage = passage[:at] + draw.choice("厂内各项并于按该新旧再及时均") + passage[at + 1 :]
            lines = texts[there].split("\n")
            lines.insert(len(lines) // 2, passage)
            asked += bool(passage)
            met += bool(passage) and have_a_passage(known[here], fingerprints(way, "\n".join(lines)))
        yield f"{met} of {asked} found, {f'one character of {every} another' if every else 'word for word'}"


def main() -> None:
    """Print the figures of each way."""
    read = []
    for path in sorted(WRITTEN.glob("*.docx")):
        document = ingest.read(str(path))
        read.append(Read(path, document, *extract_report(document)))
    clean = [one for one in read if "-defects" not in one.path.name]
    texts = [one.document.text for one in clean if one.path.stem.endswith("-1")]
    scopes, letters = [*cases("SCOPE00[12]*.yaml")], [*cases("NC008.yaml")]
    print(f"NC008 by its patterns: {right_and_wrong(letters, ['NC008'])}")
    for name, way in ways().items():
        print(name)
        with compared_by(way):
            print(f"  scopes, cases: {right_and_wrong(scopes, SCOPES)}")
            print(f"  scopes, written reports: {of_documents(read)}")
        with patch.object(clause_letters, "other", by_likeness(way)):
            print(f"  NC008 by likeness: {right_and_wrong(letters, ['NC008'])}")
        print(f"  clause by its title: {clauses(way, clean)}")
        for told in carried_over(way, texts):
            print(f"  passages: {told}")


if __name__ == "__main__":
    main()
