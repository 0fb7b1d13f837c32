"""The one big table of 昭苏's form: a point to check on the left, the auditors' notes on the right."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.bodies.audit import Audit
from corpus.bodies.templates.b import _zhaosu_lists as lists
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

LETTERS = {"QMS": "Q", "EMS": "E", "OHSMS": "O"}
BOTH = ("EMS", "OHSMS")
DONE = "（打“√”为符合，“○”为有不符合报告）"


class Notes:
    """The table being filled in."""

    def __init__(self, audit: Audit, w: Writer) -> None:
        self.audit, self.w, self.phrases = audit, w, Phrases(w)
        self.rows: list[Row] = [["检查要点", "审核记录"]]
        self.quality = "QMS" in audit.systems

    def said(self, *topics: str) -> list[str]:
        """Up to two notes on each topic."""
        return [text for topic in topics for text in self.phrases.some(topic, 2)]

    def part(self, title: str) -> None:
        """A row over both columns."""
        self.rows.append([title, "‹"])

    def meeting(self, told: str, topic: str) -> None:
        """A meeting, which has no clause and no mark."""
        self.rows.append(["到会人员、内容", "¶".join([told, *self.said(topic)])])

    def row(self, clauses: str, point: str, notes: Sequence[str]) -> None:
        """A point with its clauses (`4.1`, `E6.1.2`) and what was noted."""
        if clauses[0] in "QEO":
            systems = [one for one in self.audit.systems if LETTERS[one] == clauses[0]]
        else:
            systems = self.audit.systems
        if not systems:
            return
        bare = clauses.lstrip("QEO")
        codes = clauses if clauses[0] in "QEO" else "".join(LETTERS[one] for one in systems) + clauses
        self.rows.append([f"{codes}　{point}", "¶".join([*notes, self._mark(systems, bare)])])

    def _mark(self, systems: list[str], clauses: str) -> str:
        """√, or the number of the report of nonconformity."""
        numbers = {s.number for s in self.audit.standards if s.system in systems}
        found = [
            item.number
            for item in self.audit.nonconformities.items
            if item.standard in numbers
            and any(f"{item.clause}.".startswith(f"{one}.") for one in clauses.split("、"))
        ]
        return f"○ 见不符合报告 {'、'.join(found)}" if found else "√"


def notes(audit: Audit, w: Writer) -> None:
    """The whole table."""
    n = Notes(audit, w)
    n.part("首次会议")
    people = "、".join(audit.world.departments)
    n.meeting(f"{w.fact('audit.start')} 8:30，{people}负责人到会。", "opening")
    _context(n)
    _planning(n)
    _support(n)
    if n.quality:
        _product(n)
    else:
        _operation(n)
    _evaluation(n)
    n.part("末次会议")
    late = "11:30" if audit.audit.end_half == "am" else "16:30"
    n.meeting(f"{w.fact('audit.end')} {late}，到会部门同首次会议。", "closing")
    w.text(f"审核记录{DONE}", style="subtitle")
    w.table(n.rows, (2.4, 7.8), head=1, repeat=True)


def _context(n: Notes) -> None:
    audit, w = n.audit, n.w
    n.part("4 组织环境 / 5 领导作用")
    n.row("4.1", "内外部因素是否确定、监视？", n.said("context"))
    n.row("4.2", "相关方及其要求是否确定？", n.said("parties"))
    scopes = [f"{LETTERS[one]}：{w.scope('system', one)}" for one in audit.systems]
    sites = []
    for site in audit.sites:
        s = w.same("sites", site.address, site)
        kind = s("kind", "固定" if site.kind == "fixed" else "临时")
        sites.append(f"{s('address')}（{kind}），{s('activity')}，{s('headcount')}人")
    n.row("4.3", "范围是否形成文件？", [*n.said("scope"), "手册中的范围：", *scopes, "场所：", *sites])
    steps = [
        f"流程：{'→'.join(audit.world.industry['flow'])}",
        f"关键过程：{w.fact('key_processes')}",
        f"特殊过程：{w.fact('special_processes')}",
        f"外包：{w.fact('outsourced_processes')}",
    ]
    n.row("4.4", "体系过程是否确定？", [*n.said("process"), *steps])
    n.row("5.1", "最高管理者作用、承诺？", n.said("lead"))
    n.row("5.2", "方针内容、发布、沟通？", n.said("policy"))
    n.row("5.3", "职责和权限是否分配？", n.said("duty"))
    n.row("O5.4", "工作人员协商和参与？", n.said("workers"))


def _planning(n: Notes) -> None:
    audit, w = n.audit, n.w
    n.part("6 策划")
    if n.quality:
        n.row("Q6.1", "风险和机遇的应对措施？", [*n.said("risk"), *lists.counted(audit, w, "主要过程")])
    else:
        n.row("6.1.1", "风险和机遇总则？", n.said("risk"))
    n.row("E6.1.2", "环境因素识别、评价？", [*n.said("aspect"), *lists.counted(audit, w, "重要环境因素")])
    n.row("O6.1.2", "危险源辨识、风险评价？", [*n.said("hazard"), *lists.counted(audit, w, "不可接受风险")])
    if not n.quality:
        n.row("6.1.3", "合规义务 / 法律法规要求？", [*n.said("law"), *lists.laws(audit, w)])
        n.row("6.1.4", "措施的策划？", n.said("change"))
    goals = [f"{name}，指标{target}，完成{reached}" for name, target, reached in audit.world.objectives]
    n.row("6.2", "目标及实现的策划？", [*n.said("goal"), *goals])
    if n.quality:
        n.row("Q6.3", "变更的策划？", n.said("change"))


def _support(n: Notes) -> None:
    audit, w = n.audit, n.w
    n.part("7 支持")
    owned = "；".join(f"{name}{model}，{number}台（套）" for name, model, number in audit.world.equipment)
    means = [*n.said("resource"), f"主要设备：{owned}"]
    if n.quality:
        n.row("Q7.1.1、7.1.3、7.1.4", "资源、基础设施、环境？", [*means, *lists.plant(audit, w)])
        n.row("Q7.1.5", "监视和测量资源？", lists.instruments(audit, w))
    else:
        n.row("7.1", "资源是否提供？", [*means, *lists.figures(audit, w)])
    records = [*lists.holders(audit, w), *lists.employed(audit, w)]
    n.row("7.2", "能力、培训、持证？", [*n.said("able"), *records])
    n.row("7.3", "意识？", n.said("aware"))
    n.row("7.4", "信息交流 / 沟通？", n.said("tell"))
    n.row("7.5", "文件化信息控制？", n.said("paper"))


def _operation(n: Notes) -> None:
    audit, w = n.audit, n.w
    n.part("8 运行")
    n.row("E8.1", "环境运行控制？", [*n.said("green"), *lists.permits(audit, w)])
    safe = [*n.said("safe"), f"现场对照的法规：{w.laws('operation', '')}", *lists.plant(audit, w)]
    n.row("O8.1.1、8.1.2", "安全运行控制、职业健康？", [*safe, *lists.exams(audit, w)])
    n.row("O8.1.3、8.1.4", "变更、采购、承包方？", [*n.said("buy_eo"), *lists.suppliers(audit, w)])
    n.row("8.2", "应急准备和响应？", [*n.said("ready"), *lists.drills(audit, w)])


def _product(n: Notes) -> None:
    audit, w = n.audit, n.w
    n.part("8 运行")
    law = [*n.said("law_q"), *lists.laws(audit, w), *lists.permits(audit, w)]
    n.row("Q8.2.1、8.2.3、8.2.4", "顾客要求的确定、评审、更改？", n.said("order"))
    n.row("Q8.2.2", "法规要求、许可？", law)
    n.row("Q8.3", "设计和开发？", [f"不适用条款：{w.fact('exclusions')}", *n.said("design")[:1]])
    n.row("Q8.4", "外部提供的控制？", [*n.said("buy"), *lists.suppliers(audit, w)])
    seen = [*n.said("make"), f"现场对照的法规：{w.laws('operation', '')}"]
    n.row("Q8.1、8.5", "生产和服务提供？", seen)
    n.row("Q8.6、8.7", "放行、不合格输出？", [*n.said("release"), *lists.figures(audit, w)])


def _evaluation(n: Notes) -> None:
    audit, w = n.audit, n.w
    n.part("9 绩效评价 / 10 改进")
    if n.quality:
        n.row("Q9.1", "监视、测量、满意度、分析评价？", n.said("measure"))
        n.row("Q9.1.3", "法规遵守情况评价？", [*n.said("comply"), *lists.evaluations(audit, w)])
    else:
        watched = [*n.said("measure_eo"), *lists.instruments(audit, w)]
        n.row("9.1.1", "监视、测量、校准？", watched)
        n.row("9.1.2", "合规性评价？", [*n.said("comply"), *lists.evaluations(audit, w)])
    n.row("9.2", "内部审核？", [*n.said("inner"), *lists.internal(audit, w)])
    n.row("9.3", "管理评审？", [*n.said("review"), *lists.review(audit, w)])
    n.row("10", "不符合、纠正措施、改进？", n.said("mend" if audit.certificates else "mend_first"))
