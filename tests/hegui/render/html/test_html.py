"""`--format html`: one file with every finding beside its places; nothing of the document runs in it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from lxml import html as lxml_html

from hegui import pipeline
from hegui.other_kinds import rulebook
from hegui.render import Look, Source, formats, make, web
from hegui.render.finding_text import quoted, within
from hegui.review.numbers import in_order
from ingest import read_bytes
from schemas.result import Clause, Judgement, NotChecked, Requirement, Result, Suppression
from tests.conftest import ROOT, Hegui
from tests.hegui.results import at, finding, leaf, result

EVIL = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>"
REPORTS = ROOT / "corpus" / "reports"
PDF = REPORTS / "huanan-eo-defects.pdf"
HOSTILE = f"""管理体系审核报告
受审核方名称：青峦环保设备有限公司
{EVIL}
审核日期：2025年6月11日至2025年6月32日
审核组长：javascript:alert(3)
{EVIL}：XXXX
"""


def source_of(path: str, data: bytes, lang: str = "zh", **settings: object) -> Source:
    document = read_bytes(data, path)
    answer = pipeline.check_document(document, lang=lang, **settings)  # type: ignore[arg-type]
    return Source(answer, document, [data])


def page_of(source: Source, lang: str = "zh", command: str = "check") -> Any:
    return lxml_html.fromstring(make(command, "html", source, Look(lang)).decode())


def by_hand(answer: Judgement, text: str = "甲\n" * 12) -> Source:
    """An answer made by hand, on a text that has its lines."""
    return Source(answer, read_bytes(text.encode(), "报告.txt"), [text.encode()])


def folded(text: str) -> str:
    return "".join(text.split())


@pytest.fixture(scope="module")
def pdf() -> Source:
    return source_of("报告.pdf", PDF.read_bytes())


@pytest.fixture(scope="module")
def page(pdf: Source) -> Any:
    return page_of(pdf)


@pytest.mark.parametrize("name", [PDF.name, "huanan-eo-defects.docx", "jingwei-isms-defects.txt"])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_finding_is_there_with_all_its_places(name: str, lang: str) -> None:
    source = source_of(name, (REPORTS / name).read_bytes(), lang)
    made = page_of(source, lang)
    findings = in_order(source.judgement.findings)
    cards = made.xpath("//article[contains(@class, 'finding')]")
    assert [card.get("id") for card in cards] == [f"f-{one.fingerprint}" for one in findings]
    assert len(findings) > 10
    for card, one in zip(cards, findings, strict=True):
        told = folded(card.text_content())
        assert folded(one.message) in told
        assert all(folded(quoted(one.message, place.text)) in told for place in one.evidence)
        assert all(folded(value) in told for value in (within(one.expected, lang), one.actual) if value)
        assert all(folded(clause.clause) in told for clause in one.clauses)
        assert card.xpath("count(.//figure)") >= 1


def test_a_picture_of_each_page_is_there_once(page: Any) -> None:
    pictures = page.xpath("//*[local-name()='image']")
    assert [one.get("id") for one in pictures] == [f"p{number}" for number in range(1, 13)]
    assert all(one.get("href").startswith("data:image/") for one in pictures)
    shown = {one.get("href") for one in page.xpath("//figure//*[local-name()='use']")}
    assert shown <= {f"#p{number}" for number in range(1, 13)}
    assert len(shown) > 5
    assert not page.xpath("//img")


def test_a_place_is_marked_on_the_picture_where_it_stands(pdf: Source, page: Any) -> None:
    one = next(found for found in pdf.judgement.findings if found.code == "DATE007")
    (rect,) = page.xpath(f"//article[@id='f-{one.fingerprint}']//*[local-name()='rect']")
    (fragment,) = pdf.document.evidence(*one.places[0].span)
    assert fragment.bbox is not None
    left, top, right, bottom = fragment.bbox
    x, y, width, height = (float(rect.get(name)) for name in ("x", "y", "width", "height"))
    assert (x, y) == pytest.approx((left - 1.5, top - 1), abs=0.2)
    assert (width, height) == pytest.approx((right - left + 3, bottom - top + 2), abs=0.2)
    view = [float(part) for part in rect.getparent().get("viewbox").split()]
    assert view[0] <= x
    assert x + width <= view[0] + view[2]
    assert view[1] <= y
    assert y + height <= view[1] + view[3]


@pytest.mark.parametrize(
    ("code", "odd", "same"),
    [
        ("ENT001", ["佛山市顺阑精密压铸有限公司"], ["佛山市顺澜精密压铸有限公司"] * 3),
        (
            "SUM001",
            ["99,730.00"],
            [
                *(
                    "除尘系统滤袋更换",
                    "38,500.00",
                    "危险废物委托处置",
                    "21,600.00",
                    "劳动防护用品",
                    "17,280.00",
                ),
                *("职业健康检查", "9,450.00", "应急物资与演练", "6,300.00", "安全教育培训", "4,800.00"),
            ],
        ),
        ("NC001", [], []),
    ],
)
@pytest.mark.parametrize("kind", ["pdf", "docx", "txt"])
def test_the_odd_one_out_is_marked(code: str, odd: list[str], same: list[str], kind: str) -> None:
    source = source_of(f"r.{kind}", PDF.with_suffix(f".{kind}").read_bytes())
    one = next(found for found in source.judgement.findings if found.code == code)
    (card,) = page_of(source).xpath(f"//article[@id='f-{one.fingerprint}']")
    for part, wanted in (("odd", odd), ("same", same)):
        assert [folded(m.text_content()) for m in card.xpath(f".//q/mark[@class='{part}']")] == wanted
    tags = [folded(tag.text_content()) for tag in card.xpath(".//figcaption/b")]
    assert tags.count("此处不同") == (1 if odd else 0)


@pytest.mark.parametrize("kind", ["docx", "txt"])
def test_without_pages_the_text_has_the_passages_marked(kind: str) -> None:
    source = source_of(f"r.{kind}", PDF.with_suffix(f".{kind}").read_bytes())
    made = page_of(source)
    whole = folded(made.xpath("//*[@id='view']")[0].text_content())
    assert folded(source.document.text[:2000]) in whole
    one = next(found for found in source.judgement.findings if found.code == "ENT001")
    number = one.number
    marks = [m for m in made.xpath("//*[@id='view']//mark") if f"{number}." in f" {m.get('data-k')}"]
    assert "佛山市顺阑精密压铸有限公司" in [folded(m.text_content()) for m in marks]
    targets = {
        link.get("href")[1:] for link in made.xpath(f"//article[@data-n='{number}']//a[@class='place']")
    }
    assert targets <= {element.get("id") for element in made.xpath("//*[@id]")}
    assert not made.xpath("//*[local-name()='image']")


def hostile() -> Source:
    """An answer all of whose words try to break out, on a text that does."""
    evil = finding(
        name=EVIL,
        message=EVIL,
        expected=EVIL,
        actual="javascript:alert(4)",
        evidence=[at(3, EVIL), at(5, "javascript:alert(3)")],
        clauses=[Clause(pack=EVIL, document=EVIL, clause="|")],
        suppression=Suppression(reason=EVIL, by=EVIL),
    )
    asked = Requirement(pack=EVIL, document=EVIL, clause=EVIL, title=EVIL, status="partly", missing=[EVIL])
    answer = result(evil, path=f"{EVIL.replace('/', '')}.txt")
    read = Source(answer, read_bytes(HOSTILE.encode(), "r.txt"), [HOSTILE.encode()])
    left = [NotChecked(code="X", reason=EVIL)]
    name = answer.report.organization.name
    assert name is not None
    name.value = EVIL
    return read._replace(judgement=answer.replaced(requirements=[asked], not_checked=left))


@pytest.mark.parametrize("source", [hostile(), source_of("r.txt", HOSTILE.encode())])
def test_nothing_of_the_document_runs(source: Source) -> None:
    made = page_of(source)
    assert len(made.xpath("//script")) == 1
    assert len(made.xpath("//style")) == 1
    assert not made.xpath("//img | //iframe | //object | //link | //base | //form | //embed")
    attributes = [(name, value) for element in made.iter() for name, value in element.attrib.items()]
    assert not [name for name, _ in attributes if name.startswith("on") or name == "style"]
    assert not [value for name, value in attributes if value.strip().lower().startswith("javascript:")]
    assert EVIL in made.text_content()


def test_nothing_is_loaded_and_only_our_script_runs(pdf: Source, page: Any) -> None:
    (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy.startswith("default-src 'none'; img-src data:; style-src 'sha256-")
    assert "unsafe" not in policy
    raw = make("check", "html", pdf, Look("zh")).decode()
    for tag in ("style", "script"):
        content = raw.partition(f"<{tag}>")[2].partition(f"</{tag}>")[0]
        assert web.hash_of(content) in policy
    links = page.xpath(
        "//@href | //@src | //@xlink:href", namespaces={"xlink": "http://www.w3.org/1999/xlink"}
    )
    assert links
    assert all(link.startswith(("#", "data:image/")) for link in links)


def test_the_same_bytes_every_time(pdf: Source) -> None:
    assert make("check", "html", pdf, Look("en")) == make("check", "html", pdf, Look("en"))


def test_ids_are_unique_and_links_lead_somewhere(page: Any) -> None:
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {link[1:] for link in page.xpath("//a/@href")} <= set(ids)


def test_requirements_by_pack_with_their_status(pdf: Source, page: Any) -> None:
    asked = pdf.judgement.requirements
    (part,) = page.xpath("//*[@id='requirements']")
    rows = part.xpath(".//tbody/tr")
    assert [row.get("class") for row in rows] == [one.status for one in asked]
    assert [folded(row[1].text_content()) for row in rows] == [folded(one.title) for one in asked]
    missing = Requirement(
        pack="p", document="D", clause="1", title="题", status="partly", missing=["甲", "乙"], findings=["x"]
    )
    answer = result(finding(fingerprint="x")).replaced(requirements=[missing])
    (row,) = page_of(by_hand(answer)).xpath("//*[@id='requirements']//tbody/tr")
    assert "缺：甲、乙" in row.text_content()
    assert row.xpath(".//a/@href") == ["#f-x"]


def test_what_was_not_checked_and_why() -> None:
    made = page_of(by_hand(result()))
    (row,) = made.xpath("//*[@id='not-checked']//tbody/tr")
    assert [folded(cell.text_content()) for cell in row] == [
        "报告中没有：nonconformities.minor",
        "NC001不符合项数不一致、NC002条款号不存在",
    ]
    assert "没有发现问题" in made.xpath("//*[@id='decision']")[0].text_content()
    assert "2 项检查未能进行" in made.xpath("//*[@id='decision']")[0].text_content()


def test_what_is_let_stand_comes_apart_with_the_reason() -> None:
    why = Suppression(reason="已核对", by="甘启明", until="2026-01-01")
    stood = finding(fingerprint="s", suppressed=True, suppression=why)
    made = page_of(by_hand(result(finding(fingerprint="a", severity="warning"), stood)))
    (apart,) = made.xpath("//*[@id='suppressed']")
    assert apart.xpath(".//article/@id") == ["f-s"]
    assert "已核对 · 甘启明 · 至 2026-01-01" in apart.text_content()
    assert made.xpath("//*[@id='findings']//article/@id") == ["f-a"]
    assert made.xpath("//*[@id='decision']//ol//a/@href") == ["#f-a"]


@pytest.mark.parametrize(
    ("severity", "told"),
    [
        ("error", "认证决定前须解决 1 项"),
        ("warning", "没有必须解决的问题，有 1 项请人核对"),
        ("info", "没有问题，有 1 项供参考"),
    ],
)
def test_what_must_be_resolved_is_told_first(severity: str, told: str) -> None:
    made = page_of(by_hand(result(finding(severity=severity))))
    assert made.xpath("string(//main//h2)") == told


def test_fields_by_group_lead_to_their_places(pdf: Source, page: Any) -> None:
    assert isinstance(pdf.judgement, Result)
    name = pdf.judgement.report.organization.name
    assert name is not None
    links = [link for link in page.xpath("//*[@id='fields']//a") if link.text_content() == name.value]
    place = name.evidence
    box = " ".join(f"{edge:.1f}" for edge in place.bbox or ())
    assert f"{place.page} {box}" in [link.get("data-at") for link in links]
    assert "法律法规清单" in page.xpath("//*[@id='fields']")[0].text_content()


@pytest.mark.parametrize("name", sorted(path.name for path in REPORTS.glob("*-defects.txt")))
def test_every_field_has_a_readable_name(name: str) -> None:
    made = page_of(source_of(name, (REPORTS / name).read_bytes()))
    names = {head.text_content() for head in made.xpath("//*[@id='fields']//th")}
    assert len(names) > 40
    assert not {told for told in names if re.search("[a-z]{2}", told)}


def test_versions_and_what_was_read(pdf: Source, page: Any) -> None:
    told = page.xpath("//*[@id='basis']")[0].text_content()
    assert pdf.document.sha256 in told
    assert pdf.judgement.versions.facts in told
    assert all(f"{pack} {version}" in told for pack, version in pdf.judgement.versions.packs.items())


def test_filters_have_what_there_is(pdf: Source, page: Any) -> None:
    groups = {card.get("data-g") for card in page.xpath("//article")}
    assert {value for value in page.xpath("//select[@id='group']/option/@value") if value} == groups
    clauses = {clause for card in page.xpath("//article") for clause in card.get("data-c").split("|")}
    options = [value for value in page.xpath("//select[@id='clause']/option/@value") if value]
    assert set(options) == clauses
    assert options.index("GB/T 27021.1-2017 9.4.8.2") < options.index("GB/T 27021.1-2017 9.4.8.2 b)")


def test_of_many_places_the_odd_one_is_among_the_open() -> None:
    lines = [f"第{i}段。{'青峦环保设各' if i == 20 else '青峦环保设备'}有限公司。" for i in range(1, 31)]
    places = [leaf(line[-9 - (i > 9) : -1][-10:], i) for i, line in enumerate(lines, 1)]
    one = finding(evidence=[at(i, line) for i, line in enumerate(lines, 1)], fingerprint="x")
    source = by_hand(result(one.on(places, wrong=[places[19]])), "\n".join(lines))
    (card,) = page_of(source).xpath("//article")
    assert card.xpath("count(.//figure)") == 30
    shown = card.xpath("./div[@class='strip']/figure")
    assert [folded(figure.xpath("string(.//a)")) for figure in shown] == [
        *(f"第{i}行" for i in range(1, 7)),
        "第20行",
    ]
    assert "其余 23 处" in card.text_content()


@pytest.mark.parametrize(("count", "told"), [(80, ""), (120, "另有 40 处没有图示")])
def test_of_very_many_places_it_is_told_how_many_are_not_shown(count: int, told: str) -> None:
    lines = [f"第{i}段。青峦环保设备有限公司。" for i in range(1, count + 1)]
    one = finding(evidence=[at(i, line) for i, line in enumerate(lines, 1)], fingerprint="x")
    (card,) = page_of(by_hand(result(one), "\n".join(lines))).xpath("//article")
    assert card.xpath("count(.//figure)") == 80
    assert "".join(card.xpath(".//p[contains(., '没有图示')]/text()")) == told


def test_documents_of_other_kinds() -> None:
    rules = "认证规则\n\n文件编号：QM-01\n\n1 总则\n\n1.1 见 9.9 的规定。\n\n2.1 监督审核间隔不超过12个月。"
    document = read_bytes(rules.encode(), "规则.txt")
    source = Source(rulebook.read_document(document), document, [rules.encode()])
    made = page_of(source, command="rulebook")
    assert made.xpath("count(//article)") == len(source.judgement.findings) > 0
    assert "2.1" in made.xpath("//*[@id='clauses']")[0].text_content()


@pytest.mark.parametrize("command", ["check", "rulebook", "monitor", "list"])
def test_the_format_is_offered(command: str) -> None:
    assert "html" in formats(command)


def test_from_the_shell(hegui: Hegui, tmp_path: Path) -> None:
    ran = hegui("check", PDF, "--format", "html", "--lang", "en", cwd=tmp_path)
    assert (ran.status, ran.out) == (1, "")
    target = tmp_path / "reports_out" / f"{PDF.name}.html"
    assert str(target.relative_to(tmp_path)) in ran.err
    assert target.read_bytes().startswith(b'<!doctype html>\n<html lang="en">')
    assert target.stat().st_size < 4_000_000
