"""The industrial classification for national economic activities: codes, their titles and sections.

`load()` reads `sources/industries.yaml`, when it is first asked for: no check of a report needs it.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from schemas import patterns
from schemas.cache import yaml_file
from schemas.text import fold

_SOURCE = Path(__file__).parent / "sources" / "industries.yaml"
_DIVISION, _CLASS = 2, 4
_BRACKETS = patterns.compile(r"[（(【\[][^（()）】\]]{0,60}[)）】\]]")


class Industries:
    """The codes of the classification without their section's letter, from division (34) to class (3411)."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self.standard: str = data["standard"]
        self.titles: dict[str, str] = dict(data["divisions"])
        for division, below in data["classes"].items():
            for digits, title in below.items():
                self.titles[division + digits] = title
                if len(digits) == _DIVISION and digits[1] == "0":
                    self.titles.setdefault(division + digits[0], title)
        self._sections: Mapping[str, Any] = data["sections"]
        self._complete = frozenset(data["complete"])
        self._codes: dict[str, list[str]] = {}
        for code, title in sorted(self.titles.items(), key=lambda pair: -len(pair[0])):
            self._codes.setdefault(title_key(title), []).append(code)

    def section(self, code: str) -> str | None:
        """The letter of the section that a code's division belongs to; null for none.

        >>> load().section("3411"), load().section("0610"), load().section("9811")
        ('C', 'B', None)
        """
        division = code[:_DIVISION]
        spans = ((letter, one["divisions"]) for letter, one in self._sections.items())
        return next((letter for letter, (first, last) in spans if first <= division <= last), None)

    def section_title(self, letter: str) -> str:
        """What a section is called."""
        return str(self._sections[letter]["title"])

    def title(self, code: str) -> str | None:
        """The title of a code; null where it is not known.

        >>> load().title("2312"), load().title("34"), load().title("3438")
        ('本册印制', '通用设备制造业', None)
        """
        return self.titles.get(code)

    def is_absent(self, code: str) -> bool:
        """Whether there is no such code: of sections of which not all codes are here, divisions alone count.

        >>> [load().is_absent(code) for code in ("3438", "0640", "7412", "9811", "3411")]
        [True, True, False, True, False]
        """
        section = self.section(code)
        return section is None or (section in self._complete and code not in self.titles)

    def codes(self, title: str) -> list[str]:
        """The codes that have a title, classes before groups and divisions.

        >>> load().codes("锅炉及辅助设备 制造"), load().codes("炼铁")
        (['3411'], ['3110', '311'])
        """
        return self._codes.get(title_key(title), [])


def bare_key(title: str) -> str:
    """A title for comparison, without what stands in brackets."""
    return title_key(_BRACKETS.sub("", title))


def title_key(title: str) -> str:
    """A title by which it is compared: without white space, width, brackets and punctuation."""
    return "".join(char for char in fold(title) if char.isalnum())


@cache
def load() -> Industries:
    """The classification of this installation."""
    return Industries(yaml_file.texts(_SOURCE))
