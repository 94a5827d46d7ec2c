"""Writes respitectl(1) for scdoc from what the program says of itself: respitectl --experimental-dump-help."""

import json
import re
import sys
import textwrap
from itertools import groupby

# On every command, so said once.
SHARED = {"json", "no-legend", "no-pager", "socket", "help"}


def escaped(text):
    """Text that scdoc takes as it is."""
    return re.sub(r"([\\*_<`#~])", r"\\\1", text or "")


def paragraphs(*texts):
    return "\n\n".join(blocks(text.strip()) for text in texts if text and text.strip())


def blocks(text):
    """Paragraphs, and what is indented as it stands."""
    parts = []
    for is_indented, lines in groupby(text.split("\n"), key=lambda line: line.startswith(" ")):
        part = "\n".join(lines)
        parts.append("```\n" + textwrap.dedent(part) + "\n```" if is_indented else escaped(part).strip("\n"))
    return "\n\n".join(part for part in parts if part)


def written(argument):
    """As it is typed: *--limit* _number_, or _reference_."""
    value = "_" + escaped(argument["valueName"]) + "_"
    if argument["kind"] == "positional":
        return value
    names = [("-" if name["kind"] == "short" else "--") + name["name"] for name in argument.get("names", [])]
    flag = ", ".join("*" + escaped(name) + "*" for name in names)
    return flag if argument["kind"] == "flag" else flag + " " + value


def usage(argument):
    text = written(argument) + ("..." if argument["isRepeating"] else "")
    return "[" + text + "]" if argument["isOptional"] else text


def shown(command):
    return [argument for argument in command.get("arguments", []) if argument.get("shouldDisplay", True)]


def own(command):
    return [argument for argument in shown(command) if argument.get("valueName") not in SHARED
            and not {name["name"] for name in argument.get("names", [])} & SHARED]


def definitions(arguments):
    lines = []
    for argument in arguments:
        values = argument.get("allValues") or argument.get("allValueStrings") or []
        choices = "One of " + ", ".join(values) + "." if values and argument["kind"] != "flag" else ""
        default = "Default: " + argument["defaultValue"] + "." if argument.get("defaultValue") else ""
        said = " ".join(part.strip() for part in (
            argument.get("abstract", ""), argument.get("discussion", ""), choices, default) if part)
        lines.append(written(argument) + "\n\t" + escaped(re.sub(r"\s+", " ", said)) + "\n")
    return "\n".join(lines)


def leaves(command, path):
    path = path + [command["commandName"]]
    inner = [sub for sub in command.get("subcommands", []) if sub.get("shouldDisplay", True)
             and sub["commandName"] != "help"]
    if not inner:
        yield path, command
    for sub in inner:
        yield from leaves(sub, path)


def main():
    root = json.load(sys.stdin)["command"]
    print('respitectl(1) "respited" "User commands"\n')
    print("# NAME\n\nrespitectl - look plans up, work the queue, and keep the register of a respite scheme\n")
    print("# SYNOPSIS\n\n*respitectl* _command_ [_options_]\n")
    print("# DESCRIPTION\n\n" + paragraphs(root.get("discussion")) + "\n")
    print("# SHARED OPTIONS\n\nMost commands take these.\n")
    seen = {}
    for _, command in leaves(root, []):
        for argument in shown(command):
            if argument.get("valueName") in SHARED or argument.get("names", [{}])[0].get("name") in SHARED:
                seen.setdefault(written(argument), argument)
    print(definitions(seen.values()))
    print("# COMMANDS\n")
    for path, command in leaves(root, []):
        words = path[1:]
        if not words:
            continue
        print("## " + escaped(" ".join(words)) + "\n")
        arguments = own(command)
        line = "*" + escaped("respitectl " + " ".join(words)) + "*"
        print(line + "".join(" " + usage(argument) for argument in arguments) + "\n")
        print(paragraphs(command.get("abstract"), command.get("discussion")) + "\n")
        if arguments:
            print(definitions(arguments))
    print("# ENVIRONMENT\n")
    for name, meaning in (
            ("RESPITED_SOCKET", "Where the daemon listens."),
            ("RESPITED_ZONE", "The time zone in which times are shown and read: Europe/London unless set."),
            ("VISUAL, EDITOR", "The editor for plan new and plan edit."),
            ("PAGER", "What long results are shown by; cat for nothing."),
            ("NO_COLOR", "When set to anything, nothing is coloured."),
            ("XDG_STATE_HOME", "Where texts of plans and interviews that are not handed in yet are kept, for a week at most, "
             "readable by nobody else.")):
        print("*" + escaped(name) + "*\n\t" + escaped(meaning) + "\n")
    print("# SEE ALSO\n\n*respited*(8), *respited-policy*(5), *respited-protocol*(7)")


main()
