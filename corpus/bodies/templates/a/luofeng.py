"""洛枫标准认证: a small body's stage 2 report: one crowded table, a summary, a clause record."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _luofeng_basic as basic
from corpus.bodies.templates.a import _luofeng_clauses as clauses
from corpus.bodies.templates.a import _luofeng_summary as summary
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "洛枫标准认证有限公司"
SYSTEMS = ("QMS", "QMS+EMS+OHSMS", "QMS+EMS", "QMS+EMS+OHSMS", "EMS+OHSMS")
TYPES = ("stage2",)
STYLE = {"look": "box", "dates": "dash", "blank": "/", "styled": False}

KINDS = {
    "stage1": "初审一阶段",
    "stage2": "初审二阶段",
    "surveillance": "监审",
    "recertification": "再认证",
    "special": "其他",
}
ADVICE = {
    "recommend": "推荐认证注册",
    "recommend_after_correction": "不符合项整改经审核组验证合格后，推荐认证注册",
    "recheck": "需进行现场跟踪验证，合格后推荐",
    "not_recommend": "不推荐认证注册",
}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(
        header=(f"{BODY}        LF-QP09-R12 B/2",),
        page="第#页 共##页",
        footer=("本报告未经本机构书面同意不得部分复制",),
    )
    _cover(audit, w)
    w.page()
    w.heading(1, "一、审核基本信息")
    basic.table(audit, w)
    w.heading(1, "二、审核发现综述")
    summary.told(audit, w)
    w.heading(1, "三、审核记录摘要")
    clauses.table(audit, w)
    w.heading(1, "四、不符合项汇总")
    _nonconformities(audit, w)
    w.heading(1, "五、审核结论")
    _conclusion(audit, w)
    _end(audit, w)


def _cover(audit: Audit, w: Writer) -> None:
    w.text(f"编号：{w.fact('number')}", style="right")
    w.text("", "", style="center")
    w.text(w.fact("title"), style="title")
    w.text(w.choice("audit_type", KINDS, audit.audit_type), style="center")
    w.text("", style="center")
    names = {"QMS": "质量", "EMS": "环境", "OHSMS": "职业健康安全"}
    boxes = []
    for code, name in names.items():
        there = code in audit.systems
        boxes.append(f"{{{'+' if there else '-'}}}{w.tag('systems+', code, name) if there else name}")
    rows: list[Row] = [
        ["受审核方", w.fact("organization.name")],
        ["认证领域", "  ".join(boxes)],
        ["审核日期", f"{w.fact('audit.start')}至{w.fact('audit.end')}"],
        ["审核组长", w.person(audit.leader)("name")],
        ["报告日期", w.fact("report_date")],
    ]
    w.table(rows, (1.4, 4), rules="rows", bold=(0,))
    w.text("", "", style="center")
    w.text(w.fact("certification_body.name"), style="subtitle")


def _nonconformities(audit: Audit, w: Writer) -> None:
    found = audit.nonconformities
    w.text(
        f"本次审核共开具不符合报告{len(found.items)}份，其中严重不符合{w.fact('nonconformities.major')}项，"
        f"一般不符合{w.fact('nonconformities.minor')}项。"
    )
    rows: list[Row] = [["序号", "责任部门", "不符合事实描述", "标准/条款", "性质"]]
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        where = f"{e('standard')}¶{e('clause')}"
        grade = e("grade", "一般" if item.grade == "minor" else "严重")
        rows.append([e("number"), e("department"), e("description"), where, grade])
    w.table(rows, (0.6, 1, 4.6, 1.9, 0.7), head=1, repeat=True)
    if found.items:
        w.text(
            f"以上不符合项已与受审核方{audit.world.people.representative}沟通并得到确认，请于"
            f"{w.fact('nonconformities.due_date')}前完成原因分析、纠正及纠正措施，并将书面证据提交审核组长，"
            "验证方式为书面验证。"
        )
    w.text("上次审核不符合项的验证：初次认证审核，不适用。")


def _conclusion(audit: Audit, w: Writer) -> None:
    values = {"符合": "符合", "基本符合": "基本符合", "不符合": "不符合"}
    rows: list[Row] = [["评价项目", "评价"]]
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([e("criterion"), w.choice(f"{e.path}.value", values, rating.value)])
    w.table(rows, (3, 3), head=1)
    codes = "、".join(code[0] if code != "OHSMS" else "S" for code in audit.systems)
    w.text(
        f"综上，{w.fact('organization.name')}建立的管理体系（{codes}）覆盖{w.fact('headcount')}人，文件和实际运行"
        "总体满足审核准则的要求，具备实现方针和目标的能力，内部审核、管理评审能够发现问题并改进；"
        f"存在一般不符合{w.fact('nonconformities.minor')}项，未构成系统性失效。"
    )
    w.text("审核组推荐意见：", style="plain")
    chosen = audit.conclusion.recommendation or ""
    w.text(w.choice("conclusion.recommendation", ADVICE, chosen, "    "), style="plain")
    w.text("建议的认证范围（证书表述）：", style="plain")
    for system in audit.systems:
        letter = "S" if system == "OHSMS" else system[0]
        w.text(f"{letter}：{w.scope('certificate', system)}", style="plain")
    w.text(
        f"如获证，第一次监督审核应在{w.fact('next_audit_by')}之前实施完毕，逾期未实施将按规定暂停证书。",
        "审核所依据的是抽样所得的信息，抽样有其局限，未发现不符合的部门和过程并不意味着不存在不符合。"
        "最终认证决定由本机构技术部作出。",
    )


def _end(audit: Audit, w: Writer) -> None:
    leader = audit.leader.name
    signed = audit.conclusion.signatories
    first = w.each("conclusion.signatories", [name for name in signed if name == leader])
    others = w.each("conclusion.signatories", [name for name in signed if name != leader], "  ") or w.blank
    rows: list[Row] = [
        ["审核组长", first, "日期", w.fact("report_date")],
        ["审核组成员", others, "日期", w.fact("report_date")],
        ["受审核方代表", audit.world.people.representative, "日期", w.fact("report_date")],
    ]
    w.table(rows, (1.2, 3, 0.7, 1.6), bold=(0, 2))
    w.text(
        "附件：1 审核计划  2 首末次会议签到表  3 不符合报告  4 审核记录",
        f"地址：{w.fact('certification_body.address')}    电话：{w.fact('certification_body.phone')}",
        f"网址：{w.fact('certification_body.website')}    邮箱：{w.fact('certification_body.email')}",
        style="plain",
    )
