"""鹤汀质量体系认证中心: chapters of numbered articles in official prose, three-line tables, footnotes."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.a import _heting_articles as articles
from corpus.bodies.templates.a._heting_articles import Articles
from corpus.bodies.templates.a._stock import said
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "鹤汀质量体系认证中心有限责任公司"
SYSTEMS = ("QMS+EMS+OHSMS", "EMS+OHSMS", "QMS+EMS", "QMS+EMS+OHSMS", "QMS+OHSMS", "QMS")
TYPES = ("stage2", "surveillance", "recertification", "transfer")
STYLE = {"look": "box", "dates": "chinese", "blank": "——"}

TYPE_NAMES = {
    "stage2": "初次认证第二阶段审核",
    "surveillance": "监督审核",
    "recertification": "再认证审核",
    "transfer": "认证转换审核",
}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
TOLD = {
    "recommend": "同意推荐认证注册",
    "recommend_after_correction": "待不符合的纠正措施验证有效后，同意推荐认证注册",
    "maintain": "同意保持认证注册资格",
}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(header=(BODY,), page="— # —", first=False)
    _cover(audit, w)
    _statements(audit, w)
    a = Articles(w)
    a.chapter("总则")
    _general(audit, w, a)
    a.chapter("审核的组织与实施")
    _conduct(audit, w, a)
    a.chapter("受审核单位基本情况")
    _unit(audit, w, a)
    articles.all_of(audit, w, a)
    a.chapter("不符合及其处置")
    _nonconformities(audit, w, a)
    a.chapter("审核结论")
    _conclusion(audit, w, a)


def _cover(audit: Audit, w: Writer) -> None:
    w.text(f"编号：{w.fact('number')}", style="right")
    w.text("", "", style="center")
    w.text(w.fact("title"), style="title")
    w.text(f"（{w.fact('audit_type', TYPE_NAMES[audit.audit_type])}）", style="center")
    w.text("", style="center")
    leader = w.person(audit.leader)("name")
    w.table(
        [
            ["受审核单位", w.fact("organization.name")],
            ["审 核 组 长", leader],
            ["签 发 日 期", w.fact("report_date")],
        ],
        (3, 7),
        rules="rows",
        bold=(0,),
    )
    w.text("", "", style="center")
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.page()


def _statements(audit: Audit, w: Writer) -> None:
    w.text("声　　明", style="subtitle")
    body = w.fact("certification_body.name")
    w.text(
        "一、本报告所载审核发现系以抽样方式取得{note|抽样方案由审核组依据审核时间和过程风险确定，"
        "未抽取的部分仍可能存在不符合。}，受审核单位不得据此免除自身应当承担的责任。",
        f"二、本报告的所有权归{body}（以下简称“本中心”）。未经本中心书面同意，不得部分复制。",
        "三、审核结论须经本中心技术委员会评定后生效，本报告不得作为获准认证的证明使用。",
        "四、" + said(w, "note", 1)[0],
        f"五、本中心地址：{w.fact('certification_body.address')}；电话：{w.fact('certification_body.phone')}；"
        f"网址：{w.fact('certification_body.website')}；电子邮箱：{w.fact('certification_body.email')}。",
    )
    w.text("公正性与保密承诺书", style="subtitle")
    w.text(
        f"审核组全体成员就{w.fact('organization.name')}的审核工作郑重承诺：严格遵守国家认证认可的法律法规"
        "和本中心的管理制度；近两年内未向受审核单位提供管理体系咨询，与其不存在经济利益关系；"
        "不收受礼品礼金，不参加可能影响公正性的活动；对审核中知悉的技术和商业秘密负有保密义务，"
        "该义务不因审核结束而终止。"
    )
    names = "、".join(w.person(member)("name") for member in audit.team)
    w.text(f"承诺人：{names}", style="right")
    w.page()


def _general(audit: Audit, w: Writer, a: Articles) -> None:
    items = []
    for one in audit.standards:
        e = w.standard(one.system)
        name = w.tag("systems+", one.system, words("systems")[one.system]["name"])
        items.append(f"{name}执行{e('number')}《{one.title}》（等同采用{e('iso')}）{e.silent('system')}")
    a.article(
        f"为评价{w.fact('organization.name')}（以下简称“该单位”）管理体系的符合性和有效性，"
        "根据双方签订的认证合同，审核组对其实施审核，并形成本报告。"
    )
    a.article(
        f"审核准则包括：{'；'.join(items)}；该单位的体系文件；有关法律法规，主要有{w.laws('criteria')}。"
    )
    scopes = [
        f"（{at}）{words('systems')[one]['short']}：{w.scope('audit', one)}。"
        for at, one in zip("一二三", audit.systems, strict=False)
    ]
    a.article("审核范围界定如下：")
    w.text(*scopes)


def _conduct(audit: Audit, w: Writer, a: Articles) -> None:
    since, until = (w.fact(f"audit.{end}") + w.half(f"audit.{end}_half") for end in ("start", "end"))
    a.article(
        f"审核自{since}起，至{until}止，采用{w.fact('audit.mode', '现场审核')}的方式进行，"
        f"覆盖该单位{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}期间的体系运行情况。"
    )
    cut = ""
    if audit.audit.reductions:
        cut = f"审核时间经评审予以核减，理由为：{w.each('audit.reductions', audit.audit.reductions, '；')}。"
    a.article(
        f"经评审，该单位认证风险等级为“{w.fact('audit.risk')}”，审核时间核定为"
        f"{w.fact('audit.person_days')}人日，其中现场审核{w.fact('audit.onsite_days')}人日。{cut}"
    )
    if audit.stage1:
        a.article(
            f"第一阶段审核已于{w.fact('stage1.start')}{w.fact('stage1.start_time')}至"
            f"{w.fact('stage1.end_time')}{w.silent('stage1.end')}在{w.fact('stage1.mode', '现场')}完成，"
            "审核组认定该单位具备接受第二阶段审核的条件。"
        )
    a.article(
        "审核组由下列人员组成，其注册资格在审核期间持续有效{note|注册资格以国家认证人员注册机构的公示信息为准。}。"
    )
    _team(audit, w, a)
    items = []
    for guest in audit.attendants:
        g = w.same("attendants", guest.name, guest)
        items.append(f"{g('from')}{g('name')}担任{g('role', '向导' if guest.role == 'guide' else '观察员')}")
    a.article(f"审核期间，{'，'.join(items)}；首次会议和末次会议的参加人员以签到表为准。")


def _team(audit: Audit, w: Writer, a: Articles) -> None:
    a.caption("审核组成员")
    rows: list[Row] = [["代号", "姓名", "分工", "注册资格", "注册编号", "到期日", "专业小类"]]
    for member in audit.team:
        e = w.person(member)
        first: Row = [e("label"), e("name"), e("role", ROLES[member.role]), e("grade")]
        codes = e.each("professional_codes", "；") or w.blank
        if not member.registrations:
            rows.append([*first, w.blank, w.blank, codes])
        for at, one in enumerate(member.registrations):
            r = e.inner("registrations", one)
            number = r("number") + r.silent("system") + r.silent("grade")
            number += r.silent_each("professional_codes")
            day = r("valid_until", articles.dashed(one.valid_until))
            rows.append([*(["^"] * 4 if at else first), number, day, "^" if at else codes])
    w.table(rows, (0.8, 1.2, 1.2, 1.6, 2.8, 1.6, 1.4), head=1, rules="three")


def _unit(audit: Audit, w: Writer, a: Articles) -> None:
    a.article(
        f"该单位成立于{w.fact('organization.established_on')}，统一社会信用代码为"
        f"{w.fact('organization.uscc')}，营业执照由{w.fact('organization.licence.authority')}核发，营业期限自"
        f"{w.fact('organization.licence.valid_from')}至{w.until('organization.licence.valid_to')}，"
        f"法定代表人{audit.world.people.legal}，注册资本{audit.world.capital}万元。"
    )
    a.article(
        f"该单位注册地址为{w.fact('organization.registered_address')}，生产经营地址为"
        f"{w.fact('organization.business_address')}，办公地址为{w.fact('organization.office_address')}；"
        f"联系人{audit.world.people.contact}，联系电话{audit.world.phone}。"
    )
    a.article(
        f"该单位现有职工{w.fact('headcount_total')}人，依法参加社会保险{w.fact('insured_count')}人，"
        f"认证范围内的有效人数为{w.fact('headcount')}人。管理体系文件自{w.fact('system_effective_on')}"
        "起发布实施。"
    )
    items = []
    for site in audit.sites:
        s = w.same("sites", site.address, site)
        kind = s("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        items.append(f"{kind}位于{s('address')}，承担{s('activity')}，配备人员{s('headcount')}人")
    a.article(f"体系覆盖的场所为：{'；'.join(items)}。")
    a.article(
        f"该单位从事{w.scope('activity')}，业务流程依次为{'、'.join(audit.world.industry['flow'])}。"
        f"经确认，关键过程为{w.fact('key_processes')}，特殊过程为{w.fact('special_processes')}，"
        f"外包过程为{w.fact('outsourced_processes')}，不适用条款为{w.fact('exclusions')}。"
    )
    for system in audit.systems:
        e = words("systems")[system]["name"]
        w.text(f"该单位在手册中将{e}的范围表述为：{w.scope('system', system)}。")


def _nonconformities(audit: Audit, w: Writer, a: Articles) -> None:
    found = audit.nonconformities
    a.article(
        f"本次审核开具严重不符合{w.fact('nonconformities.major')}项，"
        f"一般不符合{w.fact('nonconformities.minor')}项。"
    )
    a.caption("不符合汇总")
    rows: list[Row] = [["编号", "不符合事实", "责任部门", "依据标准", "条款", "程度"]]
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", "严重" if item.grade == "major" else "一般")
        number = item.number + e.silent("number")
        rows.append([number, e("description"), e("department"), e("standard"), e("clause"), grade])
    w.table(rows, (0.8, 4.4, 1.3, 2, 1, 0.9), head=1, rules="three")
    a.article(
        f"对上述不符合，该单位应在{w.fact('nonconformities.due_date')}前完成原因分析、纠正和纠正措施，"
        "并将证据报送审核组长验证。" + said(w, "note", 1)[0]
    )
    items = []
    for earlier in audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", earlier)
        items.append(f"“{e('description')}”，{e('closed_on')}验证关闭")
    if items:
        a.article(f"经复查，上次审核提出的不符合未再次发生，具体为：{'；'.join(items)}。")


def _conclusion(audit: Audit, w: Writer, a: Articles) -> None:
    a.caption("体系运行评价")
    rows: list[Row] = [["评价内容", "评价意见"]]
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([e("criterion"), e("value")])
    w.table(rows, (7, 3), head=1, rules="three")
    a.article(
        f"审核组经内部评议后认为：{w.fact('organization.name')}的管理体系总体符合审核准则，运行有效；"
        f"所提出的一般不符合（计{w.fact('nonconformities.minor')}项）不影响体系实现预期结果的能力。"
        + "".join(said(w, "strong", 2))
    )
    stated = TOLD[audit.conclusion.recommendation or ""]
    a.article(f"审核组的推荐意见为：{w.fact('conclusion.recommendation', stated)}。证书范围拟表述为：")
    for system in audit.systems:
        w.text(f"{words('systems')[system]['name']}：{w.scope('certificate', system)}。")
    a.article(f"下一次审核应当在{w.fact('next_audit_by')}之前实施。" + "".join(said(w, "weak", 2)))
    w.text(w.fact("certification_body.name"), style="right")
    first, *others = audit.conclusion.signatories
    w.text(f"审核组组长（签名）：{w.each('conclusion.signatories', [first])}", style="right")
    if others:
        w.text(f"审核组成员（签名）：{w.each('conclusion.signatories', others)}", style="right")
    w.text(w.fact("report_date"), style="right")
