"""The last chapters of 罗浮's report: findings, overall evaluation, conclusion and signatures."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._luofu_tables import sub
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

NAMES = {"QMS": "质量", "EMS": "环境", "OHSMS": "职业健康安全"}
OPTIONS = {
    "first": {
        "recommend": "推荐认证注册",
        "recommend_after_correction": "在不符合项的纠正措施完成并经审核组验证有效后，推荐认证注册",
        "not_recommend": "不推荐认证注册",
    },
    "surveillance": {
        "maintain": "推荐保持认证注册资格",
        "suspend": "建议暂停认证注册资格",
        "withdraw": "建议撤销认证注册资格",
    },
}
VALUES = ("符合", "基本符合", "不符合")


def findings(audit: Audit, w: Writer) -> None:
    """What was found, and what was found before."""
    sub(w, "本次审核的不符合项")
    found = audit.nonconformities
    w.text(
        f"审核组共提出不符合项：严重不符合{w.fact('nonconformities.major')}项，轻微不符合"
        f"{w.fact('nonconformities.minor')}项，详见下表及不符合项报告。"
    )
    rows: list[Row] = [["NCR编号", "事实描述", "依据标准及条款", "责任部门", "严重程度"]]
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", "轻微" if item.grade == "minor" else "严重")
        where = f"{e('standard')} {e('clause')}"
        rows.append([e("number"), e("description"), where, e("department"), grade])
    w.table(rows, (0.9, 4.6, 2, 1.2, 1), head=1)
    if found.due_date:
        w.text(
            f"受审核方应在{w.fact('nonconformities.due_date')}前完成纠正和纠正措施，将见证材料报审核组长验证。"
        )
    sub(w, "以往不符合项的验证")
    if not audit.previous_nonconformities:
        w.text("本次为初次认证审核，无以往不符合项需要验证。")
        return
    for earlier in audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", earlier)
        w.text(
            f"上次审核的不符合“{e('description')}”，已于{e('closed_on')}关闭，本次现场核对了整改见证材料。"
        )


def evaluation(audit: Audit, w: Writer) -> None:
    """The overall evaluation."""
    names = "、".join(NAMES[system] for system in audit.systems)
    sub(w, "总体评价")
    w.text(
        f"{w.fact('organization.name')}的{names}管理体系文件结构完整，与标准要求和组织实际相适应；方针、目标得到贯彻，"
        "管理层对体系的支持体现在资源配置和管理评审的决定上。"
    )
    w.text(
        f"体系覆盖的{w.fact('headcount')}名人员职责明确，关键岗位人员持证上岗；主要过程处于受控状态，合规义务得到识别和履行；"
        "内部审核和管理评审形成了自我发现、自我改进的机制。"
    )
    w.text(
        f"本次审核发现的{w.fact('nonconformities.minor')}项轻微不符合属于局部、偶发问题，未影响体系实现预期结果的能力。"
        f"{_changes(audit)}"
    )
    sub(w, "分项评价")
    rows: list[Row] = [["评价项目", "评价结果"]]
    for at, rating in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), rating)
        criterion = e("criterion")
        boxes = [f"{{+}}{e('value')}" if one == rating.value else f"{{-}}{one}" for one in VALUES]
        rows.append([criterion, "　".join(boxes)])
    w.table(rows, (4, 4), head=1)


def _changes(audit: Audit) -> str:
    if audit.audit_type == "stage2":
        return "第二阶段审核未发现与申请信息不一致的情况。"
    return "自上次审核以来，受审核方的名称、地址、组织结构、认证范围及主要过程未发生重大变化。"


def conclusion(audit: Audit, w: Writer) -> None:
    """The conclusion with its boxes, and the signatures."""
    kind = "surveillance" if audit.audit_type == "surveillance" else "first"
    chosen = audit.conclusion.recommendation or ""
    w.table(
        [
            ["审核目的", "{+}已达到　{-}部分达到　{-}未达到"],
            ["审核计划", "{+}按计划完成　{-}有调整"],
            ["管理体系", "{+}有效运行　{-}基本有效　{-}无效"],
            ["未解决的分歧", "{+}无　{-}有"],
            ["推荐意见", w.choice("conclusion.recommendation", OPTIONS[kind], chosen, "¶")],
        ],
        (1.4, 5),
        bold=(0,),
    )
    w.text("审核组建议的认证注册范围：")
    for system in audit.systems:
        w.text(f"{NAMES[system]}管理体系：{w.scope('certificate', system)}。")
    w.text(f"下一次审核应于{w.fact('next_audit_by')}前实施。认证决定由认证机构作出，本报告仅为推荐性意见。")
    signed = audit.conclusion.signatories
    rows: list[Row] = [
        ["审核组长", w.each("conclusion.signatories", signed[:1]), "日期", w.fact("report_date")]
    ]
    if signed[1:]:
        rows.append(["审核组成员", w.each("conclusion.signatories", signed[1:]), "‹", "‹"])
    w.table(rows, (1.4, 2.6, 0.9, 2.2), bold=(0, 2))
    _handed(audit, w)


def _handed(audit: Audit, w: Writer) -> None:
    people = audit.world.people
    w.text(
        f"受审核方管理者代表{people.representative}已阅知本报告内容，对审核发现和审核结论无异议。报告一式两份，双方各执一份。"
    )
