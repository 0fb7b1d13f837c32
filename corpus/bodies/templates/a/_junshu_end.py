"""钧澍: nonconformities, those of the audit before, conclusion, signatures."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.stock import phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

GRADES = {"major": "严重不符合", "minor": "轻微不符合"}
RATED = {"符合": "符合", "基本符合": "基本符合", "不符合": "不符合"}
GIVEN = {
    "recommend": "推荐认证注册",
    "recommend_after_correction": "不符合项整改经验证有效后，推荐认证注册",
    "not_recommend": "不推荐认证注册",
}
KEPT = {"maintain": "推荐保持认证注册", "suspend": "暂停认证注册", "withdraw": "撤销认证注册"}


def ending(audit: Audit, w: Writer) -> None:
    """The chapters after the findings."""
    w.heading(1, "五、不符合项及整改要求")
    _nonconformities(audit, w)
    w.heading(1, "六、上次审核不符合项的验证")
    _before(audit, w)
    w.heading(1, "七、审核结论")
    _conclusion(audit, w)
    w.heading(1, "八、审核组签字")
    _signed(audit, w)
    w.text(
        "声明：审核是抽样活动，存在一定的风险，未发现的不符合并不意味着不存在；"
        "本报告为机密文件，未经许可不得向第三方提供；审核组成员对审核中获知的信息承担保密责任。",
        style="plain",
    )


def _nonconformities(audit: Audit, w: Writer) -> None:
    found = audit.nonconformities
    w.text(
        f"本次审核共发现严重不符合{w.fact('nonconformities.major')}项，"
        f"轻微不符合{w.fact('nonconformities.minor')}项。"
    )
    rows: list[Row] = [["编号", "责任部门", "不符合事实描述", "标准及条款", "性质"]]
    for item in found.items:
        e = w.same("nonconformities.items", item.number + item.standard, item)
        clause = f"{e('standard')}¶{e('clause')}"
        grade = e("grade", GRADES[item.grade])
        rows.append([e("number"), e("department"), e("description"), clause, grade])
    if found.items:
        w.table(rows, (0.8, 1.4, 4.6, 2.1, 1.1), head=1, repeat=True)
        w.text(
            f"请受审核方在{w.fact('nonconformities.due_date')}前完成原因分析、纠正和纠正措施，"
            "并将整改材料提交审核组长验证。验证方式：书面验证。"
        )


def _before(audit: Audit, w: Writer) -> None:
    for at, one in enumerate(audit.previous_nonconformities, 1):
        e = w.entry("previous_nonconformities", one)
        w.text(f"（{at}）上次审核的不符合：{e('description')}已于{e('closed_on')}关闭，本次复查未再发生。")
    if not audit.previous_nonconformities:
        w.text("无需要跟踪验证的不符合项。")


def _conclusion(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["评价内容", "评价结论"]]
    for at, one in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), one)
        rows.append([e("criterion"), w.choice(f"{e.path}.value", RATED, one.value)])
    w.table(rows, (5, 5), head=1)
    w.text("主要优点：", style="plain")
    w.paragraphs(f"（{at}）{text}" for at, text in enumerate(phrases(w, "strong", 2), 1))
    w.text("改进建议：", style="plain")
    w.paragraphs(f"（{at}）{text}" for at, text in enumerate(phrases(w, "weak", 2), 1))
    w.text(
        f"综上所述，{w.fact('organization.name')}的管理体系符合审核准则要求，运行基本有效，"
        f"体系覆盖{w.fact('headcount')}人。审核计划规定的任务全部完成，与受审核方无分歧意见。"
    )
    w.text("建议的认证范围：", style="plain")
    for system in audit.systems:
        w.text(f"{words('systems')[system]['name']}：{w.scope('certificate', system)}")
    options = KEPT if audit.audit_type in {"surveillance", "special"} else GIVEN
    chosen = w.choice("conclusion.recommendation", options, audit.conclusion.recommendation or "", "¶")
    focus = "；".join(phrases(w, "focus", 3))
    last: list[Row] = [
        ["审核组推荐意见", chosen],
        ["下次审核应不迟于", w.fact("next_audit_by")],
        ["下次审核关注点", focus],
    ]
    w.table(last, (3, 7), bold=(0,))


def _signed(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["职务", "签名", "日期"]]
    roles = {"leader": "审核组长", "member": "审核组员", "technical_expert": "技术专家"}
    for member in audit.team:
        if member.name in audit.conclusion.signatories:
            role = w.person(member)("role", roles[member.role])
            signed = w.each("conclusion.signatories", [member.name])
            rows.append([role, signed, w.fact("report_date")])
    w.table(rows, (3, 4, 3), head=1)
