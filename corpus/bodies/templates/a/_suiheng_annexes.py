"""燧衡's annexes: laws, devices, people, suppliers, figures, the days, remote auditing."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._suiheng_notes import Notes
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

TOPICS = (
    "人员、文件、沟通",
    "监视和测量、内部审核",
    "业务交付、现场控制",
    "技术控制、变更、配置",
    "供方和合同",
    "客户要求和满意度",
    "设备、机房、备份",
    "法律要求、应急",
)


def all_of(audit: Audit, w: Writer, notes: Notes) -> None:
    """All annexes; those without matter say so."""
    w.page()
    w.heading(1, "附录一　法律法规清单")
    _laws(audit, w)
    w.heading(1, "附录二　测量器具和特种设备")
    _devices(audit, w)
    w.heading(1, "附录三　持证人员")
    _people(audit, w)
    w.heading(1, "附录四　供方和合同")
    _suppliers(audit, w)
    w.heading(1, "附录五　统计")
    _figures(audit, w)
    w.heading(1, "附录六　日程")
    _days(audit, w, notes)
    _remote(w, notes)
    _sampled(audit, w, notes)


def _remote(w: Writer, notes: Notes) -> None:
    w.heading(1, "附录七　远程审核的条件")
    if notes.mode == "onsite":
        w.text("本次没有远程部分，不适用。", style="plain")
    for at, text in enumerate(notes.texts("remote") if notes.mode != "onsite" else [], 1):
        w.text(f"{at}) {text}", style="plain")


def _sampled(audit: Audit, w: Writer, notes: Notes) -> None:
    """Controls and service processes that were sampled."""
    tables = (("ISMS", "controls", "控制", 15), ("ITSMS", "processes", "流程", 9))
    for system, name, what, most in tables:
        if system not in audit.systems:
            continue
        w.heading(1, f"附录{'八九'[what == '流程' and 'ISMS' in audit.systems]}　{system}{what}抽样")
        found = notes.at(name)
        rows: list[Row] = [["条款", what, "所见", "判断"]]
        for at in sorted(w.random.sample(range(len(found)), most)):
            rows.append([*found[at], "符合"])
        w.table(rows, (1, 2.6, 5.4, 0.9), head=1, repeat=True)


def _laws(audit: Audit, w: Writer) -> None:
    law = w.law_entry("compliance")
    w.text(f"受审核方识别的法律法规计{law('stated_count')}部{law.silent('place')}：", style="plain")
    titles = audit.laws("compliance").titles
    rows: list[Row] = [["序号", "名称", "序号", "名称"]]
    half = -(-len(titles) // 2)
    if w.random.random() < 0.5:
        rows = [["序号", "名称", "适用的工作"]]
        where = ["各部门", *audit.world.departments[:3]]
        for at, title in enumerate(titles):
            rows.append([str(at + 1), law.one("titles", title), where[at % 4]])
        w.table(rows, (0.8, 6.6, 2.4), head=1, repeat=True)
        return
    for at in range(half):
        left, right = 2 * at, 2 * at + 1
        cells = [str(left + 1), law.one("titles", titles[left])]
        more = right < len(titles)
        cells += [str(right + 1), law.one("titles", titles[right])] if more else [w.blank, "（以下空白）"]
        rows.append(cells)
    w.table(rows, (0.8, 4.2, 0.8, 4.2), head=1, repeat=True)


def _devices(audit: Audit, w: Writer) -> None:
    if audit.calibrations:
        rows: list[Row] = [["器具", "型号", "编号", "证书号", "机构", "检校日期", "有效期至", "结果"]]
        for one in audit.calibrations:
            e = w.entry("calibrations", one)
            rows.append(
                [
                    e("device"),
                    e("model"),
                    e("serial"),
                    e("certificate_no"),
                    e("agency"),
                    e("calibrated_on"),
                    e("valid_until"),
                    e("result"),
                ]
            )
        w.table(rows, (1.4, 1.2, 1.3, 1.6, 1.9, 1.4, 1.4, 0.8), head=1, repeat=True)
    else:
        w.text("没有需要检校的器具。", style="plain")
    if not audit.special_equipment:
        w.text("场所内没有特种设备。", style="plain")
    for at, unit in enumerate(audit.special_equipment, 1):
        e = w.entry("special_equipment", unit)
        w.text(
            f"特种设备{at}：{e('name')} {e('model')}，设备代码{e('device_code')}，"
            f"登记编号{e('registration_no')}；"
            f"首检{e('first_inspected_on')}，最近检验{e('inspected_on')}，下次检验{e('next_inspection_on')}；"
            f"{e('agency')}，报告{e('report_no')}。",
            style="plain",
        )


def _people(audit: Audit, w: Writer) -> None:
    if not audit.personnel_certificates:
        w.text("没有法律规定须持证的岗位。", style="plain")
    for at, one in enumerate(audit.personnel_certificates, 1):
        e = w.entry("personnel_certificates", one)
        w.text(
            f"{at}) {e('name')}，从事{e.aside('work')}，持{e('kind')}（{e('category')}），"
            f"证号{e('number')}，"
            f"{e('issuer')}{e('issued_on')}签发，有效期{e('valid_from')}至{e('valid_to')}。",
            style="plain",
        )


def _suppliers(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["供方", "产品或服务", "评价日期"]]
    for one in audit.suppliers:
        s = w.entry("suppliers", one)
        rows.append([s("name"), s("provides"), s("evaluated_on")])
    w.table(rows, (4.6, 3, 2.2), head=1, repeat=True, rules="three")
    for at, contract in enumerate(audit.contracts, 1):
        e = w.entry("contracts", contract)
        w.text(
            f"合同{at}：{e('kind')}；双方{e.each('parties', '、')}；标的{contract.about}；"
            f"{e('signed_on')}签订；"
            f"期限{e('stated_term')}，{e('valid_from')}至{e('valid_to')}。",
            style="plain",
        )


def _figures(audit: Audit, w: Writer) -> None:
    if not audit.tables_with_totals:
        w.text("本次没有需要汇总的金额或数量。", style="plain")
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        w.text(f"{e('title')}，单位{table.unit}：", style="plain")
        inner = [e.inner("items", item) for item in table.items]
        rows: list[Row] = [
            [*(i("name") for i in inner), "合计"],
            [*(i("amount") for i in inner), e("stated_total")],
        ]
        w.table(rows, tuple([2.0] * (len(inner) + 1)), head=1)


def _days(audit: Audit, w: Writer, notes: Notes) -> None:
    days = (audit.audit.end - audit.audit.start).days + 1
    slots = [f"D{day + 1} {half}" for day in range(days) for half in ("上午", "下午")]
    if audit.audit.end_half == "am":
        slots.pop()
    labels = "、".join(one.label for one in audit.team if one.qualified)
    work = [("管理层", "方针、风险、目标、评审"), *zip(audit.world.departments, TOPICS, strict=True)]
    rows: list[Row] = [["时段", "对象", "内容", "方式", "审核员"]]
    for at, slot in enumerate(slots):
        mine = work[at * len(work) // len(slots) : (at + 1) * len(work) // len(slots)]
        names, topics = "、".join(name for name, _ in mine), "；".join(topic for _, topic in mine)
        how = "远程" if notes.mode == "remote" or (notes.mode == "mixed" and at == 1) else "现场"
        rows.append([slot, names, topics, how, labels])
    w.table(rows, (1.3, 2.8, 4, 0.9, 1.4), head=1, repeat=True)
    w.text("首末次会议分别在首个时段之初和最后时段之末召开，参加人员见签到记录。", style="plain")
