"""The programs that are measured: those that are shipped."""

import subprocess
import sys
from pathlib import Path

RELEASE = Path(__file__).resolve().parent.parent / "release"


def release(directory, *names):
    """Where these programs are: in `directory`, or built as they are shipped if nobody names one."""
    if directory is None:
        built = subprocess.run([RELEASE, *names], capture_output=True, text=True)
        if built.returncode != 0:
            sys.exit(f"{' and '.join(names)} could not be built:\n{built.stderr}")
        directory = Path(built.stdout.strip())
    found = [(directory / name).resolve() for name in names]
    for program in found:
        if not program.exists():
            sys.exit(f"there is no {program}")
    return found
