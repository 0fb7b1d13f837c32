"""Certification rules: one body or term under two abbreviations."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from checks.context import RulesContext
from checks.registry import check
from schemas.result import Finding

KIND: Any = "certification_rules"


@check("RUL004", "abbreviation-varies", "info", about=KIND)
def abbreviation_varies(context: RulesContext) -> Iterator[Finding]:
    """查什么：机构的简称、全称和术语缩写是否前后一致；正文中有无其他认证机构的名称或缩写。

    为什么：同一机构有两个简称，多为借用其他机构文件后未改净，读者不能确定责任主体。

    例：本机构缩写为 QHRZ，部分条款写作 QRHZ；职业健康安全管理体系先写 OHSMS，又写 OHSAS。

    应为：首次出现时给出简称，以后只用这一个；术语缩写与现行标准一致。

    依据：GB/T 1.1-2020 9.5.2（缩略语）；GB/T 27021.1-2017 8.1（公开信息应准确）。

    何时可忽略：引用旧标准名称（OHSAS 18001）或确指另一机构。
    ---
    What it checks: whether the body's short and full name and the abbreviations of terms are the same
    throughout, and whether the name of another certification body stands in the text.

    Why: two short forms of one body mostly come from another body's document: who has the duty is unclear.

    Example: the body is QHRZ, and QRHZ in some clauses; the system is OHSMS here and OHSAS there.

    Expected: the short form is given once and used alone; abbreviations are those of the standards in force.

    Basis: GB/T 1.1-2020 9.5.2 (abbreviations); GB/T 27021.1-2017 8.1 (accurate information).

    When to ignore: an old standard is cited (OHSAS 18001), or another body is meant.
    """
    for one in context.mentions.namings:
        yield context.finding(
            *one.places,
            *one.right_places[:1],
            identity=one.name,
            values=[one.name, one.right],
            variant=one.kind,
            wrong=one.places,
            name=one.name,
            right=one.right,
            count=len(one.places),
            right_count=len(one.right_places),
        )
