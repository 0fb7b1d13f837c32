"""Names told again and again, and written once in another way where a name stands: accepted by the place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from extract.reading.source import Source
from extract.values.found import Found
from extract.values.names import confusable

_POSTS = frozenset("员师人工长手匠任理管表监指书者")
_JOBS = frozenset("员师工长手匠任理管")
_PARTS = frozenset({"审员", "组员", "成员", "人员", "委员", "组长", "队长", "员工", "职工"})
_LEADS = frozenset("由与和经向请为系")
_LEAST, _POST = 3, 4


def written_otherwise(source: Source, known: Mapping[str, int]) -> Iterator[tuple[Found, str]]:
    """Where a name stands that is one told twice or more, but for a character taken for its own, or behind
    the same post for any, or one left out; with that name."""
    for name in [name for name, count in known.items() if count > 1 and len(name) >= _LEAST]:
        for found in (*_other_character(source.text, name), *_left_out(source.text, name)):
            if known.get(found.value, 0) < 2:
                yield found, name


def _other_character(text: str, name: str) -> Iterator[Found]:
    for fixed, shift in ((name[1:], 1), (name[0], 0)):
        at = text.find(fixed)
        while at >= 0:
            start, end = at - shift, at - shift + len(name)
            word = text[max(start, 0) : end]
            apart = [(a, b) for a, b in zip(name, word, strict=False) if a != b]
            if len(word) != len(name) or len(apart) != 1 or not word.isalpha() or not _stands(text, start):
                pass
            elif confusable(*apart[0]) or _has_post_of(text, start, name):
                yield Found(start, end, word)
            at = text.find(fixed, at + 1)


def _left_out(text: str, name: str) -> Iterator[Found]:
    """The name without one of its last characters, behind a post with which it is told in full."""
    for short in {name[:1] + name[2:], name[:2]} - {name}:
        at = text.find(short)
        while at >= 0:
            if not text.startswith(name, at) and _has_post_of(text, at, name):
                yield Found(at, at + len(short), short)
            at = text.find(short, at + 1)


def _has_post_of(text: str, at: int, name: str) -> bool:
    """Whether the post right before a place is one with which a name is told."""
    post = text[max(at - _POST, 0) : at]
    return post[-1:] in _POSTS and post.isalpha() and post + name in text


def _stands(text: str, at: int) -> bool:
    """Whether a name may begin at a place: behind no word, or one that leads to a person."""
    before = text[at - 1 : at] if at > 0 else ""
    return not before.isalpha() or before in _POSTS | _LEADS or before.isascii()


def posts(text: str, starts: list[int]) -> set[str]:
    """The jobs right before some places, by their last two characters; a part in an audit is none."""
    stated = (text[max(at - 2, 0) : at] for at in starts)
    return {post for post in stated if post.isalpha() and post[-1] in _JOBS and post not in _PARTS}
