import RespiteAPI
import RespiteRecord
import Testing
import Varlink

@testable import respitectl

/// The screens of an emergency, held against files; each that is one screen fits 80 columns and 24 lines.
@Suite struct EmergencyGoldenTests {
    private func printed<M: Varlink.Method>(
        _ line: String, _ method: M.Type, _ reply: M.Reply, in window: Terminal.Size? = nil
    ) async throws -> String {
        var rehearsal = try Rehearsal()
        rehearsal.window = window
        rehearsal.answer(method, reply)
        #expect(try await rehearsal.run(line) == .done)
        return rehearsal.output.text
    }

    private func hold<M: Varlink.Method>(
        _ line: String, _ method: M.Type, _ reply: M.Reply, _ name: String
    ) async throws {
        try expectGolden(try await printed(line, method, reply), "\(name).txt")
        try expectGolden(try await printed(line + " --json", method, reply), "\(name).json")
    }

    private let window = Terminal.Size(columns: 80, rows: 24)

    @Test func oneEmergency() async throws {
        try await hold(
            "emergency show 412", Emergencies.Show.self, .init(summary: .night, entries: .night), "emergency")
    }

    @Test func theBoard() async throws {
        try await hold(
            "emergency list", Emergencies.List.self, .init(emergencies: [.night, .drill]), "emergencies")
    }

    @Test func theRecordForPaper() async throws {
        let reply = Emergencies.Show.Reply(summary: .night, entries: .night)
        try expectGolden(
            try await printed("emergency sheet 412", Emergencies.Show.self, reply, in: window), "emergency-sheet.txt")
    }

    @Test func whomToRing() async throws {
        try await hold(
            "emergency contacts 412", Emergencies.Contacts.self, .init(callees: .night), "callees")
    }

    @Test func theTermsForAProvider() async throws {
        let terms = Emergencies.OfferTerms(
            district: "SS9", startBy: .at("2026-11-22T02:30:00Z"), hours: 6, workers: 1,
            tasks: ["personalCare", "meals"],
            hazards: ["dog"])
        var rehearsal = try Rehearsal()
        rehearsal.answer(Emergencies.Offer.self, .init(offer: 9, terms: terms, summary: .night))
        #expect(try await rehearsal.run(["emergency", "offer", "412", "Estuary Homecare", "--hours", "6"]) == .done)
        try expectGolden(rehearsal.output.text, "offer.txt")
    }

    @Test func oneScreenFitsIntoOneScreen() async throws {
        let reply = Emergencies.Show.Reply(summary: .night, entries: .night)
        let text = try await printed("emergency show 412 --brief", Emergencies.Show.self, reply, in: window)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count <= 24)
        #expect(lines.allSatisfy { $0.count <= 80 })
        try expectGolden(text, "emergency-80x24.txt")
    }

    @Test func theBoardFitsItsWindow() async throws {
        let text = try await printed(
            "emergency list", Emergencies.List.self, .init(emergencies: [.night, .drill]), in: window)
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
        try expectGolden(text, "emergencies-80-columns.txt")
    }

    @Test func aCrowdedEmergencyStillFits() async throws {
        var summary = Emergencies.Summary.night
        summary.people = (1...5).map { number in
            var person = summary.people[0]
            (person.number, person.name) = (number, String(repeating: "Long name ", count: 9))
            return person
        }
        summary.prompts = Array(repeating: summary.prompts[0], count: 20)
        summary.clocks = Array(repeating: summary.clocks[0], count: 20)
        let text = try await printed(
            "emergency show 412 --brief", Emergencies.Show.self, .init(summary: summary, entries: []), in: window)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count <= 24)
        #expect(lines.allSatisfy { $0.count <= 80 })
        #expect(text.contains("NEXT    NOW: Ramesh Patel: 999, or who goes?"), "what is next is always there")
    }
}
