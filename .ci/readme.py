#!/usr/bin/env python3
"""Run the README's commands as a reader would, or print one of them.

    readme.py print NAME             the command under the comment <!-- ci: NAME -->
    readme.py run BIN FOLDER         all other console commands, in FOLDER, programs taken from BIN

A command that is meant to end with another status than 0 says so behind it: "# exits 1".
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

README = Path(__file__).resolve().parent.parent / "README.md"
BLOCK = re.compile(r"(?:<!-- ci: (?P<name>[\w-]+) -->\n)?```console\n(?P<body>.*?)```", re.DOTALL)


def blocks() -> list[tuple[str, list[str]]]:
    """The name (or '') and the commands of each console block."""
    found = []
    for match in BLOCK.finditer(README.read_text("utf-8")):
        joined = match["body"].replace("\\\n", " ")
        found.append((match["name"] or "", [line[2:] for line in joined.splitlines() if line.startswith("$ ")]))
    return found


def run(binaries: str, folder: str) -> int:
    """Run the unnamed blocks; how many commands ended otherwise than the README says."""
    environment = {**os.environ, "PATH": f"{binaries}{os.pathsep}{os.environ['PATH']}"}
    wrong = ran = 0
    for name, commands in blocks():
        for command in [] if name else commands:
            expected = int(found[1]) if (found := re.search(r"#\s*exits (\d)", command)) else 0
            done = subprocess.run(["bash", "-c", command], cwd=folder, env=environment, capture_output=True, text=True)
            ran += 1
            if done.returncode != expected or "Traceback" in done.stderr:
                wrong += 1
                print(f"README: {command}\n  exit {done.returncode}, not {expected}\n{done.stdout}{done.stderr}")
    print(f"README: {ran - wrong} passed, {wrong} failed")
    return wrong or not ran


def main() -> int:
    """Do what the arguments ask for."""
    if sys.argv[1:2] == ["print"] and len(sys.argv) == 3:
        named = {name: commands for name, commands in blocks() if name}
        print("\n".join(named[sys.argv[2]]))
        return 0
    if sys.argv[1:2] == ["run"] and len(sys.argv) == 4:
        return min(run(sys.argv[2], sys.argv[3]), 1)
    print(__doc__, file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main())
