"""太岳's last chapters: nonconformities, what is thought of the system, conclusion, signatures."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.stock import phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

NAMES = {
    "QMS": "质量管理体系",
    "EMS": "环境管理体系",
    "OHSMS": "职业健康安全管理体系",
    "EnMS": "能源管理体系",
    "HSE": "健康、安全与环境管理体系",
    "EIMS": "企业诚信管理体系",
}
TOLD = {
    "recommend": "推荐认证注册",
    "recommend_after_correction": "待不符合项整改验证合格后推荐认证注册",
    "maintain": "推荐保持认证注册资格",
}
NUMERALS = "一二三四五六七八九"


def nonconformities(audit: Audit, w: Writer) -> None:
    """The fourth chapter."""
    w.heading(2, "（一）本次审核的不符合项")
    major, minor = w.fact("nonconformities.major"), w.fact("nonconformities.minor")
    w.text(f"本次审核共提出严重不符合{major}项、一般不符合{minor}项。")
    if audit.nonconformities.items:
        rows: list[Row] = [["编号", "不符合事实的描述", "责任部门", "不符合的标准和条款", "类别"]]
        for item in audit.nonconformities.items:
            e = w.same("nonconformities.items", item.number, item)
            where = f"{e('standard')} 第{e('clause')}条"
            grade = e("grade", "一般" if item.grade == "minor" else "严重")
            rows.append([e("number"), e("description"), e("department"), where, grade])
        w.table(rows, (0.7, 5, 1.2, 2.2, 0.8), head=1, repeat=True)
        w.text(
            f"受审核方已确认上述事实，应当在{w.fact('nonconformities.due_date')}前完成原因分析和纠正措施，"
            "由审核组长对实施的证据进行验证。"
        )
    if not audit.previous_nonconformities:
        return
    w.heading(2, "（二）上次审核不符合项的验证")
    for at, earlier in enumerate(audit.previous_nonconformities, 1):
        e = w.entry("previous_nonconformities", earlier)
        w.text(f"{at}.“{e('description')}”该不符合项于{e('closed_on')}关闭，本次审核未发现同类问题。")


def assessment(audit: Audit, w: Writer) -> None:
    """The fifth chapter."""
    w.paragraphs(phrases(w, "close", 3))
    w.text("审核组对各方面的评价如下：", style="plain")
    ratings = audit.conclusion.ratings
    for at, rating in enumerate(ratings, 1):
        e = w.same("conclusion.ratings", str(at), rating)
        mark = "。" if at == len(ratings) else "；"
        w.text(f"{at}.{e('criterion')}：{e('value')}{mark}", style="plain")


def conclusion(audit: Audit, w: Writer) -> None:
    """The sixth chapter with the signatures."""
    minor = w.fact("nonconformities.minor")
    single = audit.audit.start == audit.audit.end
    days = w.fact("audit.start") + ("" if single else f"至{w.fact('audit.end')}")
    w.text(
        f"审核组于{days}对{w.fact('organization.name')}进行了审核，"
        f"覆盖员工{w.fact('headcount')}人，提出一般不符合{minor}项。"
    )
    if audit.audit_type == "stage1":
        w.text("审核组认为，受审核方已经具备接受第二阶段审核的条件，可以按照计划安排第二阶段审核。")
    else:
        _recommended(audit, w)
    w.text("受审核方如对审核结论有异议，可以向审核机构提出申诉。")
    w.text(
        f"审核机构地址：{w.fact('certification_body.address')}；电话：{w.fact('certification_body.phone')}；"
        f"网址：{w.fact('certification_body.website')}；电子邮箱：{w.fact('certification_body.email')}。"
    )
    others = [one.name for one in audit.team if one is not audit.leader]
    w.text(
        f"审核组长（签名）：{w.each('conclusion.signatories', [audit.leader.name])}",
        f"审核组成员（签名）：{w.each('conclusion.signatories', others)}",
        w.fact("certification_body.name"),
        w.fact("report_date"),
        style="right",
    )


def _recommended(audit: Audit, w: Writer) -> None:
    chosen = audit.conclusion.recommendation or ""
    told = w.fact("conclusion.recommendation", TOLD[chosen])
    w.text(f"审核组认为，受审核方的管理体系总体符合审核准则并得到有效实施，审核目的已经达到，{told}。")
    w.text("建议认证证书表述的范围为：", style="plain")
    last = len(audit.systems)
    for at, system in enumerate(audit.systems, 1):
        mark = "。" if at == last else "；"
        w.text(
            f"（{NUMERALS[at - 1]}）{NAMES[system]}：{w.scope('certificate', system)}{mark}", style="plain"
        )
    w.text(f"下一次审核应当在{w.fact('next_audit_by')}之前进行。")
