import RespiteRecord
import Testing

@testable import respitectl

@Suite struct PlanFormRoundTripTests {
    /// The same plan without the numbers that the register works out.
    private func withoutDerived(_ plan: Plan) throws -> Plan {
        func strip(_ tree: Tree) -> Tree {
            switch tree {
            case .object(let members): .object(members.filter { $0.key != "e164" }.mapValues(strip))
            case .list(let items): .list(items.map(strip))
            default: tree
            }
        }
        return try Plan(tree: strip(try Tree(plan)))
    }

    private func comesBack(_ plan: Plan) throws -> Bool {
        let text = try PlanForm.write(plan)
        return try PlanForm.read(text).plan == withoutDerived(plan)
    }

    @Test func aFullPlanComesBackAsItWas() throws {
        for seed in 0..<8 {
            var example = Example(using: SplitMix64(seed: UInt64(seed)))
            #expect(try comesBack(try example.plan()), "seed \(seed)")
        }
    }

    @Test func aPlanWithGapsComesBackAsItWas() throws {
        for seed in 0..<20 {
            var example = Example(density: Double(seed) / 20, using: SplitMix64(seed: UInt64(seed)))
            let plan = try example.plan()
            let back = try PlanForm.read(try PlanForm.write(plan)).plan
            let lines = try PlanDifference(from: try withoutDerived(plan), to: back).lines
            #expect(lines == [], "seed \(seed)")
        }
    }

    @Test func whatWasReadIsWrittenTheSame() throws {
        var example = Example(density: 0.6, using: SplitMix64(seed: 77))
        let text = try PlanForm.write(try example.plan())
        #expect(try PlanForm.write(try PlanForm.read(text).plan) == text)
    }

    @Test func anEmptyFormIsAnEmptyPlan() throws {
        let text = try PlanForm.write(Plan(), title: "A new plan")
        #expect(text.hasPrefix("# A new plan\n"))
        #expect(try PlanForm.read(text).plan == Plan())
        #expect(try PlanForm.read("").plan == Plan())
        #expect(try PlanForm.read("# nothing\n---\n").plan == Plan())
    }

    @Test(arguments: [
        "plain", "none", "None", "null", "~", "yes", "No", "1e3", "0123", "- dash", "key: value", "#5", "a #b",
        "\"quoted\"", "it's",
        "'", "\\", "{", "[a]", "*star", "&and", "!bang", "%", "@", "`", "|", ">", "?", ":", "a:", ": a", "परिवार", "家",
        "🏠",
        "é", "e\u{301}", "\u{A0}x", "a\u{200B}b", "x\u{2028}y", "any time", "= 5", "<<", "2026-11-22",
        "07:30", "+44 1632", "a, b",
    ]) func anyTextComesBack(text: String) throws {
        let plan = Plan {
            $0.gettingIn.gate = text
            $0.risk.dogs = [text, "x \(text)"]
            $0.movingAndDailyLife.nights = "\(text)\nand \(text)"
            $0.movingAndDailyLife.typicalDay = [Plan.Moment(at: .startOfDay, what: text)]
            $0.contacts = [
                Plan.Contact {
                    $0.name.family = text; $0.telephones = [Telephone(typed: text)]
                }
            ]
        }
        #expect(try comesBack(plan))
    }

    @Test(arguments: [
        "one\ntwo", "one\n\ntwo", "\none", "one\n", "one \ntwo", " one\ntwo", "one\n two", "one\n\n\n", "a: b\n- c\n#d",
        "\n",
    ])
    func severalLinesComeBack(text: String) throws {
        #expect(
            try comesBack(
                Plan {
                    $0.movingAndDailyLife.nights = text; $0.risk.fire = [text]
                }))
    }

    @Test func aPlanWithoutGapsCanBeFilledInByTakingTheSignsAway() throws {
        let text = try PlanForm.write(Plan())
        var isBelowName = false
        let open = text.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
            guard let sign = line.firstIndex(of: "#"), line[..<sign].allSatisfy({ $0 == " " }) else {
                isBelowName = line.hasSuffix(":")
                return String(line)
            }
            let rest = line[line.index(after: sign)...]
            isBelowName = isBelowName && rest.hasPrefix("  ")
            return isBelowName ? String(line[..<sign] + rest) : String(line)
        }.joined(separator: "\n")
        do {
            _ = try PlanForm.read(open)
        } catch let refused as FormRefused {
            #expect(refused.problems.allSatisfy { $0.message.contains(" should be ") }, "\(refused.problems)")
            #expect(refused.problems.count < 10)
        }
    }
}
