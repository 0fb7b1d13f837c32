"""Text that does not belong in the report."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from corpus.bodies.defects.registry import Prose, Said, in_text
from corpus.bodies.invent.draw import vocabulary

HINTS = (
    "（不适用的内容请在提交前删除）",
    "（本段为模板提示，编写时应删去。）",
    "【蓝色字体为填写说明，定稿前请替换为实际内容】",
    "注：请根据受审核方实际情况填写，以上文字为范例，仅供参考。",
)
TELLING = 4
"""So many characters of a sentence at the least must be shown."""

OTHER_SYSTEMS = {
    "FSMS": "食品安全小组每半年对HACCP计划进行一次验证，操作性前提方案的监控记录完整。",
    "EnMS": "能源评审识别了主要能源使用，能源基准和能源绩效参数按年度更新。",
    "ISMS": "适用性声明覆盖了全部控制措施，信息安全风险处置计划经最高管理者批准。",
    "QMS": "通过培训使员工明白本岗位对质量目标的贡献，质量手册中明确了关注顾客的要求。",
    "MDR": "医疗器械文档按型号建立，不良事件监测和忠告性通知均有程序规定。",
}
BESIDE = {
    "QMS": {"QMS", "MDR", "FSMS", "HACCP", "HSPM", "ITSMS", "EIMS", "HSE"},
    "FSMS": {"HACCP", "FSMS"},
    "ISMS": {"ITSMS", "ISMS"},
}


@cache
def _leftovers() -> list[dict[str, Any]]:
    path = Path(__file__).with_name("leftovers.yaml")
    sentences: list[dict[str, Any]] = yaml.safe_load(path.read_text(encoding="utf-8"))["sentences"]
    return sentences


@in_text("TXT001")
def another_trade(prose: Prose) -> Said | None:
    """A sentence of the report on a company of another trade."""
    industries = vocabulary("industries")
    own = next(key for key, one in industries.items() if one["field"] == prose.audit.world.industry["field"])
    fitting = [one["text"] for one in _leftovers() if own not in one["but"]]
    return _behind(prose, prose.random.choice(fitting))


@in_text("TXT001")
def another_system(prose: Prose) -> Said | None:
    """A sentence on a system that was not audited."""
    audited = set(prose.audit.systems)
    fitting = [text for key, text in OTHER_SYSTEMS.items() if audited.isdisjoint(BESIDE.get(key, {key}))]
    return _behind(prose, prose.random.choice(fitting)) if fitting else None


@in_text("TXT001")
def hint_to_the_writer(prose: Prose) -> Said | None:
    """What the template says to those who write the report."""
    return _behind(prose, prose.random.choice(HINTS))


REFERRED = re.compile(r"(?<=[见于])(附录|附表|表|第)(\d{1,2}|[A-Z]|[一二三四五六七八九])(?=[，。；、]|部分)")
NEXT = "一二三四五六七八九十"


@in_text("TXT003")
def reference_beyond(prose: Prose) -> Said | None:
    """A reference to an annex, table or part that the report does not have instead of one that it has."""
    number = prose.one(lambda line: REFERRED.search(line) is not None)
    match = REFERRED.search(prose.lines[number]) if number is not None else None
    if number is None or match is None:
        return None
    text = f"{match[1]}{_beyond(match[2], prose.random.randint(11, 14))}"
    return Said(number, text, instead=match[0], texts=(text,))


@in_text("TXT003")
def reference_to_no_part(prose: Prose) -> Said | None:
    """A sentence that refers to an annex or table behind the last one."""
    for word, said in (
        ("附录", "其余样本列于附录{}。"),
        ("附表", "逐项结果见附表{}。"),
        ("表", "抽样明细见表{}。"),
    ):
        heads = [
            m[1]
            for line in prose.every
            if (m := re.match(rf"{word}\s?(\d{{1,2}}|[A-Z]|[一二三四五六七八九])(?![\d.-])", line))
        ]
        number = prose.one()
        if len(set(heads)) >= 3 and number is not None:
            beyond = _beyond(heads[0], prose.random.randint(16, 19))
            return Said(number, said.format(beyond), texts=(f"{word}{beyond}",))
    return None


@in_text("TXT003")
def clause_of_another_thing(prose: Prose) -> Said | None:
    """The records of the internal audit are said to be those of the clause on the management review."""
    if not set(prose.audit.systems) <= {"QMS", "EMS", "OHSMS", "FSMS", "EnMS"}:
        return None
    stated = prose.random.choice((("9.3", "内部审核"), ("9.2", "管理评审")))
    number = prose.one()
    text = "{} {}".format(*stated)
    return None if number is None else Said(number, f"具体情况见{text}记录。", texts=(text,))


DOUBLED = ("，", "、", "。")
COMMON = (
    "进行",
    "按照",
    "能够",
    "包括",
    "要求",
    "一致",
    "记录",
    "完整",
    "清楚",
    "有效",
    "现场",
    "齐全",
    "培训",
)


@in_text("TXT002")
def doubled_mark(prose: Prose) -> Said | None:
    """A mark stands twice."""
    mark = prose.random.choice(DOUBLED)
    number = prose.one(lambda line: _before(line, mark) != "")
    if number is None:
        return None
    lead = _before(prose.lines[number], mark)
    return Said(number, lead + mark * 2, instead=lead + mark, texts=(lead + mark * 2,))


@in_text("TXT002")
def doubled_word(prose: Prose) -> Said | None:
    """A word stands twice."""
    pattern = re.compile(rf"({'|'.join(COMMON)})([，。、的了])|(进行|按照|能够|包括)(?!\3)")
    number = prose.one(lambda line: pattern.search(line) is not None)
    match = pattern.search(prose.lines[number]) if number is not None else None
    if number is None or match is None:
        return None
    word, rest = match[1] or match[3], match[2] or ""
    return Said(number, word + word + rest, instead=word + rest, texts=(word + word,))


@in_text("TXT002")
def unpaired(prose: Prose) -> Said | None:
    """A title or quotation that opens and does not close."""
    for opening, closing in ("《》", "“”", "（）"):
        pattern = re.compile(rf"{opening}[^{closing}]{{2,20}}{closing}")
        number = prose.one(lambda line, pattern=pattern: pattern.search(line) is not None)  # type: ignore[misc]
        match = pattern.search(prose.lines[number]) if number is not None else None
        if number is not None and match is not None:
            return Said(number, match[0][:-1], instead=match[0], texts=(match[0][:3],))
    return None


@in_text("TXT002")
def broken_character(prose: Prose) -> Said | None:
    """A character that the conversion lost."""
    number = prose.one()
    if number is None:
        return None
    lead = prose.lines[number][:6]
    return Said(number, f"{lead[:4]}\ufffd{lead[5:]}", instead=lead, texts=("\ufffd",))


def _before(line: str, mark: str) -> str:
    """The two characters before the first place of a mark."""
    at = line.find(mark)
    return line[at - 2 : at] if at > 1 else ""


def _beyond(number: str, by: int) -> str:
    """A number of the same sort that no report goes up to."""
    if number in NEXT:
        return f"十{NEXT[by - 11]}"
    return chr(ord("K") + by - 10) if number.isalpha() else str(by + 10)


def _behind(prose: Prose, text: str) -> Said | None:
    """A sentence behind a line; the finding must show it."""
    number = prose.one()
    return None if number is None else Said(number, text, texts=(text[:-1].strip("（【。"),))
