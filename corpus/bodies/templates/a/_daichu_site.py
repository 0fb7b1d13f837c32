"""Chapters three to five of 岱础's report and the schedules after it: support, works, evaluation."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Entry, Writer
from corpus.layouts.writer import Row


class Say(Protocol):
    """What the template's lists can do."""

    projects: bool

    def texts(self, name: str) -> list[str]:
        """The texts below a name."""

    def listed(self, texts: list[str]) -> None:
        """A list with （1）, （2） …"""

    def circled(self, texts: list[str]) -> None:
        """A list with ①, ② …"""

    def paragraphs(self, *names: str) -> None:
        """What is always said under some names."""


def permits(audit: Audit, w: Writer) -> None:
    """Permits, and certificates in force."""
    if audit.permits:
        w.text("资质和许可：", style="plain")
        rows: list[Row] = [["名称", "许可内容", "证号", "发证部门", "起止日期", "证载单位"]]
        for one in audit.permits:
            e = w.entry("permits", one)
            span = f"{e('valid_from')}¶至¶{e('valid_to')}"
            rows.append([e("kind"), e("scope"), e("number"), e("authority"), span, e("holder")])
        w.table(rows, (1.6, 1.6, 2, 1.6, 1.8, 1.6), head=1, repeat=True)
    kept = "转换之前持有" if audit.audit_type == "transfer" else "现持有"
    for certificate in audit.certificates:
        c = w.entry("certificates", certificate)
        w.text(
            f"{kept}的{c('system', NAMES[certificate.system])}认证证书，编号{c('number')}，"
            f"{c('issued_on')}颁发，{c('valid_to')}到期。"
        )


NAMES = {"QMS": "质量管理体系", "HSE": "健康、安全与环境管理体系", "OHSMS": "职业健康安全管理体系"}


def support(audit: Audit, w: Writer, say: Say) -> None:
    """Planning, people, equipment."""
    w.heading(2, "第一节　体系策划")
    say.listed(say.texts("planning"))
    for count in audit.counts:
        e = w.entry("counts", count)
        w.text(f"识别并确定{e('what')}{e('stated')}{count.unit}，分别是{e.each('listed', '、')}。")
    _laws(audit, w)
    rows: list[Row] = [["目标", "指标", "本年度实际"], *audit.world.objectives]
    w.table(rows, (4, 3, 3), head=1)
    w.heading(2, "第二节　人员")
    w.text(say.texts("support")[0])
    w.text("持证上岗人员见附表二。审核员抽取其中的资料与现场人员核对：")
    say.circled([_holder(w, one) for one in audit.personnel_certificates[:2]])
    told = []
    for contract in audit.employment_contracts:
        e = w.entry("employment_contracts", contract)
        ends = f"至{e('valid_to')}终止" if contract.valid_to else "，无固定期限"
        told.append(f"{e('name')}的劳动合同于{e('signed_on')}订立，自{e('valid_from')}起{ends}")
    w.text(f"{'；'.join(told)}。")
    if {"OHSMS", "HSE"} & set(audit.systems):
        told = []
        for exam in audit.medical_exams:
            e = w.entry("medical_exams", exam)
            told.append(f"{e('name')}（{e('examined_on')}，{e('institution')}，{e('result')}）")
        w.text(f"抽查职业健康检查：{'、'.join(told)}。")
    w.heading(2, "第三节　设备和器具")
    w.paragraphs(say.texts("support")[1:])
    _devices(audit, w)


def _laws(audit: Audit, w: Writer) -> None:
    e = w.law_entry("compliance")
    w.text(f"适用的法律法规清单列有{e('stated_count')}部：{w.laws('compliance', '，')}。")
    cited = []
    for one in audit.standards_cited:
        s = w.entry("standards_cited", one)
        cited.append(f"《{s('title')}》（{s('number')}）")
    w.text(f"执行的技术标准主要有{'、'.join(cited)}。")


def _holder(w: Writer, one: object) -> str:
    e = w.entry("personnel_certificates", one)
    return (
        f"{e('name')}从事{e.aside('work')}，持{e('kind')}，准操项目{e('category')}，证号{e('number')}，"
        f"有效期至{e('valid_to')}。"
    )


def _devices(audit: Audit, w: Writer) -> None:
    if not audit.calibrations:
        w.text("没有需要检定或者校准的器具。")
        return
    for one in w.random.sample(audit.calibrations, min(2, len(audit.calibrations))):
        e = w.entry("calibrations", one)
        w.text(
            f"在{one.place}看到编号为{e('serial')}的{e('device')}，合格标签上的{one.act}日期是"
            f"{e('calibrated_on')}，有效期至{e('valid_until')}，与证书{e('certificate_no')}一致。"
        )
    w.text("全部在用计量器具见附表一。")
    if audit.special_equipment:
        one_unit = w.random.choice(audit.special_equipment)
        e = w.entry("special_equipment", one_unit)
        w.text(
            f"现场查看{one_unit.place}的{e('name')}，使用登记标志（{e('registration_no')}）固定在显著位置，"
            f"下次检验日期为{e('next_inspection_on')}，其余见附表三。"
        )
    else:
        w.text("不使用特种设备。")


def works(audit: Audit, w: Writer, say: Say) -> None:
    """From the contract to the works themselves."""
    w.heading(2, "第一节　投标和合同" if say.projects else "第一节　合同和订单")
    w.paragraphs(say.texts("bid"))
    w.heading(2, "第二节　采购和分包")
    w.paragraphs(say.texts("purchase"))
    told = []
    for one in audit.suppliers:
        e = w.entry("suppliers", one)
        told.append(f"{e('provides')}，由{e('name')}供应，{e('evaluated_on')}完成评价")
    w.text("合格名录中抽取：")
    say.circled(told)
    w.text("合同履行情况：")
    told = []
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        told.append(
            f"{e('kind')}（{contract.about}），双方为{e.each('parties', '和')}，签订日期{e('signed_on')}，"
            f"合同期{e('stated_term')}，即{e('valid_from')}至{e('valid_to')}"
        )
    say.circled(told)
    w.heading(2, "第三节　施工过程" if say.projects else "第三节　过程控制")
    temporary = [place for place in audit.sites if place.kind == "temporary"]
    for place in temporary:
        s = w.same("sites", place.address, place)
        w.text(f"审核组到{s('address')}查看，该处有人员{s('headcount')}人，承担{s('activity')}。")
    say.listed(say.texts("process"))
    w.heading(2, "第四节　安全与环境")
    say.listed(say.texts("safety"))
    w.paragraphs(say.texts("environment"))
    few = w.law_entry("operation")
    w.text(f"对照{few.each('titles', '、', '《{}》')}，现场的做法没有相悖之处。{few.silent('place')}")
    w.heading(2, "第五节　应急")
    w.text("应急预案由综合预案和现场处置方案组成，经评审后发布。审核之前半年内组织的演练如下：")
    told = []
    for drill in audit.drills:
        e = w.entry("drills", drill)
        told.append(f"{e('held_on')}，{e('kind')}，地点{drill.place}，{drill.people}人参加")
    say.circled(told)


def review(audit: Audit, w: Writer, say: Say) -> None:
    """Audits, reviews, figures."""
    w.heading(2, "第一节　监督检查")
    say.paragraphs("monitor")
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        w.text(f"{e('title')}（单位：{table.unit}）", style="center")
        items = [e.inner("items", item) for item in table.items]
        rows: list[Row] = [
            [*(i("name") for i in items), "合计"],
            [*(i("amount") for i in items), e("stated_total")],
        ]
        w.table(rows, (1.0,) * (len(items) + 1), head=1)
    w.heading(2, "第二节　内部审核")
    for internal in audit.internal_audits:
        e = w.entry("internal_audits", internal)
        w.text(
            f"内部审核方案于{e('planned_on')}批准，审核组由{e.each('auditors')}组成，{e('leader')}任组长，现场实施自"
            f"{e('start')}至{e('end')}。共开出不符合报告{e('nonconformities')}份，{e('closed_on')}验证关闭。"
        )
    w.heading(2, "第三节　合规性评价")
    for evaluation in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", evaluation)
        w.text(
            f"{e('done_on')}，由{e.each('evaluators')}组成的小组对清单中的{e('stated_count')}部法律法规逐部评价，"
            "结论为总体合规。"
        )
    w.heading(2, "第四节　管理评审")
    for held in audit.management_reviews:
        e = w.entry("management_reviews", held)
        w.text(
            f"管理评审的通知于{e('planned_on')}发出，会议于{e('held_on')}举行，主持人为{e('chair')}。评审决定改进"
            f"{e('improvements')}项，限{e('due_date')}之前落实，目前按进度执行。"
        )
    w.heading(2, "第五节　改进")
    say.paragraphs("improve_new" if audit.audit_type == "stage2" else "improve")


def schedules(audit: Audit, w: Writer) -> None:
    """Three wide tables."""
    w.heading(1, "附表一　计量器具")
    _table(
        w,
        "calibrations",
        audit.calibrations,
        {
            "使用单位": "user_unit",
            "出厂编号": "serial",
            "器具名称": "device",
            "规格": "model",
            "检校日期": "calibrated_on",
            "有效期至": "valid_until",
            "检校机构": "agency",
            "证书编号": "certificate_no",
            "结论": "result",
        },
    )
    w.heading(1, "附表二　持证上岗人员")
    _table(
        w,
        "personnel_certificates",
        audit.personnel_certificates,
        {
            "姓名": "name",
            "岗位": "~work",
            "证件": "kind",
            "准操项目": "category",
            "证号": "number",
            "发证日期": "issued_on",
            "有效期起": "valid_from",
            "有效期止": "valid_to",
            "发证机关": "issuer",
        },
    )
    w.heading(1, "附表三　特种设备")
    _table(
        w,
        "special_equipment",
        audit.special_equipment,
        {
            "设备": "name",
            "型号": "model",
            "登记证号": "registration_no",
            "设备代码": "device_code",
            "首次检验": "first_inspected_on",
            "最近检验": "inspected_on",
            "下次检验": "next_inspection_on",
            "检验机构": "agency",
            "报告号": "report_no",
        },
    )


def _table(w: Writer, path: str, records: Sequence[object], columns: dict[str, str]) -> None:
    if not records:
        w.text("无。", style="plain")
        return
    rows: list[Row] = [list(columns)]
    for record in records:
        e = w.entry(path, record)
        rows.append([_cell(e, field) for field in columns.values()])
    widths = tuple(2.0 if field in WIDE else 1.4 for field in columns.values())
    w.table(rows, widths, head=1, repeat=True)


WIDE = {"number", "user_unit", "agency", "issuer", "kind", "device_code", "registration_no"}


def _cell(e: Entry, field: str) -> str:
    return e.aside(field[1:]) if field.startswith("~") else e(field)
