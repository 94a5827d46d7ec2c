/// Why an answer cannot be understood, in a sentence that says what to say instead.
struct Unclear: Error, Equatable {
    let reason: String

    init(_ reason: String) {
        self.reason = reason
    }
}
