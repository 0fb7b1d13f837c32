"""Findings for pipelines: SARIF, JUnit, Markdown, rdjsonl."""
