/// Comma-separated values as RFC 4180 writes them.
enum CSVText {
    static func row(_ fields: [String]) -> String {
        fields.map(field).joined(separator: ",") + "\r\n"
    }

    private static func field(_ text: String) -> String {
        guard text.contains(where: { ",\"\n\r".contains($0) || $0 == "\r\n" }) || text.first == " " || text.last == " "
        else { return text }
        return "\"" + text.replacing("\"", with: "\"\"") + "\""
    }
}
