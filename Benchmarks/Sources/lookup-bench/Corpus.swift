import Foundation
import RespiteCore
import RespiteRecord

/// One line of a corpus, as record-linkage sets have them.
struct CorpusLine: Decodable {
    var id = ""
    var given_name: String?
    var family_name: String?
    var date_of_birth: String?
    var address_lines: [String]?
    var town: String?
    var postcode: String?
    var phone: String?
    var reference_id: String?

    /// As a person whose number is `number`.
    func person(_ number: Int) -> LookupPerson {
        LookupPerson(
            id: LookupPerson.ID(number), givenNames: given_name ?? "", familyName: family_name ?? "",
            born: date_of_birth.flatMap(PartialDate.init), addressLines: address_lines ?? [], town: town ?? "",
            postcode: postcode ?? "", telephones: phone.map { [$0] } ?? [], codes: reference_id.map { [$0] } ?? [])
    }
}

/// A corpus read line by line, so that no more than the index stays in memory.
final class Corpus: Sequence, IteratorProtocol {
    private(set) var ids: [String] = []
    private let input: UnsafeMutablePointer<FILE>
    private var buffer: UnsafeMutablePointer<CChar>?
    private var capacity = 0
    private let decoder = JSONDecoder()

    /// A file of JSON lines, plain or ending in `.gz`.
    init?(_ path: String) {
        let command = path.hasSuffix(".gz") ? "gunzip -c '\(path)'" : "cat '\(path)'"
        guard let input = popen(command, "r") else { return nil }
        self.input = input
    }

    deinit {
        free(buffer)
        pclose(input)
    }

    func next() -> LookupPerson? {
        let length = getline(&buffer, &capacity, input)
        guard length > 1, let buffer else { return nil }
        let bytes = UnsafeRawBufferPointer(start: buffer, count: length)
        var scanner = LineScanner(bytes)
        let line = scanner.line() ?? (try? decoder.decode(CorpusLine.self, from: Data(bytes))) ?? CorpusLine()
        ids.append(line.id)
        return line.person(ids.count - 1)
    }
}

/// Reads the flat objects of a corpus quickly; gives up at anything out of the ordinary, for a real decoder to read.
private struct LineScanner {
    private let bytes: UnsafeRawBufferPointer
    private var place = 0

    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    mutating func line() -> CorpusLine? {
        guard !bytes.contains(UInt8(ascii: "\\")), take("{") else { return nil }
        var line = CorpusLine()
        repeat {
            guard let key = string(), take(":"), read(key, into: &line) else { return nil }
        } while take(",")
        return take("}") ? line : nil
    }

    private mutating func read(_ key: String, into line: inout CorpusLine) -> Bool {
        if key == "address_lines", take("[") {
            var lines: [String] = []
            while let text = string() {
                lines.append(text)
                if !take(",") { break }
            }
            line.address_lines = lines
            return take("]")
        }
        if take("n") {
            place += 3
            return true
        }
        guard let text = string() else { return false }
        switch key {
        case "id": line.id = text
        case "given_name": line.given_name = text
        case "family_name": line.family_name = text
        case "date_of_birth": line.date_of_birth = text
        case "town": line.town = text
        case "postcode": line.postcode = text
        case "phone": line.phone = text
        case "reference_id": line.reference_id = text
        default: break
        }
        return true
    }

    private mutating func string() -> String? {
        guard take("\"") else { return nil }
        let start = place
        while place < bytes.count, bytes[place] != UInt8(ascii: "\"") { place += 1 }
        guard place < bytes.count else { return nil }
        defer { place += 1 }
        return String(decoding: bytes[start..<place], as: UTF8.self)
    }

    private mutating func take(_ sign: Unicode.Scalar) -> Bool {
        while place < bytes.count, bytes[place] == UInt8(ascii: " ") { place += 1 }
        guard place < bytes.count, bytes[place] == UInt8(ascii: sign) else { return false }
        place += 1
        return true
    }
}
