"""The third chapter of 珩洛's report: site by site, department by department."""

from __future__ import annotations

from datetime import timedelta

from corpus.bodies.audit import Audit, Site
from corpus.bodies.templates.sentences import Sentences
from corpus.bodies.writer import Writer

KINDS = {"fixed": "固定场所", "temporary": "临时场所"}


def all_of(audit: Audit, w: Writer, said: Sentences) -> None:
    """The whole chapter."""
    for at, site in enumerate(audit.sites, 1):
        w.heading(2, f"3.{at}  {'本部' if site.kind == 'fixed' else '项目'}")
        _about(audit, w, site)
        if site.kind == "fixed":
            _departments(audit, w, said, f"3.{at}")
        else:
            w.paragraphs(said.texts("away"))


def _about(audit: Audit, w: Writer, site: Site) -> None:
    e = w.same("sites", site.address, site)
    w.text(
        f"该场所位于{e('address')}，属{e('kind', KINDS[site.kind])}，开展{e('activity')}，"
        f"在岗{e('headcount')}人。{w.person(audit.leader)('name')}带队到场核实，情况与申请资料一致。"
    )


def _departments(audit: Audit, w: Writer, said: Sentences, number: str) -> None:
    heads = audit.world.people.heads
    parts = (
        ("office", _office),
        ("quality", _devices),
        ("makes" if said.makes else "serves", _operation),
        ("tech", None),
        ("buy", _purchase),
        ("sale", None),
        ("upkeep", _equipment),
        ("guard", _safety),
    )
    for at, (department, (stock, facts)) in enumerate(zip(audit.world.departments, parts, strict=True), 1):
        w.heading(3, f"{number}.{at}  {department}（接待人：{heads[department]}）")
        texts = said.texts(stock)
        w.paragraphs(w.random.sample(texts, max(2, len(texts) - 1)) if len(texts) > 2 else texts)
        if facts is _operation and "EnMS" in audit.systems:
            w.text(said.texts("energy")[2])
        if facts:
            facts(audit, w)


def _office(audit: Audit, w: Writer) -> None:
    for contract in audit.employment_contracts:
        if contract.valid_to is None:
            continue
        e = w.entry("employment_contracts", contract)
        w.text(
            f"调阅{e('name')}的劳动合同，签订日期为{e('signed_on')}，"
            f"合同期自{e('valid_from')}起至{e('valid_to')}止，社会保险已缴。"
        )
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        w.text(
            f"调阅职业健康档案：{e('name')}于{e('examined_on')}由{e('institution')}体检，"
            f"报告结论为{e('result')}，结果已告知本人。"
        )


def _devices(audit: Audit, w: Writer) -> None:
    if not audit.calibrations:
        w.text("该部门没有需要溯源的测量设备。")
        return
    w.text("测量设备台账见附录B，审核员从中抽取两件核对实物：")
    for one in w.random.sample(audit.calibrations, min(2, len(audit.calibrations))):
        e = w.entry("calibrations", one)
        w.text(
            f"{e.aside('place')}的{e('device')}（型号{e('model')}，出厂编号{e('serial')}），"
            f"{e('agency')}于{e('calibrated_on')}出具{one.act}证书{e('certificate_no')}，"
            f"有效期至{e('valid_until')}，标识与证书相符。"
        )


def _operation(audit: Audit, w: Writer) -> None:
    w.text(f"作业流程为：{'—'.join(audit.world.industry['flow'])}。")
    w.text(f"对照{w.laws('operation', around='《{}》')}检查了现场条件，没有发现违反强制性要求的情形。")
    if audit.permits:
        permit = audit.permits[0]
        e = w.entry("permits", permit)
        w.text(f"大厅悬挂的{e('kind')}（{e('number')}）由{e('authority')}颁发，内容与附录E的登记相同。")


def _purchase(audit: Audit, w: Writer) -> None:
    if not audit.suppliers:
        return
    supplier = w.random.choice(audit.suppliers)
    e = w.entry("suppliers", supplier)
    w.text(f"抽查{e('name')}的档案，该供方提供{e('provides')}，{e('evaluated_on')}评价为合格。")
    until = w.date(audit.audit.end + timedelta(days=w.random.randrange(120, 700)))
    w.text(f"档案中存有该供方自身的体系认证证书复印件，有效期至{until}，采购人员已在网上核验。")


def _equipment(audit: Audit, w: Writer) -> None:
    if not audit.special_equipment:
        w.text("单位没有在用的特种设备。")
        return
    unit = w.random.choice(audit.special_equipment)
    e = w.entry("special_equipment", unit)
    w.text(
        f"特种设备台账见附录C。在{unit.place}查看{e('name')}，设备代码{e('device_code')}，"
        f"检验标志载明的下次检验日期为{e('next_inspection_on')}，检验单位为{e('agency')}。"
    )


def _safety(audit: Audit, w: Writer) -> None:
    for drill in audit.drills:
        e = w.entry("drills", drill)
        w.text(
            f"{e('held_on')}，单位在{drill.place}开展了{e('kind')}应急演练，到场{drill.people}人，"
            "演练脚本、影像和总结齐全，对通信环节提出了改进意见。"
        )
