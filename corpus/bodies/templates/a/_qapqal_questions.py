"""The questions of 察布查尔's form: what is looked into, the answer, what was seen."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _qapqal_annexes as annexes
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

LETTERS = {"QMS": "Q", "EMS": "E", "OHSMS": "S", "HSE": "H"}
SYSTEM = {letter: system for system, letter in LETTERS.items()}


class Form:
    """The form being filled in: one table of questions a chapter."""

    def __init__(self, audit: Audit, w: Writer, phrases: Phrases) -> None:
        self.audit, self.w, self.phrases = audit, w, phrases
        self.rows: list[Row] = []
        self.chapter = 0
        self.project = any(site.kind != "fixed" for site in audit.sites)

    def has(self, *systems: str) -> bool:
        """Whether one of the systems is audited."""
        return bool({*systems} & {*self.audit.systems})

    def said(self, topic: str) -> list[str]:
        """What was seen on a topic."""
        return self.phrases.some(topic, 2)

    def where(self, topic: str) -> list[str]:
        """What was seen on a topic that is another for projects."""
        return self.said(f"{topic}_{'p' if self.project else 'o'}")

    def ask(self, clauses: str, question: str, told: Sequence[str]) -> None:
        """A question of some clauses (`Q8.4 S8.1.4`), left out where none of the systems is audited."""
        held = [one for one in clauses.split() if SYSTEM[one[0]] in self.audit.systems]
        if not held:
            return
        numbers = self._against(held)
        verdict = "{-}是¶{+}否" if numbers else "{+}是¶{-}否"
        more = [f"见不符合项 {'、'.join(numbers)}。"] if numbers else []
        at = f"{self.chapter + 1}.{len(self.rows) + 1}"
        asked = f"{at} {question}¶（{' '.join(held)}）"
        self.rows.append([asked, verdict, "¶".join([*told, *more])])

    def _against(self, held: list[str]) -> list[str]:
        """The numbers of the nonconformities against one of the clauses."""
        systems = {one.number: one.system for one in self.audit.standards}
        found = []
        for item in self.audit.nonconformities.items:
            letter = LETTERS.get(systems.get(item.standard, ""), "")
            if any(letter == one[0] and f"{item.clause}.".startswith(f"{one[1:]}.") for one in held):
                found.append(item.number)
        return found

    def close(self, title: str) -> None:
        """The table of the questions so far."""
        self.chapter += 1
        self.w.heading(2, f"（{'一二三四五六七八九'[self.chapter - 1]}）{title}")
        self.w.table([["核查内容", "结论", "说明"], *self.rows], (3.4, 0.9, 6.1), head=1, repeat=True)
        self.rows = []


def questions(form: Form) -> None:
    """All chapters."""
    _standing(form)
    _planning(form)
    _people(form)
    _means(form)
    _buying(form)
    _work(form)
    if form.has("EMS", "OHSMS", "HSE"):
        _field(form)
    _checking(form)


def _standing(form: Form) -> None:
    audit, w = form.audit, form.w
    scopes = [f"{LETTERS[one]}：{w.scope('system', one)}" for one in audit.systems]
    every = "Q4.3 E4.3 S4.3 H5.4"
    licence = form.said("licence" if audit.permits else "no_licence")
    form.ask("Q4.1 E4.1 S4.1 H5.3", "法律地位是否清楚？", form.said("legal"))
    form.ask("Q8.2.2 E6.1.3 S6.1.3 H5.3", "资质、许可是否有效并覆盖业务？", licence)
    form.ask("Q4.1 Q4.2 E4.1 E4.2 S4.1 S4.2", "内外部因素和相关方要求是否识别？", form.said("context"))
    form.ask(every, "体系范围是否确定？", ["手册表述的范围：", *scopes])
    flow = [
        f"业务流程：{'、'.join(audit.world.industry['flow'])}。",
        f"关键过程：{w.fact('key_processes')}",
        f"特殊过程：{w.fact('special_processes')}",
        f"外包过程：{w.fact('outsourced_processes')}",
        f"不适用条款：{w.fact('exclusions')}",
    ]
    form.ask("Q4.4 E4.4 S4.4 H5.5.1", "过程是否识别？", [*flow, *annexes.counted(audit, w, "主要过程")])
    form.close("组织、资质和范围")
    annexes.licences(audit, w)


def _planning(form: Form) -> None:
    audit, w = form.audit, form.w
    form.ask("Q5.2 E5.2 S5.2 H5.2", "方针是否建立并传达？", form.said("policy"))
    form.ask("Q5.3 E5.3 S5.3 H5.4", "职责权限是否明确？", form.said("duty"))
    form.ask("S5.4 H5.4", "员工是否参与和协商？", form.said("workers"))
    form.ask("Q6.1 E6.1.1 S6.1.1", "风险和机遇是否应对？", form.said("risk"))
    aspects = [*form.said("aspect"), *annexes.counted(audit, w, "重要环境因素")]
    form.ask("E6.1.2 H5.3", "环境因素是否识别评价？", aspects)
    hazards = [*form.said("hazard"), *annexes.counted(audit, w, "不可接受风险")]
    form.ask("S6.1.2 H5.3", "危险源是否辨识评价？", hazards)
    safety = form.has("EMS", "OHSMS", "HSE")
    laws = [*form.said("law" if safety else "law_q"), *annexes.laws(audit, w)]
    form.ask("Q8.2.2 E6.1.3 S6.1.3 H5.3", "法律法规是否获取和识别？", laws)
    goals = [f"{name}：目标{target}，实际{reached}" for name, target, reached in audit.world.objectives]
    form.ask("Q6.2 E6.2 S6.2 H5.3", "目标是否分解、考核和实现？", [*form.said("goal"), *goals])
    form.close("策划")


def _people(form: Form) -> None:
    audit, w = form.audit, form.w
    hired = annexes.employed(audit, w)
    form.ask("Q7.1.2 Q7.2 E7.2 S7.2 H5.4", "人员能力是否满足？", [*form.said("able"), *hired])
    form.ask("Q7.3 E7.3 S7.3 H5.4.3", "特种作业人员是否持证？", form.said("special"))
    form.ask("S8.1.1 H5.5.2", "职业健康监护是否实施？", [*form.said("health"), *annexes.exams(audit, w)])
    form.ask("Q7.4 E7.4 S7.4 H5.4.6", "内外部沟通是否有效？", form.said("tell"))
    form.ask("Q7.5 E7.5 S7.5 H5.4.8", "文件和记录是否受控？", form.said("paper"))
    form.close("人员和文件")
    annexes.holders(audit, w)


def _means(form: Form) -> None:
    audit, w = form.audit, form.w
    owned = "、".join(f"{name}（{model}）{number}台" for name, model, number in audit.world.equipment)
    told = [*form.said("equipment"), f"主要设备机具：{owned}。", *annexes.plant(audit, w)]
    form.ask("Q7.1.3 E7.1 S7.1 H5.5.1", "设备机具是否满足并完好？", told)
    seen = [*form.said("meter"), *annexes.one_instrument(audit, w)]
    form.ask("Q7.1.5 E9.1.1 S9.1.1 H5.6.1", "计量器具是否按期检定或校准？", seen)
    form.close("设备和计量")
    annexes.instruments(audit, w)


def _buying(form: Form) -> None:
    audit, w = form.audit, form.w
    form.ask("Q8.4 E8.1.1 S8.1.4 H5.5.3", "供方和分包方是否评价？", form.said("buy"))
    signed = [*form.said("sub"), *annexes.contracts(audit, w)]
    form.ask("Q8.4.3 E8.1.1 S8.1.4.2 H5.5.3", "合同和进场管理是否到位？", signed)
    form.close("采购与分包")
    annexes.suppliers(audit, w)


def _work(form: Form) -> None:
    audit, w = form.audit, form.w
    form.ask("Q8.2", "合同评审是否实施？", form.said("order"))
    drawn = "design" if audit.exclusions == "无" else "nodesign"
    form.ask("Q8.3", "设计和技术文件是否受控？", form.said(drawn))
    form.ask("Q8.1 H5.5.4", "实施策划和交底是否到位？", form.where("plan"))
    form.ask("Q8.5 H5.5.5", "作业过程是否受控？", form.where("work"))
    form.ask("Q8.6 Q8.7 E9.1.1 S9.1.1 H5.6.1", "检查验收和投入是否落实？", _results(form))
    form.close("项目（业务）实施")
    annexes.visits(audit, w)


def _results(form: Form) -> list[str]:
    return [*form.said("check"), *annexes.figures(form.audit, form.w)]


def _field(form: Form) -> None:
    audit, w = form.audit, form.w
    form.ask("E8.1 H5.5.7", "现场环境保护是否落实？", form.said("green"))
    safe = [*form.said("safe"), f"对照检查的法律法规：{w.laws('operation', '')}"]
    form.ask("S8.1.2 H5.5.6", "现场安全措施是否落实？", safe)
    form.ask("E8.2 S8.2 H5.5.8", "应急准备是否到位？", [*form.said("ready"), *annexes.drills(audit, w)])
    form.close("现场环境和安全")


def _checking(form: Form) -> None:
    audit, w = form.audit, form.w
    told = form.said("inspect") if form.has("QMS") else []
    if form.has("EMS", "OHSMS", "HSE"):
        told += form.said("inspect_s")
    else:
        told.append(f"检查时对照的法律法规：{w.laws('operation', '')}")
    form.ask("Q9.1 E9.1 S9.1 H5.6", "监视测量和分析是否开展？", told)
    done = [*form.said("comply"), *annexes.evaluations(audit, w)]
    form.ask("Q9.1.3 E9.1.2 S9.1.2 H5.6.2", "合规性是否评价？", done)
    form.ask(
        "Q9.2 E9.2 S9.2 H5.6.6", "内部审核是否实施？", [*form.said("inner"), *annexes.internal(audit, w)]
    )
    form.ask("Q9.3 E9.3 S9.3 H5.7", "管理评审是否实施？", [*form.said("review"), *annexes.review(audit, w)])
    form.ask("Q10 E10 S10 H5.6.3", "是否持续改进？", form.said("mend"))
    form.close("检查、评价和改进")
