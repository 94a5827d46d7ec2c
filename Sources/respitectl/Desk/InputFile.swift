import Foundation

/// A file named on the command line; `-` is standard input.
struct InputFile {
    let name: String

    init(_ name: String) {
        self.name = name
    }

    /// All of it. Throws a complaint that names the file.
    func text(at desk: Desk) async throws -> String {
        if name == "-" { return try await desk.terminal.input.rest() }
        guard let bytes = try? Data(contentsOf: URL(fileURLWithPath: name)) else {
            throw Complaint(.refused, "The file \(name) cannot be read.")
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Complaint(.refused, "The file \(name) is not text in UTF-8.")
        }
        return text
    }
}
