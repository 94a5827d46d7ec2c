import ArgumentParser
import Foundation
import RespiteAPI
import RespiteRecord
import Testing
import Varlink

@testable import respitectl

/// What a talk makes of answers: what is wrong, what does not apply, what is unknown, what is none.
@Suite struct InterviewAnswersTests {
    /// A talk in which the first answers have been given: `given` stands for some of them.
    private func talk(_ given: [Int: String], then lines: [String] = [], byTheRegister: Bool = true) throws -> Talk {
        let first = try Talk.wholePlan().prefix(12).enumerated().map { given[$0 + 1] ?? $1 }
        return try Talk(Array(first) + lines, byTheRegister: byTheRegister)
    }

    @Test func aWrongNumberIsSaidAtOnceAndAskedAgain() async throws {
        let lines = try Talk.wholePlan()
        let talk = try Talk([lines[0], "07700 9001", "07700 900142 by day"])
        try await talk.rehearsal.run("plan interview")
        #expect(talk.said.contains("   ! That cannot be right: the telephone number"))
        #expect(talk.said.contains("3. On which numbers can one ring the carer? 07700 900142 by day\n"))
    }

    @Test func aLineThatCannotBeUnderstoodSaysWhatWould() async throws {
        let talk = try talk([4: "in the fifties", 6: "a while", 8: "9"])
        try await talk.rehearsal.run("plan interview")
        #expect(talk.said.contains("   ! Say a date: 2 Feb 1955, 2/2/1955, Feb 1955 or 1955.\n"))
        #expect(talk.said.contains("5. What is the person's date of birth?"))
    }

    @Test func withoutMedicinesNobodyAsksAboutThem() async throws {
        let talk = try talk([11: "none"], then: Array(repeating: "", count: 300))
        #expect(try await talk.rehearsal.run("plan interview") == .done)
        #expect(talk.plan?.health.medicines == .nothing)
        for words in ["Where are the medicines kept?", "May a worker help with the medicines?"] {
            #expect(!talk.said.contains(words))
        }
    }

    @Test func whoSpeaksEnglishFirstNeedsNoInterpreter() async throws {
        let english = try talk([12: "English"], then: Array(repeating: "", count: 300))
        try await english.rehearsal.run("plan interview")
        #expect(!english.said.contains("Do they need an interpreter?"))
        let gujarati = try talk([:], then: Array(repeating: "", count: 300))
        try await gujarati.rehearsal.run("plan interview")
        #expect(gujarati.said.contains("Do they need an interpreter?"))
    }

    @Test func unknownIsNotNone() async throws {
        let talk = try talk([7: "none", 9: "", 10: "don't know", 11: "none known"], then: ["."])
        try await talk.rehearsal.run("plan interview")
        #expect(talk.plan?.contacts == .nothing)
        #expect(talk.plan?.mustNotBeTold == .notAsked)
        #expect(talk.plan?.health.allergies == .notAsked)
        #expect(talk.plan?.health.medicines == .nothing)
    }

    @Test func oneCanGoBackAndSayItAgain() async throws {
        let talk = try talk([4: "<"], then: ["."])
        try await talk.rehearsal.run("plan interview")
        #expect(talk.said.contains("5. What is the person's name? (now: Ramesh Patel Ramesh-bhai)"))
    }

    @Test func whoIsNamedAgainKeepsWhatIsKnownOfThem() async throws {
        let again = Array(repeating: "<", count: 6) + ["Meena Shah, Anil Shah (nephew)", "."]
        let talk = try talk([:], then: again)
        try await talk.rehearsal.run("plan interview")
        #expect(talk.plan?.contacts.items.map(\.relationship) == ["daughter", "nephew"])
    }

    @Test func whatTheRegisterRefusesIsAskedAgain() async throws {
        var talk = try talk([:], then: [".", "07700 900143", "."], byTheRegister: false)
        talk.rehearsal.answer(Register.CheckPlan.self, .init(problems: [], gaps: []))
        talk.rehearsal.answer(Register.CreatePlan.self) { call in
            guard call.plan.carer.telephones.first?.typed == "07700 900143" else {
                throw Register.PlanInvalid(problems: [.init(path: "carer.telephones[0].typed", reason: "is not hers")])
            }
            return .init(reference: "K7M2-QX9", version: 1, gaps: [])
        }
        #expect(try await talk.rehearsal.run("plan interview") == .done)
        #expect(talk.said.contains("   ! carer.telephones[0].typed is not hers\n"))
        #expect(talk.plan?.carer.telephones.first?.typed == "07700 900143")
    }

    @Test func whileTheRegisterIsAwayWhatIsSaidIsKept() async throws {
        let talk = try talk([:])
        var desk = talk.rehearsal.desk
        desk.daemon = Daemon { throw Away() }
        let command = try #require(try Respitectl.parseAsRoot(["plan", "interview"]) as? any DeskCommand)
        #expect(await Respitectl.finish(command, at: desk) == .refused)
        #expect(talk.said.contains("The register does not answer now."))
        #expect(talk.kept == ["respitectl/interview-new.yaml"])
    }

    /// Nobody is at the other end.
    private struct Away: Error {}

    @Test func helpSaysHowToAnswer() async throws {
        let talk = try Talk(["Mrs Hansa Patel", "?"])
        try await talk.rehearsal.run("plan interview")
        #expect(talk.said.contains("The one to ring first stands first. Numbers with commas between"))
    }
}
