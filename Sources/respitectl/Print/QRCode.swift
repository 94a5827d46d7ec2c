import Foundation

/// A text as black and white modules, by Debian's `qrencode`.
struct QRCode: Equatable {
    /// Row by row; true is black.
    let rows: [[Bool]]

    /// Reads what `qrencode -t ASCII -m 0` prints: two letters a module, `##` for black.
    init?(ascii: String) {
        let lines = ascii.split(separator: "\n").map(Array.init)
        rows = lines.map { line in stride(from: 0, to: line.count - 1, by: 2).map { line[$0] == "#" } }
        guard rows.count >= 21, rows.allSatisfy({ $0.count == rows.count }) else { return nil }
    }

    /// Asks `qrencode`; the text goes to it by standard input, not by its arguments.
    static func of(_ text: String, environment: [String: String]) throws -> QRCode {
        let file = FileManager.default.temporaryDirectory.appending(path: "respitectl-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: file) }
        let script = "command -v qrencode >/dev/null || exit 127; exec qrencode -t ASCII -m 0 -l M -o \"$1\""
        let code = try Child(script: script, arguments: [file.path], environment: environment).run(input: text)
        switch code {
        case 0: break
        case 127:
            throw Complaint(
                .refused, "There is no qrencode, which draws the codes on cards.",
                try: "Install it: apt install qrencode. Or print cards without codes: --no-code")
        default: throw Complaint(.refused, "qrencode ended with code \(code); nothing was printed.")
        }
        let ascii = (try? Data(contentsOf: file)).map { String(decoding: $0, as: UTF8.self) }
        guard let qr = ascii.flatMap(QRCode.init(ascii:)) else {
            throw Complaint(.refused, "qrencode drew nothing that can be printed.")
        }
        return qr
    }

    /// As the path of an SVG, one unit a module.
    var path: String {
        rows.enumerated().flatMap { line, row in
            row.enumerated().filter(\.element).map { "M\($0.offset) \(line)h1v1h-1z" }
        }.joined()
    }
}
