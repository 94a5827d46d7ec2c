import Foundation
import RespiteRecord

/// The types that stand at the end of an interface: written from the plan, its catalogue and the first screen.
struct WrittenTypes {
    let interface: String
    let text: String
    /// What was said about types and fields that are not there.
    let unusedNotes: [String]

    static func all() throws -> [WrittenTypes] {
        let plan = try CatalogueNotes().notes
        let screen = plan.merging(ScreenNotes.notes) { $1 }
        return [
            try WrittenTypes(of: Plan.self, for: "org.respited.Register", notes: plan, intro: planIntro),
            try WrittenTypes(of: FirstScreen.self, for: "org.respited.Lookup", notes: screen, intro: screenIntro),
        ]
    }

    private static let planIntro = """
        # The plan, part by part, in the order of the form. A field that is absent was not asked. An answer has three
        # values: stated with its items, none, or absent because nobody asked. Unknown is not none. Dates are ISO 8601, times such as 07:30.
        """

    private static let screenIntro = """
        # The first screen, part by part. A field that is absent was not asked. An answer has three values: stated with
        # its items, none, or absent because nobody asked. Unknown is not none. Dates are ISO 8601, times such as 07:30.
        """

    private init(
        of type: (some Decodable).Type, for interface: String, notes: [String: String], intro: String
    ) throws {
        var writer = TypesWriter(roots: ["RespiteRecord.Plan.", "RespiteRecord.FirstScreen."], notes: notes)
        _ = try writer.reference(to: TypeReader.read(type).sketch)
        self.interface = interface
        text = ([intro] + writer.types).joined(separator: "\n\n") + "\n"
        unusedNotes = notes.keys.filter { $0.hasPrefix(String(reflecting: type)) }.filter { !writer.said.contains($0) }
    }
}

extension WrittenTypes {
    /// The interface with these types at its end, in the place of those that stood there.
    func placed(in description: String) -> String {
        let firstLine = text.prefix { $0 != "\n" }
        let rest = description.range(of: "\n" + firstLine).map { description[..<$0.lowerBound] }
        return (rest.map(String.init) ?? description) + "\n" + text
    }
}
