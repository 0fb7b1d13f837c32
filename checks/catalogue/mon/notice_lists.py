"""Lists of a notice: codes of industries, rows that stand there twice, numbers, wording."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import ListContext
from checks.monitoring import notice_lists
from checks.registry import Outcome, check


@check("MON006", "industry-code-wrong", "warning", about="list")
def industry_code_wrong(context: ListContext) -> Iterator[Outcome]:
    """查什么：行业目录的代码是否与 GB/T 4754-2017 相符：门类字母、有无此代码、名称、所列行业。

    为什么：按目录抽取用人单位，要用代码对应企业登记的行业；代码错了，就会漏抽或错抽。

    例：通用设备制造业的“锅炉及辅助设备制造（B3411）”：34 大类属于 C 制造业，应为 C3411。

    应为：代码、名称与 GB/T 4754-2017 一致；只列小类中一部分的，在名称后注明。

    依据：GB/T 4754-2017 表 1。

    何时可忽略：目录说明采用别的版本或别的分类。
    ---
    What it checks: whether the codes of a directory of industries are those of GB/T 4754-2017: the letter of
    the section, whether there is such a code, its title, the industry that it stands under.

    Why: employers are chosen by the code they are registered with; by a wrong one, some are left out or
    others taken.

    Example: the manufacture of boilers as B3411: division 34 belongs to section C, it must be C3411.

    Expected: codes and titles as in GB/T 4754-2017; where a part of a class is meant, a note
    behind its title.

    Basis: GB/T 4754-2017, table 1.

    When to ignore: the directory says that it uses another edition or classification.
    """
    for one in context.lists:
        for wrong in notice_lists.wrong_letters(one):
            yield context.finding(
                *wrong.places,
                identity=f"{wrong.division}{wrong.letter}",
                values=wrong.codes,
                variant="section",
                expected=wrong.right,
                actual=wrong.letter,
                codes=context.listed(wrong.codes),
                division=f"{wrong.division} {wrong.division_title}",
                right=f"{wrong.right}（{wrong.section_title}）" if context.lang == "zh" else wrong.right,
                letter=wrong.letter,
            )
        for entry in one.industries:
            slip = notice_lists.slip(entry)
            if slip is None:
                continue
            yield context.finding(
                *slip.places,
                identity=f"{entry.title} {entry.code}",
                values=[slip.expected],
                variant=slip.variant,
                expected=slip.expected,
                actual=slip.actual,
                severity="info" if slip.variant == "title" else None,
                title=entry.title,
                code=notice_lists.code_of(entry),
                right=slip.expected or "",
                standard=slip.stated,
                under=slip.actual,
            )


@check("MON007", "list-entry-repeated", "warning", about="list")
def list_entry_repeated(context: ListContext) -> Iterator[Outcome]:
    """查什么：同一名单中机构、用人单位，或同一目录中行业代码、名称，是否重复出现。

    为什么：重复的行占了别的机构或行业的位置，常是复制后忘了改。

    例：序号 5 和序号 17 都是“宁洲明测检测有限公司”。

    应为：每个机构、每个代码只列一次；用人单位重复的，核实是否确实抽取了两份报告。

    依据：监测方案的名单和目录。

    何时可忽略：同一用人单位由两家机构分别出具报告。
    ---
    What it checks: whether an institution or employer stands twice in a list, a code or title twice in a
    directory.

    Why: a doubled row is often a copy that was not changed, and takes the place of another one.

    Example: numbers 5 and 17 are the same institution.

    Expected: each institution and code once; of an employer, whether two reports of it are meant.

    Basis: lists and directory of the monitoring scheme.

    When to ignore: two institutions reported on the same employer.
    """
    for name, group in notice_lists.repeated(context.lists):
        yield context.finding(
            *(place for _, place in group),
            identity=f"{name} {group[0][0]}",
            values=[],
            variant=name,
            severity="info" if name == "employer" else None,
            told=group[0][0],
            count=len(group),
        )


@check("MON008", "list-numbering", "warning", about="list")
def list_numbering(context: ListContext) -> Iterator[Outcome]:
    """查什么：名单的序号是否从头连续，没有跳号、重号。

    为什么：跳号往往是删了一行，重号往往是加了一行而没有重排，家数就与通知不符。

    例：序号 7 之后是 9。

    应为：序号连续。

    依据：监测方案的名单。

    何时可忽略：名单节选自全国或全省的名单，保留原序号。
    ---
    What it checks: whether the numbers of a list follow one another, none left out or there twice.

    Why: a jump often tells of a row that was removed, a number twice of one that was added.

    Example: 9 follows on 7.

    Expected: numbers without a gap.

    Basis: the list of the monitoring scheme.

    When to ignore: an excerpt of a longer list that keeps its numbers.
    """
    for one in context.lists:
        for before, entry in notice_lists.breaks(one):
            expected = before.number + 1 if before.number is not None else None
            yield context.finding(
                entry.places["number"],
                before.places["number"],
                identity=f"{before.number} {entry.number}",
                variant="repeated" if entry.number == before.number else "broken",
                expected=None if expected is None else str(expected),
                actual=str(entry.number),
                number=entry.number,
                before=before.number,
                name=entry.institution,
            )


@check("MON009", "list-wording", "info", about="list")
def list_wording(context: ListContext) -> Iterator[Outcome]:
    """查什么：名单中机构名称后是否带着多余的字，地名与名单中别处的写法是否一致；目录中的星号等有没有说明。

    为什么：名称要与资质证书一致才能核对；没有说明的星号，读者不知道指什么。

    例：“宁洲明测检测有限公司-宁洲”；“通用设备制造业*”，目录后没有注。

    应为：名称、地名写全；标了注号的，在目录后说明。

    依据：监测方案的名单和目录。

    何时可忽略：说明在通知正文里。
    ---
    What it checks: whether something is left behind the name of an institution, a place is written otherwise
    than elsewhere in the list, and the marks of notes in a directory are explained.

    Why: names are compared with certificates; a mark without its note tells the reader nothing.

    Example: the name of the town behind that of a company; an asterisk that no note explains.

    Expected: names in full, as elsewhere; a note for each mark.

    Basis: lists and directory of the monitoring scheme.

    When to ignore: the note stands in the notice's own text.
    """
    for one in context.lists:
        for entry, tail in notice_lists.tails(one):
            place = entry.places["institution"]
            name = str(entry.institution)
            yield context.finding(place, identity=name, variant="tail", name=name, tail=tail)
        for place, city in notice_lists.odd_places(one):
            yield context.finding(
                place, identity=str(place.value), variant="place", told=place.value, city=city
            )
        for mark, places in notice_lists.unexplained(one):
            stated = context.listed(place.raw for place in places)
            yield context.finding(
                *places, identity=mark, values=[mark], variant="note", mark=mark, industries=stated
            )
