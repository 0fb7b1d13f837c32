"""Archives: what no report shows by itself."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import ArchiveContext
from checks.registry import Outcome, check

FEW_CLIENTS = 20
"""Of a body with fewer clients than that in the archive, words of its form may pass for a passage."""


@check("TEAM008", "auditor-in-two-places", "error", about="archive")
def auditor_in_two_places(context: ArchiveContext) -> Iterator[Outcome]:
    """查什么：同一审核员的同一整天是否计入两家受审核方的审核（按注册号；没有注册号的，只比对同一机构内不重名的姓名）。

    为什么：一个人一天只能在一处审核；两份报告都计整天，至少一处的人日是虚的。

    例：两份报告的审核组都有注册号尾号 1287023 的审核员，审核日都有 2025-06-11 全天。

    应为：同一天只在一处，或按半天分开写明。

    依据：GB/T 27021.1-2017 9.1.4（审核时间）、9.2.2。

    何时可忽略：两家在同一场所一并审核，并写明各自的时间。
    ---
    What it checks: whether a whole day of one auditor counts for audits of two clients (by registration;
    without one by names that are unique within a body).

    Why: a person audits in one place a day; where two reports count the whole day, the time of one was not
    spent.

    Example: both teams have the auditor registered as …1287023, and both audits the whole of 2025-06-11.

    Expected: one place a day, or halves of the day that are told apart.

    Basis: GB/T 27021.1-2017, 9.1.4 (audit time), 9.2.2.

    When to ignore: both clients were audited together at one site, and the time of each is written down.
    """
    for one in context.bookings:
        sure = one.registration is not None and one.name == one.other_name
        yield context.between(
            one.other,
            identity=one.registration or one.name,
            values=one.days,
            variant="registration" if one.registration else "name",
            severity=None if sure else "warning",
            text=one.name,
            name=one.name,
            registration=one.registration,
            days=context.listed(one.days),
        )


@check("ENT011", "number-used-twice", "error", about="archive")
def number_used_twice(context: ArchiveContext) -> Iterator[Outcome]:
    """查什么：同一机构的报告编号或证书编号是否用在两份报告上。

    为什么：编号是追溯的依据，一个编号只能指一份报告、一张证书。

    例：两家受审核方的报告编号都是 HZ-2025-0147。

    应为：各有各的编号；同一次审核的修订版注明版次。

    依据：GB/T 27021.1-2017 9.4.8.2、9.9.1。

    何时可忽略：同一份报告的修订版或副本（同一受审核方、同一审核日期的只作提示）。
    ---
    What it checks: whether the number of a report or of a certificate of one body stands in two reports.

    Why: numbers are what is traced by; one stands for one report, for one certificate.

    Example: the reports on two clients both have the number HZ-2025-0147.

    Expected: a number each; a revision of the same report says that it is one.

    Basis: GB/T 27021.1-2017, 9.4.8.2, 9.9.1.

    When to ignore: a revision or copy of the same report (of one client and the same days: info only).
    """
    for one in context.numbers:
        severity = None if not one.same_client else "info" if one.same_audit else "warning"
        yield context.between(
            one.other,
            identity=one.number,
            values=(one.kind, one.other.organization or one.other.path),
            variant=("same_" if one.same_client else "") + one.kind,
            severity=severity,
            text=one.number,
            number=one.number,
        )


@check("TXT007", "passage-of-another-client", "warning", about="archive")
def passage_of_another_client(context: ArchiveContext) -> Iterator[Outcome]:
    """查什么：两家受审核方的报告是否有同一段实质文字（姓名、数字、日期不计；机构模板、标准和法规原文不算）。

    为什么：审核证据应来自本次审核；整段相同的证据多半是从另一份报告抄来的。

    例：两家企业的“8.5 生产过程控制”写着相同的一百多字，只换了日期和编号。

    应为：各写各的审核证据。

    依据：GB/T 27021.1-2017 9.4.4、9.4.8.2。

    何时可忽略：机构的固定用语，或两家确属同一集团、同一场所。
    ---
    What it checks: whether the reports on two clients have a passage of substance in common (names, numbers
    and dates left out; not the words of the body's form, of standards or laws).

    Why: audit evidence is of this audit; a whole passage that is the same was most likely copied.

    Example: section 8.5 on two manufacturers says the same in more than a hundred characters, but for days
    and numbers.

    Expected: evidence of its own in each report.

    Basis: GB/T 27021.1-2017, 9.4.4, 9.4.8.2.

    When to ignore: set phrases of the body, or two clients of one group or at one site.
    """
    for one in context.passages:
        yield context.between(
            one.other,
            identity=one.other.organization or one.other.path,
            values=(one.text,),
            severity=None if one.known >= FEW_CLIENTS else "info",
            line=one.line,
            text=one.text,
            length=one.length,
            other_line=one.other_line,
        )


@check("TXT008", "picture-of-another-client", "warning", about="archive")
def picture_of_another_client(context: ArchiveContext) -> Iterator[Outcome]:
    """查什么：两家受审核方的报告是否有同一张照片或页面图片（缩放、压缩不同也认得出；印章、标志等小图和空白图不计）。

    为什么：现场照片是本次审核的证据；同一张照片不可能拍自两家现场。

    例：两家工厂的报告都用了同一张车间照片。

    应为：各用各的照片；机构的固定图片除外。

    依据：GB/T 27021.1-2017 9.4.4、9.4.8.2。

    何时可忽略：机构的固定图片，或两家确在同一场所。
    ---
    What it checks: whether the reports on two clients have the same photograph or picture of a page (whatever
    its size and packing; small ones, such as seals and marks, and plain ones do not count).

    Why: photographs are evidence of this audit; one cannot be taken at two sites.

    Example: the reports on two factories show the same photograph of a workshop.

    Expected: photographs of its own in each report, but for fixed pictures of the body.

    Basis: GB/T 27021.1-2017, 9.4.4, 9.4.8.2.

    When to ignore: a fixed picture of the body, or two clients at one site.
    """
    for one in context.pictures:
        yield context.between(
            one.other,
            identity=one.other.organization or one.other.path,
            values=(),
            variant="same",
            severity=None if one.known >= FEW_CLIENTS else "info",
            text=context.words("place", place=one.place),
            place=one.place,
            other_place=one.other_place,
        )
