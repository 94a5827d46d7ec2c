/// What is said when something did not work: a sentence, what to try, and how the process exits.
struct Complaint: Error, Equatable {
    var exit: Exit
    var sentence: String
    /// One a line, each a sentence.
    var advice: [String]

    init(_ exit: Exit, _ sentence: String, try advice: String...) {
        self.exit = exit
        self.sentence = sentence
        self.advice = advice
    }

    /// As it stands on standard error.
    var text: String {
        (["respitectl: \(sentence)"] + advice.map { "  \($0)" }).map { $0 + "\n" }.joined()
    }
}

/// How the process ends. 64, a command line that is not understood, is the argument parser's.
enum Exit: Int32, Equatable {
    case done = 0
    case refused = 1
    case usage = 64
    case unreachable = 69
    case notPermitted = 77
}
