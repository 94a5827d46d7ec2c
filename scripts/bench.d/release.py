"""The release build that is measured."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
BUILD = ["swift", "build", "-c", "release", "--explicit-target-dependency-import-check", "error", "--product"]


def release(directory, *names):
    """Where these programs are: in `directory`, or built if nobody names one."""
    if directory is None:
        for name in names:
            if subprocess.run([*BUILD, name], cwd=ROOT, stdout=subprocess.DEVNULL).returncode != 0:
                sys.exit(f"{name} could not be built; swift build says why")
        directory = ROOT / ".build" / "release"
    found = [(directory / name).resolve() for name in names]
    for program in found:
        if not program.exists():
            sys.exit(f"there is no {program}")
    return found
