"""槐序质量评鉴: one form over all pages, its sections merged rows; boxes to tick, days with dots."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.a import _huaixu_evidence as evidence
from corpus.bodies.templates.a._huaixu_form import WIDTHS, across, section
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "槐序质量评鉴有限公司"
SYSTEMS = ("QMS", "MDR+QMS", "QMS+EIMS", "QMS", "EIMS")
TYPES = ("stage2", "surveillance", "recertification", "special")
STYLE = {"look": "ballot", "dates": "dots", "blank": "—"}

AUDIT_TYPES = {
    "stage2": "初审二阶段",
    "surveillance": "年度监督",
    "recertification": "再认证",
    "special": "特殊（含扩项、变更）",
}
FIELDS = ("QMS", "MDR", "EIMS")
MODES = {"onsite": "现场", "remote": "远程", "mixed": "现场＋远程"}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "专家"}
INITIAL = {
    "recommend": "同意推荐发证",
    "recommend_after_correction": "不符合整改验证通过后推荐发证",
    "not_recommend": "不予推荐",
}
KEPT = {"maintain": "证书继续有效", "suspend": "建议暂停", "withdraw": "建议撤销"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(
        header_cells=(BODY, f"任务编号 {audit.number}", f"{audit.world.form_no}"),
        page="#/##",
        footer=("本表复制有效，涂改无效",),
    )
    w.text(w.fact("certification_body.name"), style="center")
    w.text(w.fact("title"), style="title")
    w.text(
        "填表说明：□ 内打叉表示选中；栏目不适用时填写“不涉及”；空间不足可加行，不得另附纸。", style="plain"
    )
    rows: list[Row] = [*_task(audit, w), *_team(audit, w), *_company(audit, w)]
    rows += evidence.all_of(audit, w)
    rows += [*_nonconformities(audit, w), *_conclusion(audit, w)]
    w.table(rows, WIDTHS)


def _task(audit: Audit, w: Writer) -> list[Row]:
    dates = (
        f"{w.fact('audit.start')}{w.half('audit.start_half')}—{w.fact('audit.end')}{w.half('audit.end_half')}"
    )
    fields = "  ".join(
        f"{{+}}{w.tag('systems+', code, words('systems')[code]['name'])}"
        if code in audit.systems
        else f"{{-}}{words('systems')[code]['name']}"
        for code in FIELDS
    )
    standards = []
    for one in audit.standards:
        e = w.standard(one.system)
        standards.append(e.silent("system") + e("number") + (f" / {e('iso')}" if one.iso else ""))
    time = f"{w.fact('audit.person_days')} 人日（现场 {w.fact('audit.onsite_days')} 人日）"
    rows: list[Row] = [
        section("A", "审核任务"),
        across(("#受评组织", 2), (w.fact("organization.name"), 6), ("#任务编号", 2), (w.fact("number"), 2)),
        across(("#评鉴领域", 2), (fields, 10)),
        across(("#任务类别", 2), (w.choice("audit_type", AUDIT_TYPES, audit.audit_type), 10)),
        across(("#依据标准", 2), ("¶".join(standards), 6), ("#风险级别", 2), (w.fact("audit.risk"), 2)),
        across(("#依据法规", 2), (w.laws("criteria"), 10)),
        across(
            ("#审核时段", 2),
            (dates, 6),
            ("#审核方式", 2),
            (w.choice("audit.mode", MODES, audit.audit.mode, "¶"), 2),
        ),
        across(("#审核用时", 2), (time, 4), ("#覆盖期间", 2), (_covered(w), 4)),
    ]
    if audit.audit.reductions:
        reasons = w.each("audit.reductions", audit.audit.reductions, "；")
        rows.append(across(("#减时理由", 2), (reasons, 10)))
    if audit.stage1:
        mode = w.fact("stage1.mode", "现场")
        first = f"{w.fact('stage1.start')}（{w.fact('stage1.start_time')}—{w.fact('stage1.end_time')}）"
        first += w.silent("stage1.end")
        rows.append(across(("#一阶段", 2), (first, 6), ("#一阶段方式", 2), (mode, 2)))
    for system in audit.systems:
        rows.append(across((f"#{system}审核范围", 2), (w.scope("audit", system), 10)))
    return rows


def _covered(w: Writer) -> str:
    return f"{w.fact('audit.covered_from')}—{w.fact('audit.covered_to')}"


def _team(audit: Audit, w: Writer) -> list[Row]:
    rows: list[Row] = [
        section("B", "评鉴人员"),
        across(("#姓名", 2), ("#分工", 1), ("#资格", 2), ("#注册编号", 3), ("#注册到期", 2), ("#专业", 2)),
    ]
    for member in audit.team:
        e = w.person(member)
        first = ((e("name"), 2), (e("role", ROLES[member.role]), 1), (e("grade"), 2))
        codes = e.each("professional_codes", "¶") or w.blank
        if not member.registrations:
            rows.append(across(*first, (w.blank, 3), (w.blank, 2), (codes, 2)))
            continue
        numbers, ends = [], []
        for one in member.registrations:
            r = e.inner("registrations", one)
            stated = r.silent("system") + r.silent("grade") + r.silent_each("professional_codes")
            numbers.append(r("number") + stated)
            ends.append(r("valid_until"))
        rows.append(across(*first, ("¶".join(numbers), 3), ("¶".join(ends), 2), (codes, 2)))
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "见证/观察人员")
        rows.append(across(("#随行人员", 2), (a("name"), 2), (role, 3), (f"来自：{a('from')}", 5)))
    rows.append(
        across(
            (
                "公正性声明：本组人员两年内未向受评组织提供咨询、内审或培训，与其无资产、亲属及其他利害关系；"
                "对接触到的技术与经营信息保密。本声明在首次会议上宣读。",
                12,
            )
        )
    )
    return rows


def _company(audit: Audit, w: Writer) -> list[Row]:
    people = audit.world.people
    term = f"{w.fact('organization.licence.valid_from')}—{w.until('organization.licence.valid_to')}"
    rows: list[Row] = [
        section("C", "受评组织概况"),
        across(
            ("#名称", 2),
            (w.fact("organization.name"), 6),
            ("#成立", 2),
            (w.fact("organization.established_on"), 2),
        ),
        across(
            ("#代码", 2),
            (w.fact("organization.uscc"), 4),
            ("#登记机关", 2),
            (w.fact("organization.licence.authority"), 4),
        ),
        across(("#住所", 2), (w.fact("organization.registered_address"), 6), ("#营业期限", 2), (term, 2)),
        across(("#经营场所", 2), (w.fact("organization.business_address"), 10)),
        across(("#办公地点", 2), (w.fact("organization.office_address"), 10)),
        across(
            ("#法定代表人", 2),
            (people.legal, 2),
            ("#管理者代表", 2),
            (people.representative, 2),
            ("#联系电话", 2),
            (audit.world.phone, 2),
        ),
        across(
            ("#在册人数", 2),
            (w.fact("headcount_total"), 2),
            ("#社保人数", 2),
            (w.fact("insured_count"), 2),
            ("#体系内人数", 2),
            (w.fact("headcount"), 2),
        ),
        across(
            ("#主营业务", 2), (w.scope("activity"), 6), ("#体系实施日", 2), (w.fact("system_effective_on"), 2)
        ),
        across(("#场所", 4), ("#所涉活动", 4), ("#人数", 2), ("#类型", 2)),
    ]
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        rows.append(across((e("address"), 4), (e("activity"), 4), (e("headcount"), 2), (kind, 2)))
    rows += [
        across(("#流程", 2), (" → ".join(audit.world.industry["flow"]), 10)),
        across(
            ("#关键过程", 2), (w.fact("key_processes"), 4), ("#特殊过程", 2), (w.fact("special_processes"), 4)
        ),
        across(
            ("#外包", 2), (w.fact("outsourced_processes"), 4), ("#删减及理由", 2), (w.fact("exclusions"), 4)
        ),
    ]
    for system in audit.systems:
        rows.append(across((f"#手册所述{system}范围", 2), (w.scope("system", system), 10)))
    return rows


def _nonconformities(audit: Audit, w: Writer) -> list[Row]:
    found = audit.nonconformities
    counted = f"严重 {w.fact('nonconformities.major')} 项；一般（轻微） {w.fact('nonconformities.minor')} 项"
    due = w.fact("nonconformities.due_date") if found.items else "不涉及"
    rows: list[Row] = [
        section("E", "不符合与整改"),
        across(("#数量", 2), (counted, 6), ("#整改截止", 2), (due, 2)),
    ]
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = w.choice(f"{e.path}.grade", {"major": "严重", "minor": "一般"}, item.grade)
        rows += [
            across(
                ("#序号", 1),
                (item.number + e.silent("number"), 1),
                ("#部门", 2),
                (e("department"), 2),
                ("#程度", 2),
                (grade, 4),
            ),
            across(("#判定依据", 2), (f"{e('standard')}  第 {e('clause')} 条", 10)),
            across(("#事实陈述", 2), (e("description"), 10)),
        ]
    rows.append(
        across(("#验证方式", 2), ("{-}到现场验证  {+}提交整改材料，由组长书面验证  {-}下次审核时验证", 10))
    )
    if audit.previous_nonconformities:
        rows.append(across(("#上次不符合", 8), ("#关闭日期", 2), ("#本次复核", 2)))
    for earlier in audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", earlier)
        rows.append(across((e("description"), 8), (e("closed_on"), 2), ("未再发生", 2)))
    return rows


def _conclusion(audit: Audit, w: Writer) -> list[Row]:
    options = KEPT if audit.audit_type in {"surveillance", "special"} else INITIAL
    chosen = w.choice("conclusion.recommendation", options, audit.conclusion.recommendation or "", "¶")
    minor = w.fact("nonconformities.minor")
    said = w.random.choice(
        [
            f"{w.fact('organization.name')}的体系与所选标准总体一致，运行证据可追溯。本次开出一般不符合{minor}项，不影响体系整体的有效性。",
            f"经{w.fact('audit.person_days')}人日的审核，抽样结果表明体系得到保持。{w.fact('organization.name')}对{minor}项一般不符合无异议。",
        ]
    )
    rows: list[Row] = [section("F", "结论与签署"), across(("#综述", 2), (said, 10))]
    for system in audit.systems:
        rows.append(across((f"#拟载入证书的{system}范围", 2), (w.scope("certificate", system), 10)))
    rows += [
        across(("#意见", 2), (chosen, 10)),
        across(
            ("#下次审核", 2),
            (f"不迟于 {w.fact('next_audit_by')}", 4),
            ("#覆盖人数", 2),
            (f"{w.fact('headcount')} 人", 4),
        ),
        across(("#关注点", 2), (evidence.next_time(audit, w), 10)),
        across(
            ("#组员签字", 2),
            (w.each("conclusion.signatories", audit.conclusion.signatories, "　"), 6),
            ("#日期", 2),
            (w.fact("report_date"), 2),
        ),
        across(
            (
                "说明：审核为抽样活动，未发现不符合不等于没有不符合。本表所列意见须经本机构评定委员会复核，"
                "对意见有异议的，可在收到本表之日起三十日内提出申诉。",
                12,
            )
        ),
    ]
    return rows
