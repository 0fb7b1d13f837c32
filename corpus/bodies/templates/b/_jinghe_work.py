"""泾禾's chapter on the places of work: what was seen and asked there, in prose, place by place."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.b._jinghe_form import Form
from corpus.bodies.writer import Writer


def all_of(audit: Audit, w: Writer, form: Form) -> None:
    """The chapter: the place of work in full; the seat of works elsewhere in few words."""
    form.chapter("现场审核情况")
    if len(audit.sites) > 1:
        _seat(audit, w, form)
    _visit(audit, w, form)
    _equipment(audit, w, form)
    _instruments(audit, w, form)
    if form.has("EMS", "OHSMS"):
        _care(audit, w, form)
    doing, safety = audit.world.departments[2], audit.world.departments[-1]
    form.raised(audit.world.departments[1], doing, audit.world.departments[6], safety)


def _seat(audit: Audit, w: Writer, form: Form) -> None:
    site = audit.sites[0]
    e = w.same("sites", site.address, site)
    form.section(f"固定场所：{site.address}")
    w.text(
        f"该处承担{e('activity')}，人员{e('headcount')}名。办公区和资料室整洁，消防通道畅通，灭火器压力正常，"
        "职能部门的审核情况见上一章。"
    )


def _visit(audit: Audit, w: Writer, form: Form) -> None:
    site = audit.sites[-1]
    e = w.same("sites", site.address, site)
    away = site.kind != "fixed"
    form.section(f"{'临时场所' if away else '作业现场'}：{site.address}")
    w.text(
        f"审核组于审核期间到达该处，由{audit.attendants[0].name}带领查看。此处从事的活动为{e('activity')}，"
        f"共有人员{e('headcount')}名。业务流程为：{'→'.join(audit.world.industry['flow'])}。"
    )
    form.listed(form.texts(form.trade))
    if form.has("QMS"):
        w.text(*form.texts("scrap"))
    law = w.law_entry("operation")
    w.text(
        f"随机考问{law.silent('place')}{law.each('titles', '、', '《{}》')}中与岗位有关的规定，"
        "现场负责人能够回答，执行情况与规定相符。"
    )
    cited = []
    for one in audit.standards_cited:
        s = w.entry("standards_cited", one)
        cited.append(f"{s('number')}《{s('title')}》")
    if cited:
        w.text(f"作业和验收所执行的标准：{'；'.join(cited)}，现场备有现行版本。")


def _equipment(audit: Audit, w: Writer, form: Form) -> None:
    form.section("特种设备")
    if not audit.special_equipment:
        w.text("该单位没有使用特种设备。")
    for one in audit.special_equipment:
        e = w.entry("special_equipment", one)
        w.text(
            f"{e('name')}，型号{e('model')}，位于{e.aside('place')}，设备代码{e('device_code')}，"
            f"使用登记证编号{e('registration_no')}；首次检验{e('first_inspected_on')}，最近一次由{e('agency')}于"
            f"{e('inspected_on')}检验，报告编号{e('report_no')}，下次检验日期{e('next_inspection_on')}。"
        )


def _instruments(audit: Audit, w: Writer, form: Form) -> None:
    form.section("测量设备")
    w.text(*form.texts("instrument"))
    texts = []
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        texts.append(
            f"{e('device')}，规格{e('model')}，出厂编号{e('serial')}，在{e.aside('place')}使用；{e('agency')}"
            f"{e('calibrated_on')}{one.act}，证书编号{e('certificate_no')}，{one.act}结果{e('result')}，"
            f"有效期至{e('valid_until')}；送检单位{e('user_unit')}。"
        )
    form.listed(texts)


def _care(audit: Audit, w: Writer, form: Form) -> None:
    form.section("环境和安全运行" if form.has("EMS") and form.has("OHSMS") else "运行控制和应急")
    if form.has("EMS"):
        form.listed(form.texts("green"))
    if form.has("OHSMS"):
        w.text(*form.texts("guard"))
    w.text(*form.texts("emergency"))
    for one in audit.drills:
        e = w.entry("drills", one)
        w.text(
            f"{e('held_on')}在{one.place}组织了{e('kind')}应急演练，{one.people}人参加，有方案、照片和评价记录。"
        )
