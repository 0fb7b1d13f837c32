"""茗澈管理体系认证: a Word form of nine chapters, registers where they belong, findings as small forms."""

from __future__ import annotations

from corpus.bodies.audit import Audit, Nonconformity
from corpus.bodies.templates.a import _mingche_open as opening
from corpus.bodies.templates.a import _mingche_processes as processes
from corpus.bodies.templates.a._mingche_form import GRADES, ROLES, SYSTEM_NAMES, TYPE_NAMES, Form
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "茗澈管理体系认证有限公司"
SYSTEMS = ("QMS+EMS+OHSMS", "QMS", "QMS+EMS", "QMS+EMS+OHSMS", "QMS+OHSMS")
TYPES = ("stage1", "stage2", "surveillance", "recertification", "transfer")
STYLE = {"look": "wingdings2", "dates": "chinese", "blank": "—"}

INITIAL = {
    "recommend": "推荐认证注册",
    "recommend_after_correction": "不符合项整改经验证有效后，推荐认证注册",
    "not_recommend": "不推荐认证注册",
}
RENEWAL = {
    "recommend": "推荐更新认证注册",
    "recommend_after_correction": "不符合项整改经验证有效后，推荐更新认证注册",
    "not_recommend": "不推荐更新认证注册",
}
TRANSFER = {
    "recommend": "推荐接受转换",
    "recommend_after_correction": "不符合项整改经验证有效后，推荐接受转换",
    "not_recommend": "不推荐接受转换",
}
KEEPING = {"maintain": "推荐保持认证注册", "suspend": "建议暂停认证注册", "withdraw": "建议撤销认证注册"}
RECOMMENDATIONS = {
    "stage2": INITIAL,
    "surveillance": KEEPING,
    "recertification": RENEWAL,
    "transfer": TRANSFER,
}
RATES = {"符合": "符合", "基本符合": "基本符合", "不符合": "不符合"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(
        header_cells=(BODY, f"表单编号：{audit.world.form_no}"),
        footer=("本报告内容受保密约定保护",),
        page="第#页 共##页",
    )
    form = Form(audit, w)
    _cover(form)
    w.page()
    opening.overview(form)
    opening.plan(form)
    opening.company(form)
    opening.before(form)
    processes.evidence(form)
    processes.checking(form)
    _findings(form)
    _conclusion(form)
    _end(form)


def _cover(form: Form) -> None:
    audit, w = form.audit, form.w
    body = "certification_body"
    w.text("", style="center")
    w.text(w.fact(f"{body}.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    w.text("", style="center")
    systems = "  ".join(
        f"{{+}}{w.tag('systems+', one, name)}" if one in audit.systems else f"{{-}}{name}"
        for one, name in SYSTEM_NAMES.items()
    )
    start, end = (w.fact(f"audit.{one}") + w.half(f"audit.{one}_half") for one in ("start", "end"))
    others = "、".join(w.person(one)("name") for one in audit.team if one is not audit.leader)
    rows: list[Row] = [
        ["项目编号", w.fact("number")],
        ["受审核方", w.fact("organization.name")],
        ["认证领域", systems],
        ["审核类型", w.choice("audit_type", TYPE_NAMES, audit.audit_type)],
        ["审核日期", f"{start}至{end}"],
        ["审核组长", w.person(audit.leader)("name")],
        ["审核组成员", others],
        ["报告日期", w.fact("report_date")],
    ]
    w.table(rows, (2.4, 7.6), bold=(0,))
    w.text("", style="center")
    w.text(f"地址：{w.fact(f'{body}.address')}", style="center")
    w.text(f"电话：{w.fact(f'{body}.phone')}　邮箱：{w.fact(f'{body}.email')}", style="center")
    w.text(f"网址：{w.fact(f'{body}.website')}", style="center")
    w.page()
    w.text("报告说明", style="subtitle")
    for at, text in enumerate(form.sentences.texts("notes"), 1):
        w.text(f"（{at}）{text}", style="plain")


def _findings(form: Form) -> None:
    """7: the nonconformities, each a small form."""
    audit, w = form.audit, form.w
    w.heading(1, "7 不符合项报告")
    major, minor = (w.fact(f"nonconformities.{one}") for one in ("major", "minor"))
    if form.first_stage:
        w.text(f"第一阶段审核未开具不符合项报告（严重不符合{major}项，轻微不符合{minor}项）。")
        form.caption(7, "建议在第二阶段审核之前完善的事项")
        issues = form.sentences.at("issues")
        chosen = sorted(w.random.sample(range(len(issues)), w.random.randint(2, 3)))
        told = [[str(at), *issues[number]] for at, number in enumerate(chosen, 1)]
        w.table([["序号", "方面", "建议"], *told], (0.8, 1.8, 7.4), head=1)
        return
    due = w.fact("nonconformities.due_date")
    w.text(
        f"本次审核提出严重不符合{major}项，轻微不符合{minor}项。受审核方应分析原因、采取纠正和纠正措施，并在"
        f"{due}前将证据提交审核组长。不符合项的具体内容如下。"
    )
    for item in audit.nonconformities.items:
        _nonconformity(form, item)


def _nonconformity(form: Form, item: Nonconformity) -> None:
    w, people = form.w, form.audit.world.people
    e = w.same("nonconformities.items", item.number, item)
    form.caption(7, "不符合项报告单")
    rows: list[Row] = [
        ["编号", e("number"), "责任部门", e("department")],
        ["不符合事实", e("description"), "‹", "‹"],
        ["不符合的标准", e("standard"), "条款号", e("clause")],
        ["不符合性质", w.choice(f"{e.path}.grade", GRADES, item.grade), "‹", "‹"],
        ["验证方式", "{+}书面验证  {-}现场验证", "‹", "‹"],
        [
            "部门确认",
            people.heads.get(item.department, people.representative),
            "整改期限",
            w.fact("nonconformities.due_date"),
        ],
    ]
    w.table(rows, (1.8, 3.7, 1.5, 3), bold=(0, 2))


def _conclusion(form: Form) -> None:
    """8: ratings, recommendation, the scope for the certificate."""
    audit, w = form.audit, form.w
    w.heading(1, "8 审核结论")
    w.heading(2, "8.1 综合评价")
    rows: list[Row] = [["评价内容", "评价结果"]]
    for at, one in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), one)
        rows.append([e("criterion"), w.choice(f"{e.path}.value", RATES, one.value)])
    w.table(rows, (5, 5), head=1)
    w.text("".join(form.said("mature", 3, 4)))
    w.heading(2, "8.2 优势和改进机会")
    _listed(form, ("strong", 2, 3), ("weak", 1, 2))
    w.heading(2, "8.3 推荐意见")
    if form.first_stage:
        w.text(f"经第一阶段审核，审核组认为{w.fact('organization.name')}：")
        w.text(
            "{+}具备实施第二阶段审核的条件  {-}完善后具备实施第二阶段审核的条件  {-}不具备条件",
            style="plain",
        )
        w.text("第二阶段审核的范围、人日和组成员安排不作调整，具体日期由双方另行商定。")
        return
    w.text(
        f"本次开具的{w.fact('nonconformities.minor')}项轻微不符合属于个别现象，未影响管理体系的总体有效性，"
        "整改责任已经落实。"
    )
    labels = RECOMMENDATIONS[audit.audit_type]
    chosen = audit.conclusion.recommendation or ""
    w.text(f"根据审核发现，审核组对{w.fact('organization.name')}的管理体系提出如下意见：")
    for value, label in labels.items():
        ticked = value == chosen
        told = w.tag("conclusion.recommendation", value, label) if ticked else label
        w.text(f"{{{'+' if ticked else '-'}}} {told}", style="plain")
    w.heading(2, "8.4 建议的认证范围")
    rows = [["体系", "认证范围"]]
    rows += [[SYSTEM_NAMES[one], w.scope("certificate", one)] for one in audit.systems]
    w.table(rows, (2.5, 7.5), head=1, bold=(0,))


def _listed(form: Form, *topics: tuple[str, int, int]) -> None:
    for (name, least, most), label in zip(topics, ("优势", "改进机会"), strict=True):
        for at, text in enumerate(form.said(name, least, most), 1):
            form.w.text(f"{label}{at}：{text}", style="plain")


def _end(form: Form) -> None:
    """9: what follows, and the signatures."""
    audit, w = form.audit, form.w
    w.heading(1, "9 后续事项和签署")
    w.heading(2, "9.1 后续审核")
    focus = "；".join(form.said("focus", 3, 4))
    if form.first_stage:
        w.text("第二阶段审核将以本报告第5章和第7章所列事项作为抽样的重点。")
    else:
        w.text(f"下一次审核应不迟于{w.fact('next_audit_by')}实施，届时关注：{focus}。")
    w.heading(2, "9.2 对受审核方的提示")
    for at, text in enumerate(form.sentences.texts("remind"), 1):
        w.text(f"（{at}）{text}", style="plain")
    w.heading(2, "9.3 报告附件")
    w.text("{+}审核计划  {+}首末次会议签到表  {+}检查记录  {-}其他", style="plain")
    w.heading(2, "9.4 签署")
    w.text(f"审核组对本报告内容的真实性向{w.fact('certification_body.name')}负责。")
    rows: list[Row] = [["组内职务", "姓名", "签名", "日期"]]
    for member in audit.team:
        e = w.person(member)
        name = w.each("conclusion.signatories", [member.name])
        rows.append([e("role", ROLES[member.role]), e("name"), name, w.fact("report_date")])
    w.table(rows, (2, 2.4, 2.8, 2.8), head=1)
