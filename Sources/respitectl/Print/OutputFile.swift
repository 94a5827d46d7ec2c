import Foundation

/// A file that a command writes, readable by nobody else unless said: what is printed is personal until it is handed
/// over.
struct OutputFile {
    let name: String
    private let mode: mode_t

    init(_ name: String, mode: mode_t = 0o600) {
        (self.name, self.mode) = (name, mode)
    }

    /// Writes it anew, whole or not at all. Throws a complaint that names it.
    func write(_ text: String) throws {
        let new = name + ".new"
        unlink(new)
        let descriptor = open(new, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
        guard descriptor != -1 else { throw failure }
        defer { close(descriptor) }
        try FileSink(descriptor: descriptor).write(text)
        guard rename(new, name) == 0 else {
            unlink(new)
            throw failure
        }
    }

    private var failure: Complaint {
        Complaint(.refused, "The file \(name) cannot be written: \(String(cString: strerror(errno))).")
    }
}

extension String {
    /// As text in HTML or SVG, in an attribute too.
    var markupEscaped: String {
        var text = ""
        for letter in printable {
            switch letter {
            case "&": text += "&amp;"
            case "<": text += "&lt;"
            case ">": text += "&gt;"
            case "\"": text += "&quot;"
            default: text.append(letter)
            }
        }
        return text
    }
}
