"""`hegui rulebook`: read certification rules, show what they say and what is wrong with them."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Sequence
from functools import cache, partial
from typing import TYPE_CHECKING, Any

from hegui.commands.common import judging, shared
from hegui.errors import RefusedError
from hegui.files import outputs
from hegui.render import formats
from hegui.terminal import console
from hegui.terminal.parser import Parser

if TYPE_CHECKING:
    from hegui.commands.common.outcome import Outcome
    from schemas.result import RulebookResult

SUMMARY = (
    "读认证规则：条款、表格、参数，并查规则自身的问题",
    "read certification rules: clauses, tables, parameters, and what is wrong with them",
)


def configure(parser: Parser) -> None:
    """Add the arguments of `hegui rulebook`."""
    zh = parser.lang == "zh"
    parser.description = SUMMARY[not zh]
    parser.epilog = _EPILOG[not zh]
    shared.configure(parser, formats("rulebook"), "text")
    apart = parser.add_mutually_exclusive_group()
    apart.add_argument(
        "--pack",
        metavar="OUT.yaml",
        help="另由规则起草规则包（参数、报告内容、审核时间表），待人确认处有标记；供 check --rules 用"
        if zh
        else "also draft a rule pack for check --rules, with marks where a person must confirm",
    )
    apart.add_argument(
        "--compare",
        metavar="PATH",
        help="与另一份规则比较：逐参数、逐表格单元、逐条款（格式 text、json）"
        if zh
        else "compare with other rules: parameters, cells of tables, clauses (formats text, json)",
    )
    judging.configure(parser, formats("rulebook"))


def run(options: Namespace) -> int:
    """Read the documents. Status 1: findings at or above `--fail-on`; 2: a document could not be read."""
    settings = cache(partial(judging.settings, options))
    if options.compare is not None:
        return _compare(options, settings)
    if options.pack is not None:
        outputs.guard(options.pack, options.paths)
    outcomes = _read(options, settings)
    if options.pack is not None and not shared.failed(outcomes):
        _write_pack(options, outcomes)
    return judging.status(options, outcomes)


def _read(
    options: Namespace, settings: Callable[[], dict[str, Any]], *, deliver: bool = True
) -> list[Outcome]:
    return shared.process(
        options,
        lambda reader, item: judging.judge(reader, item, "rulebook", options, settings()),
        before=settings,
        deliver=deliver,
    )


def _write_pack(options: Namespace, outcomes: Sequence[Outcome]) -> None:
    """The pack drafted from the one document that was read."""
    from pathlib import PurePath

    from checks.rulebooks.drafting import draft
    from extract.rulebook.drafted.read import drafted
    from hegui.render import pack_file
    from hegui.wording import text

    result = _one(outcomes, "--pack")
    outputs.guard(options.pack, [outcomes[0].path])
    name = PurePath(outcomes[0].path).name
    made = draft(drafted(result.rulebook, name), name)
    outputs.save(options.pack, pack_file.written(made, options.lang))
    words = text("draft", "written", options.lang, path=options.pack, count=made.confirmations())
    console.say(words)


def _compare(options: Namespace, settings: Callable[[], dict[str, Any]]) -> int:
    """What differs between two documents. Status 2: one could not be read."""
    from checks.rulebooks.differences import compare
    from extract.rulebook.clauses.compared_words import compared
    from hegui.render import FORMATS, Look, load
    from hegui.wording import text

    if options.format not in FORMATS["compare"]:
        raise RefusedError("format_of_comparison", given=options.format)
    books = []
    for paths in (options.paths, [options.compare]):
        outcomes = _read(
            Namespace(**{**vars(options), "paths": paths, "output": None}), settings, deliver=False
        )
        if shared.failed(outcomes):
            return 2
        books.append(_one(outcomes, "--compare").rulebook)
    found = compare(compared(books[0]), compared(books[1]))
    renderer = load("compare", options.format)
    if options.output is None:
        look = Look(options.lang, console.columns(), console.wants_colour())
        console.write(renderer.one(found, look))
        return 0
    outputs.guard(options.output, [*options.paths, options.compare])
    outputs.save(options.output, renderer.one(found, Look(options.lang)))
    console.say(text("labels", "written", options.lang, path=options.output))
    return 0


def _one(outcomes: Sequence[Outcome], option: str) -> RulebookResult:
    """The one document of a PATH. Raises RefusedError where there are several."""
    from schemas.result import RulebookResult

    done = [one.answer for one in outcomes if isinstance(one.answer, RulebookResult)]
    if len(done) != 1:
        raise RefusedError("one_document", option=option)
    return done[0]


_EPILOG = (
    """退出状态：0 没有达到 --fail-on 的问题；1 有；2 参数不可用、有文件不能读或不是认证规则
例：
  hegui rulebook 认证规则.docx
  hegui rulebook 认证规则.pdf --format json --output 规则.json
  hegui rulebook 认证规则.docx --pack 本机构.yaml
  hegui rulebook 旧版.docx --compare 新版.docx""",
    """exit status: 0 nothing at or above --fail-on; 1 findings; 2 unusable arguments or input, or no rules
examples:
  hegui rulebook rules.docx
  hegui rulebook rules.pdf --format json --output rules.json
  hegui rulebook rules.docx --pack own.yaml
  hegui rulebook old.docx --compare new.docx""",
)
