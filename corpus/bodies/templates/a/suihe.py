"""绥珩, a state-owned body of energy and chemistry: twelve numbered chapters, forms with labels in the first
column, evidence by clause, annexes, and the table that the team signs as the last page."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _suihe_annexes as annexes
from corpus.bodies.templates.a import _suihe_clauses as clauses
from corpus.bodies.templates.a import _suihe_end as end
from corpus.bodies.templates.a._suihe_form import KINDS, LETTERS, MODES, NAMES, scoped
from corpus.bodies.templates.stock import Phrases, store
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "绥珩能源化工认证中心有限公司"
SYSTEMS = ("QMS+EMS+OHSMS", "QMS", "EMS+OHSMS", "QMS+EnMS", "QMS+OHSMS", "EnMS", "EMS")
TYPES = ("stage2", "surveillance", "recertification")
STYLE = {"look": "tick", "dates": "padded", "blank": "—", "styled": True}
FORM = "SH/JL-0917（第5版）"


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(header=(f"绥珩中心　管理体系认证审核报告　　{FORM}",), page="第 # 页  共 ## 页")
    say = Phrases(w)
    _cover(audit, w)
    w.page()
    _general(audit, w)
    _client(audit, w)
    _carried(audit, w)
    end.earlier(audit, w)
    clauses.evidence(audit, w, say)
    clauses.compliance(audit, w)
    end.figures(audit, w)
    end.outside(audit, w, say)
    end.used(audit, w)
    end.findings(audit, w, say)
    end.conclusion(audit, w)
    end.advice(audit, w)
    annexes.annexes(audit, w)
    end.signed(audit, w)


def _cover(audit: Audit, w: Writer) -> None:
    w.text(f"表号：{FORM}　密级：内部", style="right")
    w.text("", "", style="plain")
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text("", style="plain")
    w.text(w.fact("title"), style="title")
    w.text(f"报告编号：{w.fact('number')}", style="center")
    w.text("", "", "", style="plain")
    names = "、".join(w.tag("systems+", one, NAMES[one]) for one in audit.systems)
    rows: list[Row] = [
        ["受审核方", w.fact("organization.name")],
        ["认证领域", names],
        ["审核类型", w.choice("audit_type", {one: KINDS[one] for one in TYPES}, audit.audit_type, "¶")],
        ["审核起止日期", f"{w.fact('audit.start')}至{w.fact('audit.end')}"],
        ["审核组长", w.person(audit.leader)("name")],
        ["报告编制日期", w.fact("report_date")],
    ]
    w.table(rows, (1.5, 4), bold=(0,))
    w.text("", "", "", style="plain")
    w.text(
        f"地址：{w.fact('certification_body.address')}",
        f"电话：{w.fact('certification_body.phone')}　　电子信箱：{w.fact('certification_body.email')}",
        f"网址：{w.fact('certification_body.website')}",
        style="center",
    )


def _general(audit: Audit, w: Writer) -> None:
    told = store("suihe")
    w.heading(1, "1  总则")
    w.heading(2, "1.1  编制依据")
    w.text(told["basis"])
    w.heading(2, "1.2  审核目的")
    w.text(told["aims"][audit.audit_type])
    w.heading(2, "1.3  审核准则")
    w.heading(3, "1.3.1  管理体系标准")
    for one in audit.standards:
        e = w.standard(one.system)
        twin = e.silent("iso") if one.iso == one.number else f"（对应{e('iso')}）" if one.iso else ""
        w.text(f"{e.silent('system')}{e('number')}《{one.title}》{twin}；")
    w.heading(3, "1.3.2  法律法规")
    w.text(f"适用于受审核方的法律法规，主要有{w.laws('criteria')}。")
    w.heading(3, "1.3.3  其他准则")
    w.text("受审核方的管理手册、程序文件及其他体系文件；与顾客及相关方签订的合同、协议；本中心公开文件。")
    w.heading(2, "1.4  审核范围")
    rows: list[Row] = [["体系", "审核覆盖的产品、服务及活动"]]
    rows += [[name, text] for name, text in scoped(audit, w, "audit")]
    w.table(rows, (1.7, 4), head=1, repeat=True)
    w.heading(2, "1.5  审核方法及抽样说明")
    w.text(told["sampling"])


def _client(audit: Audit, w: Writer) -> None:
    world, people, name = audit.world, audit.world.people, "organization"
    w.heading(1, "2  受审核方基本情况")
    w.heading(2, "2.1  登记信息")
    term = f"{w.fact(f'{name}.licence.valid_from')}至{w.until(f'{name}.licence.valid_to')}"
    rows: list[Row] = [
        ["单位名称", w.fact("organization.name"), "‹", "‹"],
        ["统一社会信用代码", w.fact("organization.uscc"), "成立日期", w.fact("organization.established_on")],
        ["注册地址", w.fact("organization.registered_address"), "‹", "‹"],
        ["办公地址", w.fact("organization.office_address"), "‹", "‹"],
        ["生产（经营）地址", w.fact("organization.business_address"), "‹", "‹"],
        ["营业期限", term, "‹", "‹"],
        ["登记机关", w.fact("organization.licence.authority"), "注册资本", f"{world.capital}万元"],
        ["法定代表人", people.legal, "总经理", people.manager],
        ["管理者代表", people.representative, "联系人", f"{people.contact}　{world.phone}"],
        ["主营业务", w.scope("activity"), "‹", "‹"],
        ["体系发布实施日期", w.fact("system_effective_on"), "邮政编码", world.postcode],
    ]
    w.table(rows, (1.5, 2.2, 1.1, 2), bold=(0, 2))
    w.heading(2, "2.2  人员与班制")
    w.text(
        f"受审核方在册职工{w.fact('headcount_total')}人，其中参加社会保险{w.fact('insured_count')}人，管理"
        f"体系覆盖{w.fact('headcount')}人，实行{'两班' if world.shifts == 2 else '单班'}工作制。设有"
        f"{'、'.join(world.departments)}。"
    )
    w.heading(2, "2.3  场所")
    places: list[Row] = [["序号", "场所地址", "场所性质", "从事的活动", "人数"]]
    for at, site in enumerate(audit.sites, 1):
        e = w.same("sites", site.address, site)
        address = e("address")
        kind = e("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        places.append([str(at), address, kind, e("activity"), e("headcount")])
    w.table(places, (0.5, 3, 1, 1.4, 0.6), head=1, repeat=True)
    w.heading(2, "2.4  生产（服务）过程")
    w.text(
        f"工艺流程：{'→'.join(world.industry['flow'])}。",
        f"关键过程：{w.fact('key_processes')}；特殊过程：{w.fact('special_processes')}；外包过程："
        f"{w.fact('outsourced_processes')}。",
        f"标准条款不适用情况：{w.fact('exclusions')}。",
    )
    if audit.exclusions != "无":
        w.text(store("suihe")["excluded"])
    w.heading(2, "2.5  受审核方声明的管理体系范围")
    for system, text in scoped(audit, w, "system"):
        w.text(f"{system}：{text}。")


def _carried(audit: Audit, w: Writer) -> None:
    told, when = store("suihe"), audit.audit
    w.heading(1, "3  审核策划与实施")
    w.heading(2, "3.1  审核实施情况")
    cuts = w.each("audit.reductions", when.reductions, "；") if when.reductions else "无增减"
    rows: list[Row] = [
        [
            "现场审核时间",
            f"{w.fact('audit.start')}{w.half('audit.start_half')}至{w.fact('audit.end')}"
            f"{w.half('audit.end_half')}",
            "‹",
            "‹",
        ],
        [
            "审核覆盖时期",
            f"{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}",
            "‹",
            "‹",
        ],
        ["审核方式", w.choice("audit.mode", MODES, when.mode), "‹", "‹"],
        [
            "审核人日",
            f"{w.fact('audit.person_days')}人日",
            "其中现场",
            f"{w.fact('audit.onsite_days')}人日",
        ],
        ["人日增减理由", cuts, "‹", "‹"],
        ["风险等级", w.fact("audit.risk"), "计划编号", audit.world.plan_no],
        ["审核组长", w.person(audit.leader)("name"), "申请编号", audit.world.application_no],
        ["计划执行情况", told["plan"], "‹", "‹"],
        ["会议情况", told["reports"], "‹", "‹"],
    ]
    w.table(rows, (1.4, 2.2, 1.1, 2), bold=(0, 2))
    w.heading(2, "3.2  向导与观察员")
    seats: list[Row] = [["姓名", "身份", "所在单位（部门）"]]
    for person in audit.attendants:
        e = w.same("attendants", person.name, person)
        seats.append([e("name"), e("role", "向导" if person.role == "guide" else "观察员"), e("from")])
    w.table(seats, (1.5, 1.2, 3.5), head=1)
    w.heading(2, "3.3  第一阶段审核")
    w.text(*_stage1(audit, w))
    w.heading(2, "3.4  现持有的管理体系认证证书")
    _held(audit, w)


def _stage1(audit: Audit, w: Writer) -> list[str]:
    first = audit.stage1
    if not first:
        return ["本次审核类型不单独安排第一阶段审核。"]
    start = f"{w.fact('stage1.start')}{w.fact('stage1.start_time')}"
    last = w.silent("stage1.end") if first.start == first.end else w.fact("stage1.end")
    mode = w.tag("stage1.mode", first.mode, MODES[first.mode])
    return [
        f"第一阶段审核于{start}至{last}{w.fact('stage1.end_time')}以{mode}方式进行。"
        f"{store('suihe')['stage1']}"
    ]


def _held(audit: Audit, w: Writer) -> None:
    if not audit.certificates:
        w.text("受审核方系初次申请认证，未持有在有效期内的同类认证证书。")
        return
    rows: list[Row] = [["体系", "证书编号", "颁发日期", "有效期至"]]
    for one in audit.certificates:
        e = w.entry("certificates", one)
        rows.append(
            [
                e("system", f"{NAMES[one.system]}（{LETTERS[one.system]}）"),
                e("number"),
                e("issued_on"),
                e("valid_to"),
            ]
        )
    w.table(rows, (2.1, 1.7, 1.5, 1.5), head=1)
