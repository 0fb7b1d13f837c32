"""Whether the report is complete."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from checks.registry import check
from schemas.mentions import Blank
from schemas.result import Finding
from schemas.text import fold


@check("CMP002", "blank-or-placeholder", "warning")
def blank_or_placeholder(context: Context) -> Iterator[Finding]:
    """查什么：应填的栏目是否空着，或留着 XXXX、____、“请填写”之类的占位符和示例文字。

    为什么：空栏和占位符说明报告没有写完，读者分不清是“没有”还是“忘了填”。

    例：“审核组长（签字）：____”“专业代码：XX.XX.XX”。

    应为：填写内容；确实没有的写“无”或“/”。

    依据：GB/T 27021.1-2017 9.4.8.2（审核报告的内容）。

    何时可忽略：栏目在该类审核中不适用。
    ---
    What it checks: whether a field is left empty, or still has XXXX, ____, a prompt or a sample text.

    Why: an empty field or a placeholder shows that the report is unfinished; nobody can tell “none” from
    “forgotten”.

    Example: “Team leader (signature): ____”, “professional code: XX.XX.XX”.

    Expected: the content, or “none” or “/” where there is none.

    Basis: GB/T 27021.1-2017 9.4.8.2 (content of the audit report).

    When to ignore: the field does not apply to this kind of audit.
    """
    groups: dict[tuple[str, str], list[Blank]] = {}
    for blank in context.mentions.blanks:
        groups.setdefault((fold(blank.label), blank.kind), []).append(blank)
    for (label, kind), blanks in groups.items():
        first = blanks[0]
        yield context.finding(
            *(blank.leaf for blank in blanks),
            identity=label,
            values=[kind],
            variant=kind,
            actual=first.leaf.raw or None,
            label=first.label,
            text=first.leaf.raw,
        )
