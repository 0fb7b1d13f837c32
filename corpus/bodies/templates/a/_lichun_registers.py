"""The middle of 砺椿's report: registers with title rows, each kind of record laid out in another way."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

NONE = "不适用 N/A：本次范围内没有此类对象。"


def all_of(audit: Audit, w: Writer) -> None:
    """All registers."""
    w.heading(2, "E　抽样登记 Sampling registers")
    w.text("抽样由审核员选取，登记的是当场见到的原件；栏目按档案顺序，不代表重要程度。", style="plain")
    _cycle(audit, w)
    _planning(audit, w)
    _permits(audit, w)
    _calibrations(audit, w)
    _special(audit, w)
    _certificates(audit, w)
    _contracts_of_work(audit, w)
    _exams(audit, w)
    _suppliers(audit, w)
    _contracts(audit, w)
    _drills(audit, w)
    _amounts(audit, w)
    _notes(audit, w)
    _processes(audit, w)


def _blocks(
    w: Writer, title: str, rows: Sequence[Row], widths: tuple[float, ...], bold: tuple[int, ...]
) -> None:
    """A table under a title row."""
    w.table([[title, *["‹"] * (len(widths) - 1)], *rows], widths, head=1, bold=bold)
    w.text("", style="plain")


def _cycle(audit: Audit, w: Writer) -> None:
    """Internal audit, review and evaluation: one a column."""
    columns: list[list[str]] = [["事项", "计划下达", "实施日", "负责人", "参加人", "结果", "办结"]]
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        days = e("start") + (e.silent("end") if one.start == one.end else f"—{e('end')}")
        told = [e("planned_on"), days, f"组长 {e('leader')}", e.each("auditors", "¶")]
        columns.append(["内部审核", *told, f"不符合 {e('nonconformities')} 项", f"{e('closed_on')} 关闭"])
    for review in audit.management_reviews:
        e = w.entry("management_reviews", review)
        told = [e("planned_on"), e("held_on"), f"主持 {e('chair')}", "各部门负责人"]
        columns.append(["管理评审", *told, f"改进 {e('improvements')} 项", f"限 {e('due_date')}"])
    for done in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", done)
        told = ["随年度计划", e("done_on"), "评价人见下栏", e.each("evaluators", "¶")]
        columns.append(["合规性评价", *told, f"法规 {e('stated_count')} 部", "结论：遵守"])
    rows = [list(row) for row in zip(*columns, strict=True)]
    count = len(columns) - 1
    _blocks(w, "E1　内审、管评、合规性评价对照", rows, (1.2, *[8.8 / count] * count), (0,))


def _planning(audit: Audit, w: Writer) -> None:
    rows: list[Row] = []
    for count in audit.counts:
        e = w.entry("counts", count)
        rows.append([e("what"), f"{e('stated')}{count.unit}", e.each("listed", " / ")])
    goals = "¶".join(f"{name}：目标{goal}，实际{reached}" for name, goal, reached in audit.world.objectives)
    rows.append(["目标", "按季统计", goals])
    law = w.law_entry("compliance")
    titles = "；".join(
        f"{at}.{law.one('titles', one)}" for at, one in enumerate(audit.laws("compliance").titles, 1)
    )
    rows.append(["法规清单", f"{law('stated_count')}部{law.silent('place')}", titles])
    told = []
    for one in audit.standards_cited:
        s = w.entry("standards_cited", one)
        told.append(f"{s('number')}《{s('title')}》")
    rows.append(["技术标准", "现行", "¶".join(told) or w.blank])
    _blocks(w, "E2　策划的输出", rows, (1.6, 1.2, 7.2), (0,))


def _permits(audit: Audit, w: Writer) -> None:
    if not audit.permits:
        w.text(f"E3　行政许可：{NONE}", style="plain")
        return
    rows: list[Row] = []
    for one in audit.permits:
        e = w.entry("permits", one)
        rows += [
            ["证照", e("kind"), "编号", e("number")],
            ["持有人", e("holder"), "许可内容", e("scope")],
            ["期限", f"{e('valid_from')}—{e('valid_to')}", "发证机关", e("authority")],
        ]
    _blocks(w, "E3　行政许可", rows, (1.2, 3.8, 1.2, 3.8), (0, 2))


def _calibrations(audit: Audit, w: Writer) -> None:
    """Two rows an instrument, the heads in two rows too."""
    if not audit.calibrations:
        w.text(f"E4　监视和测量资源：{NONE}", style="plain")
        return
    rows: list[Row] = [
        ["No.", "器具名称", "型号规格", "出厂（管理）编号", "结论"],
        ["^", "检定／校准机构", "证书编号", "本次日期", "有效期至"],
    ]
    for at, one in enumerate(audit.calibrations, 1):
        e = w.entry("calibrations", one)
        rows.append([str(at), e("device"), e("model"), e("serial"), e("result")])
        rows.append(["^", e("agency"), e("certificate_no"), e("calibrated_on"), e("valid_until")])
    title = "E4　监视和测量资源台账（每台占两行）"
    w.table([[title, *["‹"] * 4], *rows], (0.8, 3.1, 2.4, 2.1, 1.6), head=3, repeat=True)
    one = w.random.choice(audit.calibrations)
    e = w.entry("calibrations", one)
    w.text(
        f"旁证：审核员在{one.place}看到编号{e('serial')}的{e('device')}，标签上的{one.act}日期是{e('calibrated_on')}。",
        style="plain",
    )


def _special(audit: Audit, w: Writer) -> None:
    """One unit a column."""
    if not audit.special_equipment:
        w.text(f"E5　特种设备：{NONE}", style="plain")
        return
    units = [w.entry("special_equipment", one) for one in audit.special_equipment]
    fields = (
        ("名称", "name"),
        ("型号", "model"),
        ("设备代码", "device_code"),
        ("使用登记", "registration_no"),
        ("首检", "first_inspected_on"),
        ("末次检验", "inspected_on"),
        ("下次检验", "next_inspection_on"),
        ("检验机构", "agency"),
        ("报告号", "report_no"),
    )
    rows: list[Row] = [[label, *(unit(name) for unit in units)] for label, name in fields]
    rows.append(["所在", *(unit.aside("place") for unit in units)])
    _blocks(w, "E5　特种设备（一台一列）", rows, (1.4, *[8.6 / len(units)] * len(units)), (0,))


def _certificates(audit: Audit, w: Writer) -> None:
    """A block of two rows a holder, eight cells a row."""
    if not audit.personnel_certificates:
        w.text(f"E6　持证人员：{NONE}", style="plain")
        return
    rows: list[Row] = []
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        first: Row = [
            "姓名",
            e("name"),
            "岗位",
            e.aside("work"),
            "项目",
            e("category"),
            "取证",
            e("issued_on"),
        ]
        second: Row = ["证件", e("kind"), "号码", e("number"), "签发", e("issuer"), "止于", e("valid_to")]
        rows += [first, second]
    _blocks(w, "E6　持证人员卡片", rows, (0.7, 1.6, 0.7, 2.0, 0.7, 1.7, 0.7, 1.4), (0, 2, 4, 6))


def _contracts_of_work(audit: Audit, w: Writer) -> None:
    """All contracts in one cell beside the social insurance."""
    told = []
    for at, one in enumerate((one for one in audit.employment_contracts if one.valid_to), 1):
        e = w.entry("employment_contracts", one)
        told.append(f"({at}) {e('name')}　签：{e('signed_on')}　起：{e('valid_from')}　讫：{e('valid_to')}")
    sheet = "¶".join(told) or "抽到的均为无固定期限合同，原件在档"
    rows: list[Row] = [
        ["劳动合同（签／起／讫）", sheet],
        ["社会保险", "缴费清单的人数与A表一致，险种齐全"],
    ]
    _blocks(w, "E7　用工", rows, (2.2, 7.8), (0,))


def _exams(audit: Audit, w: Writer) -> None:
    """The institution merged over its people."""
    if not audit.medical_exams:
        w.text(f"E8　健康检查：{NONE}", style="plain")
        return
    rows: list[Row] = [["体检机构", "受检人", "日期", "结论"]]
    before = ""
    for one in audit.medical_exams:
        e = w.entry("medical_exams", one)
        if one.institution == before:
            rows.append(["^", e("name") + e.silent("institution"), e("examined_on"), e("result")])
        else:
            rows.append([e("institution"), e("name"), e("examined_on"), e("result")])
        before = one.institution
    _blocks(w, "E8　健康检查", rows, (3.6, 2, 2.2, 2.2), ())


def _suppliers(audit: Audit, w: Writer) -> None:
    """Two suppliers in a row."""
    cells = []
    for one in audit.suppliers:
        e = w.entry("suppliers", one)
        cells.append([e("name"), e("provides"), e("evaluated_on")])
    rows: list[Row] = [["外部供方", "供应内容", "评定日"] * 2]
    for at in range(0, len(cells), 2):
        right = cells[at + 1] if at + 1 < len(cells) else ["（以下空白）", w.blank, w.blank]
        rows.append([*cells[at], *right])
    _blocks(w, "E9　合格外部供方（左右两栏）", rows, (2.0, 1.4, 1.6, 2.0, 1.4, 1.6), ())


def _contracts(audit: Audit, w: Writer) -> None:
    """Labels above values, a strip a contract."""
    rows: list[Row] = []
    for one in audit.contracts:
        e = w.entry("contracts", one)
        rows += [
            ["合同类别", "签约方", "‹", "标的"],
            [e("kind"), e.each("parties", "¶"), "‹", one.about],
            ["签订", "起", "讫", "约定期限"],
            [e("signed_on"), e("valid_from"), e("valid_to"), e("stated_term")],
        ]
    if rows:
        _blocks(w, "E10　抽查合同", rows, (2, 2.8, 2.8, 2.4), ())


def _drills(audit: Audit, w: Writer) -> None:
    """A table without heads after a sentence."""
    if not audit.drills:
        return
    w.text("E11　应急演练按先后列出，各栏依次为科目、日期、地点、人数：", style="plain")
    rows: list[Row] = []
    for one in audit.drills:
        e = w.entry("drills", one)
        rows.append([e("kind"), e("held_on"), one.place, f"{one.people}人"])
    w.table(rows, (3, 2.4, 2.6, 2), rules="rows")
    w.text("", style="plain")


def _amounts(audit: Audit, w: Writer) -> None:
    """Items side by side, the total last."""
    if not audit.tables_with_totals:
        w.text(f"E12　统计数字：{NONE}", style="plain")
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        items = [e.inner("items", item) for item in table.items]
        count = len(items) + 1
        rows: list[Row] = [
            [f"E12　{e('title')}", *["‹"] * (count - 1)],
            [f"计量单位：{table.unit}", *["‹"] * (count - 1)],
            [*(i("name") for i in items), "合计"],
            [*(i("amount") for i in items), e("stated_total")],
        ]
        w.table(rows, tuple([10 / count] * count), head=3)
        w.text("", style="plain")


def _notes(audit: Audit, w: Writer) -> None:
    """What was seen at work, in sentences of the body's own."""
    few = w.law_entry("operation")
    titles = few.each("titles", "、", "《{}》")
    flow = "－".join(audit.world.industry["flow"])
    seen = w.random.sample(
        (
            "巡检与交接记录时间连续，签字人当班。",
            "变更通知单附有评审意见，旧资料已收回。",
            "放行由授权人签字，授权书在有效期内。",
            "顾客反馈登记簿逐条注明答复日，没有超期未答。",
            "备份介质每月试读一次，试读人签名。",
            "追溯：由交付记录能倒查到下达单。",
        ),
        4,
    )
    w.text(f"E13　现场观察：工作流程为{flow}。依{titles}开展{few.silent('place')}日常管理。", style="plain")
    for at, text in enumerate(seen):
        w.text(f"{'abcd'[at]}) {text}", style="plain")


def _processes(audit: Audit, w: Writer) -> None:
    """A sheet of two rows a step of the work: who, by what, what was asked and seen."""
    doing = audit.world.departments[2]
    head = audit.world.people.heads.get(doing, audit.world.people.representative)
    asked = w.random.sample(ASKED, len(ASKED))
    rows: list[Row] = []
    for at, step in enumerate(audit.world.industry["flow"], 1):
        rows += [
            [f"P{at}", step, "责任", doing, "受访", head, "文件", f"WI-{w.random.randint(11, 87)}"],
            ["^", f"问：{asked[at % len(asked)]}　答与所见：{SEEN[(at * 3) % len(SEEN)]}", *["‹"] * 6],
        ]
    _blocks(w, "E14　过程审核单", rows, (0.7, 1.9, 0.8, 1.4, 0.8, 1.5, 0.8, 1.4), (0, 2, 4, 6))


ASKED = (
    "输入由谁确认，缺项怎么办？",
    "异常时谁有权叫停？",
    "更换人员后怎样交接？",
    "指标多久看一次，看到偏离做什么？",
    "记录存在哪里，存多久？",
    "上游给错了怎么发现？",
    "节假日怎样值守？",
)
SEEN = (
    "讲得清楚，指认了看板上的联系人，当班日志有对应的一行。",
    "取出记录夹，页码连续，改动处有签名。",
    "演示了系统界面，流程节点与文件描述相同。",
    "举了一个最近的例子，处理单从登记到关闭用了两天。",
    "由班组长补充说明，口径与部门负责人一致。",
)
