"""新安岭's chapters on planning and support: aspects, hazards, laws, aims, people, equipment, instruments."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._xinanling_words import GREEN, SAFE, Says, against, brief
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

SCORES = ((3, 6, 7), (3, 3, 15), (1, 6, 15), (3, 6, 15), (1, 3, 40), (6, 6, 3))
"""Likely, often, grave: each more than 70 together."""
MEASURES = (
    "作业规程、班前交底、现场监督",
    "防护装置或隔离、点检、警示标识",
    "培训考核、持证上岗、个体防护",
    "专项检查、应急预案、器材到位",
    "检维修制度、挂牌、双人确认",
)
CONTROLS = (
    (("潜在", "泄漏", "井喷", "误用"), "应急预案，定期检查"),
    (("消耗",), "定额管理，每月统计"),
    (("噪声",), "低噪设备，定期维护，错时作业"),
    (("废水", "废液", "污水"), "收集处理后排放，定期监测"),
    (("废气", "粉尘", "烟尘", "尾气", "扬尘", "油烟"), "收集或抑制设施，定期维护"),
    (("产生", "落地"), "分类收集，委托处置"),
)
"""Words of an aspect and how it is controlled."""


def told(audit: Audit, w: Writer, says: Says) -> None:
    """Chapters 3 and 4."""
    w.heading(1, "3 策划")
    _planned(audit, w, says)
    if GREEN & set(audit.systems):
        _aspects(audit, w, says)
    if SAFE & set(audit.systems):
        _hazards(audit, w, says)
    _laws(audit, w)
    w.heading(1, "4 支持")
    _people(audit, w, says)
    _equipment(audit, w, says)


def _planned(audit: Audit, w: Writer, says: Says) -> None:
    w.heading(2, "领导作用和方针目标")
    w.text(
        says(
            "{top}说明了安全环保投入、机构和职责，签署的方针含有保护环境、预防伤害、遵守法规和持续改进的承诺。",
            "与{top}交谈，其清楚本企业的主要风险和自身职责，方针由其签发并在厂区公示，承包方也能获取。",
        )
        + says(
            "各部门职责在手册中规定，{deputy}向{top}报告体系运行情况。",
            "{deputy}被授权管理体系的日常运行，安全环保责任书签到班组。",
        )
        + says(
            "内外部因素、相关方需求和风险机遇有分析记录，措施列入年度计划。",
            "受审核方每年更新环境分析和相关方清单，抽查的应对措施有完成证据。",
        )
    )
    rows: list[Row] = [["目标", "指标值", "统计值", "达成"]]
    rows += [[name, goal, reached, "是"] for name, goal, reached in audit.world.objectives]
    w.table(rows, (3, 1.6, 1.6, 0.9), head=1)
    for count in audit.counts:
        e = w.entry("counts", count)
        w.text(f"{e('what')}{e('stated')}{count.unit}：{e.each('listed')}。")


def _aspects(audit: Audit, w: Writer, says: Says) -> None:
    w.heading(2, "环境因素")
    w.text(
        says(
            "{safety}组织各部门从生命周期角度识别环境因素，考虑正常、异常、紧急三种状态，用多因子打分确定重要环境因素。",
            "环境因素由各部门识别、{safety}汇总评价，评价准则含法规符合性、影响范围和可恢复性，登记表本年度更新过。",
        )
        + "抽查如下："
    )
    doing, safety = audit.world.departments[2], audit.world.departments[7]
    rows: list[Row] = [["环境因素", "所在部门", "状态", "控制方式"]]
    for name in audit.world.aspects:
        ways = (way for words, way in CONTROLS if any(word in name for word in words))
        way = next(ways, "运行准则和操作规程")
        urgent = way.startswith("应急")
        rows.append([name, safety if urgent else doing, "紧急" if urgent else "正常", way])
    w.table(rows, (3, 1.2, 0.9, 2.8), head=1)


def _hazards(audit: Audit, w: Writer, says: Says) -> None:
    w.heading(2, "危险源和职业健康安全风险")
    w.text(
        says(
            "危险源按岗位和作业活动辨识，{voice}等员工代表参与，采用作业条件危险性评价法（D=L×E×C）。",
            "{safety}组织班组辨识危险源，用D=L×E×C计算风险值，承包方和访客的活动在辨识范围之内。",
        )
        + "70分以上按重点控制。抽查如下："
    )
    rows: list[Row] = [["危险源（风险）", "L", "E", "C", "D", "控制措施"]]
    for at, name in enumerate(audit.world.hazards):
        likely, often, grave = w.random.choice(SCORES)
        score = likely * often * grave
        scores = [str(value) for value in (likely, often, grave, score)]
        rows.append([name, *scores, MEASURES[at % 5]])
    w.table(rows, (3.2, 0.6, 0.6, 0.6, 0.7, 3.2), head=1)


def _laws(audit: Audit, w: Writer) -> None:
    w.heading(2, "法律法规和合规性评价")
    entry = w.law_entry("compliance")
    w.text(
        f"受审核方的法规清单收录{entry('stated_count')}部：{w.laws('compliance', '，')}。"
        f"运行控制中引用的有{w.laws('operation', '，')}。"
    )
    seen = against(audit, "GB/T 24001", "9.1.2")
    for one in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", one)
        told = f"评价表填写的问题见{seen[0].number}号不符合报告" if seen else "每部均有对应的证据，结论为符合"
        w.text(f"{e('done_on')}，{e.each('evaluators')}逐部作了合规性评价，共{e('stated_count')}部，{told}。")
    if audit.permits:
        rows: list[Row] = [["许可或登记", "编号", "范围", "起始", "届满", "发证单位"]]
        for permit in audit.permits:
            e = w.entry("permits", permit)
            since = e("valid_from", brief(permit.valid_from))
            last = e("valid_to", brief(permit.valid_to)) if permit.valid_to else "长期"
            rows.append([f"{e('kind')}¶{e('holder')}", e("number"), e("scope"), since, last, e("authority")])
        w.table(rows, (2, 2, 1.2, 1.4, 1.4, 1.5), head=1)
    if audit.standards_cited:
        cited = []
        for standard in audit.standards_cited:
            e = w.entry("standards_cited", standard)
            cited.append(f"{e('number')}《{e('title')}》")
        w.text(f"执行的技术标准有{'、'.join(cited)}。")


def _people(audit: Audit, w: Writer, says: Says) -> None:
    w.heading(2, "人员能力和意识")
    seen = against(audit, "GB/T 24001", "7.2")
    w.text(
        says(
            "{general}编制{year}年培训计划，安全环保内容占一半以上，三级安全教育卡填写完整，考核成绩存档。",
            "查{year}年培训台账，计划内课程均有签到、课件和考核；新入职和转岗人员经三级教育后上岗。",
        )
        + (
            f"意识方面的问题见{seen[0].number}号不符合报告。"
            if seen
            else says(
                "现场询问岗位员工，能说出本岗位的主要风险和应急做法。",
                "抽问当班员工两人，了解方针内容和险情下的撤离路线。",
            )
        )
    )
    if audit.personnel_certificates:
        rows: list[Row] = [["持证人", "岗位", "证书", "作业项目", "证书编号", "有效期限", "发证单位"]]
        for one in audit.personnel_certificates:
            e = w.entry("personnel_certificates", one)
            term = f"{e('valid_from', brief(one.valid_from))}¶至{e('valid_to', brief(one.valid_to))}"
            rows.append(
                [e("name"), e.aside("work"), e("kind"), e("category"), e("number"), term, e("issuer")]
            )
        w.table(rows, (0.9, 1, 1.4, 1.3, 1.6, 1.6, 1.3), head=1)
    for contract in audit.employment_contracts:
        e = w.entry("employment_contracts", contract)
        end = f"止于{e('valid_to')}" if contract.valid_to else "无固定期限"
        w.text(
            f"劳动合同：{e('name')}，签订日{e('signed_on')}，起始{e('valid_from')}，{end}。", style="plain"
        )
    w.text(
        says(
            "员工的协商和参与有渠道，{voice}代表员工参加了目标和措施的讨论，意见有答复。",
            "内外部沟通方式已规定，{voice}收集的员工意见由{safety}处理后公示。",
        )
        + says(
            "体系文件由{general}受控发放，记录按期归档。", "{general}控制文件版本，抽三份在用文件均为有效版。"
        )
    )


def _equipment(audit: Audit, w: Writer, says: Says) -> None:
    rows: list[Row]
    w.heading(2, "设备和监测器具")
    w.text(
        says(
            "{plant}按计划维护设备，{unit}的点检和保养记录连续。",
            "{plant}建立设备台账，抽{unit}保养记录，项目、周期与计划一致。",
        )
    )
    if audit.special_equipment:
        rows = [["特种设备", "代码和登记证号", "首检", "上次检验", "下次检验", "检验机构、报告号"]]
        for unit in audit.special_equipment:
            e = w.entry("special_equipment", unit)
            name = f"{e('name')}¶{e('model')}"
            numbers = f"{e('device_code')}¶{e('registration_no')}"
            names = ("first_inspected_on", "inspected_on", "next_inspection_on")
            days = [e(one, brief(getattr(unit, one))) for one in names]
            rows.append([name, numbers, *days, f"{e('agency')}¶{e('report_no')}"])
        w.table(rows, (1.2, 2, 1.4, 1.4, 1.4, 2), head=1)
    rows = [["监测器具、安全附件", "规格", "出厂编号", "检定校准证书", "实施日期", "有效期至", "结论"]]
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        proof = f"{e('certificate_no')}¶{e('agency')}"
        days = [e(name, brief(getattr(one, name))) for name in ("calibrated_on", "valid_until")]
        rows.append([e("device"), e("model"), e("serial"), proof, *days, e("result")])
    w.table(rows, (1.5, 1.1, 1.1, 2.2, 1.5, 1.5, 0.7), head=1, repeat=True)
