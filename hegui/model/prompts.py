"""What a model is asked: the report first and the question last, so that a server reads the report once for
all families. The wording is data (`prompts/*.md`, `families.yaml`); what each code is about is what the
catalogue explains of it, or `prompts/codes.yaml` in fewer words."""

from __future__ import annotations

from collections.abc import Container, Sequence
from functools import cache
from pathlib import Path
from string import Template
from typing import Any, NamedTuple

from hegui import catalogue
from hegui.model.client import Question
from hegui.model.parts import Part, tokens
from schemas.cache import yaml_file
from schemas.digest import sha256

_FOLDER = Path(__file__).with_name("prompts")
_FAMILIES = Path(__file__).with_name("families.yaml")
_BRIEF = _FOLDER / "codes.yaml"
_LANGUAGES = {"zh": "中文", "en": "英文"}
_MARK = 12


class Family(NamedTuple):
    """Codes that are asked together; the name of them in Chinese and English."""

    id: str
    zh: str
    en: str
    codes: tuple[str, ...]


def families(codes: Container[str] | None = None) -> list[Family]:
    """The families that have any of the `codes` (null: all of them), with these alone."""
    stated = yaml_file.read(_FAMILIES)["families"]
    found = [Family(**{**one, "codes": tuple(one["codes"])}) for one in stated]
    if codes is None:
        return found
    chosen = [one._replace(codes=tuple(code for code in one.codes if code in codes)) for one in found]
    return [one for one in chosen if one.codes]


def version() -> str:
    """The digest of all that makes the questions, by which the prompts are known.

    >>> len(version())
    12
    """
    texts = [path.read_text(encoding="utf-8") for path in sorted(_FOLDER.glob("*.md"))]
    asked = [f"{one.id} {_codes(one)}" for one in families()]
    return sha256("\0".join([*texts, *asked]).encode())[:12]


def question(part: Part, family: Family, lang: str) -> Question:
    """What is asked of a part of a report for a family."""
    # The report cannot close the place that it stands in: it does not know its own digest.
    mark = "=" * 5 + sha256(part.text.encode("utf-8", "replace"))[:_MARK]
    which = f"（第 {part.number}/{part.parts} 部分，前面重复了封面和人员表）" if part.parts > 1 else ""
    report = _template("report").substitute(part=which, mark=mark, report=part.text)
    asked = _template("question").substitute(family=family.zh, codes=_codes(family))
    system = _template("instruction").substitute(language=_LANGUAGES[lang])
    return Question((("system", system), ("user", f"{report}\n{asked}")), schema(family.codes))


def repair(asked: Question, answer: str, reason: str) -> Question:
    """The question again, after an answer that has not the form."""
    import json

    stated = json.dumps(asked.schema, ensure_ascii=False, separators=(",", ":"))
    again = _template("repair").substitute(reason=reason, schema=stated)
    shown = answer[:_SHOWN] or "（空）"
    return Question((*asked.messages, ("assistant", shown), ("user", again)), asked.schema)


def room(context: int, written: int, chosen: Sequence[Family]) -> int:
    """The tokens that are left for the report in a context, beside the longest question and the answer."""
    empty = Part("")
    longest = max(
        sum(tokens(text) for _, text in question(empty, family, "zh").messages) for family in chosen
    )
    return max(context - written - longest - _SPARE, _LEAST)


def schema(codes: Sequence[str]) -> dict[str, Any]:
    """The JSON Schema of an answer; every field is required, as servers with a strict form ask for."""
    text: dict[str, Any] = {"type": "string"}
    quote = _object({"line": {"type": "integer"}, "text": text})
    finding = _object(
        {
            "code": {"type": "string", "enum": list(codes)},
            "rule": text,
            "message": text,
            "quotes": {"type": "array", "items": quote},
            "compared": text,
            "expected": text,
            "kind": {"type": "string", "enum": ["finding", "explained"]},
        }
    )
    return _object({"findings": {"type": "array", "items": finding}})


_ASKED = ("提示", "提示）")
"""How an explanation ends that is about what the rules ask at the lowest severity."""

_SHOWN = 2000
"""Characters of a wrong answer that are shown to the model again."""

_SPARE, _LEAST = 300, 500


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _codes(family: Family) -> str:
    """The codes of a family, a line each, with what they are about."""
    about = _explained()
    return "\n".join(f"- {code}：{about[code]}" for code in family.codes)


@cache
def _explained() -> dict[str, str]:
    explained = {one.code: _essence(one.paragraphs("zh")[0][1]) for one in catalogue.every()}
    brief: dict[str, str] = yaml_file.read(_BRIEF)
    return explained | brief


def _essence(explained: str) -> str:
    """What a check is about, without what the rules merely ask: that is about them, and costs tokens.

    >>> _essence("合计是否等于各项之和（小计；其中）；一句之中的，作提示。平均值是否相等。写错的，提示。")
    '合计是否等于各项之和（小计；其中）。平均值是否相等。'
    """
    sentences = []
    for sentence in _split(explained, "。"):
        items = [clause for clause in _split(sentence, "；") if not clause.endswith(_ASKED)]
        sentences += ["；".join(items)] if items else []
    return "".join(f"{one}。" for one in sentences) or explained


def _split(text: str, mark: str) -> list[str]:
    """The parts of a text between marks, those in brackets aside."""
    parts, depth = [""], 0
    for character in text:
        depth += (character == "（") - (character == "）")
        if character == mark and depth == 0:
            parts.append("")
        else:
            parts[-1] += character
    return [one for one in parts if one]


@cache
def _template(name: str) -> Template:
    return Template((_FOLDER / f"{name}.md").read_text(encoding="utf-8"))
