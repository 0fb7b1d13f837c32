"""The last parts of 清水's form: attention of this kind of audit, nonconformities, conclusion, signatures."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._qingshui_words import told
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

WIDTHS = (2.0, 1.6, 1.8, 2.2, 1.8, 2.6)
NAMES = {"QMS": "质量", "EMS": "环境", "OHSMS": "职业健康安全"}


def write(audit: Audit, w: Writer) -> None:
    """The parts five to seven."""
    again = audit.audit_type == "recertification"
    w.heading(1, f"第五部分  {'再认证' if again else '监督'}审核关注事项")
    _watched(audit, w, again)
    w.heading(1, "第六部分  不符合项")
    _nonconformities(audit, w)
    w.heading(1, "第七部分  审核结论")
    _conclusion(audit, w)
    _signed(audit, w)


def _watched(audit: Audit, w: Writer, again: bool) -> None:
    before = []
    for at, one in enumerate(audit.previous_nonconformities, 1):
        e = w.entry("previous_nonconformities", one)
        before.append(f"{at}．{e('description')}（{e('closed_on')}关闭）本次复查，承诺的整改措施已实施。")
    rows: list[Row] = [
        ["关注事项", "核查情况", "结果"],
        ["上次审核不符合项的整改", "¶".join(before) or "上次审核未开具不符合项。", "{+}已落实 {-}未落实"],
        ["组织名称、地址、法定代表人变更", "与营业执照及上次审核资料核对，无变更。", "{-}有 {+}无"],
        [
            "体系范围、人员、主要设备变更",
            f"体系内人员{w.fact('headcount')}人，与申报一致，范围无扩大或缩小。",
            "{-}有 {+}无",
        ],
        [
            "认证证书和标志使用",
            "查宣传册、网站、投标文件，证书和标志的使用符合本集团的规定，未用于产品本体。",
            "{+}规范 {-}不规范",
        ],
        ["投诉、事故、行政处罚、监督抽查", "在信用信息平台查询并与组织确认，未见不良记录。", "{-}有 {+}无"],
    ]
    if again:
        rows.append(
            [
                "认证周期内体系绩效",
                "查阅本认证周期历次审核资料：目标总体实现，不符合项均按期关闭，体系文件随业务变化适时修订，体系与战略方向一致，绩效稳中有升。",
                "{+}良好 {-}一般",
            ]
        )
    w.table(rows, (3, 7.6, 2), head=1)


def _nonconformities(audit: Audit, w: Writer) -> None:
    found = audit.nonconformities
    due = f"；整改完成期限：{w.fact('nonconformities.due_date')}" if found.items else ""
    rows: list[Row] = [
        [
            "数量统计",
            f"严重不符合{w.fact('nonconformities.major')}项，轻微不符合{w.fact('nonconformities.minor')}项{due}",
            *["‹"] * 4,
        ]
    ]
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = w.choice(f"{e.path}.grade", {"minor": "轻微", "major": "严重"}, item.grade, " ")
        rows += [
            ["报告序号", e("number"), "责任部门", e("department"), "性质", grade],
            ["判定依据", f"{e('standard')}  {e('clause')}", "‹", "‹", "整改验证", "{+}书面 {-}现场"],
            ["事实描述", e("description"), *["‹"] * 4],
        ]
    if not found.items:
        rows.append(["事实描述", "无", *["‹"] * 4])
    w.table(rows, WIDTHS, bold=(0, 2, 4))


def _conclusion(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["评价内容", "评价"]]
    levels = {"符合": "符合", "基本符合": "基本符合", "不符合": "不符合"}
    for at, rating in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([f"{at}．{e('criterion')}", w.choice(f"{e.path}.value", levels, rating.value)])
    w.table(rows, (6, 5), head=1)
    again = audit.audit_type == "recertification"
    labels = {"maintain": "推荐保持认证资格", "suspend": "推荐暂停", "withdraw": "推荐撤销"}
    if again:
        labels = {
            "recommend": "推荐再认证注册",
            "recommend_after_correction": "不符合项整改并验证合格后，推荐再认证注册",
            "not_recommend": "不推荐",
        }
    scopes = [f"{NAMES[system]}：{w.scope('system', system)}" for system in audit.systems]
    proposed = [f"{NAMES[system]}：{w.scope('certificate', system)}" for system in audit.systems]
    minor = w.fact("nonconformities.minor")
    summary = (
        f"审核组抽查了{w.fact('organization.name')}管理层和全部职能部门，组织的管理体系符合认证准则，运行有效，能够实现方针和目标。"
        f"本次发现轻微不符合{minor}项，未发现系统性失效。"
    )
    w.table(
        [
            ["综合评价", summary],
            ["值得肯定之处", told(audit, w, "strong", 1)],
            ["建议改进之处", told(audit, w, "weak", 2)],
            ["组织申报的范围", "¶".join(scopes)],
            ["推荐证书范围", "¶".join(proposed)],
            [
                "审核结论",
                w.choice("conclusion.recommendation", labels, audit.conclusion.recommendation or "", "¶"),
            ],
            ["下次审核", f"应于{w.fact('next_audit_by')}之前实施"],
        ],
        (2.2, 9),
        bold=(0,),
    )


def _signed(audit: Audit, w: Writer) -> None:
    leader = audit.leader.name
    others = [name for name in audit.conclusion.signatories if name != leader]
    rows: list[Row] = [
        ["审核组长（签字）", w.each("conclusion.signatories", [leader]), "日期", w.fact("report_date")]
    ]
    if others:
        rows.append(
            [
                "审核组成员（签字）",
                w.each("conclusion.signatories", others, "　"),
                "日期",
                w.fact("report_date"),
            ]
        )
    w.table(rows, (2.6, 4.4, 1.2, 3), bold=(0, 2))
    w.text(
        f"{w.fact('certification_body.name')}　地址：{w.fact('certification_body.address')}　"
        f"电话：{w.fact('certification_body.phone')}　网址：{w.fact('certification_body.website')}　"
        f"邮箱：{w.fact('certification_body.email')}",
        style="plain",
    )
