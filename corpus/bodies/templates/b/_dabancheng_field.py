"""达坂城's chapter on operation: work permits, visits, contractors, health, emergencies, quality."""

from __future__ import annotations

from datetime import timedelta

from corpus.bodies.audit import Site
from corpus.bodies.templates.b._dabancheng_form import SITE, Form, dots, on
from corpus.layouts.writer import Row

PERMITS = {
    "油田技术服务": (("动火作业", "DH"), ("吊装作业", "DZ"), ("临时用电", "LD"), ("高处作业", "GC")),
    "机电安装": (("高处作业", "GC"), ("动火作业", "DH"), ("临时用电", "LD"), ("吊装作业", "DZ")),
}
OTHERS = (("受限空间作业", "SX"), ("动火作业", "DH"), ("临时用电", "LD"), ("高处作业", "GC"))


def operation(form: Form) -> None:
    """The fifth chapter."""
    audit, w = form.audit, form.w
    form.begin("运行控制与现场访问")
    w.heading(2, "5.1 作业许可")
    _permits(form)
    w.heading(2, "5.2 现场访问记录")
    for at, site in enumerate(audit.sites, 1):
        _visit(form, at, site)
    w.heading(2, "5.3 承包方和供应方")
    _contractors(form)
    w.heading(2, "5.4 职业健康、清洁生产和社区关系")
    form.tell("health", 3)
    w.heading(2, "5.5 应急准备和响应")
    form.tell("emergency", 2)
    found = []
    for drill in audit.drills:
        e = w.entry("drills", drill)
        found.append([e("kind"), on(e, "held_on"), drill.place, str(drill.people), "已评价"])
    form.register(
        "应急演练登记", ["演练内容", "演练日期", "地点", "参加人数", "效果评价"], found, (3, 2, 2, 1.4, 1.6)
    )
    w.heading(2, "5.6 执行的技术标准")
    found = []
    for standard in audit.standards_cited:
        e = w.entry("standards_cited", standard)
        found.append([e("number"), e("title"), "现行有效"])
    form.register("技术标准登记", ["标准编号", "标准名称", "核查结果"], found, (2.4, 5.4, 1.6))
    if "QMS" in audit.systems:
        w.heading(2, "5.7 产品和服务质量")
        form.tell("quality_made" if form.said.makes else "quality", 4)
        w.paragraphs(audit.world.remarks["operation"][:2])


def _permits(form: Form) -> None:
    audit, w, people = form.audit, form.w, form.audit.world.people
    form.tell("permit", 3)
    kinds = PERMITS.get(audit.world.industry["field"], OTHERS)
    signer, guards = people.heads[audit.world.departments[2]], people.others[10:]
    found = []
    for at, (kind, letters) in enumerate(kinds):
        day = audit.audit.start - timedelta(days=w.random.randint(3, 12) + 9 * at)
        number = f"{letters}-{day:%y%m}-{w.random.randint(1, 40):03}"
        found.append([kind, number, dots(day), signer, guards[at % 2], "符合"])
    head = ["票证种类", "票证编号", "作业日期", "签发人", "监护人", "核查结果"]
    form.register("作业许可证抽查登记", head, found, (2.2, 2.2, 1.8, 1.6, 1.6, 1.4))
    law = w.law_entry("operation")
    titles = law.each("titles", "、", "《{}》")
    w.text(f"{law.silent('place')}运行控制适用的法律有{titles}，抽问的部门负责人能说明适用要求。")


def _visit(form: Form, at: int, site: Site) -> None:
    audit, w = form.audit, form.w
    e = w.same("sites", site.address, site)
    temporary = site.kind == "temporary"
    day, crew = form.visits[SITE if temporary else audit.world.departments[2]]
    names = "、".join(w.person(member)("name") for member in crew)
    topic = "site" if not temporary else "oilfield" if form.oilfield else "project"
    what = {"site": "固定场所", "oilfield": "作业井场", "project": "项目现场"}[topic]
    seen = [*form.some(topic, 4), *form.some("visit", 2)]
    rows: list[Row] = [
        [f"现场访问记录  FW-{at:02}", "‹", "‹", "‹"],
        ["访问对象", what, "访问日期", dots(day)],
        ["地址", e("address"), "‹", "‹"],
        ["活动", e("activity"), "现场人数", f"{e('headcount')}人"],
        ["审核员", names, "接待部门", audit.world.departments[2]],
        ["观察与取证", "¶".join(f"（{n}）{text}" for n, text in enumerate(seen, 1)), "‹", "‹"],
    ]
    w.table(rows, (1.6, 4, 1.6, 2.4), head=1, bold=(0, 2))


def _contractors(form: Form) -> None:
    audit, w = form.audit, form.w
    form.tell("contractor", 2)
    found = []
    for supplier in audit.suppliers:
        e = w.entry("suppliers", supplier)
        found.append([e("name"), e("provides"), on(e, "evaluated_on"), "合格"])
    form.register(
        "承包方和供应方登记", ["单位名称", "提供的产品或服务", "评价日期", "评价结果"], found, (4, 3, 2, 1.4)
    )
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        first, second = (e.one("parties", party) for party in contract.parties)
        w.text(
            f"抽查{first}与{second}的{e('kind')}（{contract.about}），{e('signed_on')}签订，合同期{e('stated_term')}，"
            f"自{e('valid_from')}起至{e('valid_to')}止，附有HSE协议。"
        )
