"""The projects: which were visited, what was seen on each; laws and evaluation of compliance by system."""

from __future__ import annotations

from corpus.bodies.audit import Audit, Site
from corpus.bodies.invent.draw import words
from corpus.bodies.writer import Entry, Writer
from corpus.layouts.writer import Row

KEYS = ("EMS", "OHSMS")
"""Whose laws HSE has, which has none of its own."""


def visited(audit: Audit, w: Writer) -> None:
    """The projects and places that were visited."""
    w.heading(2, "2.4 受审核的项目")
    rows: list[Row] = [["项目名称", "地点", "在施阶段", "人数"]]
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        stage = "作业过半" if site.kind == "temporary" else "正常运行"
        rows.append(
            [f"{_named(audit, site)}（{kind}）", e("address"), f"{e('activity')}（{stage}）", e("headcount")]
        )
    w.table(rows, (3, 4, 2.4, 0.9), head=1)
    if len(audit.sites) > 1:
        w.text("项目由我在项目清单中选取，选取时考虑了规模、风险和进度。")
    else:
        w.text("审核时没有在别处实施的项目，项目的抽样按在办的合同进行。")


def _named(audit: Audit, site: Site) -> str:
    if site.kind == "fixed":
        return "公司总部"
    work = audit.world.products.removeprefix("资质范围内的").removesuffix("施工")
    return f"{work}项目"


def projects(audit: Audit, w: Writer) -> None:
    """A section for each place; the workers and equipment stand at the last."""
    for at, site in enumerate(audit.sites, 1):
        w.heading(2, f"4.{at} {_named(audit, site)}")
        remarks = audit.world.remarks["operation"]
        w.text(f"【查看的证据】{remarks[2 * at - 2]}")
        w.text(f"【查看的证据】{remarks[2 * at - 1]}")
        if site is not audit.sites[-1]:
            continue
        head = audit.world.people.heads[audit.world.departments[2]]
        steps = "、".join(w.random.sample(audit.world.industry["flow"], 3))
        w.text(
            f"【查看的证据】由{audit.world.departments[2]}{head}陪同，查看了{steps}等环节的作业文件和当班记录。"
        )
        _workers(audit, w)
        _equipment(audit, w)
        _measured(audit, w)
        _emergency(audit, w)


def _workers(audit: Audit, w: Writer) -> None:
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        w.text(
            f"【特种作业人员】{e('name')}，从事{e.aside('work')}，持{e('kind')}（{e('category')}），证号{e('number')}，"
            f"{e('issuer')}发证，有效期{e('valid_from')}～{e('valid_to')}。",
        )
    for exam in audit.medical_exams:
        m = w.entry("medical_exams", exam)
        w.text(f"【健康检查】{m('name')}于{m('examined_on')}在{m('institution')}体检，结果{m('result')}。")


def _equipment(audit: Audit, w: Writer) -> None:
    gear = "、".join(f"{name}（{model}）{number}台" for name, model, number in audit.world.equipment)
    w.text(f"【设备】主要有{gear}，维护记录完整。")
    if not audit.special_equipment:
        w.text("【特种设备】没有使用特种设备。")
    for one in audit.special_equipment:
        e = w.entry("special_equipment", one)
        w.text(
            f"【特种设备】{e('name')}，型号{e('model')}，设备代码{e('device_code')}，使用登记证{e('registration_no')}，"
            f"首次检验{e('first_inspected_on')}。最近一次由{e('agency')}于{e('inspected_on')}检验合格"
            f"（报告{e('report_no')}），应在{e('next_inspection_on')}前再次检验。",
        )


def _measured(audit: Audit, w: Writer) -> None:
    one = w.random.choice(audit.calibrations)
    e = w.entry("calibrations", one)
    w.text(
        f"【测量设备】抽到{e('device')}，出厂编号{e('serial')}，{e('calibrated_on')}{one.act}，有效期至{e('valid_until')}。"
    )


def _emergency(audit: Audit, w: Writer) -> None:
    for drill in audit.drills:
        e = w.entry("drills", drill)
        w.text(
            f"【应急】{e('held_on')}组织了{e('kind')}应急演练，地点在{drill.place}，{drill.people}人参加，演练后作了评价。"
        )
    w.text(f"【法规】现场存有{w.laws('operation')}的文本，作业人员接受过交底。")


def obligations(audit: Audit, w: Writer) -> None:
    """The laws by system, the technical standards, the evaluation of each system."""
    w.heading(2, "5.1 法律法规的识别")
    e = w.law_entry("compliance")
    w.text(f"贵单位编制了适用法律法规清单{e.silent('place')}，收录{e('stated_count')}部，按体系归纳如下：")
    for name, titles in _grouped(audit).items():
        w.text(f"{name}：", style="plain")
        w.text("；".join(f"《{e.one('titles', title)}》" for title in titles), style="body")
    items = []
    for cited in audit.standards_cited:
        s = w.entry("standards_cited", cited)
        items.append(f"{s('number')}《{s('title')}》")
    w.text(f"作业中执行的规范和标准有{'、'.join(items)}。")
    w.heading(2, "5.2 合规性评价")
    _evaluated(audit, w)


def _grouped(audit: Audit) -> dict[str, list[str]]:
    """The titles by the first system that asks for them."""
    table, found = words("laws"), dict[str, list[str]]()
    keys = [(one, one) for one in audit.systems] + [("HSE", key) for key in KEYS if "HSE" in audit.systems]
    for title in audit.laws("compliance").titles:
        mine = next((one for one, key in keys if title in table.get(key, [])), "")
        name = words("systems")[mine]["name"] if mine else "各体系通用"
        found.setdefault(name, []).append(title)
    return found


def _evaluated(audit: Audit, w: Writer) -> None:
    for one in audit.compliance_evaluations:
        first = w.entry("compliance_evaluations", one)
        w.text(
            f"{first('done_on')}，贵单位对清单所列{first('stated_count')}部法律法规的遵守情况作了评价，分体系说明如下。"
        )
        for system in audit.systems:
            _told(w, w.entry("compliance_evaluations", one), system)


def _told(w: Writer, e: Entry, system: str) -> None:
    name = words("systems")[system]["name"]
    subject = SUBJECTS.get(system, "合同履行和服务承诺")
    w.text(f"{name}：评价日期{e('done_on')}，评价人{e.each('evaluators')}，重点是{subject}，结论为遵守。")


SUBJECTS = {
    "QMS": "产品和服务质量、合同和招标投标",
    "EMS": "污染物排放、固体废物和资源能源",
    "OHSMS": "安全生产、职业病防治和消防",
    "HSE": "健康、安全和环境的综合要求",
    "ITSMS": "网络和数据安全、服务承诺",
    "EIMS": "公平竞争、信息公示和广告",
}
"""What the evaluation of a system is mostly about."""
