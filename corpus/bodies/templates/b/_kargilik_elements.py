"""The records by element: what was looked at, the registers under it, how it was judged."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.b import _kargilik_registers as registers
from corpus.bodies.templates.b._kargilik_form import clauses
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Writer


class Elements:
    """The elements, numbered through; each nonconformity is told once."""

    def __init__(self, audit: Audit, w: Writer) -> None:
        self.audit, self.w, self.number = audit, w, 0
        self.left = list(audit.nonconformities.items)

    def begin(self, title: str, clause: str) -> None:
        """The heading of an element."""
        self.number += 1
        self.w.heading(2, f"6.{self.number}　{title}")
        self.w.text(f"对应条款：{clause}", style="plain")

    def judge(self, department: int, clause: str = "") -> None:
        """The result, with what was found in the department, of a clause where one is given."""
        name = self.audit.world.departments[department] if department >= 0 else ""
        found = [i for i in self.left if i.department == name and i.clause.startswith(clause)]
        self.left = [item for item in self.left if item not in found]
        told = "".join(f"本要素开具不符合项{item.number}，其余抽样符合要求。" for item in found)
        self.w.text(f"判定：{told or '抽样符合要求。'}", style="plain")


def records(audit: Audit, w: Writer, said: Phrases) -> None:
    """All elements."""
    w.heading(1, "6　管理要素审核记录")
    one = Elements(audit, w)
    _planning(audit, w, said, one)
    _resources(audit, w, said, one)
    _bought(audit, w, said, one)
    _site(audit, w, said, one)
    _green_and_safe(audit, w, said, one)
    _evaluated(audit, w, said, one)


def _planning(audit: Audit, w: Writer, said: Phrases, one: Elements) -> None:
    one.begin(
        "管理策划与目标", clauses(audit, "4、5.2、6.1、6.2", "4、5.2、6.1.1、6.2", "4、5.2、6.1.1、6.2")
    )
    w.paragraphs([*said.some("plan", 2), *said.some("risk", 1)])
    told = "；".join(f"{name}（目标{aim}，统计结果{done}）" for name, aim, done in audit.world.objectives)
    w.text(f"查目标及考核资料：{told}，均已实现。")
    one.judge(-1)
    one.begin(
        "组织机构、职责与人力资源", clauses(audit, "5.3、7.2、7.3、7.5", "5.3、7.2、7.5", "5.3、7.2、7.5")
    )
    w.paragraphs([*said.some("duty", 1), *said.some("people", 1), *said.some("files", 1)])
    for paper in audit.employment_contracts:
        e = w.entry("employment_contracts", paper)
        last = f"至{e('valid_to')}" if paper.valid_to else "起（无固定期限）"
        w.text(f"抽劳动合同：{e('name')}，签订日期{e('signed_on')}，合同期限{e('valid_from')}{last}。")
    registers.holders(audit, w)
    one.judge(0)


def _resources(audit: Audit, w: Writer, said: Phrases, one: Elements) -> None:
    one.begin("机具与设备管理", clauses(audit, "7.1.3、7.1.5", "7.1", "7.1、8.1"))
    w.paragraphs(said.some("machine", 1))
    registers.special(audit, w)
    registers.devices(audit, w)
    one.judge(6)


def _bought(audit: Audit, w: Writer, said: Phrases, one: Elements) -> None:
    if "QMS" in audit.systems:
        one.begin("投标及合同管理", clauses(audit, "8.2", "", ""))
        w.paragraphs(said.some("bid", 1))
        one.judge(5)
    one.begin("材料、设备采购及外包管理", clauses(audit, "8.4", "8.1", "8.1.4"))
    w.paragraphs([*said.some("buy", 1), *said.some("sub", 1)])
    w.text(f"外包过程：{w.fact('outsourced_processes')}。")
    registers.suppliers(audit, w)
    for paper in audit.contracts:
        c = w.entry("contracts", paper)
        w.text(
            f"抽{c('kind')}（{paper.about}）：{c.each('parties', '与')}于{c('signed_on')}签订，"
            f"合同期{c('stated_term')}，自{c('valid_from')}至{c('valid_to')}。"
        )
    one.judge(4)


def _site(audit: Audit, w: Writer, said: Phrases, one: Elements) -> None:
    one.begin("项目和现场管理", clauses(audit, "8.1、8.5", "8.1", "8.1"))
    w.text(f"关键过程：{w.fact('key_processes')}；需确认（特殊）过程：{w.fact('special_processes')}。")
    w.paragraphs(said.some("site", 3))
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        w.text(f"现场：{e('address')}，活动为{e('activity')}，现场人员{e('headcount')}人，作业区域划分清楚。")
    cited = []
    for standard in audit.standards_cited:
        s = w.entry("standards_cited", standard)
        cited.append(f"《{s('title')}》{s('number')}")
    if cited:
        w.text(f"现场配备的技术标准：{'、'.join(cited)}。")
    one.judge(2)
    one.begin("检查与验收", clauses(audit, "8.6、8.7、9.1", "9.1.1", "9.1.1"))
    w.paragraphs(said.some("check", 2))
    one.judge(1)


def _green_and_safe(audit: Audit, w: Writer, said: Phrases, one: Elements) -> None:
    if "EMS" in audit.systems:
        one.begin("环境因素及运行控制", clauses(audit, "", "6.1.2、8.1", ""))
        w.paragraphs(said.some("green", 2))
        registers.counted(audit, w, "环境")
        registers.figures(audit, w, "环保")
        one.judge(7, "8.1")
    if "OHSMS" in audit.systems:
        one.begin("危险源及安全运行控制", clauses(audit, "", "", "5.4、6.1.2、8.1"))
        w.paragraphs(said.some("safe", 2))
        registers.counted(audit, w, "风险")
        registers.exams(audit, w)
        registers.figures(audit, w, "安全")
        one.judge(7, "8.1")
    one.begin("法律法规及合规性评价", clauses(audit, "4.2", "6.1.3、9.1.2", "6.1.3、9.1.2"))
    registers.laws(audit, w)
    one.judge(7, "9.1.2")
    one.begin("应急准备和响应", clauses(audit, "8.1", "8.2", "8.2"))
    for drill in audit.drills:
        d = w.entry("drills", drill)
        w.text(
            f"查演练记录：{d('held_on')}，地点{drill.place}，科目为{d('kind')}演练，参加{drill.people}人，"
            "过程记录和照片齐全。"
        )
    one.judge(7, "8.2")


def _evaluated(audit: Audit, w: Writer, said: Phrases, one: Elements) -> None:
    one.begin("自查与评价", clauses(audit, "9.2、9.3", "9.2、9.3", "9.2、9.3"))
    registers.reviewed(audit, w)
    w.text("判定：抽样符合要求。", style="plain")
    one.begin("信息管理与改进", clauses(audit, "9.1.2、10", "7.4、10", "7.4、10"))
    w.paragraphs([*said.some("talk", 1), *said.some("improve", 1)])
    registers.figures(audit, w, "检验")
    told = "".join(f"另在{item.department}开具不符合项{item.number}。" for item in one.left)
    w.text(f"判定：{told or '抽样符合要求。'}", style="plain")
