import RespiteAPI
import RespiteRecord
import RespiteTesting
import Testing
import Varlink

/// A report as somebody has read it: its figures by table, row and column.
struct ReadReport {
    let reply: Reports.Show.Reply

    init(
        _ report: Reports.Name, of daemon: TestDaemon, as uid: UInt32 = TestStaff.manager, from: String? = nil,
        to: String? = nil
    ) async throws {
        reply = try await daemon.call(
            Reports.Show(report: report, from: from.flatMap { LocalDate($0) }, to: to.flatMap { LocalDate($0) }),
            as: uid)
    }

    /// The figures of one row, in the order of the columns; nil is none, or withheld.
    func row(_ label: String, _ table: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> [Double?] {
        let table = try #require(reply.tables.first { $0.title == table }, sourceLocation: sourceLocation)
        let row = try #require(table.rows.first { $0.label == label }, sourceLocation: sourceLocation)
        return row.cells.map(\.value)
    }

    /// What is counted in the rows of a table that counts one thing, without the noughts.
    func counts(_ table: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> [String: Double] {
        let table = try #require(reply.tables.first { $0.title == table }, sourceLocation: sourceLocation)
        return table.rows.reduce(into: [:]) { counts, row in
            if let value = row.cells.first?.value, value != 0 { counts[row.label] = value }
        }
    }

    /// Every table by row and column, for those who compare.
    var withheld: Int { reply.tables.flatMap(\.rows).flatMap(\.cells).filter(\.isWithheld).count }
}
