"""The last parts of 渭禾's report: findings, conclusion, statements and signatures."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._weihe_evidence import SHORT
from corpus.bodies.templates.stock import phrases, store
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

ADVICE = {
    "stage2": {
        "recommend": "推荐认证注册",
        "recommend_after_correction": "不符合项整改经验证有效后推荐认证注册",
        "no": "不推荐认证注册",
    },
    "surveillance": {"maintain": "推荐保持认证", "suspend": "建议暂停认证", "withdraw": "建议撤销认证"},
    "recertification": {
        "recommend": "推荐再认证",
        "recommend_after_correction": "不符合项整改经验证有效后推荐再认证",
        "no": "不推荐再认证",
    },
}


def part_four(audit: Audit, w: Writer) -> None:
    """The findings."""
    found = audit.nonconformities

    def wide(label: str, text: str) -> Row:
        return [label, text, "‹", "‹", "‹"]

    rows: list[Row] = [
        wide("第四部分　审核发现", "‹"),
        wide(
            "不符合项统计",
            f"严重不符合{w.fact('nonconformities.major')}项，轻微不符合{w.fact('nonconformities.minor')}项。",
        ),
    ]
    if found.items:
        rows.append(["序号", "不符合事实", "责任部门", "标准及条款", "性质"])
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", "轻微" if item.grade == "minor" else "严重")
        clause = f"{e('standard')}¶{e('clause')}"
        rows.append([e("number"), e("description"), e("department"), clause, grade])
    if found.items:
        rows.append(
            wide(
                "整改要求",
                f"受审核方应在{w.fact('nonconformities.due_date')}之前完成纠正、原因分析和纠正措施，并将证据提交"
                "审核组长，由审核组书面验证。",
            )
        )
    rows += [
        wide("上次不符合项的验证", "¶".join(_earlier(audit, w))),
        wide("体系运行的优点", _numbered(phrases(w, "good", 3))),
        wide("改进的机会（不作为不符合）", _numbered(phrases(w, "weak", 2))),
    ]
    w.table(rows, (1.5, 4, 1.3, 2, 0.9), head=1)


def _numbered(texts: list[str]) -> str:
    return "¶".join(f"{at}）{text}。" for at, text in enumerate(texts, 1))


def _earlier(audit: Audit, w: Writer) -> list[str]:
    if not audit.previous_nonconformities:
        return ["没有需要本次审核验证的以往不符合项。"]
    lines = []
    for at, one in enumerate(audit.previous_nonconformities, 1):
        e = w.entry("previous_nonconformities", one)
        lines.append(
            f"{at}）{e('description')}¶关闭日期：{e('closed_on')}。经现场复查，措施已落实，纠正措施有效。"
        )
    return lines


def part_five(audit: Audit, w: Writer) -> None:
    """The conclusion."""
    rows: list[Row] = [["第五部分　审核结论", "‹"]]
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        labels = {one: one for one in ("符合", "基本符合", "不符合")}
        rows.append([e("criterion"), w.choice(f"{e.path}.value", labels, rating.value, "　")])
    scopes = "¶".join(f"{SHORT[one]}：{w.scope('certificate', one)}" for one in audit.systems)
    some = "所开具的轻微不符合为个别问题，" if audit.nonconformities.items else ""
    advice = ADVICE[audit.audit_type]
    rows += [
        [
            "符合性和有效性",
            f"{some}{w.fact('organization.name')}的管理体系总体符合审核准则，运行有效。目标完成情况、过程控制记录、"
            "检查结果和合规性评价的证据表明，组织有能力满足适用的要求并实现预期结果；内部审核和管理评审按策划"
            "实施，能够发现问题并推动改进。",
        ],
        ["认证范围", f"审核组确认下列认证范围适宜：¶{scopes}"],
        ["审核目的的实现", "审核组完成了全部审核任务，本次审核的目的已经实现。"],
        [
            "推荐意见",
            w.choice("conclusion.recommendation", advice, audit.conclusion.recommendation or "", "¶"),
        ],
        ["下次审核", f"应不迟于{w.fact('next_audit_by')}进行。"],
    ]
    w.table(rows, (1.6, 4.4), head=1, bold=(0,))


def part_six(audit: Audit, w: Writer) -> None:
    """Statements and signatures."""
    leader = audit.leader.name
    others = [name for name in audit.conclusion.signatories if name != leader]
    rows: list[Row] = [
        ["第六部分　声明与签署", "‹", "‹", "‹"],
        ["".join(f"{at}. {text}¶" for at, text in enumerate(_statements(), 1)).rstrip("¶"), "‹", "‹", "‹"],
        ["审核组长签名", w.each("conclusion.signatories", [leader]), "日期", w.fact("report_date")],
    ]
    if others:
        names = w.each("conclusion.signatories", others, "　")
        rows.append(["审核组成员签名", names, "日期", w.fact("report_date")])
    rows += [
        ["认证机构", w.fact("certification_body.name"), "联系电话", w.fact("certification_body.phone")],
        ["机构地址", w.fact("certification_body.address"), "‹", "‹"],
        ["机构网址", w.fact("certification_body.website"), "电子邮箱", w.fact("certification_body.email")],
    ]
    w.table(rows, (1.5, 2.6, 1.1, 2.4), head=1)


def _statements() -> list[str]:
    found: list[str] = store("weihe")["statements"]
    return found
