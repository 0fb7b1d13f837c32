"""`hegui show`: what was read of a document of any kind: blocks, tables, marks, with their places."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from hegui.commands.common import shared
from hegui.render import formats
from hegui.terminal import console
from hegui.terminal.parser import Parser

if TYPE_CHECKING:
    from hegui.files.inputs import Input
    from hegui.render import document_view
    from hegui.worker.reading import Reader

SUMMARY = (
    "显示读到的内容：块、表格、标记及其位置",
    "what was read: blocks, tables, marks, with their places",
)


def configure(parser: Parser) -> None:
    """Add the arguments of `hegui show`."""
    zh = parser.lang == "zh"
    parser.description = SUMMARY[not zh]
    parser.epilog = _EPILOG[not zh]
    shared.configure(parser, formats("show"), "text")
    parser.set_defaults(format=None)
    parser.add_argument(
        "--html",
        metavar="FILE",
        help="写一个 HTML 文件：页面图上画出块、单元格、标记和阅读顺序；多份文件时每份一个 NAME.EXT.html"
        if zh
        else "write an HTML file: blocks, cells, marks and reading order drawn over the page pictures; for a "
        "folder or several documents one NAME.EXT.html each",
    )
    parser.add_argument(
        "--statements",
        action="store_true",
        help="显示读懂了什么：检查所比较的陈述（日期、数量、人员、期限……），按主题，附位置"
        if zh
        else "what was understood: the statements that the checks compare (days, amounts, people, terms …), "
        "by topic, with their places",
    )


def run(options: Namespace) -> int:
    """Show the documents. Status 2: a document could not be read."""
    from hegui.render import document_view

    if options.statements:
        return _state(options)

    pages = _HtmlFiles(options) if options.html is not None else None
    quiet = pages is not None and options.format is None and options.output is None
    options.format = options.format or "text"

    def work(reader: Reader, item: Input) -> document_view.Shown:
        read = document_view.again(reader.do(item, "show", pictures=pages is not None))
        if pages is not None:
            pages.write(item.path, read)
        return read

    outcomes = shared.process(options, work, deliver=not quiet)
    return 2 if shared.failed(outcomes) else 0


def _state(options: Namespace) -> int:
    from hegui.errors import RefusedError

    if options.html is not None:
        raise RefusedError("statements_or_html")
    options.format = options.format or "text"
    outcomes = shared.process(options, lambda reader, item: reader.do(item, "statements"), made="statements")
    return 2 if shared.failed(outcomes) else 0


class _HtmlFiles:
    """Where each document's HTML file goes. Raises RefusedError where it cannot go there."""

    def __init__(self, options: Namespace) -> None:
        from hegui.errors import RefusedError
        from hegui.files import outputs

        self.lang = options.lang
        if not options.html:
            raise RefusedError("no_output")
        inputs = shared.inputs_of(options)
        paths = [item.path for item in inputs.files]
        if outputs.is_folder(options.html, inputs.several):
            made = [str(Path(options.html, name)) for name in outputs.names(paths, "html")]
        else:
            made = [options.html]
        for target in made:
            outputs.guard(target, paths)
        self.targets = dict(zip(paths, made, strict=True))

    def write(self, path: str, read: document_view.Shown) -> None:
        """Write the file of a document that was read."""
        from hegui.files import outputs
        from hegui.render.show.html import page
        from hegui.wording import text

        outputs.save(self.targets[path], page(read, self.lang))
        console.say(text("labels", "written", self.lang, path=self.targets[path]))


_EPILOG = (
    """退出状态：0；2 有文件不能读
例：
  hegui show 报告.pdf
  hegui show 报告.pdf --html 报告.html
  hegui show 报告.docx --format json --output 报告.json
  hegui show 报告.docx --statements""",
    """exit status: 0; 2 a file could not be read
examples:
  hegui show report.pdf
  hegui show report.pdf --html report.html
  hegui show report.docx --format json --output report.json
  hegui show report.docx --statements""",
)
