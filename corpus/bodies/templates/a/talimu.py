"""塔里木合格评定有限公司: a dashboard, questions with scores from 0 to 5, registers, one form a finding."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.a._talimu_design import design
from corpus.bodies.templates.a._talimu_forms import changes, forms
from corpus.bodies.templates.a._talimu_questions import Module, bar, checklist, modules
from corpus.bodies.templates.a._talimu_registers import registers
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "塔里木合格评定有限公司"
SYSTEMS = ("QMS", "QMS+EMS+OHSMS", "ISMS+ITSMS", "EMS+OHSMS", "FSMS+HACCP", "QMS+EMS", "QMS+HSPM")
TYPES = ("recertification", "surveillance", "stage2", "transfer")
STYLE = {"look": "black", "dates": "dots", "blank": "N/A", "styled": False}

KINDS = {
    "stage2": "初审（二阶段）",
    "surveillance": "监督",
    "recertification": "再认证",
    "transfer": "转机构",
}
OPINIONS = {
    "recommend": "推荐发证",
    "recommend_after_correction": "NC关闭后推荐发证",
    "maintain": "推荐保持证书",
    "suspend": "建议暂停证书",
    "not_recommend": "不推荐",
}
LEVELS = ("符合", "基本符合", "不符合")
PAIRS = (2, 3.2, 2, 3.2)


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(header_cells=("TALIMU", "审核报告"), footer=("TLM-F-08 / V6",), page="#/##")
    stock = Phrases(w)
    asked = modules(audit, w, stock)
    _cover(audit, w)
    _dashboard(audit, w, asked, stock)
    _profile(audit, w)
    design(audit, w)
    checklist(audit, w, asked)
    registers(audit, w)
    changes(audit, w)
    _conclusion(audit, w)
    _signed(audit, w)
    forms(audit, w)


def _cover(audit: Audit, w: Writer) -> None:
    w.text("TALIMU · 合格评定", style="right")
    w.text(w.fact("title"), style="title")
    w.text(w.fact("organization.name"), style="subtitle")
    kind = w.tag("audit_type", audit.audit_type, KINDS[audit.audit_type])
    names = "＋".join(w.tag("systems+", one, words("systems")[one]["name"]) for one in audit.systems)
    w.table(
        [
            ["报告号", w.fact("number")],
            ["项目号", audit.world.application_no],
            ["审核类型", kind],
            ["体系", names],
            ["出具日期", w.fact("report_date")],
            ["出具机构", w.fact("certification_body.name")],
        ],
        (2.4, 7.6),
        rules="rows",
        bold=(0,),
    )
    body = "certification_body"
    w.text(
        f"{w.fact(f'{body}.address')} | {w.fact(f'{body}.phone')} | "
        f"{w.fact(f'{body}.website')} | {w.fact(f'{body}.email')}",
        style="center",
    )
    w.page()


def _dashboard(audit: Audit, w: Writer, asked: list[Module], stock: Phrases) -> None:
    """01: what a manager reads on one page."""
    w.heading(1, "01 管理层速览")
    found = audit.nonconformities
    chosen = audit.conclusion.recommendation or ""
    since, until = (w.fact(f"audit.{end}") + w.half(f"audit.{end}_half") for end in ("start", "end"))
    due = w.fact("nonconformities.due_date") if found.items else "无需整改"
    rows: list[Row] = [
        ["现场时间", f"{since} – {until}", "审核组长", w.person(audit.leader)("name")],
        [
            "严重NC",
            f"{w.fact('nonconformities.major')} 项",
            "一般NC",
            f"{w.fact('nonconformities.minor')} 项",
        ],
        ["整改截止", due, "下次审核不晚于", w.fact("next_audit_by")],
        ["投入人日", f"{w.fact('audit.person_days')}", "风险等级", w.fact("audit.risk")],
        ["推荐意见", w.tag("conclusion.recommendation", chosen, OPINIONS[chosen]), "‹", "‹"],
    ]
    w.table(rows, PAIRS, bold=(0, 2))
    w.heading(2, "模块得分（0–5）")
    scores: list[Row] = [["模块", "题数", "平均分", "图示", "状态"]]
    for one in asked:
        state = "有NC，见报告单" if one.found else "平稳"
        name = f"{one.code} {one.title}"
        scores.append([name, f"{len(one.rows)}", f"{one.score:.1f}", bar(one.score), state])
    w.table(scores, (3, 1, 1.2, 2.2, 2.4), head=1, rules="three")
    w.heading(2, "亮点与关注")
    good = "¶".join(f"+ {text}" for text in stock.some("good", 2))
    watch = "¶".join(f"→ {text}" for text in stock.some("watch", 2))
    w.table([["亮点", "关注（不属于NC）"], [good, watch]], (5, 5), head=1)
    w.text("评分口径：5 优秀，4 良好，3 达到要求，2 有一般NC，1 有严重NC，0 未建立。", style="plain")


def _profile(audit: Audit, w: Writer) -> None:
    """02: who the client is."""
    w.heading(1, "02 客户画像")
    world, people = audit.world, audit.world.people
    term = f"{w.fact('organization.licence.valid_from')} 起，{w.until('organization.licence.valid_to')}"
    if audit.organization.licence.valid_to:
        licence = "organization.licence"
        term = f"{w.fact(f'{licence}.valid_from')} – {w.until(f'{licence}.valid_to')}"
    rows: list[Row] = [
        ["名称", w.fact("organization.name"), "‹", "‹"],
        ["信用代码", w.fact("organization.uscc"), "成立", w.fact("organization.established_on")],
        ["执照期限", term, "登记机关", w.fact("organization.licence.authority")],
        ["注册地址", w.fact("organization.registered_address"), "‹", "‹"],
        ["办公地址", w.fact("organization.office_address"), "‹", "‹"],
        ["经营地址", w.fact("organization.business_address"), "‹", "‹"],
        ["法定代表人", people.legal, "最高管理者", people.manager],
        ["管代", people.representative, "对接人", f"{people.contact} {world.phone}"],
        ["员工总数", f"{w.fact('headcount_total')} 人", "参保", f"{w.fact('insured_count')} 人"],
        ["体系内人数", f"{w.fact('headcount')} 人", "体系启用日", w.fact("system_effective_on")],
        ["主营活动", w.scope("activity"), "‹", "‹"],
        ["价值流", " > ".join(world.industry["flow"]), "‹", "‹"],
        ["关键过程", w.fact("key_processes"), "特殊过程", w.fact("special_processes")],
        ["外包过程", w.fact("outsourced_processes"), "班次", f"{world.shifts}"],
    ]
    if "QMS" in audit.systems:
        rows.append(["不适用条款", w.fact("exclusions"), "‹", "‹"])
    for one in audit.systems:
        rows.append([f"体系边界·{words('systems')[one]['letter']}", w.scope("system", one), "‹", "‹"])
    w.table(rows, PAIRS, bold=(0, 2))
    sites: list[Row] = [["#", "场所", "做什么", "人数", "性质"]]
    for at, site in enumerate(audit.sites, 1):
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定" if site.kind == "fixed" else "临时")
        sites.append([f"S{at}", e("address"), e("activity"), e("headcount"), kind])
    w.table(sites, (0.7, 4.4, 3, 1, 1), head=1, rules="three")


def _conclusion(audit: Audit, w: Writer) -> None:
    """07: ratings, opinion, scopes."""
    w.heading(1, "07 结论与推荐")
    rows: list[Row] = [["判断维度", "结果"]]
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        told = [f"{{+}}{e('value')}" if one == rating.value else f"{{-}}{one}" for one in LEVELS]
        rows.append([e("criterion"), "   ".join(told)])
    w.table(rows, (4.5, 5.5), head=1, rules="three")
    chosen = audit.conclusion.recommendation or ""
    w.text(f"推荐意见：{w.choice('conclusion.recommendation', OPINIONS, chosen)}")
    w.text("建议写入证书的范围", style="plain")
    rows = [["体系", "证书范围"]]
    rows += [[words("systems")[one]["short"], w.scope("certificate", one)] for one in audit.systems]
    w.table(rows, (2.4, 7.6), head=1)
    w.text(
        f"{w.fact('organization.name')}的体系在覆盖期内有效运行，审核目的达成，现场没有遇到影响结论可"
        "信度的障碍。"
        f"审核以抽样为基础，结论不代表未抽到的部分没有问题。请在{w.fact('next_audit_by')}之前安排下次审核；"
        "场所、人员、业务有重大变化时，请提前告知。"
    )


def _signed(audit: Audit, w: Writer) -> None:
    w.heading(2, "声明与签字")
    w.text(
        "我们与受审核方没有投资、任职或咨询关系，对接触到的信息保密；受审核方如不认同本报告，可在二十"
        "个工作日内通过"
        "公司网站的申诉入口提出。最终认证决定由未参与本次审核的人员作出。"
    )
    rows: list[Row] = [["角色", "签字", "日期"]]
    for at, name in enumerate(audit.conclusion.signatories):
        role = "审核组长" if at == 0 else "审核组成员"
        rows.append([role, w.each("conclusion.signatories", [name]), w.fact("report_date")])
    rows.append(["受审核方代表", audit.world.people.representative, w.fact("report_date")])
    w.table(rows, (3, 4, 3), head=1)
