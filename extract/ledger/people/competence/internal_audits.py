"""The words by which the internal audit is judged, and left in doubt (`internal_audits.yaml`)."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

from schemas import patterns as rx
from schemas.cache import yaml_file

OF_AUDIT = ("内审", "内部审核")


class Known(NamedTuple):
    """The patterns of `internal_audits.yaml`, and the values of a rating that are good."""

    competence: re.Pattern[str]
    conduct: re.Pattern[str]
    own: re.Pattern[str]
    others: re.Pattern[str]
    not_now: re.Pattern[str]
    judged: re.Pattern[str]
    part: re.Pattern[str]
    said: re.Pattern[str]
    good: frozenset[str]


@cache
def known() -> Known:
    """What the file has."""
    words = yaml_file.read(Path(__file__).with_suffix(".yaml"))["auditors"]
    patterns = {name: rx.compile(words[name]) for name in Known._fields if name != "good"}
    return Known(**patterns, good=frozenset(words["good"]))
