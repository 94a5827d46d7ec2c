/// Why this courier cannot begin, in words that say what to do about it.
package struct CannotStart: Error, Equatable, CustomStringConvertible {
    package var description: String

    package init(_ description: String) {
        self.description = description
    }
}
