import Foundation
import RespiteAPI
import RespiteRecord
import Testing

@testable import respitectl

@Suite struct CardPrintTests {
    private let folder: Folder
    private let sheet: String

    init() throws {
        folder = try Folder()
        sheet = folder.url.appending(path: "cards.svg").path
    }

    /// A register with cards in several states, and a qrencode that draws 21 modules by 21.
    private func rehearsal(line: String? = "01632 960100") throws -> Rehearsal {
        var rehearsal = try Rehearsal()
        let row = String(repeating: "##  ", count: 10) + "##"
        let script = """
            #!/bin/sh
            while [ $# -gt 1 ]; do shift; done
            cat >> \(folder.url.path)/said
            for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21; do echo '\(row)'; done > "$1"
            """
        _ = try folder.program(script, named: "qrencode")
        rehearsal.environment = ["PATH": "\(folder.url.path):/usr/bin:/bin", "PAGER": "cat"]
        rehearsal.answer(
            System.ShowPolicy.self, .init(text: "", source: "", scheme: "Estuary carers & friends", line: line))
        let cards = (0..<12).map {
            Register.Card(number: "H4JX-9QR\($0)", kind: .wallet, state: .issued, holder: "Hansa Patel")
        }
        let lost = Register.Card(number: "M3KD-77W", kind: .wallet, state: .lost, holder: "Hansa Patel")
        rehearsal.answer(Register.ListCards.self, .init(cards: cards + [lost]))
        return rehearsal
    }

    @Test func aCardTellsTheNumberToRingAndItsOwn() async throws {
        let rehearsal = try rehearsal()
        #expect(try await rehearsal.run(["card", "print", "H4JX-9QR0", "h4jx9qr1", "--to", sheet]) == .done)
        #expect(rehearsal.output.text == "2 cards to print: \(sheet).\n")
        let svg = try #require(folder.read("cards.svg"))
        try expectGolden(svg, "cards.svg")
        #expect(!svg.contains("Patel"))
        #expect(folder.read("said") == "H4JX-9QR0H4JX-9QR1")
    }

    @Test func tenGoToASheet() async throws {
        let numbers = (0..<12).map { "H4JX-9QR\($0)" }
        try await rehearsal().run(["card", "print", "--no-code", "--to", sheet] + numbers)
        #expect(folder.files.filter { $0.hasSuffix("svg") } == ["cards-2.svg", "cards.svg"])
        #expect(folder.read("cards.svg")?.ranges(of: "day or night").count == 10)
        #expect(folder.read("cards-2.svg")?.ranges(of: "day or night").count == 2)
    }

    @Test func whatIsOutOfUseIsNotPrinted() async throws {
        let rehearsal = try rehearsal()
        #expect(try await rehearsal.run(["card", "print", "M3KD-77W", "--to", sheet]) == .refused)
        #expect(rehearsal.errors.text == "respitectl: Card M3KD-77W is lost.\n  respitectl card replace M3KD-77W\n")
        #expect(try await rehearsal.run(["card", "print", "AAAA-AAA", "--to", sheet]) == .refused)
        #expect(rehearsal.errors.text.hasSuffix("respitectl: There is no card AAAA-AAA.\n"))
        #expect(folder.read("cards.svg") == nil)
    }

    @Test func withoutQrencodeItSaysWhatToInstall() async throws {
        var rehearsal = try rehearsal()
        rehearsal.environment["PATH"] = "/nowhere"
        #expect(try await rehearsal.run(["card", "print", "H4JX-9QR0", "--to", sheet]) == .refused)
        #expect(rehearsal.errors.text.contains("Install it: apt install qrencode."))
        #expect(folder.read("cards.svg") == nil)
    }

    @Test func withoutANumberToRingNoCardIsMade() async throws {
        let rehearsal = try rehearsal(line: nil)
        #expect(try await rehearsal.run(["card", "print", "H4JX-9QR0", "--to", sheet]) == .refused)
        #expect(rehearsal.errors.text.contains("Set line: in the policy"))
    }

    @Test func onlyASquareOfModulesIsACode() {
        #expect(QRCode(ascii: "##  \n") == nil)
        #expect(QRCode(ascii: "") == nil)
        #expect(
            QRCode(ascii: Array(repeating: String(repeating: "##", count: 21), count: 21).joined(separator: "\n"))
                != nil)
    }

    @Test func aReplacementSaysItsNumber() async throws {
        var rehearsal = try rehearsal()
        rehearsal.answer(Register.ReplaceCard.self, .init(number: "W2PP-4KD"))
        try await rehearsal.run("card replace H4JX-9QR0 --request-key k")
        #expect(rehearsal.calls.of(Register.ReplaceCard.self) == [.init(number: "H4JX-9QR0", requestKey: "k")])
        #expect(rehearsal.output.text.hasPrefix("Card W2PP-4KD is issued in the place of H4JX-9QR0."))
    }
}
