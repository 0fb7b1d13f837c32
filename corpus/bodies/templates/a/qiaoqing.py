"""樵青认证服务: a long report on several sites, headings numbered by Word, evidence site by site in prose."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import yaml

from corpus.bodies.audit import Audit, Site
from corpus.bodies.templates.a import _qiaoqing_records as records
from corpus.bodies.writer import Writer
from corpus.layouts.tree import Level, Number
from corpus.layouts.writer import Row

BODY = "樵青认证服务（集团）有限公司"
SYSTEMS = ("QMS+EMS+OHSMS", "EMS+OHSMS", "QMS+EMS+OHSMS+ISMS")
TYPES = ("recertification", "transfer", "stage2", "special")
STYLE = {"look": "box", "dates": "chinese", "blank": "——"}

NAMES = {
    "QMS": "质量管理体系",
    "EMS": "环境管理体系",
    "OHSMS": "职业健康安全管理体系",
    "ISMS": "信息安全管理体系",
}
TYPE_NAMES = {
    "stage2": "初次认证（第二阶段）",
    "recertification": "再认证",
    "transfer": "认证转换",
    "special": "特殊审核",
}
ROLES = {"leader": "审核组长", "member": "组员", "technical_expert": "技术专家"}
RATED = ("符合", "基本符合", "不符合")
GIVE = {
    "recommend": "推荐认证",
    "recommend_after_correction": "纠正措施经验证有效后推荐认证",
    "not_recommend": "不推荐认证",
}
KEEP = {"maintain": "推荐保持认证", "suspend": "建议暂停", "withdraw": "建议撤销"}


@cache
def stock() -> dict[str, Any]:
    """What is written between the facts."""
    path = Path(__file__).with_name("_qiaoqing.yaml")
    found: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return found


class Chapters:
    """Headings with automatic numbers, and texts with the names of the audit in them."""

    def __init__(self, audit: Audit, w: Writer) -> None:
        self.w = w
        w.report.lists = {"head": (Level("decimal", "%1"), Level("decimal", "%1.%2"))}
        people, flow = audit.world.people, audit.world.industry["flow"]
        self.slots = {
            "manager": people.manager,
            "rep": people.representative,
            "workers": people.workers,
            "safety": people.safety,
            "step": flow[1],
            "step2": flow[2],
            "step3": flow[-2],
            "machine": audit.world.equipment[0][0],
            "record": f"BQ-{w.random.randint(12, 88)}",
            "record2": f"XC-{w.random.randint(12, 88)}号记录",
        }

    def head(self, title: str, level: int = 1) -> None:
        """A heading."""
        self.w.heading(level, title, Number("head", level - 1))

    def say(self, texts: list[str]) -> None:
        """Paragraphs."""
        self.w.paragraphs(text.format(**self.slots) for text in texts)


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(
        header=("樵青认证服务　管理体系审核报告",),
        footer=(f"文件编号 {audit.world.form_no}", "内部资料　注意保密"),
        page="第#页/共##页",
        first=False,
    )
    chapters = Chapters(audit, w)
    sites = records.sites_of(audit, w)
    _cover(audit, w)
    for title, part in (
        ("摘要", _summary),
        ("委托方", _client),
        ("审核的策划和实施", _planned),
        ("审核组", _team),
    ):
        chapters.head(title)
        part(audit, w)
    w.section(landscape=True, fresh=True)
    chapters.head("多场所")
    records.sites_table(w, sites)
    records.schedule(audit, w, sites)
    w.section(fresh=True)
    chapters.head("各场所的现场见证")
    _witnessed(w, chapters, sites)
    chapters.head("按主题的审核发现")
    _themes(audit, chapters)
    chapters.head("设备设施和人员资格")
    records.assets(audit, w)
    chapters.head("外部供方和合同")
    records.partners(audit, w)
    chapters.head("法律法规和合规性")
    records.laws(audit, w)
    chapters.head("内部监督和绩效")
    records.cycle(audit, w)
    chapters.head("不符合")
    _nonconformities(audit, w)
    chapters.head("结论")
    _conclusion(audit, w)


def _cover(audit: Audit, w: Writer) -> None:
    w.box("樵青认证服务¶QIAOQING", 5, 1.6)
    w.box_beside(f"报告编号　{w.fact('number')}", 8, 1.6, left=7.5, border=False)
    w.text(w.fact("title"), style="title")
    w.text(w.fact("organization.name"), style="subtitle")
    fields = "　".join(w.tag("systems+", system, NAMES[system]) for system in audit.systems)
    w.text(
        fields,
        f"审核类型：{w.fact('audit_type', TYPE_NAMES[audit.audit_type])}",
        f"审核组长：{w.person(audit.leader)('name')}",
        f"报告签发：{w.fact('report_date')}",
        style="center",
    )
    w.text("声明", style="plain")
    for at, text in enumerate(stock()["preface"], 1):
        w.text(f"（{at}）{text}", style="plain")
    w.text(
        w.fact("certification_body.name"),
        f"{w.fact('certification_body.address')}　电话 {w.fact('certification_body.phone')}",
        f"{w.fact('certification_body.website')}　{w.fact('certification_body.email')}",
        style="center",
    )
    w.page()


def _summary(audit: Audit, w: Writer) -> None:
    kind = w.fact("audit_type", TYPE_NAMES[audit.audit_type])
    w.text(
        f"樵青认证服务委派审核组于{w.fact('audit.start')}{w.half('audit.start_half')}至{w.fact('audit.end')}"
        f"{w.half('audit.end_half')}对{w.fact('organization.name')}实施了{kind}。"
        f"体系覆盖{w.fact('headcount')}人，提出严重不符合{w.fact('nonconformities.major')}项、轻微不符合"
        f"{w.fact('nonconformities.minor')}项。"
    )
    w.text(f"本次审核的目的：{stock()['purpose'][audit.audit_type]}")
    w.text("主要的正面印象如下。", style="plain")
    for text in w.random.sample(stock()["strong"], 3):
        w.text(f"— {text}", style="plain")


def _client(audit: Audit, w: Writer) -> None:
    begins = w.fact("organization.licence.valid_from")
    rows: list[Row] = [
        ["名称", w.fact("organization.name"), "‹", "‹"],
        ["统一社会信用代码", w.fact("organization.uscc"), "设立日期", w.fact("organization.established_on")],
        [
            "经营期限",
            f"自{begins}{'起，' if audit.organization.licence.valid_to is None else '至'}"
            f"{w.until('organization.licence.valid_to')}",
            "登记部门",
            w.fact("organization.licence.authority"),
        ],
        ["住所", w.fact("organization.registered_address"), "‹", "‹"],
        ["主要经营场所", w.fact("organization.business_address"), "‹", "‹"],
        ["办公地址", w.fact("organization.office_address"), "‹", "‹"],
        ["法定代表人", audit.world.people.legal, "管理者代表", audit.world.people.representative],
        ["联系人", audit.world.people.contact, "联系电话", audit.world.phone],
    ]
    w.table(rows, (2, 3.8, 1.6, 2.6), bold=(0, 2))
    w.text(
        f"委托方在册员工{w.fact('headcount_total')}人，缴纳社会保险的{w.fact('insured_count')}人，纳入体系的有效人数"
        f"{w.fact('headcount')}人。管理体系文件自{w.fact('system_effective_on')}起执行。"
    )
    w.text(f"委托方提供{w.scope('activity')}。过程的次序为：{'—'.join(audit.world.industry['flow'])}。")
    w.text(
        f"关键过程：{w.fact('key_processes')}。特殊过程：{w.fact('special_processes')}。外包过程："
        f"{w.fact('outsourced_processes')}。不适用条款：{w.fact('exclusions')}。"
    )
    for system in audit.systems:
        w.text(f"手册规定的{NAMES[system]}范围：{w.scope('system', system)}。")
    for permit in audit.permits:
        e = w.entry("permits", permit)
        w.text(
            f"委托方（{e('holder')}）取得{e('kind')}，编号为{e('number')}，许可的内容为{e('scope')}，由"
            f"{e('authority')}颁发，有效期从{e('valid_from')}到{e('valid_to')}。"
        )
    for one in audit.certificates:
        e = w.entry("certificates", one)
        w.text(
            f"现行有效的{e('system', NAMES[one.system], value=one.system)}认证证书编号为{e('number')}，"
            f"颁发于{e('issued_on')}，有效期至{e('valid_to')}。"
        )


def _planned(audit: Audit, w: Writer) -> None:
    for standard in audit.standards:
        e = w.standard(standard.system)
        twin = e.silent("iso") if standard.iso == standard.number else f"/{e('iso')}"
        words = f"{NAMES[standard.system]}：{e('number')}{twin}《{standard.title}》{e.silent('system')}"
        w.text(f"审核准则——{words}；审核范围为{w.scope('audit', standard.system)}。")
    w.text(f"审核所依据的法律法规有{w.laws('criteria')}，以及委托方的管理体系文件和服务合同。")
    w.text(
        f"审核方式为{w.fact('audit.mode', '现场审核')}，涉及{w.fact('audit.covered_from')}以来到"
        f"{w.fact('audit.covered_to')}的运行情况。"
    )
    reasons = w.each("audit.reductions", audit.audit.reductions, "；")
    why = f"因“{reasons}”作了减少，" if reasons else ""
    w.text(
        f"审核时间依据有效人数、场所数量和风险程度（{w.fact('audit.risk')}）计算，{why}合计"
        f"{w.fact('audit.person_days')}人日，在场所内的时间为{w.fact('audit.onsite_days')}人日。"
    )
    if audit.stage1:
        day = f"{w.fact('stage1.start')}{w.silent('stage1.end')}"
        w.text(
            f"第一阶段审核于{day} {w.fact('stage1.start_time')}至{w.fact('stage1.end_time')}在总部以"
            f"{w.fact('stage1.mode', '现场')}方式进行，识别的重点是多场所的统一管理，提出的文件问题已经关闭。"
        )
    if audit.audit_type == "transfer":
        w.paragraphs(stock()["moved"])
    w.paragraphs(stock()["method"])


def _team(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["体系", "注册编号", "到期日", "姓名", "角色", "级别", "专业代码"]]
    for member in audit.team:
        p = w.person(member)
        who = [f"{p('label')}　{p('name')}", p("role", ROLES[member.role]), p("grade")]
        codes = p.each("professional_codes", "；") or w.blank
        if not member.registrations:
            rows.append([w.blank, w.blank, w.blank, *who, codes])
        for at, one in enumerate(member.registrations):
            r = p.inner("registrations", one)
            first = [r("system"), r("number") + r.silent("grade") + r.silent_each("professional_codes")]
            rows.append([*first, records.short(r, "valid_until"), *(["^"] * 4 if at else [*who, codes])])
    w.table(rows, (1.3, 3.1, 1.7, 1.4, 1.2, 1.4, 1.3), head=1, repeat=True)
    for guest in audit.attendants:
        g = w.same("attendants", guest.name, guest)
        role = g("role", "向导" if guest.role == "guide" else "观察员")
        w.text(f"{role}：{g('name')}，来自{g('from')}。")
    names = "、".join(w.person(member)("name") for member in audit.team)
    w.text(f"{stock()['impartial']}承诺人：{names}。")


def _witnessed(w: Writer, chapters: Chapters, sites: list[Site]) -> None:
    for at, site in enumerate(sites, 1):
        chapters.head(f"场所{'一二三四五六'[at - 1]}", 2)
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        w.text(f"该处为{kind}，承担{e('activity')}，在岗{e('headcount')}人，地址见多场所一章的列表。")
        chapters.say(w.random.sample(stock()["site"], 4))


def _themes(audit: Audit, chapters: Chapters) -> None:
    for title, texts in stock()["themes"]:
        chapters.head(title, 2)
        chapters.say(texts)
    own = {"EMS": ("环境运行控制", "green"), "OHSMS": ("职业健康安全运行控制", "safe")}
    own["ISMS"] = ("信息安全控制", "inform")
    for system in audit.systems:
        if system in own:
            title, name = own[system]
            chapters.head(title, 2)
            chapters.say(stock()[name])


def _nonconformities(audit: Audit, w: Writer) -> None:
    found = audit.nonconformities
    w.text(
        f"本次提出的不符合中，严重{w.fact('nonconformities.major')}项，轻微"
        f"{w.fact('nonconformities.minor')}项。"
    )
    rows: list[Row] = [["编号", "责任部门", "标准", "条款", "等级"]]
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", "轻微不符合" if item.grade == "minor" else "严重不符合")
        number = item.number + e.silent("number")
        rows.append([number, e("department"), e("standard"), e("clause"), grade])
        rows.append([f"事实描述：{e('description')}", "‹", "‹", "‹", "‹"])
    if found.items:
        w.table(rows, (1, 2, 3, 1.6, 2.4), head=1, repeat=True)
        w.text(
            f"上述不符合的纠正措施应于{w.fact('nonconformities.due_date')}前完成，证据提交"
            f"{w.person(audit.leader)('name')}以书面方式验证；同类场所应当举一反三。"
        )
    for earlier in audit.previous_nonconformities:
        p = w.entry("previous_nonconformities", earlier)
        w.text(
            f"前一次审核提出“{p('description')}”，委托方在{p('closed_on')}完成关闭，本次核对了证据，予以确认。"
        )
    w.text("以下建议不构成不符合，供委托方参考。", style="plain")
    for text in w.random.sample(stock()["watch"], 2):
        w.text(f"— {text}", style="plain")


def _conclusion(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["评价内容", *RATED]]
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        marks = [e("value", "√") if rating.value == value else "—" for value in RATED]
        rows.append([e("criterion"), *marks])
    w.table(rows, (5.2, 1.6, 1.6, 1.6), head=1)
    w.text(
        f"审核组认为，{w.fact('organization.name')}的管理体系在所查看的场所得到一致的实施，覆盖{w.fact('headcount')}人，"
        f"所提出的轻微不符合{w.fact('nonconformities.minor')}项不影响体系的总体有效性。"
    )
    advice = audit.conclusion.recommendation or ""
    options = KEEP if advice in KEEP else GIVE
    w.text(f"审核组的推荐意见：{w.choice('conclusion.recommendation', options, advice)}")
    for system in audit.systems:
        w.text(f"拟在{NAMES[system]}证书上载明的范围：{w.scope('certificate', system)}。")
    w.text(
        f"下一次审核不得晚于{w.fact('next_audit_by')}，重点关注：{'；'.join(stock()['focus'])}。场所清单随证书附件载明。"
    )
    names = w.each("conclusion.signatories", audit.conclusion.signatories, "　")
    w.text(f"审核组全体签名：{names}", f"签署日：{w.fact('report_date')}", style="right")
    w.text(w.fact("certification_body.name"), style="right")
