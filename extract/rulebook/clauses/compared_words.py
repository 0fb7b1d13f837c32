"""`compared`: what two documents of rules are compared by: words of clauses without what differs anyway."""

from __future__ import annotations

import re

from extract.rulebook.drafted.names import body_names
from extract.rulebook.times.by_head_count import audit_times
from schemas import facts, patterns
from schemas.other_kinds.rule_words import ClauseWords, ComparedRules
from schemas.other_kinds.rulebook import RuleBook
from schemas.text import fold

_REFERENCE = patterns.compile(r"(?:第)?\d{1,2}(?:\.\d{1,2}){1,5}(?:[（(]\d{1,2}[)）])?(?:条款|条|款)?")
_STANDARD = patterns.compile(
    r"(?:GB/T|GB|ISO/IEC|ISO|Q/SY|SY/T|QC)\s?/?(?:ISO\s)?\d{3,6}(?:\.\d{1,2})?(?:[-:：]\d{4})?"
)
_NOISE = patterns.compile(r"[\s\W_]+")


def compared(book: RuleBook) -> ComparedRules:
    """What a document is compared by."""
    return ComparedRules(book, _clauses(book), audit_times(book))


def _clauses(book: RuleBook) -> list[ClauseWords]:
    own = _own(book)
    found: list[ClauseWords] = []
    last: dict[str, int] = {}
    for clause in book.clauses:
        above = last.get(clause.parent or "")
        path = (
            (clause.number,) if "." in clause.number or above is None else (*found[above].path, clause.number)
        )
        last[clause.number] = len(found)
        title, text = _words(clause.title or "", own), _words(clause.text, own)
        found.append(ClauseWords(clause, path, title, text, above))
    return found


def _own(book: RuleBook) -> re.Pattern[str]:
    """What a document calls its body and its systems: the longest first."""
    called = body_names(book).names
    known = facts.load().systems
    for code in book.systems:
        system = known.get(code)
        called += [code, *(system.zh if system else ())]
    called += ["认证机构", "本机构", "机构", "管理体系"]
    every = sorted({one for one in called if len(one) > 1}, key=lambda one: -len(one))
    return re.compile("|".join(map(re.escape, every)))


def _words(text: str, own: re.Pattern[str]) -> str:
    """The words of a clause without names, references, standards, marks and white space."""
    bare = _REFERENCE.sub("", _STANDARD.sub("", own.sub("", text)))
    return _NOISE.sub("", fold(bare))
