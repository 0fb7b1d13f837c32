"""莳屿's registers of people: certificates, contracts, examinations, training, drills."""

from __future__ import annotations

from datetime import date, timedelta

from corpus.bodies.audit import Audit
from corpus.bodies.records import PersonnelCertificate
from corpus.bodies.templates.a._shiyu_cells import (
    Clerk,
    between,
    form,
    joined,
    later,
    numbered,
    stock,
    term,
    whole,
)
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


def all_of(audit: Audit, w: Writer) -> None:
    """All of them."""
    since = joined(audit, w)
    _certificates(audit, w, since)
    _employed(audit, w, since)
    _training(audit, w)
    _drills(audit, w)


def _certificates(audit: Audit, w: Writer, since: dict[str, date]) -> None:
    form(w, 9, "持证上岗人员登记表")
    clerk = Clerk(w)
    rows: list[Row] = [
        [
            "姓名",
            "作业岗位",
            "到岗时间",
            "证件",
            "项目",
            "证号",
            "发证日",
            "年限",
            "有效期",
            "复审日",
            "发证单位",
        ]
    ]
    for one in audit.personnel_certificates:
        rows.append(_certificate(w, clerk, one, since[one.name]))
    w.table(rows, (1, 1.4, 1.3, 2, 1.8, 2.2, 1.4, 0.7, 2, 1.3, 1.8), head=1)


def _certificate(w: Writer, clerk: Clerk, one: PersonnelCertificate, since: date) -> Row:
    e = w.entry("personnel_certificates", one)
    issued = clerk.cell(e, "issued_on")
    ends = clerk.until(e) if clerk.random.random() < 0.4 else clerk.span(e)
    review = clerk.day(one.review_by) if one.review_by else w.blank
    years = term(one.valid_from, one.valid_to)
    first = [e("name"), e.aside("work"), clerk.month(since), e("kind"), e("category"), e("number")]
    return [*first, issued, years, ends, review, e("issuer")]


def _employed(audit: Audit, w: Writer, since: dict[str, date]) -> None:
    form(w, 10, "用工及体检登记表")
    clerk = Clerk(w)
    rows: list[Row] = [["姓名", "到岗时间", "劳动合同签订", "签订类别", "合同起止"]]
    for one in audit.employment_contracts:
        e = w.entry("employment_contracts", one)
        first = "首签" if since[one.name] >= one.valid_from else "续签"
        rows.append(
            [e("name"), clerk.month(since[one.name]), clerk.cell(e, "signed_on"), first, clerk.span(e)]
        )
    w.table(rows, (1.5, 2, 2, 1.2, 3.4), head=1)
    clerk = Clerk(w)
    rows = [["姓名", "到岗时间", "体检日", "体检机构", "结论", "周期", "下次体检"]]
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        done = [clerk.cell(e, "examined_on"), e("institution"), e("result")]
        following = clerk.month(later(exam.examined_on, 12))
        rows.append([e("name"), clerk.month(since[exam.name]), *done, "一年", following])
    w.table(rows, (1.2, 1.4, 1.6, 2.6, 1.4, 0.8, 1.6), head=1)


def _training(audit: Audit, w: Writer) -> None:
    form(w, 11, "培训登记表")
    clerk = Clerk(w)
    told = stock()
    start = audit.audit.start
    subjects = [row for key in ("ALL", *audit.systems) for row in told["training"].get(key, [])]
    first = max(audit.system_effective_on, start - timedelta(days=190))
    days = sorted(between(clerk.random, first, start - timedelta(days=12)) for _ in subjects)
    planned = {day: clerk.month(day) for day in days}
    teachers = [audit.world.people.representative, *audit.world.people.heads.values()]
    rows: list[Row] = [["计划", "实施日期", "内容", "方式", "讲师", "人数", "学时", "考核", "评价日"]]
    for day, (subject, manner, test, hours) in zip(
        days, clerk.random.sample(subjects, len(subjects)), strict=True
    ):
        teacher = clerk.random.choice(teachers) if manner == "内训" else "外聘"
        people = str(whole(clerk.random, 5, max(6, audit.headcount // 3)))
        rated = clerk.day(between(clerk.random, day, day + timedelta(days=7)))
        row = [planned[day], clerk.day(day), subject, manner, teacher, people, str(hours), test, rated]
        rows.append(row)
    ahead = clerk.month(later(audit.report_date, whole(clerk.random, 1, 3)))
    subject = clerk.random.choice(told["next_training"])
    rows.append([ahead, w.blank, subject, "内训", w.blank, w.blank, w.blank, w.blank, w.blank])
    w.table(numbered(rows), (0.7, 1.5, 1.6, 3.4, 0.9, 1.3, 0.8, 0.8, 1, 1.6), head=1)


def _drills(audit: Audit, w: Writer) -> None:
    form(w, 12, "应急演练登记表")
    clerk = Clerk(w)
    rows: list[Row] = [["演练项目", "预案发布", "演练日期", "地点", "参加（人）", "频次", "下次演练"]]
    since, last = audit.system_effective_on, audit.drills[0].held_on - timedelta(days=5)
    issued = clerk.day(between(clerk.random, since, max(since, last)))
    for one in audit.drills:
        e = w.entry("drills", one)
        where = [clerk.cell(e, "held_on"), one.place, str(one.people)]
        rows.append([e("kind"), issued, *where, "一年一次", clerk.month(later(one.held_on, 12))])
    w.table(numbered(rows), (0.7, 2, 1.7, 1.7, 1.6, 1.2, 1.2, 1.7), head=1)
