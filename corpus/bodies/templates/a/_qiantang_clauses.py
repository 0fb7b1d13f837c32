"""The findings of 钱堰 by clause: what was asked and seen, then numbered evidence."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Writer

LETTERS = {"QMS": "Q", "EMS": "E", "OHSMS": "S"}


class Clauses:
    """Writes clauses; evidence is numbered through the chapter."""

    def __init__(self, audit: Audit, w: Writer) -> None:
        self.audit, self.w = audit, w
        self.said = Phrases(w)
        self.number = 0

    def head(self, number: str, name: str, systems: tuple[str, ...] = ("QMS", "EMS", "OHSMS")) -> bool:
        """The heading of a clause where one of its systems is audited."""
        here = [LETTERS[one] for one in self.audit.systems if one in systems]
        if here:
            self.w.heading(3, f"{number} {name}（{'、'.join(here)}）")
        return bool(here)

    def told(self, topic: str, count: int = 1) -> None:
        """What was told on a topic, as a paragraph."""
        texts = self.said.some(topic, count)
        if texts:
            self.w.text("".join(texts))

    def proof(self, text: str) -> None:
        """A piece of evidence, with its number."""
        self.number += 1
        self.w.text(f"证据{self.number}：{text}")


def findings(audit: Audit, w: Writer) -> None:
    """All clauses."""
    w.text("Q、E、S分别表示质量、环境、职业健康安全管理体系。证据从头至尾统一编号，抽样明细见第五章各表。")
    c = Clauses(audit, w)
    _context(c)
    _planning(c)
    _support(c)
    if "QMS" in audit.systems:
        _quality(c)
    if {"EMS", "OHSMS"} & set(audit.systems):
        _control(c)
    _checks(c)


def _context(c: Clauses) -> None:
    w, audit = c.w, c.audit
    c.head("4", "组织环境")
    c.told("context", 2)
    scopes = "；".join(f"{LETTERS[one]}：{w.scope('system', one)}" for one in audit.systems)
    c.proof(f"管理手册界定的体系范围为——{scopes}。范围的边界与现场情况相符。")
    c.head("5", "领导作用")
    c.told("lead", 2)
    c.proof(c.said.one("policy"))
    if c.head("5.4", "工作人员的协商和参与", ("OHSMS",)):
        c.told("workers")


def _planning(c: Clauses) -> None:
    w, audit = c.w, c.audit
    c.head("6.1", "风险和机遇")
    c.told("risks")
    names = {"重要环境因素": ("6.1.2", "环境因素", "EMS"), "不可接受风险": ("6.1.2", "危险源辨识", "OHSMS")}
    for count in audit.counts:
        number, name, system = names.get(count.what, ("6.1.2", count.what, "EMS"))
        c.head(number, name, (system,))
        c.told(system)
        e = w.entry("counts", count)
        c.proof(f"《{count.what}清单》，{e('what')}{e('stated')}{count.unit}：{e.each('listed', '、')}。")
    c.head("6.1.3", "合规义务和法律法规要求", ("EMS", "OHSMS"))
    laws = w.law_entry("compliance")
    c.proof(
        f"《适用法律法规清单》收录{laws.silent('place')}{laws('stated_count')}部，"
        f"有{laws.each('titles', '、', '《{}》')}，均为现行有效文本。"
    )
    cited = []
    for one in audit.standards_cited:
        s = w.entry("standards_cited", one)
        cited.append(f"{s('number')}《{s('title')}》")
    if cited:
        c.proof(f"《外来文件登记表》，登记有{'、'.join(cited)}。")
    c.head("6.2", "目标及其实现的策划")
    c.told("goals")
    goals = "；".join(f"{name}，目标{target}，完成{done}" for name, target, done in audit.world.objectives)
    c.proof(f"《目标考核统计表》：{goals}。")


def _support(c: Clauses) -> None:
    w, audit = c.w, c.audit
    c.head("7.1", "资源")
    machines = "、".join(f"{name}（{model}）{count}台" for name, model, count in audit.world.equipment)
    c.told("plant", 2)
    c.proof(f"《设备台账》，主要设备为{machines}。")
    for unit in audit.special_equipment[:1]:
        e = w.entry("special_equipment", unit)
        c.proof(
            f"{e('name')}的定期检验报告，报告编号{e('report_no')}，{e('agency')}出具，"
            f"下次检验日期{e('next_inspection_on')}。"
        )
    c.told("measure")
    for one in audit.calibrations[:2]:
        e = w.entry("calibrations", one)
        c.proof(
            f"{e('device')}（出厂编号{e('serial')}）的{one.act}证书，证书号{e('certificate_no')}，"
            f"有效期至{e('valid_until')}。"
        )
    c.head("7.2", "能力、意识")
    c.told("able", 2)
    for holder in audit.personnel_certificates[:2]:
        e = w.entry("personnel_certificates", holder)
        c.proof(
            f"{e('name')}的{e('kind')}，作业项目{e('category')}，证号{e('number')}，到期日{e('valid_to')}。"
        )
    c.head("7.4～7.5", "沟通和成文信息")
    c.told("paper", 2)


def _quality(c: Clauses) -> None:
    w, audit = c.w, c.audit
    only = ("QMS",)
    c.head("8.1～8.2", "运行的策划和产品要求", only)
    c.told("demand", 2)
    for contract in audit.contracts[:1]:
        e = w.entry("contracts", contract)
        c.proof(
            f"与{contract.parties[-1]}的{e('kind')}，签订日期{e('signed_on')}，履约期限{e('stated_term')}。"
        )
    if "8.3" not in audit.exclusions:
        c.head("8.3", "设计和开发", only)
        c.told("design")
    c.head("8.4", "外部提供的控制", only)
    c.told("buy", 2)
    for supplier in audit.suppliers[:1]:
        e = w.entry("suppliers", supplier)
        c.proof(f"{e('name')}的《供方评价表》，评价日期{e('evaluated_on')}，供应{e('provides')}。")
    c.proof(f"外包过程为{w.fact('outsourced_processes')}，按外部供方同等管理。")
    c.head("8.5", "生产和服务提供", only)
    c.told("produce", 2)
    c.proof(
        f"工艺流程为{'→'.join(audit.world.industry['flow'])}；关键过程：{w.fact('key_processes')}；"
        f"特殊过程：{w.fact('special_processes')}。"
    )
    c.head("8.6～8.7", "放行和不合格输出", only)
    c.told("release", 2)


def _control(c: Clauses) -> None:
    w, audit = c.w, c.audit
    both = ("EMS", "OHSMS")
    c.head("8.1", "运行策划和控制", both)
    for system in audit.systems:
        c.told(f"run_{system}", 2)
    c.proof(f"现场对照{w.laws('operation')}的要求检查，没有看到违反的情形。")
    if "QMS" not in audit.systems:
        c.proof(
            f"外包过程为{w.fact('outsourced_processes')}；关键过程：{w.fact('key_processes')}；"
            f"特殊过程：{w.fact('special_processes')}。"
        )
    c.head("8.2", "应急准备和响应", both)
    c.told("rescue")
    for drill in audit.drills:
        e = w.entry("drills", drill)
        c.proof(
            f"《应急演练记录》：{e('held_on')}在{drill.place}演练{e('kind')}事故的处置，参加{drill.people}人。"
        )


def _checks(c: Clauses) -> None:
    w, audit = c.w, c.audit
    c.head("9.1", "监视、测量、分析和评价")
    c.told("watch", 2)
    for done in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", done)
        c.proof(
            f"《合规性评价报告》，{e('done_on')}由{e.each('evaluators', '、')}完成，"
            f"评价了{e('stated_count')}部法律法规，结论为全部遵守。"
        )
    c.head("9.2", "内部审核")
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        span = f"{e('start')}{e.silent('end')}" if one.start == one.end else f"{e('start')}至{e('end')}"
        c.proof(
            f"内部审核计划于{e('planned_on')}批准，审核于{span}实施。内审组长{e('leader')}，"
            f"内审员{e.each('auditors', '、')}。开出不符合报告{e('nonconformities')}份，"
            f"{e('closed_on')}全部验证关闭。"
        )
    c.told("internal")
    c.head("9.3", "管理评审")
    for held in audit.management_reviews:
        e = w.entry("management_reviews", held)
        c.proof(
            f"管理评审计划的日期为{e('planned_on')}，评审会议于{e('held_on')}召开，主持人{e('chair')}，"
            f"决定改进事项{e('improvements')}项，完成期限{e('due_date')}，目前正在按期推进。"
        )
    c.told("review")
    c.head("10", "改进")
    c.told("mend", 2)
