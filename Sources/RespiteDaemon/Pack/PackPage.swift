import RespiteCore
import RespiteRecord
import RespiteStore

/// The pack as pages to read and to print.
struct PackPage {
    let scheme: String
    let madeAt: LocalDateTime

    /// Each plan on a page of its own, what is not asked said so, and then blank sheets, numbered by the day.
    func plans(_ plans: [PlanRead], sheets: Int) throws -> String {
        let contents = plans.map { plan in
            "<li><a href=\"#\(plan.header.reference.inHTML)\">\(plan.header.carerName.inHTML), \(plan.header.reference.inHTML)</a></li>"
        }
        let pages = try plans.map(page)
        let blank = (1...sheets).map { BlankSheet(number: "\(madeAt.date)/\($0)").html }
        let words =
            "Made \(madeAt.date) \(madeAt.time). What was entered later is not in it. Write what you do on the numbered sheets, with the time; enter it afterwards by respitectl emergency, with --at and --sheet."
        return document(
            "\(scheme): pack", "<p>\(words.inHTML)</p><ol>\(contents.joined())</ol>" + pages.joined() + blank.joined())
    }

    /// Where each code is, and what it is.
    func codes(_ codes: [PackedCode]) -> String {
        let rows = codes.map { one in
            let cells = [
                one.carer, one.reference, one.kind.words, one.code.place ?? "", one.code.code ?? "", "", "", "",
            ]
            return "<tr>\(cells.map { "<td>\($0.inHTML)</td>" }.joined())</tr>"
        }
        let heads = ["Carer", "Plan", "Which", "Where", "Code", "Told to", "At", "Why"]
        return document(
            "\(scheme): codes",
            "<p>Give one code at a time, write down to whom and why, and have it changed afterwards. Made \(madeAt.date) \(madeAt.time).</p>"
                + "<table><tr>\(heads.map { "<th>\($0)</th>" }.joined())</tr>\(rows.joined())</table>")
    }

    private func page(_ read: PlanRead) throws -> String {
        let document = try Tree(read.plan)
        let parts = FieldCatalogue.plan.map { PackPart($0, in: document) }.filter { !$0.isEmpty }
        let state = read.header.state == .suspended ? " SUSPENDED" : ""
        return """
            <section id="\(read.header.reference.inHTML)">
            <h1>\(read.header.reference.inHTML)\(state) \(read.header.carerName.inHTML), for \(read.header.caredForName.inHTML)</h1>
            \(parts.map(\.html).joined(separator: "\n"))
            </section>
            """
    }

    private func document(_ title: String, _ body: String) -> String {
        """
        <!DOCTYPE html>
        <html lang="en-GB">
        <head>
        <meta charset="utf-8">
        <title>\(title.inHTML)</title>
        <style>
        @page { size: A4; margin: 12mm; }
        body { font-family: Helvetica, Arial, sans-serif; font-size: 9pt; line-height: 1.3; }
        section { break-before: page; }
        h1 { font-size: 13pt; } h2 { font-size: 10pt; margin: 2mm 0 0; border-bottom: 0.5pt solid #000; }
        dl { margin: 0; } dl div { display: flex; } dt { flex: 0 0 48mm; color: #333; } dd { margin: 0; }
        .gap dd { font-weight: bold; } .line { border-bottom: 0.5pt solid #000; height: 9mm; }
        table { border-collapse: collapse; width: 100%; } td, th { border: 0.5pt solid #000; padding: 1mm; text-align: left; }
        </style>
        </head>
        <body>
        <h1>\(title.inHTML)</h1>
        \(body)
        </body>
        </html>

        """
    }
}

/// A part of a plan as it stands on its page: what was said, and of what a responder must know that nobody asked.
struct PackPart {
    private let heading: String
    private let entries: [(label: String, text: String, isGap: Bool)]

    init(_ field: Field, in document: Tree) {
        heading = field.label.prefix(1).uppercased() + field.label.dropFirst()
        entries = Self.leaves(of: field, under: "").compactMap { path, field in
            if let value = document[path: path] { return (field.label, field.shape.spoken(value), false) }
            return field.need == .must ? (field.label, "NOT ASKED", true) : nil
        }
    }

    var isEmpty: Bool { entries.isEmpty }

    var html: String {
        let rows = entries.map { entry in
            "<div\(entry.isGap ? " class=\"gap\"" : "")><dt>\(entry.label.inHTML)</dt><dd>\(entry.text.inHTML)</dd></div>"
        }
        return "<h2>\(heading.inHTML)</h2><dl>\(rows.joined(separator: "\n"))</dl>"
    }

    private static func leaves(of field: Field, under prefix: String) -> [(String, Field)] {
        let path = prefix.isEmpty ? field.name : "\(prefix).\(field.name)"
        if case .part(let parts) = field.shape { return parts.flatMap { leaves(of: $0, under: path) } }
        return [(path, field)]
    }
}

/// A sheet to note an emergency on while the register cannot be reached. Its number goes with each entry made of it.
struct BlankSheet {
    let number: String

    private static let questions = [
        "Call answered at", "Ring back, name, role, how checked", "Hurt or in danger now? 999 called?",
        "Card number or names, born", "What has happened, where is the carer", "Who is left, alone since, last seen",
        "Anything to know before somebody goes in", "Who is there or coming", "Carer wants told",
        "Outcome, seen safe by",
    ]

    var html: String {
        let lines = Self.questions.map { "<div><dt>\($0)</dt><dd class=\"line\"></dd></div>" }
        let row = "<tr>" + String(repeating: "<td class=\"line\"></td>", count: 5) + "</tr>"
        let heads = ["Time", "Rang or told", "Number", "What was said", "Due by"].map { "<th>\($0)</th>" }
        return """
            <section><h1>Sheet \(number.inHTML)</h1><dl>\(lines.joined())</dl>
            <table><tr>\(heads.joined())</tr>\(String(repeating: row, count: 14))</table></section>
            """
    }
}

extension String {
    /// As text of a page, in an attribute too.
    fileprivate var inHTML: String {
        replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;")
    }
}
