"""What 沧浯's sections tell of records: bullets, cards side by side, tables turned about."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.records import Count
from corpus.bodies.templates.a._cangwu_words import point
from corpus.bodies.writer import Writer
from corpus.layouts.tree import Number
from corpus.layouts.writer import Row

LIMITS: dict[str, tuple[tuple[str, str, str, str], ...]] = {
    "速冻食品": (
        ("原料验收", "兽药残留、致病菌", "每批有供方检验报告", "逐批"),
        ("速冻", "致病菌繁殖", "产品中心温度≤-18℃", "每小时"),
        ("金属探测", "金属异物", "铁≤φ1.5mm，不锈钢≤φ2.5mm", "逐袋"),
    ),
    "烘焙食品": (
        ("配料", "食品添加剂超量", "称量与配方单一致，双人复核", "逐锅"),
        ("烘烤", "致病菌残存", "产品中心温度≥93℃", "每炉"),
        ("金属探测", "金属异物", "铁≤φ1.2mm，不锈钢≤φ2.0mm", "逐袋"),
    ),
}
"""The critical control points of an industry: step, hazard, limit, how often it is looked at."""


def goals(audit: Audit, w: Writer) -> None:
    """The objectives."""
    told = "；".join(f"{name}{target}，实绩{reached}" for name, target, reached in audit.world.objectives)
    point(w, f"目标统计：{told}")


def counts(audit: Audit, w: Writer) -> None:
    """What is counted."""
    for count in audit.counts:
        e = w.entry("counts", count)
        point(w, f"{e.each('listed', '→')}，{e('what')}计{e('stated')}{count.unit}")
    cited = []
    for one in audit.standards_cited:
        s = w.entry("standards_cited", one)
        cited.append(f"{s('number')} {s('title')}")
    point(w, f"执行的产品、方法和排放标准：{'；'.join(cited)}")


def people(audit: Audit, w: Writer) -> None:
    """Certificates, contracts and, of food, examinations."""
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        point(
            w,
            f"{e('name')}，{e.aside('work')}，持{e('issuer')}{e('issued_on')}签发的{e('kind')}[{e('category')}]，"
            f"编号{e('number')}，{e('valid_from')}—{e('valid_to')}有效",
        )
    for contract in audit.employment_contracts:
        e = w.entry("employment_contracts", contract)
        ends = (
            f"{e('valid_from')}—{e('valid_to')}"
            if contract.valid_to
            else f"自{e('valid_from')}起，无固定期限"
        )
        point(w, f"{e('name')}劳动合同，{ends}，签字日{e('signed_on')}")
    if "EnMS" in audit.systems:
        return
    rows: list[Row] = [["食品从业人员", "检查日", "检查机构", "健康检查结论"]]
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        rows.append([e("name"), e("examined_on"), e("institution"), e("result")])
    w.table(rows, (2, 2.6, 3.2, 2.2), head=1, rules="rows")


def special(audit: Audit, w: Writer) -> None:
    """Special equipment, a column each."""
    w.forms = ["slash"]
    labels = [
        "特种设备",
        "型号",
        "设备代码",
        "使用登记证",
        "首检",
        "末次检验",
        "下次检验",
        "报告号",
        "检验机构",
    ]
    names = ["name", "model", "device_code", "registration_no", "first_inspected_on"]
    names += ["inspected_on", "next_inspection_on", "report_no", "agency"]
    rows: list[list[str]] = [[label] for label in labels]
    for one in audit.special_equipment:
        e = w.entry("special_equipment", one)
        for row, name in zip(rows, names, strict=True):
            row.append(e(name))
    if audit.special_equipment:
        w.table(rows, (1.6, *(2.8 for _ in audit.special_equipment)), bold=(0,))
    w.forms = ["padded"]


def suppliers(audit: Audit, w: Writer) -> None:
    """Suppliers, by what they provide."""
    rows: list[Row] = [["采购类别", "供方", "评价日"]]
    for one in audit.suppliers:
        e = w.entry("suppliers", one)
        rows.append([e("provides"), e("name"), e("evaluated_on")])
    w.table(rows, (2.6, 4.6, 2.8), head=1)


def contracts(audit: Audit, w: Writer) -> None:
    """Contracts, numbered."""
    for one in audit.contracts:
        e = w.entry("contracts", one)
        ours, theirs = (e.one("parties", name) for name in one.parties)
        point(
            w,
            f"{e('kind')}（{one.about}）：甲方{ours}，乙方{theirs}；{e('signed_on')}签字；期限{e('stated_term')}，"
            f"{e('valid_from')}—{e('valid_to')}",
        )


def drills(audit: Audit, w: Writer) -> None:
    """Drills."""
    for one in audit.drills:
        e = w.entry("drills", one)
        point(w, f"{e('kind')}演练：{e('held_on')}，{one.place}，{one.people}人到场，有方案和影像")


def control_points(audit: Audit, w: Writer) -> None:
    """The critical control points of food, and what laws the site was looked at with."""
    limits = LIMITS[audit.world.industry["field"]]
    steps = [step for step, *_ in limits]
    e = w.entry("counts", Count("关键控制点", len(steps), steps, "个"))
    w.text(f"经判断树确定{e('what')}{e('stated')}个：{e.each('listed', '、')}，控制要求见下表。")
    rows: list[Row] = [["控制点", "显著危害", "关键限值", "监视频次"]]
    for at, (step, hazard, limit, often) in enumerate(limits, 1):
        rows.append([f"CCP{at} {step}", hazard, limit, often])
    w.table(rows, (2.2, 2.4, 3.8, 1.6), head=1)
    looked(w)


def looked(w: Writer) -> None:
    """The laws that the site was looked at with."""
    e = w.law_entry("operation")
    told = e.each("titles", "、", "《{}》")
    w.text(f"现场情况与{told}的规定相符。{e.silent('place')}")


def instruments(audit: Audit, w: Writer) -> None:
    """Instruments as cards, two side by side."""
    w.forms = ["slash"]
    cards = []
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        cards.append(
            f"{e('device')}　{e('model')}　№{e('serial')}¶证书：{e('certificate_no')}（{e('agency')}）¶"
            f"委托方：{e('user_unit')}¶{one.act}：{e('calibrated_on')}　"
            f"有效至：{e('valid_until')}　{e('result')}"
        )
    if len(cards) % 2:
        cards.append("（以下空白）")
    w.table([list(pair) for pair in zip(cards[::2], cards[1::2], strict=True)], (5, 5))
    w.forms = ["padded"]


def amounts(audit: Audit, w: Writer) -> None:
    """The tables with totals; of energy with each one's part."""
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        energy = "EnMS" in audit.systems
        w.text(f"{e('title')}（单位：{table.unit}）", style="center")
        rows: list[Row] = [["项目", "数量"] + (["占比（%）"] if energy else [])]
        left = 1000
        for at, item in enumerate(table.items, 1):
            i = e.inner("items", item)
            part = left if at == len(table.items) else round(item.amount / table.stated_total * 1000)
            left -= part
            rows.append([i("name"), i("amount")] + ([f"{part / 10:.1f}"] if energy else []))
        rows.append(["合计", e("stated_total")] + (["100.0"] if energy else []))
        w.table(rows, (4, 3, 3) if energy else (5, 5), head=1, rules="three")


def uses(audit: Audit, w: Writer) -> None:
    """The significant energy uses."""
    names = [name for name, _, _ in audit.world.equipment]
    e = w.entry("counts", Count("主要能源使用", len(names), names, "项"))
    w.text(f"据此识别出{e('what')}{e('stated')}项，对应的设备为{e.each('listed', '、')}。")
    looked(w)


def indicators(audit: Audit, w: Writer) -> None:
    """Indicators of energy performance beside their baseline."""
    year = audit.audit.start.year - 1
    rows: list[Row] = [["能源绩效参数", f"基准（{year - 1}年）", f"{year}年实绩", "降幅（%）"]]
    for name, low in (("万元产值综合能耗（吨标准煤/万元）", 90), ("主要工序单位产品电耗（kWh）", 310)):
        base = low + w.random.randint(0, 60)
        now = base - w.random.randint(2, 6)
        rows.append([name, f"{base / 1000:.3f}", f"{now / 1000:.3f}", f"{(base - now) / base * 100:.1f}"])
    w.table(rows, (4.4, 2, 2, 1.6), head=1)


def laws(audit: Audit, w: Writer) -> None:
    """The register of laws, with who keeps to it."""
    entry = w.law_entry("compliance")
    places = [audit.world.departments[at] for at in (0, 1, 2)]
    w.text(f"适用的法律法规共{entry('stated_count')}部，逐部评价如下：{entry.silent('place')}")
    rows: list[Row] = [["名称", "主要涉及部门", "评价"]]
    for at, title in enumerate(audit.laws("compliance").titles):
        rows.append([entry.one("titles", title), places[at % 3], "已遵守"])
    w.table(rows, (5.6, 2.6, 1.8), head=1)


def evaluation(audit: Audit, w: Writer) -> None:
    """When and by whom it was evaluated."""
    for one in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", one)
        w.text(
            f"上述{e('stated_count')}部法规的合规性评价由{e.each('evaluators', '、')}在{e('done_on')}完成。",
            style="plain",
            number=Number("point"),
        )


def cycle(audit: Audit, w: Writer) -> None:
    """The internal audit and the management review beside each other."""
    done, held = audit.internal_audits[0], audit.management_reviews[0]
    a, r = w.entry("internal_audits", done), w.entry("management_reviews", held)
    span = a("start") + (f"—{a('end')}" if done.end != done.start else a.silent("end"))
    rows: list[Row] = [
        ["比较项", "内部审核", "管理评审"],
        ["策划日期", a("planned_on"), r("planned_on")],
        ["实施日期", span, r("held_on")],
        ["主持", f"组长{a('leader')}", r("chair")],
        ["参加", f"内审员{a.each('auditors', '、')}", "各部门负责人"],
        ["输出", f"不符合{a('nonconformities')}项", f"改进措施{r('improvements')}项"],
        ["落实", f"{a('closed_on')}全部关闭", f"限{r('due_date')}前完成，正在实施"],
    ]
    w.table(rows, (1.6, 4.2, 4.2), head=1, bold=(0,))
