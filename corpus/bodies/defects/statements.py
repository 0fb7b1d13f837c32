"""What nonconformities say and do not say."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from corpus.bodies.defects.registry import Ground, Prose, Said, Wrong, in_audit, in_text

VAGUE = (
    "部分要求的执行不够到位，管理有待进一步加强。",
    "个别员工对体系要求的理解不深，意识需要提高。",
    "相关过程的控制不够严格，存在不规范的情况。",
    "监视和测量活动的策划不充分，实施不完整。",
    "职责不够明确，沟通不及时，影响体系运行。",
    "运行控制存在薄弱之处，未能完全满足标准要求。",
)


@in_audit("NC005")
def says_nothing(ground: Ground) -> Wrong | None:
    """A nonconformity that tells nothing that could be looked up."""
    item = ground.pick("nonconformities.items")
    if item is None:
        return None
    item.description = ground.random.choice(VAGUE)
    return Wrong((("nonconformities.items.description", item.description),), item.description[:-1])


NO_EVIDENCE = re.compile(
    r"不符合|不合格|整改|纠正|内审|内部审核|管理评审|上次|前次|以往|抽样|阶段|建议|本报告|改进|观察|结论|推荐|证书|末次|首次会议|认证"
    r"|说明|肯定|亮点|优点|申诉|声明|保密|公正|下次|验证|关注|审核组|审核员|审核计划|范围|危险源|风险"
)
"""In sentences, or the heading and row above, where no evidence is told."""


@cache
def _facts() -> list[dict[str, Any]]:
    path = Path(__file__).with_name("unlinked.yaml")
    sentences: list[dict[str, Any]] = yaml.safe_load(path.read_text(encoding="utf-8"))["sentences"]
    return sentences


@in_text("NC006")
def fact_without_nonconformity(prose: Prose) -> Said | None:
    """The evidence tells of a lack that no nonconformity names."""
    audit = prose.audit
    raised = "".join(one.description for one in audit.nonconformities.items)
    systems = set(audit.systems)
    fitting = [
        one["text"]
        for one in _facts()
        if systems & set(one.get("systems", systems)) and not any(word in raised for word in one["things"])
    ]
    evidence = [
        at for at, line in prose.lines.items() if not NO_EVIDENCE.search(f"{prose.titles[at]} {line}")
    ]
    free = [at for at in evidence if at not in prose.taken]
    number = prose.random.choice(free) if free else None
    if number is None or audit.audit_type == "stage1" or not fitting:
        return None
    start, random = audit.audit.start, prose.random
    text = random.choice(fitting).format(
        month=f"{start.year}年{max(start.month - random.randint(1, 2), 1)}月",
        record=f"{random.choice('ABDGHJ')}{random.choice('CFKMP')}-{random.randint(1, 60):02}",
    )
    return Said(number, text, texts=(text[:-1],))
