"""Lists of 磁屿's report that are tables, findings, and what is concluded."""

from __future__ import annotations

from corpus.bodies.invent.draw import words
from corpus.bodies.templates.b._huangshi_form import Form, Maker
from corpus.layouts.writer import Row

GRADES = {"major": "严重", "minor": "一般"}
RECOMMENDED = {
    "stage2": {
        "recommend": "推荐认证注册",
        "recommend_after_correction": "不符合整改经验证有效后推荐认证注册",
        "not_recommend": "不推荐认证注册",
    },
    "special": {"maintain": "推荐保持证书", "suspend": "推荐暂停证书", "withdraw": "推荐撤销证书"},
}
DUTIES = (
    "人员能力、文件和记录、沟通",
    "监视和测量资源、放行、数据分析",
    "运行过程的策划和控制、现场巡视",
    "技术要求、更改控制",
    "供方评价和采购信息",
    "顾客要求、合同评审、顾客满意",
    "基础设施、设备维护",
    "合规义务、运行控制、应急准备",
)


def certificates(form: Form) -> None:
    """The certificates in force."""
    rows: list[Row] = []
    for one in form.audit.certificates:
        c = form.w.entry("certificates", one)
        name = words("systems")[one.system]["short"]
        rows.append([name, c("number") + c.silent("system"), c("issued_on"), c("valid_to")])
    form.small(("领域", "证书编号", "颁证日期", "有效期至"), rows, (2, 3.6, 2.2, 2.2))


def objectives(form: Form) -> None:
    """Objectives and what was reached."""
    rows: list[Row] = [list(one) for one in form.audit.world.objectives]
    form.small(("目标项目", "目标值", "统计结果"), rows, (4, 3, 3))


def laws(form: Form) -> None:
    """The laws that were identified, two in a row."""
    w = form.w
    entry = w.law_entry("compliance")
    titles = form.audit.laws("compliance").titles
    cells = []
    for at, title in enumerate(titles, 1):
        cells.append((str(at), (entry.silent("place") if at == 1 else "") + entry.one("titles", title)))
    if len(cells) % 2:
        cells.append((w.blank, w.blank))
    rows: list[Row] = [[*cells[at], *cells[at + 1]] for at in range(0, len(cells), 2)]
    form.small(("序", "名称", "序", "名称"), rows, (0.6, 4.4, 0.6, 4.4))


def equipment(form: Form) -> None:
    """Main equipment."""
    rows: list[Row] = [[name, model, f"{number} 台/套"] for name, model, number in form.audit.world.equipment]
    form.small(("设备名称", "规格型号", "数量"), rows, (4, 4, 2))


def instruments(form: Form) -> None:
    """Instruments."""
    cells = ["<device>", "<model>", "<serial>", "<agency>", "<certificate_no>", "<calibrated_on>"]
    head = ("器具", "规格", "编号", "机构", "证书号", "检校日期", "有效期至", "结论")
    widths = [1.4, 1.3, 1.2, 1.8, 1.4, 1.3, 1.3, 0.8]
    form.register("calibrations", head, [*cells, "<valid_until>", "<result>"], widths)


def checked(form: Form) -> None:
    """Instruments that were met on the way round."""
    found = form.audit.calibrations
    for at in sorted(form.w.random.sample(range(len(found)), min(2, len(found)))):
        e = form.w.entry("calibrations", found[at])
        device = f"{e.aside('place')}在用的{e('device')}（编号 {e('serial')}）"
        form.w.text(f"{device}，标识有效期至 {e('valid_until')}，与证书一致。", style="plain")


def holders(form: Form) -> None:
    """Who holds which certificate."""
    cells = ["<name>", "<@work>", "<kind>¶<category>", "<number>", "<valid_from>¶<valid_to>", "<issuer>"]
    head = ("姓名", "从事工作", "证件/项目", "证件编号", "有效期（起/止）", "发证机关")
    form.register("personnel_certificates", head, cells, [0.9, 1.3, 2.1, 2.7, 1.4, 1.6])


def suppliers(form: Form) -> None:
    """Suppliers."""
    cells = ["<name>", "<provides>", "<evaluated_on>", "合格"]
    form.register("suppliers", ("供方", "采购内容", "评价日期", "评价结果"), cells, [4, 2.6, 2, 1.4])


def figures(form: Form) -> None:
    """Tables with a total."""
    for table in form.audit.tables_with_totals:
        e = form.w.entry("tables_with_totals", table)
        form.w.text(f"{e('title')}（{table.unit}）", style="plain")
        rows: list[Row] = []
        for item in table.items:
            i = e.inner("items", item)
            rows.append([i("name"), i("amount")])
        rows.append(["合计", e("stated_total")])
        form.small(("项目", "数值"), rows, (6, 4))


def findings(form: Form) -> None:
    """A small form for each nonconformity."""
    w = form.w
    for item in form.audit.nonconformities.items:
        e = w.same("nonconformities.items", item.number, item)
        number = item.number + e.silent("number")
        grade = w.choice(f"{e.path}.grade", GRADES, item.grade)
        more = ["‹"] * 2
        rows: list[Row] = [
            ["编号", number, "责任部门", e("department")],
            ["不符合标准", e("standard"), "条款", e("clause")],
            ["事实描述", e("description"), *more],
            ["性质", grade, "验证方式", "书面验证（上传证据）"],
            ["组织确认", f"{form.audit.world.people.representative}（平台电子确认）", *more],
        ]
        w.text(f"记录 {item.number}", style="plain")
        w.table(rows, (1.6, 3.4, 1.6, 3.4), bold=(0, 2))


def recommendation(form: Form) -> None:
    """What the team recommends."""
    labels = RECOMMENDED[form.audit.audit_type]
    chosen = form.audit.conclusion.recommendation or ""
    form.w.text(form.w.choice("conclusion.recommendation", labels, chosen, "　"), style="plain")


def ratings(form: Form) -> None:
    """Criteria and their ratings."""
    values = {"符合": "符合", "基本符合": "基本符合", "不符合": "不符合"}
    rows: list[Row] = []
    for at, rating in enumerate(form.audit.conclusion.ratings):
        e = form.w.same("conclusion.ratings", str(at), rating)
        rows.append([e("criterion"), form.w.choice(f"{e.path}.value", values, rating.value)])
    form.small(("评价项", "评价"), rows, (5, 5))


def certified(form: Form) -> None:
    """The scope proposed for the certificate."""
    for one in form.audit.systems:
        short = words("systems")[one]["short"]
        form.w.text(f"{short}：{form.w.scope('certificate', one)}", style="plain")


def signed(form: Form) -> None:
    """Who signed."""
    w = form.w
    roles = {"leader": "审核组长", "member": "审核组成员", "technical_expert": "技术专家"}
    rows: list[Row] = []
    for name in form.audit.conclusion.signatories:
        member = next(one for one in form.audit.team if one.name == name)
        told = w.each("conclusion.signatories", [name])
        rows.append([roles[member.role], told, "电子签名有效", w.fact("report_date")])
    form.small(("身份", "签名", "签名状态", "签署日期"), rows, (2.4, 2.6, 2.6, 2.4))


def attachments(form: Form) -> None:
    """What was uploaded with the report."""
    rows: list[Row] = []
    asked = [one for one in form.slots.at("attachments") if form.slots.needed(one)]
    for at, one in enumerate(asked, 1):
        file = f"FJ{at:02}_{one['name']}.{one.get('kind', 'pdf')}"
        rows.append([f"FJ{at:02}", one["name"], file, one["at"]])
    form.small(("附件号", "附件名称", "文件名", "对应数据项"), rows, (1.2, 3.6, 3.8, 1.4))


MAKERS: dict[str, Maker] = {
    "certificates": certificates,
    "objectives": objectives,
    "laws": laws,
    "equipment": equipment,
    "instruments": instruments,
    "checked": checked,
    "holders": holders,
    "suppliers": suppliers,
    "figures": figures,
    "findings": findings,
    "recommendation": recommendation,
    "ratings": ratings,
    "certified": certified,
    "signed": signed,
    "attachments": attachments,
}
