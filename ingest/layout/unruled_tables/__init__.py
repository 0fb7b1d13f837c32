"""Tables without rules, or with rules between some of the rows alone."""
