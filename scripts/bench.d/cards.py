"""The cards of a register."""


def cards(line):
    """Their numbers."""
    found, after = [], None
    while plans := line.ask("org.respited.Register.ListPlans", limit=500, **({"after": after} if after else {}))["plans"]:
        after = plans[-1]["reference"]
        for plan in plans:
            of_plan = line.ask("org.respited.Register.ListCards", reference=plan["reference"])["cards"]
            found += [card["number"] for card in of_plan]
    return found
