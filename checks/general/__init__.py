"""General questions: what a careful reader compares whatever the words, where no check has told of it.

A question is a generator of findings under the code of a check, which are worth knowing only (`info`). It
is asked after all checks: not where one of them, or another question, has told of the place, once a code.
"""
