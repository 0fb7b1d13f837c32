"""Sampled records and performance in 赛里木's report."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _sayram_checks as checks
from corpus.bodies.writer import LONG_TERM, Writer
from corpus.layouts.writer import Row


def write(audit: Audit, w: Writer) -> None:
    """All tables of sampled records."""
    _permits(audit, w)
    _laws(audit, w)
    _health(audit, w)
    _workers(audit, w)
    _instruments(audit, w)
    _plant(audit, w)
    _suppliers(audit, w)
    _products(audit, w)
    _withdrawal(audit, w)


def _permits(audit: Audit, w: Writer) -> None:
    w.heading(2, "7.1 行政许可与登记")
    rows: list[Row] = [["证照名称", "编号", "持证单位", "许可内容", "有效期", "发证机关"]]
    for one in audit.permits:
        e = w.entry("permits", one)
        last = e("valid_to") if one.valid_to else w.tag(f"{e.path}.valid_to", LONG_TERM)
        term = f"{e('valid_from')}¶至 {last}"
        rows.append([e("kind"), e("number"), e("holder"), e("scope"), term, e("authority")])
    w.table(rows, (1.6, 2.2, 2, 1.3, 1.6, 1.7), head=1)


def _laws(audit: Audit, w: Writer) -> None:
    w.heading(2, "7.2 法律法规与产品标准")
    e = w.law_entry("compliance")
    w.text(
        f"查《适用法律法规清单》，登记法律法规{e('stated_count')}部{e.silent('place')}："
        f"{e.each('titles', '、', '《{}》')}。"
    )
    rows: list[Row] = [["标准编号", "标准名称", "持有版本"]]
    for one in audit.standards_cited:
        s = w.entry("standards_cited", one)
        rows.append([s("number"), s("title"), "现行有效"])
    w.table(rows, (2.2, 6, 1.5), head=1)
    for done in audit.compliance_evaluations:
        c = w.entry("compliance_evaluations", done)
        w.text(
            f"合规性评价：{c('done_on')}由{c.each('evaluators')}进行，评价法律法规{c('stated_count')}部，结果均为遵守。"
        )
    w.text(f"现场结合{w.laws('operation')}的规定查看了标签、计量和贮存，未见违反。")


def _health(audit: Audit, w: Writer) -> None:
    w.heading(2, "7.3 从业人员健康检查")
    rows: list[Row] = [["姓名", "体检日期", "体检机构", "体检结论"]]
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        rows.append([e("name"), e("examined_on"), e("institution"), e("result")])
    w.table(rows, (1.5, 2, 4, 1.8), head=1)
    w.text("健康档案一人一档，患有碍食品安全疾病的人员调离直接接触食品岗位的规定已告知员工。")


def _workers(audit: Audit, w: Writer) -> None:
    w.heading(2, "7.4 持证上岗与劳动合同")
    rows: list[Row] = [["姓名", "岗位", "证书及项目", "证书编号", "发证日期", "有效期", "发证机关"]]
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        rows.append(
            [
                e("name"),
                e.aside("work"),
                f"{e('kind')}¶{e('category')}",
                e("number"),
                e("issued_on"),
                f"{e('valid_from')}¶至 {e('valid_to')}",
                e("issuer"),
            ]
        )
    w.table(rows, (1.1, 1.3, 2.1, 2.4, 1.5, 1.6, 1.7), head=1, repeat=True)
    for held in audit.employment_contracts:
        e = w.entry("employment_contracts", held)
        term = (
            f"期限{e('valid_from')}至{e('valid_to')}"
            if held.valid_to
            else f"自{e('valid_from')}起，无固定期限"
        )
        w.text(f"劳动合同：{e('name')}，签订日期{e('signed_on')}，{term}。", style="plain")


def _instruments(audit: Audit, w: Writer) -> None:
    w.heading(2, "7.5 监视和测量设备")
    rows: list[Row] = [
        ["器具名称/型号", "出厂编号", "使用位置", "证书编号", "检校机构", "检校日期", "有效期至", "结果"]
    ]
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        rows.append(
            [
                f"{e('device')}¶{e('model')}",
                e("serial"),
                e.aside("place"),
                e("certificate_no"),
                e("agency"),
                e("calibrated_on"),
                e("valid_until"),
                e("result"),
            ]
        )
    w.table(rows, (1.7, 1.3, 1.1, 1.8, 2, 1.5, 1.5, 0.8), head=1, repeat=True)
    first = w.entry("calibrations", audit.calibrations[0])
    w.text(
        f"调阅{first('device')}（编号{first('serial')}）的证书原件，送检单位为{first('user_unit')}，"
        f"有效期至{first('valid_until')}。"
    )


def _plant(audit: Audit, w: Writer) -> None:
    w.heading(2, "7.6 特种设备")
    if not audit.special_equipment:
        w.text("不涉及。")
        return
    rows: list[Row] = [
        ["设备名称/型号", "设备代码", "使用登记证号", "首检日期", "本次检验", "下次检验", "检验机构及报告号"]
    ]
    for one in audit.special_equipment:
        e = w.entry("special_equipment", one)
        rows.append(
            [
                f"{e('name')}¶{e('model')}¶（{e.aside('place')}）",
                e("device_code"),
                e("registration_no"),
                e("first_inspected_on"),
                e("inspected_on"),
                e("next_inspection_on"),
                f"{e('agency')}¶{e('report_no')}",
            ]
        )
    w.table(rows, (1.6, 1.9, 1.9, 1.5, 1.5, 1.5, 2), head=1, repeat=True)


def _suppliers(audit: Audit, w: Writer) -> None:
    w.heading(2, "7.7 供方及采购")
    rows: list[Row] = [["序号", "合格供方", "供应材料/服务", "评价日期", "资质证明"]]
    for at, supplier in enumerate(audit.suppliers, 1):
        s = w.entry("suppliers", supplier)
        rows.append([str(at), s("name"), s("provides"), s("evaluated_on"), "齐全"])
    w.table(rows, (0.7, 4, 2.2, 1.8, 1.2), head=1, repeat=True)
    if not audit.contracts:
        return
    deals: list[Row] = [["合同类型", "签约双方", "标的", "签订日期", "合同期限"]]
    for one in audit.contracts:
        e = w.entry("contracts", one)
        term = f"{e('stated_term')}¶{e('valid_from')}¶至 {e('valid_to')}"
        deals.append([e("kind"), e.each("parties", "¶"), one.about, e("signed_on"), term])
    w.table(deals, (1.3, 4, 1.7, 1.6, 1.7), head=1)


def _products(audit: Audit, w: Writer) -> None:
    w.heading(2, "7.8 产品检验与放行")
    w.text(f"{audit.world.departments[1]}按批检验，抽查成品检验原始记录如下：")
    checks.tests(audit, w)
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        w.text(f"{e('title')}（{table.unit}）", style="center")
        rows: list[Row] = [["项目", "数量"]]
        for item in table.items:
            inner = e.inner("items", item)
            rows.append([inner("name"), inner("amount")])
        rows.append(["合计", e("stated_total")])
        w.table(rows, (3, 2), head=1)


def _withdrawal(audit: Audit, w: Writer) -> None:
    w.heading(2, "7.9 应急准备与撤回")
    rows: list[Row] = [["演练项目", "演练日期", "地点", "参加人数", "评价"]]
    for one in audit.drills:
        e = w.entry("drills", one)
        rows.append([e("kind"), e("held_on"), one.place, str(one.people), "达到预期，已形成评价记录"])
    w.table(rows, (2, 1.8, 1.6, 1.2, 3), head=1)
    w.text(
        "撤回程序规定由食品安全小组组长启动，受影响批次的识别、隔离和通知在规定时限内完成；现场以一个成品批号正向、"
        "反向追溯，原辅料批次和流向均能查到，数量平衡。",
        "审核覆盖时期内没有实际发生产品撤回。",
    )


def performance(audit: Audit, w: Writer) -> None:
    """Objectives, internal audit, management review."""
    goals: list[Row] = [["目标", "目标值", "完成情况", "是否达成"]]
    goals += [[name, target, reached, "{+}是 {-}否"] for name, target, reached in audit.world.objectives]
    w.table(goals, (3.6, 2, 2, 2), head=1)
    rows: list[Row] = [["活动", "项目", "内容"]]
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        days = e("start") + (e.silent("end") if one.start == one.end else f" 至 {e('end')}")
        rows += [
            ["内部审核", "计划下达日期", e("planned_on")],
            ["^", "审核日期", days],
            ["^", "内审组长", e("leader")],
            ["^", "内审员", e.each("auditors")],
            ["^", "不符合项数", e("nonconformities")],
            ["^", "整改关闭日期", e("closed_on")],
        ]
    for held in audit.management_reviews:
        e = w.entry("management_reviews", held)
        rows += [
            ["管理评审", "计划下达日期", e("planned_on")],
            ["^", "评审会议日期", e("held_on")],
            ["^", "主持人", e("chair")],
            ["^", "改进决定（项）", e("improvements")],
            ["^", "改进完成期限", e("due_date")],
        ]
    w.table(rows, (1.8, 2.4, 5.6), head=1, bold=(0,))
    w.text(
        "内审覆盖了全部过程和部门，内审员未审核本人工作；管理评审的输入包括验证结果、顾客反馈、法规变化和体系更新情况。",
        audit.world.remarks["improvement"][0],
    )
