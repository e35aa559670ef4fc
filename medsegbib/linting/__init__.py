"""From documents to findings: run the rules, heed ignores and baselines, mend, and put it into words.

Everything here takes values and returns values; opening, writing and printing is the command's part.
"""
