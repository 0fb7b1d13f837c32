"""柘岚质量标准化研究院: numbered chapters, findings told by process in sentences, records in an annex."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import yaml

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _zhelan_annex as annex
from corpus.bodies.templates.a import _zhelan_processes as processes
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "柘岚质量标准化研究院"
SYSTEMS = ("QMS+EMS+OHSMS", "EMS+OHSMS", "QMS", "EnMS", "QMS+EMS", "QMS+HSPM")
TYPES = ("stage2", "surveillance", "recertification")
STYLE = {"look": "ballot", "dates": "padded", "blank": "—"}

NAMES = {
    "QMS": "质量管理体系",
    "EMS": "环境管理体系",
    "OHSMS": "职业健康安全管理体系",
    "EnMS": "能源管理体系",
    "HSPM": "有害物质过程管理体系",
}
TYPE_NAMES = {
    "stage2": "初次认证（第二阶段）审核",
    "surveillance": "年度监督审核",
    "recertification": "到期再认证审核",
}
ROLES = {"leader": "审核组长", "member": "组员", "technical_expert": "技术专家"}
ADVICE = {
    "recommend": "同意推荐认证",
    "recommend_after_correction": "待不符合项的纠正措施验证合格后，同意推荐认证",
    "maintain": "同意继续保持认证资格",
}


@cache
def _file() -> dict[str, Any]:
    path = Path(__file__).with_name("_zhelan.yaml")
    found: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return found


class Stock:
    """The sentences of the institute, filled with the names of an audit."""

    def __init__(self, audit: Audit, w: Writer) -> None:
        world, people = audit.world, audit.world.people
        keys = ("office", "quality", "doing", "tech", "buying", "selling", "tools", "guard")
        flow = world.industry["flow"]
        self.slots = dict(zip(keys, world.departments, strict=True)) | {
            "manager": people.manager,
            "rep": people.representative,
            "safety": people.safety,
            "workers": people.workers,
            "machine": world.equipment[0][0] if world.equipment else "办公设备",
            "step": flow[0],
            "step2": flow[-2],
            "field": world.industry["field"],
            "foreign": f"0{w.random.randint(11, 98)}24Q{w.random.randint(20101, 29999)}R2M",
        }

    def texts(self, *names: str) -> list[str]:
        """The texts under a name, or under a name below it."""
        found: Any = _file()
        for name in names:
            found = found[name]
        return [text.format(**self.slots) for text in ([found] if isinstance(found, str) else found)]


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(
        header_cells=("柘岚质量标准化研究院", f"报告 {audit.number}"),
        footer=("未经本院书面同意，不得部分复制本报告",),
        page="第#页",
        first=False,
    )
    stock = Stock(audit, w)
    _cover(audit, w)
    w.text("说　明", style="subtitle")
    w.paragraphs(f"{at}）{text}" for at, text in enumerate(stock.texts("notes"), 1))
    w.page()
    w.heading(1, "第1章  任务概述")
    _task(audit, w, stock)
    w.heading(1, "第2章  审核组")
    _team(audit, w, stock)
    w.heading(1, "第3章  受审核方概况")
    _company(audit, w)
    w.heading(1, "第4章  按过程的审核发现")
    processes.all_of(audit, w, stock.texts)
    w.heading(1, "第5章  不符合项与改进机会")
    _nonconformities(audit, w, stock)
    w.heading(1, "第6章  评价与结论")
    _conclusion(audit, w, stock)
    annex.all_of(audit, w)


def _cover(audit: Audit, w: Writer) -> None:
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text("", "", style="center")
    w.text(w.fact("title"), style="title")
    w.text(f"（院审字第 {w.fact('number')} 号）", style="center")
    w.text("", "", "", style="center")
    rows: list[Row] = [
        ["受审核方", w.fact("organization.name")],
        ["认证项目", "　".join(w.tag("systems+", one, NAMES[one]) for one in audit.systems)],
        ["审核性质", w.fact("audit_type", TYPE_NAMES[audit.audit_type])],
        ["审核组长", w.person(audit.leader)("name")],
    ]
    w.table(rows, (2.6, 7.4), rules="rows", bold=(0,))
    w.text("", "", "", style="center")
    w.text(f"报告签发日期　{w.fact('report_date')}", style="center")
    w.text(
        f"院址：{w.fact('certification_body.address')}　电话：{w.fact('certification_body.phone')}",
        f"{w.fact('certification_body.website')}　{w.fact('certification_body.email')}",
        style="center",
    )
    w.page()


def _task(audit: Audit, w: Writer, stock: Stock) -> None:
    ends = [w.fact(f"audit.{end}") + w.half(f"audit.{end}_half") for end in ("start", "end")]
    w.text(
        f"1.1 受{w.fact('organization.name')}委托，本院派出审核组，自{ends[0]}起至{ends[1]}止，以"
        f"{w.fact('audit.mode', '现场')}审核的方式对其管理体系实施{TYPE_NAMES[audit.audit_type]}。"
    )
    w.text(f"1.2 审核的目的是：{stock.texts('purpose', audit.audit_type)[0]}")
    told = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        same = standard.iso == standard.number
        twin = e.silent("iso") if same else f"（等同采用{e('iso')}）" if standard.iso else ""
        told.append(f"{e('number')}《{standard.title}》{twin}{e.silent('system')}")
    w.text(
        f"1.3 审核依据为{'，'.join(told)}，受审核方的体系文件和认证合同，以及与其活动有关的法律，"
        f"即{w.laws('criteria')}。"
    )
    w.text("1.4 审核范围按体系分别表述：")
    for system in audit.systems:
        w.text(f"——{NAMES[system]}：{w.scope('audit', system)}；", style="plain")
    covered = f"{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}"
    reasons = audit.audit.reductions
    reduced = f"；减少人日的理由：{w.each('audit.reductions', reasons, '；')}" if reasons else ""
    w.text(
        f"1.5 查阅的记录所属时段为{covered}。受审核方的风险等级经院内评审定为“{w.fact('audit.risk')}”，"
        f"配置审核人日"
        f"{w.fact('audit.person_days')}个，现场占{w.fact('audit.onsite_days')}个{reduced}。"
    )
    w.text(f"1.6 {stock.texts('method')[0]}")
    if audit.stage1:
        day = f"{w.fact('stage1.start')}{w.silent('stage1.end')}"
        hours = f"{w.fact('stage1.start_time')}到{w.fact('stage1.end_time')}"
        w.text(
            f"1.7 第一阶段审核已在{day}（{hours}）完成，地点在受审核方{w.fact('stage1.mode', '现场')}。"
            f"当时提出的文件表述和"
            "场所标识两方面的关注事项，到本阶段开始前均已处理。"
        )


def _team(audit: Audit, w: Writer, stock: Stock) -> None:
    w.text(f"2.1 审核组由{len(audit.team)}人组成，情况见下表。")
    rows: list[Row] = [["代号", "成员", "分工", "资格", "注册证书编号（有效期至）", "专业"]]
    for member in audit.team:
        e = w.person(member)
        numbers = []
        for one in member.registrations:
            r = e.inner("registrations", one)
            silent = r.silent("system") + r.silent("grade") + r.silent_each("professional_codes")
            numbers.append(f"{r('number')}{silent}（{r('valid_until')}）")
        codes = e.each("professional_codes", "¶") or w.blank
        role = e("role", ROLES[member.role])
        rows.append([e("label"), e("name"), role, e("grade"), "¶".join(numbers) or w.blank, codes])
    w.table(rows, (0.8, 1.4, 1.4, 1.7, 4.6, 1.4), head=1, repeat=True, rules="three")
    w.text(f"2.2 {stock.texts('promise')[0]}")
    told = []
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        told.append(f"{a('name')}（{role}，来自{a('from')}）")
    w.text(f"2.3 随同审核组活动的还有{'和'.join(told)}，没有代替受访人员回答问题。")
    for member in audit.team:
        if member.trainee:
            e = w.person(member)
            w.text(f"2.4 {e('name')}系{e('grade')}，由组长带领见习，不单独取证，所用时间没有计入审核人日。")


def _company(audit: Audit, w: Writer) -> None:
    world, people = audit.world, audit.world.people
    until = w.until("organization.licence.valid_to")
    w.text(
        f"3.1 {w.fact('organization.name')}（下称“该单位”）于{w.fact('organization.established_on')}成立，"
        f"法定代表人"
        f"{people.legal}，注册资本{world.capital}万元。营业执照由"
        f"{w.fact('organization.licence.authority')}颁发，"
        f"统一社会信用代码{w.fact('organization.uscc')}，"
        f"营业期限为{w.fact('organization.licence.valid_from')}至{until}。"
    )
    w.text(
        f"3.2 该单位注册地址为{w.fact('organization.registered_address')}，办公地址为"
        f"{w.fact('organization.office_address')}，经营地址为{w.fact('organization.business_address')}，"
        f"占地约{world.area}平方米，设有{'、'.join(world.departments)}。"
    )
    w.text(
        f"3.3 全部在职人员{w.fact('headcount_total')}人，参加社会保险{w.fact('insured_count')}人；"
        f"与认证范围有关的有效人数"
        f"经核定为{w.fact('headcount')}人。体系文件于{w.fact('system_effective_on')}发布实施。场所情况如下。"
    )
    rows: list[Row] = [["场所", "地址", "开展的活动", "人数"]]
    for site in audit.sites:
        s = w.same("sites", site.address, site)
        kind = s("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        rows.append([kind, s("address"), s("activity"), s("headcount")])
    w.table(rows, (1.6, 5.2, 2.4, 1), head=1, rules="three")
    w.text(
        f"3.4 该单位的业务是{w.scope('activity')}，流程依次为{'—'.join(world.industry['flow'])}。自"
        f"行确定的关键过程是"
        f"{w.fact('key_processes')}，特殊过程是{w.fact('special_processes')}，外包过程是"
        f"{w.fact('outsourced_processes')}，体系不适用的条款：{w.fact('exclusions')}。"
    )
    w.text("3.5 体系手册中对范围的表述为：")
    for system in audit.systems:
        w.text(f"——{NAMES[system]}：{w.scope('system', system)}；", style="plain")
    for permit in audit.permits:
        e = w.entry("permits", permit)
        w.text(
            f"该单位持有{e('authority')}颁发的{e('kind')}，编号{e('number')}，持证单位{e('holder')}，许可内容"
            f"{e('scope')}，自{e('valid_from')}至{e('valid_to')}有效。"
        )
    for one in audit.certificates:
        c = w.entry("certificates", one)
        w.text(
            f"现行{c('system', NAMES[one.system])}认证证书编号为{c('number')}，{c('issued_on')}颁发，"
            f"有效期至{c('valid_to')}。"
        )


def _nonconformities(audit: Audit, w: Writer, stock: Stock) -> None:
    found = audit.nonconformities
    w.text(
        f"5.1 审核组汇总证据后，开出不符合报告。其中严重不符合{w.fact('nonconformities.major')}项，一般不符合"
        f"{w.fact('nonconformities.minor')}项，分述如下。"
    )
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", "一般不符合" if item.grade == "minor" else "严重不符合")
        w.text(
            f"{e('number')}号（{grade}，{e('department')}）："
            f"{e('description')}此事实与{e('standard')}第{e('clause')}"
            "条的要求不一致。"
        )
    if found.items:
        w.text(
            f"5.2 该单位已在不符合报告上签字，承诺于"
            f"{w.fact('nonconformities.due_date')}前完成纠正措施并将证据寄送审核组。"
        )
    w.text("5.3 下列做法值得肯定：")
    w.paragraphs(f"· {text}" for text in w.random.sample(stock.texts("strong"), 2))
    w.text("5.4 下列事项不构成不符合，供该单位改进时参考：")
    w.paragraphs(f"· {text}" for text in w.random.sample(stock.texts("watch"), 2))


def _conclusion(audit: Audit, w: Writer, stock: Stock) -> None:
    rows: list[Row] = [["评价内容", "评价意见"]]
    for at, rating in enumerate(audit.conclusion.ratings):
        r = w.same("conclusion.ratings", str(at), rating)
        rows.append([r("criterion"), r("value")])
    w.text("6.1 审核组逐项评价如下。")
    w.table(rows, (6.6, 3.4), head=1, rules="three")
    w.text(
        f"6.2 {w.fact('organization.name')}建立的管理体系覆盖{w.fact('headcount')}人，运行总体有效。"
        f"本次审核开出的一般不符合"
        f"{w.fact('nonconformities.minor')}项不影响体系实现预期结果的能力，审核目的已经达到。"
    )
    advice = w.fact("conclusion.recommendation", ADVICE[audit.conclusion.recommendation or ""])
    w.text(f"6.3 审核组意见：{advice}。建议证书载明的范围为：")
    for system in audit.systems:
        w.text(f"——{NAMES[system]}：{w.scope('certificate', system)}；", style="plain")
    w.text(f"6.4 下一次审核宜安排在{w.fact('next_audit_by')}以前，审核方案由院里另行通知。")
    w.text("6.5 获证单位须知（通用）：")
    w.paragraphs(stock.texts("after"))
    names, path = audit.conclusion.signatories, "conclusion.signatories"
    w.text(f"审核组长（签名）：{w.each(path, names[:1])}", style="right")
    if names[1:]:
        w.text(f"组员（签名）：{w.each(path, names[1:], '　')}", style="right")
    w.text(w.fact("certification_body.name"), w.fact("report_date"), style="right")
