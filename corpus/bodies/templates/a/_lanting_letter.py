"""The body of 岚亭's letter: what was seen of environment and safety, and who answers for what."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

import yaml

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer


@cache
def _stock() -> dict[str, list[str]]:
    """The sentences."""
    text = Path(__file__).with_name("_lanting.yaml").read_text(encoding="utf-8")
    found: dict[str, list[str]] = yaml.safe_load(text)
    return found


def told(w: Writer, topic: str, count: int) -> str:
    """Some sentences of a topic in one paragraph."""
    world = w.audit.world
    texts = _stock()[topic]
    slots = {
        "manager": world.people.manager,
        "representative": world.people.representative,
        "workers": world.people.workers,
        "office": world.departments[0],
        "doing": world.departments[2],
        "upkeep": world.departments[6],
        "safety": world.departments[7],
        "first": world.industry["flow"][0],
        "last": world.industry["flow"][-1],
        "aspect": world.aspects[0],
        "hazard": world.hazards[0],
    }
    chosen = sorted(w.random.sample(range(len(texts)), min(count, len(texts))))
    return "".join(texts[at].format(**slots) for at in chosen)


def short(day: date, beside: date) -> str:
    """A day without its year where the one before has it."""
    full = f"{day.year}年{day.month}月{day.day}日"
    return f"{day.month}月{day.day}日" if day.year == beside.year else full


def environment(audit: Audit, w: Writer) -> None:
    """Aspects, permits, what was spent, compliance."""
    for count in audit.counts:
        if "环境" in count.what:
            e = w.entry("counts", count)
            w.text(
                f"贵公司评出{e('what')}{e('stated')}项：{e.each('listed')}。我们逐项问了控制办法，"
                f"都能在运行文件里找到出处。"
            )
    w.text(told(w, "env", 2))
    for permit in audit.permits:
        e = w.entry("permits", permit)
        w.text(
            f"贵公司出示了{e('authority')}发给{e('holder')}的{e('kind')}，编号是{e('number')}，载明的范围为"
            f"{e('scope')}，自{e('valid_from')}起，到{e('valid_to')}为止。"
        )
    _spent(audit, w, "环保")
    for done in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", done)
        law = w.law_entry("compliance")
        w.text(
            f"合规的事，{e.each('evaluators')}三位于{e('done_on')}对照{e('stated_count')}部法律法规作过评价，"
            f"结论是守法；这{law('stated_count')}部的名目我们抄在附表丁。"
        )
    few = w.law_entry("operation")
    titles = few.each("titles", "和", "《{}》")
    w.text(f"现场走下来，凡{titles}中与贵公司有关的规定，未见违反。{few.silent('place')}")


def _spent(audit: Audit, w: Writer, word: str) -> None:
    for table in audit.tables_with_totals:
        if word not in table.title:
            continue
        e = w.entry("tables_with_totals", table)
        items = [e.inner("items", item) for item in table.items]
        each = "，".join(f"{i('name')}{i('amount')}{table.unit}" for i in items)
        w.text(f"我们还索取了《{e('title')}》，其中{each}，合计{e('stated_total')}{table.unit}。")


def safety(audit: Audit, w: Writer) -> None:
    """Hazards, drills, people's health, what was spent."""
    for count in audit.counts:
        if "风险" in count.what:
            e = w.entry("counts", count)
            w.text(
                f"安全一头，评出的{e('what')}有{e('stated')}项，即{e.each('listed')}，均已定了措施和责任人。"
            )
    w.text(told(w, "safety", 2))
    drills = []
    for drill in audit.drills:
        e = w.entry("drills", drill)
        drills.append(f"{e('held_on')}练的是{e('kind')}（{drill.people}人到场）")
    w.text(f"应急预案不止写在纸上：{'，'.join(drills)}，照片和签到俱在。")
    exams = []
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        exams.append(f"{e('name')}于{e('examined_on')}在{e('institution')}体检，{e('result')}")
    w.text(f"我们抽看了职业健康档案，{'；'.join(exams)}。")
    for contract in audit.employment_contracts:
        e = w.entry("employment_contracts", contract)
        if contract.valid_to:
            w.text(
                f"{e('name')}的劳动合同{e('signed_on')}签订，期限从{e('valid_from')}到{e('valid_to')}，"
                f"写有劳动保护和职业危害告知的条款。"
            )
    _spent(audit, w, "安全")
    w.text("特种设备和计量器具列在附表乙，持证上岗的人员列在附表丙，抽到的证件当时都在有效期内。")


def partners(audit: Audit, w: Writer) -> None:
    """Suppliers and contracts."""
    texts = []
    for supplier in audit.suppliers[:4]:
        e = w.entry("suppliers", supplier)
        texts.append(f"{e('name')}供{e('provides')}，{e('evaluated_on')}评过")
    w.text(f"对外来的供应和服务，贵公司有名录，我们抽了几家：{'；'.join(texts)}。")
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        w.text(
            f"{e.each('parties', '与')}所订{contract.about}的{e('kind')}，落款{e('signed_on')}，为期"
            f"{e('stated_term')}，即{e('valid_from')}到{e('valid_to')}。"
        )


def cycle(audit: Audit, w: Writer) -> None:
    """Internal audit and management review."""
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        days = e("start")
        if one.end == one.start:
            days += f"一天之内{e.silent('end')}"
        else:
            days += f"到{e('end', short(one.end, one.start))}"
        w.text(
            f"内审的计划{e('planned_on')}批下来，{days}做完，内审员{e.each('auditors')}一同去查，"
            f"{e('leader')}领队，查出不符合{e('nonconformities')}项，到{e('closed_on')}都已关掉。"
        )
    for review in audit.management_reviews:
        e = w.entry("management_reviews", review)
        w.text(
            f"管理评审{e('planned_on')}发的通知，{e('held_on')}由{e('chair')}主持开成，定下改进"
            f"{e('improvements')}项，最迟{e('due_date')}要见结果。"
        )
