"""巴楚衡原: nine form pages, 表1 to 表9, each under its own header row with number, name and report."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.b import _bachu_end as end
from corpus.bodies.templates.b import _bachu_records as records
from corpus.bodies.templates.b._bachu_form import KINDS, MODES, NAMES, SHORT, form, wide
from corpus.bodies.templates.plans import Step, groups, halves, shared
from corpus.bodies.templates.stock import Phrases, store
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "巴楚衡原质量认证中心"
SYSTEMS = ("QMS+OHSMS", "QMS", "OHSMS")
TYPES = ("recertification", "surveillance")
STYLE = {"look": "box", "dates": "chinese", "blank": "/", "styled": False}

ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    said = Phrases(w)
    w.margins(
        header=(f"{BODY}　管理体系审核报告（再认证/监督）　XBH-SJ-07",), page="第 # 页　共 ## 页", first=False
    )
    _cover(audit, w)
    _task(audit, w)
    _team(audit, w)
    _organization(audit, w)
    records.cycle(audit, w, said)
    records.planning(audit, w, said)
    records.operation(audit, w, said)
    records.evaluation(audit, w, said)
    end.findings(audit, w)
    end.conclusion(audit, w, said)


def _cover(audit: Audit, w: Writer) -> None:
    w.text(f"编号：{w.fact('number')}", style="right")
    w.text("", style="center")
    w.text(w.fact("title"), style="title")
    w.text("（适用于再认证审核和监督审核）", style="center")
    rows: list[Row] = [
        ["受审核方名称", w.fact("organization.name")],
        ["审核类型", w.choice("audit_type", KINDS, audit.audit_type)],
        ["认证领域", _systems(audit, w)],
        ["审核组长", w.person(audit.leader)("name")],
        ["报告日期", w.fact("report_date")],
    ]
    w.table(rows, (1.2, 3.6), bold=(0,))
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(f"地址：{w.fact('certification_body.address')}", style="center")
    w.text(
        f"电话：{w.fact('certification_body.phone')}　网址：{w.fact('certification_body.website')}",
        style="center",
    )
    w.text(
        "填写说明：本报告由表1至表9组成，各表由审核组成员按分工填写，组长汇总；不适用的栏目划“/”。",
        style="plain",
    )


def _systems(audit: Audit, w: Writer) -> str:
    return "　".join("{+}" + w.tag("systems+", one, NAMES[one]) for one in audit.systems)


def _task(audit: Audit, w: Writer) -> None:
    when = audit.audit
    form(w, 1, "审核任务信息")
    law = w.law_entry("criteria")
    purpose = store("bachu")["purpose"][audit.audit_type][0]
    criteria = [
        f"（{at}）{w.standard(one.system)('number')}"
        + (f"/{w.standard(one.system)('iso')}" if one.iso else "")
        + f"《{one.title}》{w.standard(one.system).silent('system')}"
        for at, one in enumerate(audit.standards, 1)
    ]
    after = len(criteria) + 1
    criteria += [
        f"（{after}）受审核方的管理体系文件；",
        f"（{after + 1}）适用的法律法规{law('stated_count')}部：{law.silent('place')}"
        f"{law.each('titles', '、', '《{}》')}。",
    ]
    rows: list[Row] = [
        ["审核开始", _half(w, "start"), "审核结束", _half(w, "end")],
        wide("审核目的", purpose),
        wide("审核准则", "¶".join(criteria)),
        wide("审核范围", "¶".join(f"{SHORT[one]}：{w.scope('audit', one)}" for one in audit.systems)),
        wide("审核方式", w.choice("audit.mode", MODES, when.mode)),
        wide("覆盖时期", f"{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}"),
        ["审核人日", f"{w.fact('audit.person_days')}", "其中现场人日", f"{w.fact('audit.onsite_days')}"],
        [
            "风险级别",
            w.fact("audit.risk"),
            "人日调整理由",
            w.each("audit.reductions", when.reductions, "；") or w.blank,
        ],
    ]
    w.table(rows, (1.1, 2.3, 1.1, 2.3), bold=(0, 2))


def _half(w: Writer, which: str) -> str:
    return f"{w.fact(f'audit.{which}')} {w.half(f'audit.{which}_half')}"


def _team(audit: Audit, w: Writer) -> None:
    form(w, 2, "审核组与审核日程")
    rows: list[Row] = [["代号", "姓名", "职责", "级别", "领域", "注册号", "注册有效期至", "专业代码"]]
    for member in audit.team:
        e = w.person(member)
        who: Row = [e("label"), e("name"), e("role", ROLES[member.role]), e("grade")]
        for at, one in enumerate(member.registrations):
            r = e.inner("registrations", one)
            codes = r.each("professional_codes", "，") or w.blank
            told = r.silent("grade") + (e.silent_each("professional_codes") if at == 0 else "")
            last: Row = [r("system", SHORT[one.system]), r("number") + told, r("valid_until"), codes]
            rows.append([*(who if at == 0 else ["^"] * 4), *last])
        if not member.registrations:
            codes = e.each("professional_codes", "，") or w.blank
            rows.append([*who, *[w.blank] * 3, codes])
    w.table(rows, (0.6, 1, 1, 1.1, 1.1, 2.6, 1.8, 1.2), head=1, repeat=True)
    rows = [["陪同人员", "身份", "部门/单位"]]
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        rows.append([a("name"), a("role", "向导" if guest.role == "guide" else "观察员"), a("from")])
    w.table(rows, (2, 2, 4), head=1)
    _schedule(audit, w)


LEADS: list[Step] = [
    ("最高管理者、管理层", "方针、目标、职责、风险和机遇、管理评审、资源"),
    ("{0}", "文件、人员能力、意识、内部审核、沟通"),
    ("{5}", "与顾客有关的要求、顾客满意"),
    ("{4}", "外部供方控制"),
]
FOLLOWS: list[Step] = [
    ("{2}", "运行策划和控制、过程确认、标识和防护"),
    ("{1}", "检查、监视和测量、不合格控制"),
    ("{6}", "基础设施、特种设备、监视测量资源"),
    ("{7}", "法律法规、应急准备、运行控制、合规性"),
]


def _schedule(audit: Audit, w: Writer) -> None:
    times = halves(audit)
    names = audit.world.departments
    rows: list[Row] = [["日期", "时段", "分组", "部门", "审核内容"]]
    rows.append([w.fact("audit.start"), "8:30～9:00", "全组", "管理层、各部门负责人", "首次会议"])
    sides = [
        shared([(where.format(*names), what) for where, what in steps], len(times))
        for steps in (LEADS, FOLLOWS)
    ]
    crews = groups(audit)
    for at, (day, half) in enumerate(times):
        for crew, side in zip(crews, sides, strict=True):
            labels = "、".join(w.person(one)("label") for one in crew)
            rows.append(
                [
                    w.date(day),
                    "上午" if half == "am" else "下午",
                    labels,
                    "¶".join(step[0] for step in side[at]),
                    "¶".join(step[1] for step in side[at]),
                ]
            )
    rows.append(
        [
            w.fact("audit.end"),
            "11:30～12:00" if audit.audit.end_half == "am" else "16:30～17:00",
            "全组",
            "管理层、各部门负责人",
            "末次会议",
        ]
    )
    w.table(rows, (1.8, 0.9, 1, 2, 4), head=1, repeat=True)
    w.text("审核按计划完成，未发生偏离计划的情况；首、末次会议签到表随报告存档。", style="plain")


def _organization(audit: Audit, w: Writer) -> None:
    people, world = audit.world.people, audit.world
    org, lic = "organization", "organization.licence"
    form(w, 3, "受审核方基本情况及法律地位")
    rows: list[Row] = [
        ["统一社会信用代码", w.fact(f"{org}.uscc"), "成立日期", w.fact(f"{org}.established_on")],
        ["登记机关", w.fact(f"{lic}.authority"), "营业期限", _term(w)],
        wide("注册地址", w.fact(f"{org}.registered_address")),
        wide("办公地址", w.fact(f"{org}.office_address")),
        wide("经营地址", w.fact(f"{org}.business_address")),
        ["法定代表人", people.legal, "最高管理者", people.manager],
        ["管理者代表", people.representative, "联系人及电话", f"{people.contact}　{world.phone}"],
        ["员工总数", f"{w.fact('headcount_total')}人", "参保人数", f"{w.fact('insured_count')}人"],
        ["体系覆盖人数", f"{w.fact('headcount')}人", "体系运行起始日", w.fact("system_effective_on")],
        wide("从事的活动", w.scope("activity")),
        wide("手册规定的范围", "¶".join(f"{SHORT[s]}：{w.scope('system', s)}" for s in audit.systems)),
        wide("不适用条款", w.fact("exclusions")),
        ["关键过程", w.fact("key_processes"), "需确认的过程", w.fact("special_processes")],
        wide("外包过程", w.fact("outsourced_processes")),
    ]
    w.table(rows, (1.2, 2.3, 1.1, 2.2), bold=(0, 2))
    rows = [["场所地址", "性质", "活动", "人数"]]
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定" if site.kind == "fixed" else "临时")
        rows.append([e("address"), kind, e("activity"), e("headcount")])
    w.table(rows, (4, 0.8, 2, 0.8), head=1)
    if not audit.permits:
        w.text("受审核方的活动不需要专门的行政许可。", style="plain")
        return
    rows = [["许可证件", "证号", "持证单位", "许可范围", "有效期", "发证机关"]]
    for one in audit.permits:
        e = w.entry("permits", one)
        last = e("valid_to") if one.valid_to else w.tag(f"{e.path}.valid_to", "长期")
        rows.append(
            [
                e("kind"),
                e("number"),
                e("holder"),
                e("scope"),
                f"{e('valid_from')}至{last}",
                e("authority"),
            ]
        )
    w.table(rows, (1.4, 2, 1.7, 1.3, 1.8, 1.5), head=1, repeat=True)


def _term(w: Writer) -> str:
    return f"{w.fact('organization.licence.valid_from')}至{w.until('organization.licence.valid_to')}"
