"""Whether the report is complete."""

from __future__ import annotations

from collections.abc import Iterator

from checks import required_contents, requirements
from checks.audit_team.leader_signature import undated, without_name
from checks.context import Context, runs
from checks.registry import Outcome, check
from schemas.leaf import Leaf
from schemas.mentions import Blank
from schemas.report import Report
from schemas.result import Finding
from schemas.statements.papers.wording import LateBlank
from schemas.text import fold

_DATE = ("日期", "date")


@check("CMP001", "required-content-missing", "error")
def required_content_missing(context: Context) -> Iterator[Outcome]:
    """查什么：认证规则和 GB/T 27021.1 要求审核报告写明的内容是否都有：受审核方及地址，审核的类型、准则、
    目的和范围，审核组、日期、不符合项、结论和推荐意见、签字等；写这些内容的章节只有标题、没有正文的，作警告。

    为什么：认证决定人员只凭报告作决定；缺一项就无从判断，报告要退回补写。

    例：报告通篇没有写审核目的；没有推荐意见。

    应为：补写所缺内容；确实没有的（如未偏离计划）也写明。

    依据：GB/T 27021.1-2017 9.4.8.2、9.4.8.3，认证机构认证规则中审核报告一条。

    何时可忽略：该内容用别的说法写明，或写在报告所引用的文件（如审核计划）中。只凭用词判断的内容
    （目的、偏离计划、抽样声明）仅作警告；证书和标志的使用，以及把大多数这类说明留给别的文件的报告，作提示。
    ---
    What it checks: whether the report has all that the certification rules and GB/T 27021.1 ask of it: the
    organization and its address, type, criteria, objectives and scope of the audit, team, dates,
    nonconformities, conclusion and recommendation, signature …; a section on such content that has a
    title and no text is a warning.

    Why: who decides on the certification has the report alone; what is not in it cannot be judged, and the
    report comes back.

    Example: the report nowhere states the objectives of the audit; there is no recommendation.

    Expected: the content is added; what there was none of (no deviation from the plan) is said as well.

    Basis: GB/T 27021.1-2017 9.4.8.2, 9.4.8.3, and the clause on the audit report of the body's rules.

    When to ignore: the content is there in other words, or in a document that the report refers to, such as
    the audit plan. What words alone tell (objectives, deviations, sampling) is a warning at most; worth
    knowing are the use of certificate and mark, and what is not told in a report that leaves most of such
    statements to other documents.
    """
    yield from _headed_alone(context)
    seen = requirements.view(context.report, context.mentions, context.rules)
    if seen.doubt in ("unread", "unsure"):
        numbers = [sheet.number for sheet in context.mentions.unread]
        numbers = numbers or requirements.unsure(context.mentions, context.rules)
        yield context.not_checked(f"pages_{seen.doubt}", pages=runs(numbers, context.lang))
    elif seen.doubt is not None:
        yield context.not_checked(seen.doubt)
    if seen.doubt is not None:
        return
    where = _heads(context.report)
    for key, (thing, clauses) in seen.absent().items():
        title = thing.title(context.lang)
        finding = context.finding(
            *where,
            identity=thing.key,
            values=[],
            variant="fields" if thing.absence == "error" else "words",
            severity="info" if key in seen.elsewhere else thing.absence,
            expected=title,
            what=title,
        )
        finding.clauses = clauses
        finding.fields = [path for entry in thing.fields for path in entry.split("|")]
        yield finding


def _headed_alone(context: Context) -> Iterator[Finding]:
    """The sections on what a report has to tell that have a title and nothing under it."""
    audit_type = context.report.audit_type.value if context.report.audit_type is not None else None
    for title in context.mentions.hollow:
        thing = required_contents.of_title(str(title.value), audit_type)
        if thing is not None and not context.mentions.unread and not context.is_recognised(title):
            yield context.finding(
                title,
                identity=f"{thing.key} {title.value}",
                values=[],
                variant="headed",
                severity="warning",
                expected=thing.title(context.lang),
                title=title.value,
            )


def _heads(report: Report) -> list[Leaf[str]]:
    """Where to look: what names the report, for what is missing stands nowhere."""
    heads = [report.title, report.number, report.organization.name]
    return [leaf for leaf in heads if leaf is not None][:1]


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
    signed = [one.leaf.span for one in context.mentions.unsigned]  # CMP003
    signed += [one.leaf.span for one in context.mentions.commitments]  # TEAM007
    for blank in context.mentions.blanks:
        if blank.kind == "empty" and blank.label.startswith("【") and blank.label.endswith("】"):
            continue  # the heading of what stands below
        if not any(low <= blank.leaf.start < max(high, low + 1) for low, high in signed):
            groups.setdefault((fold(blank.label), blank.kind), []).append(blank)
    drafted = context.mentions.statements(LateBlank) if context.stage == "draft" else []
    for (label, kind), blanks in groups.items():
        first = blanks[0]
        yield context.finding(
            *(blank.leaf for blank in blanks),
            identity=label,
            values=[kind],
            variant=kind,
            severity="info" if any(late.place is first.leaf for late in drafted) else None,
            actual=first.leaf.raw or None,
            label=first.label or context.words("unnamed"),
            text=first.leaf.raw,
        )


@check("CMP003", "signature-missing", "error")
def signature_missing(context: Context) -> Iterator[Finding]:
    """查什么：审核组长（审核组）签字处和报告日期是否空着。签字处空白而没有横线的，可能是没有读到的手写或电子签名，
    只作警告；识别的页面只看横线上是否有笔迹，也只作警告。

    为什么：没有签字和日期的报告不能作为认证决定的依据。

    例：“审核组长（签字）：________　日期：　年　月　日”。

    应为：组长签字并注明日期。

    依据：GB/T 27021.1-2017 9.4.8.2。

    何时可忽略：签名是图片或手写，程序没有读到；草稿尚未签字。
    ---
    What it checks: whether the place for the signature of the leader (or the team), or for the report's date,
    is blank. A blank place without a line may have a signature by hand or as a picture that was not read: a
    warning. On recognised pages only lines that nothing is written on are told, also as a warning.

    Why: a report without signature and date is no basis for a decision.

    Example: “Lead auditor (signature): ________ date: ____”.

    Expected: the leader's signature with its day.

    Basis: GB/T 27021.1-2017 9.4.8.2.

    When to ignore: the signature is a picture or written by hand and was not read; a draft.
    """
    recognised = {sheet.number for sheet in context.mentions.sheets if sheet.state == "read"}
    groups: dict[tuple[str, bool], list[Blank]] = {}
    for one in context.mentions.unsigned:
        if recognised and one.kind != "placeholder":
            continue
        groups.setdefault((one.kind, any(word in one.label.lower() for word in _DATE)), []).append(one)
    for (kind, dated), blanks in groups.items():
        yield context.finding(
            *(one.leaf for one in blanks),
            identity="date" if dated else "signature",
            values=[],
            variant=kind,
            severity="error" if kind == "placeholder" and not recognised else "warning",
            label=context.listed(dict.fromkeys(one.label for one in blanks)),
        )
    if not groups and not recognised:
        yield from _told_unsigned(context)


def _told_unsigned(context: Context) -> Iterator[Finding]:
    """What labels and sentences on the leader's signature show, where no blank was read."""
    if blanks := [*without_name(context)]:
        label = context.listed(leaf.raw.strip() for leaf in blanks)
        yield context.finding(
            *blanks, identity="signature", values=[], variant="empty", severity="info", label=label
        )
    if (signed := undated(context)) is not None:
        yield context.finding(signed, identity="date", values=[], variant="undated", severity="info")
