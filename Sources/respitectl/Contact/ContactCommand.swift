import ArgumentParser
import RespiteAPI
import RespiteRecord

/// `respitectl contact`: the people who would help, their numbers and their agreement.
struct ContactCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "contact",
        abstract: "The people who would help: prove their numbers, and record what they said to it.",
        discussion: """
            A contact is one person, however many plans they stand in: a number changed once is changed everywhere. \
            Their number, such as N-0012, is in contact list. What is true of contacts is true of carers and \
            cared-for people as well.
            """,
        subcommands: [List.self, Verify.self, Number.self, Forget.self, Agreement.self]
    )
}

extension Register.AgreementWord: Choosable {}
extension Telephone.Kind: Choosable {}
