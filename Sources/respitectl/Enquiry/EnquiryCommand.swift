import ArgumentParser
import RespiteAPI

/// `respitectl enquiry`: who asked about the scheme, and what came of it.
struct EnquiryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "enquiry",
        abstract: "Keep account of who asked about the scheme, and what came of it.",
        subcommands: [Add.self, List.self, Show.self, Move.self, Convert.self]
    )
}

extension Register.EnquiryState: Choosable {}
