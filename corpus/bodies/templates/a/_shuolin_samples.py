"""What 朔林's auditors sampled: partners in prose, instruments and people in small tables."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from corpus.bodies.audit import Audit
from corpus.bodies.records import TableWithTotal, TotalItem
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

Say = Callable[..., None]
SERVICES = ("服务", "租赁", "分包", "维护", "处置")


def limits(w: Writer) -> None:
    """The limits of the company's own list."""
    rows: list[Row] = [
        ["物质", "限值（mg/kg）", "筛查方法", "判定值（mg/kg）"],
        ["铅、汞、六价铬", "1000", "荧光光谱", "700"],
        ["镉", "100", "荧光光谱", "70"],
        ["多溴联苯、多溴二苯醚", "1000", "荧光光谱（以溴计）", "300"],
        ["四种邻苯二甲酸酯", "1000", "外部检测", "1000"],
    ]
    w.table(rows, (3.4, 2, 2.6, 2), head=1, rules="three")


def screened(audit: Audit, w: Writer, say: Say) -> None:
    """Batches screened, their number told in a sentence."""
    year = audit.audit.start.year - 1
    goods = [part for part in audit.world.industry["supplies"] if not any(word in part for word in SERVICES)]
    names = (*goods[:4], "其他辅料")
    items = [TotalItem(name, float(w.random.randint(40, 480))) for name in names]
    table = TableWithTotal(f"{year}年来料筛查批次", items, sum(item.amount for item in items), "批")
    e = w.entry("tables_with_totals", table)
    parts = [e.inner("items", item) for item in table.items]
    words = "、".join(f"{i('name')}{i('amount')}{table.unit}" for i in parts)
    say(f"{e('title')}：{words}，合计{e('stated_total')}批，退货的批次均有隔离和退回的记录。")
    for one in audit.tables_with_totals:
        e = w.entry("tables_with_totals", one)
        parts = [e.inner("items", item) for item in one.items]
        words = "，".join(f"{i('name')}为{i('amount')}{one.unit}" for i in parts)
        say(f"{e('title')}：{words}；总计{e('stated_total')}{one.unit}。")


def partners(audit: Audit, w: Writer, say: Say, stock: Mapping[str, Sequence[str]]) -> None:
    """Suppliers and contracts, each in a sentence."""
    say(
        "外部供方按物料的有害物质风险分为三级，高风险供方每年现场审核一次，其余以资料评价；"
        "评价的要素包括检测报告、材料成分表、变更通知的及时性和批次合格率。"
    )
    for at, supplier in enumerate(audit.suppliers):
        e = w.entry("suppliers", supplier)
        kind = "service" if any(part in supplier.provides for part in SERVICES) else "supply"
        text = stock[kind][at % len(stock[kind])]
        say(text.format(name=e("name"), provides=e("provides"), day=e("evaluated_on")))
    number = f"{w.random.randint(11, 39)}025P{w.random.randint(10011, 19999)}R0M"
    say(
        f"其中一家材料供方提交了自己的有害物质过程管理体系证书（{number}），审核组在公开平台核实为有效；"
        "该证书属于供方，仅作为评价的参考。"
    )
    for at, contract in enumerate(audit.contracts):
        e = w.entry("contracts", contract)
        span = f"{e('valid_from')}至{e('valid_to')}"
        if at % 2 == 0:
            parties = e.each("parties", "和")
            say(
                f"抽查{parties}之间关于{contract.about}的{e('kind')}，签订日期{e('signed_on')}，约定的期限为"
                f"{e('stated_term')}（{span}），文本和附件齐全。"
            )
        else:
            parties = e.each("parties", "、")
            say(
                f"另查{e('kind')}一份，标的为{contract.about}，当事人{parties}，{e('signed_on')}签字盖章，"
                f"有效期{e('stated_term')}，自{span}。"
            )
    say("采购订单引用物料编码和规格版本，订单背面印有保证条款；抽查六份订单，到货与订单一致。")


def resources(audit: Audit, w: Writer, say: Say) -> None:
    """Machines, instruments, special equipment, people."""
    words = "、".join(f"{name}（{model}）{number}台" for name, model, number in audit.world.equipment)
    say(f"主要设备：{words}。")
    say("筛查用荧光光谱仪每班用标准样片核查，漂移超过规定时停用。其他器具抽样如下表。")
    rows: list[Row] = [["器具（型号）", "编号¶证书号", "实施单位", "日期¶到期"]]
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        first = f"{e('device')}（{e('model')}）"
        numbers = f"{e('serial')}¶{e('certificate_no')}"
        rows.append([first, numbers, e("agency"), f"{e('calibrated_on')}¶{e('valid_until')}"])
    w.table(rows, (3, 2.4, 3.2, 1.8), head=1, repeat=True, rules="rows")
    for one in w.random.sample(audit.calibrations, min(2, len(audit.calibrations))):
        e = w.entry("calibrations", one)
        say(
            f"对照实物核查，编号{e('serial')}的{e('device')}由{e('agency')}{one.act}，结论{e('result')}，"
            f"标签注明{e('valid_until')}到期。"
        )
    for unit in audit.special_equipment:
        e = w.entry("special_equipment", unit)
        say(
            f"{unit.place}的{e('name')}（{e('model')}）办理了使用登记，登记证{e('registration_no')}，设备代码"
            f"{e('device_code')}，{e('agency')}{e('inspected_on')}检验，下次检验{e('next_inspection_on')}。"
        )
    _people(audit, w, say)


def _people(audit: Audit, w: Writer, say: Say) -> None:
    rows: list[Row] = [["证号", "持证人", "岗位", "证件种类", "准操项目", "有效期", "发证单位"]]
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        row = [e("number"), e("name"), e.aside("work"), e("kind"), e("category")]
        rows.append([*row, f"{e('valid_from')}—¶{e('valid_to')}", e("issuer")])
    say("从事特种作业和特种设备操作的人员持证情况如下表，岗位与证件的项目相符。")
    w.table(rows, (2.4, 1, 1.2, 1.8, 1.6, 1.5, 1.7), head=1, repeat=True, rules="rows")
    for contract in audit.employment_contracts:
        e = w.entry("employment_contracts", contract)
        ends = f"至{e('valid_to')}" if contract.valid_to else "，没有固定期限"
        say(f"{e('name')}的劳动合同{e('signed_on')}签订，期限自{e('valid_from')}起{ends}。")
    items = []
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        items.append(f"{e('name')}，{e('examined_on')}，{e('institution')}，{e('result')}")
    say(f"接触化学品岗位的健康检查（姓名、日期、机构、结论）：{'；'.join(items)}。")


def evaluated(audit: Audit, w: Writer, say: Say) -> None:
    """Laws, evaluation of compliance, internal audit, management review."""
    law = w.law_entry("compliance")
    say(f"被审核单位识别的法律法规为{law('stated_count')}部，名称列于下方。{law.silent('place')}")
    w.section(columns=2)
    for at, title in enumerate(audit.laws("compliance").titles, 1):
        w.text(f"{at}　{law.one('titles', title)}", style="plain")
    w.section()
    for standard in audit.standards_cited:
        s = w.entry("standards_cited", standard)
        say(f"执行的技术标准：{s('number')}，{s('title')}。")
    few = w.law_entry("operation")
    say(f"销往国内的产品按{few.each('titles', '、', '《{}》')}的要求管理。{few.silent('place')}")
    for done in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", done)
        say(
            f"{e('done_on')}，{e.each('evaluators', '、')}对清单中的{e('stated_count')}部法规逐部进行"
            "合规性评价，没有不符合的记录。"
        )
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        days = e("start") + (e.silent("end") if one.start == one.end else f"到{e('end')}")
        say(
            f"内部审核：计划{e('planned_on')}下达，{days}实施；组长{e('leader')}，内审员"
            f"{e.each('auditors', '、')}；开具不符合{e('nonconformities')}项，{e('closed_on')}验证关闭。"
        )
    for review in audit.management_reviews:
        e = w.entry("management_reviews", review)
        say(
            f"管理评审：计划{e('planned_on')}下达，{e('held_on')}由{e('chair')}主持召开，形成改进事项"
            f"{e('improvements')}项，应在{e('due_date')}之前落实。"
        )
    say("输入资料包括客户限用物质要求的变化和供方绩效；下一次管理评审被审核单位计划在下一年度第一季度召开。")
