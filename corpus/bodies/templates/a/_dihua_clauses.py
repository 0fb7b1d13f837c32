"""The clauses of the standard in 棣华's reports: each a heading and what was learnt of it, in sentences."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _dihua_samples as samples
from corpus.bodies.templates.sentences import Sentences
from corpus.bodies.writer import Writer

CHAPTERS = {
    "4": "组织环境",
    "5": "领导作用",
    "6": "策划",
    "7": "支持",
    "8": "运行",
    "9": "绩效评价",
    "10": "改进",
}
CLAUSES = {
    "4.1": "理解组织及其环境",
    "4.2": "理解相关方的需求和期望",
    "4.3": "确定质量管理体系的范围",
    "4.4": "质量管理体系及其过程",
    "5.1": "领导作用和承诺",
    "5.2": "方针",
    "5.3": "组织的岗位、职责和权限",
    "6.1": "应对风险和机遇的措施",
    "6.2": "质量目标及其实现的策划",
    "6.3": "变更的策划",
    "7.1": "资源",
    "7.2": "能力",
    "7.3": "意识",
    "7.4": "沟通",
    "7.5": "成文信息",
    "8.1": "运行的策划和控制",
    "8.2": "产品和服务的要求",
    "8.3": "产品和服务的设计和开发",
    "8.4": "外部提供的过程、产品和服务的控制",
    "8.5": "生产和服务提供",
    "8.6": "产品和服务的放行",
    "8.7": "不合格输出的控制",
    "9.1": "监视、测量、分析和评价",
    "9.2": "内部审核",
    "9.3": "管理评审",
    "10.1": "总则",
    "10.2": "不合格和纠正措施",
    "10.3": "持续改进",
}
FACTS: dict[str, tuple[Callable[[Audit, Writer], list[str]], ...]] = {
    "4.2": (samples.evaluation, samples.permits),
    "4.3": (samples.limits,),
    "4.4": (samples.counts,),
    "6.1": (samples.drills,),
    "6.2": (samples.goals,),
    "7.1": (samples.employed, samples.special, samples.examined, samples.instruments),
    "7.2": (samples.holders,),
    "8.4": (samples.suppliers, samples.contracts),
    "8.5": (samples.operation,),
    "9.1": (samples.sums,),
    "9.2": (samples.internal,),
    "9.3": (samples.review,),
    "10.2": (samples.previous,),
}
"""What was sampled, by the clause that tells it."""


def all_of(audit: Audit, w: Writer, said: Sentences) -> None:
    """All chapters."""
    earlier = audit.audit.start - timedelta(days=41)
    names = dict(zip(("tech", "buying", "selling", "upkeep"), audit.world.departments[3:], strict=False))
    said.slots |= {
        **names,
        "month": f"{earlier.year}年{earlier.month}月",
        "material": audit.world.industry["supplies"][0],
        "last": audit.world.industry["flow"][-1],
        "quality_head": audit.world.people.heads[audit.world.departments[1]],
        "doing_head": audit.world.people.heads[audit.world.departments[2]],
    }
    for chapter, title in CHAPTERS.items():
        w.heading(1, f"{chapter} {title}")
        for clause, name in CLAUSES.items():
            if clause.split(".")[0] == chapter:
                w.heading(2, f"{clause} {name}")
                _clause(audit, w, said, clause)


def _clause(audit: Audit, w: Writer, said: Sentences, clause: str) -> None:
    key = "8.3-" if clause == "8.3" and audit.exclusions != "无" else clause
    texts = said.texts("clauses", key)
    count = min(len(texts), w.random.randint(2, 3))
    chosen = sorted(w.random.sample(range(len(texts)), count))
    w.text("".join(texts[at] for at in chosen))
    for fact in FACTS.get(clause, ()):
        told = fact(audit, w)
        if told:
            w.text("".join(told))
    numbers = []
    for item in audit.nonconformities.items:
        if item.clause == clause or item.clause.startswith(f"{clause}."):
            e = w.same("nonconformities.items", item.number, item)
            numbers.append(f"第{e('number')}号")
    if numbers:
        w.text(f"在本条款的审核中发现了不符合，见{'、'.join(numbers)}不符合项；其余抽样未见异常。")
