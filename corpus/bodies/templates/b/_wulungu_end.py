"""What stands behind the findings: nonconformities, those of before, ratings, conclusion, signatures."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.invent.draw import words
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

OPINIONS = {
    "stage2": {
        "recommend": "推荐认证注册",
        "recommend_after_correction": "不符合项纠正措施验证有效后推荐认证注册",
        "not_recommend": "不推荐认证注册",
    },
    "surveillance": {
        "maintain": "推荐保持认证注册资格",
        "suspend": "建议暂停认证注册资格",
        "withdraw": "建议撤销认证注册资格",
    },
    "recertification": {
        "recommend": "推荐再认证注册",
        "recommend_after_correction": "不符合项纠正措施验证有效后推荐再认证注册",
        "not_recommend": "不推荐再认证注册",
    },
}
GRADES = {"minor": "一般", "major": "严重"}


def end(audit: Audit, w: Writer) -> None:
    """All parts behind the findings."""
    w.heading(1, "第五部分　不符合项")
    _nonconformities(audit, w)
    if audit.previous_nonconformities:
        _previous(audit, w)
    w.heading(1, "第六部分　综合评价与审核结论")
    _ratings(audit, w)
    _conclusion(audit, w)
    _signed(audit, w)


def _nonconformities(audit: Audit, w: Writer) -> None:
    found = audit.nonconformities
    w.text(
        f"本次审核开具严重不符合{w.fact('nonconformities.major')}项、一般不符合{w.fact('nonconformities.minor')}项，"
        "受审核方代表对不符合事实予以确认。"
    )
    rows: list[Row] = [["编号", "责任部门", "标准及条款", "性质", "不符合事实"]]
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        cells = [
            e("number"),
            e("department"),
            f"{e('standard')}¶{e('clause')}",
            e("grade", GRADES[item.grade]),
        ]
        rows.append([*cells, e("description")])
    if found.items:
        w.table(rows, (0.8, 1.2, 2, 0.8, 5.2), head=1, repeat=True)
    if found.due_date:
        w.text(
            f"受审核方应分析原因，采取纠正和纠正措施，并于{w.fact('nonconformities.due_date')}前将整改材料提交审核组长。"
            "验证方式：书面验证，实施效果在下次审核时跟踪。"
        )


def _previous(audit: Audit, w: Writer) -> None:
    w.heading(2, "上次审核不符合项的验证")
    rows: list[Row] = [["序号", "不符合事实", "关闭日期", "本次验证"]]
    for at, one in enumerate(audit.previous_nonconformities, 1):
        e = w.entry("previous_nonconformities", one)
        rows.append([str(at), e("description"), e("closed_on"), "纠正措施持续有效，未重复发生"])
    w.table(rows, (0.8, 5, 1.9, 2.3), head=1)


def _ratings(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["序号", "评价内容", "评价结果"]]
    for at, rating in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([str(at), e("criterion"), e("value")])
    w.table(rows, (1, 6, 3), head=1)
    names = "、".join(words("systems")[one]["name"] for one in audit.systems)
    w.text(
        f"审核组认为，{w.fact('organization.name')}的{names}覆盖了申请的业务活动和场所，"
        "文件与实际一致，具备实现方针和目标的能力，内部审核和管理评审能够发现并解决问题，审核目的已经达到。",
        "审核证据来自抽样，未被抽到的部分不等于不存在不符合，受审核方应当举一反三。",
    )


def _conclusion(audit: Audit, w: Writer) -> None:
    told = audit.conclusion.recommendation or ""
    rows: list[Row] = [
        ["推荐意见", w.choice("conclusion.recommendation", OPINIONS[audit.audit_type], told, "¶")],
    ]
    several = len(audit.systems) > 1
    for system in audit.systems:
        label = f"认证范围（{words('systems')[system]['short']}）" if several else "认证范围"
        rows.append([label, w.scope("certificate", system)])
    rows.append(["下次审核", f"应于{w.fact('next_audit_by')}前实施"])
    w.table(rows, (2.6, 7.4), bold=(0,))
    w.text(
        "本报告的所有权归认证机构，未经许可不得部分复制。认证决定由认证机构根据本报告和其他信息作出。",
        style="plain",
    )


def _signed(audit: Audit, w: Writer) -> None:
    leader, *others = audit.conclusion.signatories
    rows: list[Row] = [["审核组长（签名）", w.each("conclusion.signatories", [leader])]]
    if others:
        rows.append(["审核组成员（签名）", w.each("conclusion.signatories", others)])
    rows.append(["日期", w.fact("report_date")])
    rows.append(["受审核方代表确认", audit.world.people.representative])
    w.table(rows, (3, 7), bold=(0,))
