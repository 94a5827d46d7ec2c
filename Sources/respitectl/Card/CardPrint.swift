import ArgumentParser
import RespiteAPI

extension CardCommand {
    /// `respitectl card print`: cards as they go to the printer.
    struct Print: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write cards as SVG, ten to a sheet of A4 with marks to cut along.",
            discussion: """
                A card bears the scheme's name, the number to ring and its own number, plain and as a QR code: nothing else. \
                More than ten fill further sheets, FILE-2.svg and so on. Codes are drawn by Debian's qrencode.
                """
        )

        @Argument(help: "The numbers of the cards.")
        var numbers: [String]

        @Option(help: ArgumentHelp("The file to write.", valueName: "file.svg"), completion: .file(extensions: ["svg"]))
        var to: String

        @Flag(name: .customLong("no-code"), help: "Leave the QR codes out.")
        var withoutCode = false

        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let policy = try await desk.daemon.call(System.ShowPolicy())
            guard let line = policy.line else {
                throw Complaint(
                    .refused, "The policy names no number to ring, and without it a card is no use.",
                    try: "Set line: in the policy, then systemctl reload respited.")
            }
            let issued = try await desk.daemon.call(Register.ListCards()).cards
            let cards = try numbers.map { try Self.printable($0, among: issued) }.map { number in
                CardSheet.PrintedCard(
                    number: number, code: withoutCode ? nil : try QRCode.of(number, environment: desk.environment))
            }
            let files = try write(cards, scheme: policy.scheme ?? "", line: line)
            let words = "\(String.count(cards.count, "card").sentenceCased) to print: \(files.joined(separator: ", "))."
            try desk.show(.sentence(words), output)
        }

        /// Only a card that is in use is printed: a number that was mistyped would open nobody's plan.
        private static func printable(_ number: String, among cards: [Register.Card]) throws -> String {
            guard let card = cards.first(where: { $0.number.comparable == number.comparable }) else {
                throw Complaint(.refused, "There is no card \(number).")
            }
            guard [.requested, .issued, .damaged].contains(card.state), card.replacedBy == nil else {
                let advice = card.replacedBy.map { "It was replaced by \($0)." } ?? "respitectl card replace \(number)"
                throw Complaint(.refused, "Card \(number) is \(card.state.spoken).", try: advice)
            }
            return card.number
        }

        private func write(_ cards: [CardSheet.PrintedCard], scheme: String, line: String) throws -> [String] {
            try stride(from: 0, to: cards.count, by: CardSheet.perSheet).map { start in
                let some = Array(cards[start..<min(start + CardSheet.perSheet, cards.count)])
                let file = start == 0 ? to : to.numbered(start / CardSheet.perSheet + 1)
                try OutputFile(file).write(CardSheet(scheme: scheme, line: line, cards: some).svg)
                return file
            }
        }
    }
}

extension String {
    /// Without what may be typed or left out.
    fileprivate var comparable: String { uppercased().filter { $0.isLetter || $0.isNumber } }

    /// `cards-2.svg`, from `cards.svg`.
    fileprivate func numbered(_ number: Int) -> String {
        guard let dot = lastIndex(of: "."), self[dot...].firstIndex(of: "/") == nil else { return "\(self)-\(number)" }
        return "\(self[..<dot])-\(number)\(self[dot...])"
    }
}
