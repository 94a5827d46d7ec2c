import RespiteRecord
import Testing

@testable import respitectl

@Suite struct PlanFormWritingTests {
    private func lines(_ plan: Plan) throws -> [String] {
        try PlanForm.write(plan).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    private func lines(_ plan: Plan, from first: String, count: Int) throws -> [String] {
        let lines = try lines(plan)
        let start = try #require(lines.firstIndex(of: first))
        return Array(lines[start..<min(start + count, lines.count)])
    }

    @Test func eachQuestionStandsAboveItsField() throws {
        #expect(
            try lines(Plan(), from: "caringRole:", count: 9) == [
                "caringRole:",
                "  # M  What is the carer to the person? Wife, son, mother, friend, neighbour …",
                "  relationship:",
                "  # M  Do they live in one household? (yes or no)",
                "  coResident:",
                "  # M  Is the carer the only one? (yes or no)",
                "  soleCarer:",
                "  # R  How many hours a week does the carer care? (one of: from1to19, from20to49, from50)",
                "  hoursAWeek:",
            ])
    }

    @Test func aListThatIsEmptyShowsAnItemInComments() throws {
        #expect(
            try lines(Plan(), from: "  allergies:", count: 3) == [
                "  allergies:", "  #  - to:  # M  To what?", "  #    reaction:  # O  What happens?",
            ])
        #expect(try lines(Plan(), from: "  typicalDay:", count: 2)[1] == "  #  - 07:30 and what happens then")
    }

    @Test func whatIsKnownIsFilledIn() throws {
        let plan = Plan {
            $0.health.allergies = [
                Plan.Allergy(to: "penicillin"), Plan.Allergy(to: "nuts", reaction: "swells: ring 999"),
            ]
            $0.health.equipment = .nothing
            $0.gettingIn.ways = [.keySafe, .neighbour]
            $0.movingAndDailyLife.nights = "up twice\nneeds the light on"
            $0.movingAndDailyLife.smoking = false
        }
        #expect(
            try lines(plan, from: "  allergies:", count: 4) == [
                "  allergies:", "    - penicillin", "    - to: nuts", "      reaction: \"swells: ring 999\"",
            ])
        let all = try lines(plan)
        #expect(all.contains("  equipment: none"))
        #expect(all.contains("  ways: [keySafe, neighbour]"))
        #expect(all.contains("  smoking: no"))
        #expect(
            try lines(plan, from: "  nights: |-", count: 3).dropFirst() == ["    up twice", "    needs the light on"])
    }

    @Test func aPartOfSomethingThatMayBeLeftOutIsNotMarkedAsNeeded() throws {
        #expect(try lines(Plan(), from: "  mayBeTold:", count: 2)[1] == "    # O  What is it called?")
        #expect(
            try lines(Plan(), from: "  # R  Which is the carer's GP practice?", count: 3)[2]
                == "    # R  What is it called?")
    }

    @Test func everyFieldThatIsAskedHasAPlace() throws {
        let text = try PlanForm.write(Plan())
        for (path, field) in FieldCatalogue.byPath where !field.question.isEmpty && !path.contains("telephone") {
            #expect(text.contains("\(field.name):") || text.contains(field.name), "\(path)")
        }
        for area in FieldCatalogue.plan { #expect(text.contains("\n\(area.name):\n"), "\(area.name)") }
    }

    @Test func noQuestionIsWiderThanTheLinesOfATerminalAndSome() throws {
        for line in try lines(Plan()) where line.drop(while: { $0 == " " }).hasPrefix("# ") && !line.contains("#  ") {
            #expect(line.columns <= 105, "\(line)")
        }
    }
}
