import Crypto
import Foundation
import GRDB
import RespiteCore
import RespiteRecord

extension Store {
    /// Holds the emergencies after number `id`, up to `limit` of them, against what their records say.
    package func checkEmergencies(after id: Int64, limit: Int) async throws -> CheckedPart {
        try await part(of: "emergency", after: id, limit: limit) { id, db in
            let name = "emergency \(EmergencyNumber(Int(id)))"
            do {
                let row = try EmergencyRow.find(id, in: db)
                let broken = try row.misnumbered() + row.unaudited(in: db) + row.misarmed(in: db)
                return broken.map { Finding(name, $0) }
            } catch let error as StoreError {
                return [Finding(name, error.asFinding)]
            }
        }
    }

    /// Reads the plans after number `id`, up to `limit` of them, each as it would be shown.
    package func checkPlans(after id: Int64, limit: Int) async throws -> CheckedPart {
        try await part(of: "plan", after: id, limit: limit) { id, db in
            let name = "plan \(id)"
            guard let row = try db.first(PlanHeader.select + " WHERE plan.id = ?", [id]) else { return [] }
            let header = PlanHeader(row)
            guard header.state != .erased else { return [] }
            do { _ = try PlanRead.read(header, in: db) } catch let error as StoreError {
                return [Finding(name, error.asFinding)]
            }
            return try header.incomplete(in: db).map { Finding(name, $0) }
        }
    }
}

extension EmergencyRow {
    fileprivate func misnumbered() -> [String] {
        zip(value.entries, 1...).filter { $0.number != $1 }.map {
            "entry \($0.number) stands where \($1) should: an entry was taken away"
        }
    }

    /// Each entry stands in the audit, by its hash.
    fileprivate func unaudited(in db: Database) throws -> [String] {
        let rows = try db.rows(
            "SELECT version, detail FROM audit WHERE subject = ? AND detail IS NOT NULL", ["emergency/\(id)"])
        let audited = Dictionary(rows.map { ($0["version"] as Int, $0["detail"] as Data) }) { _, last in last }
        return try db.rows("SELECT number, entry FROM emergencyEntry WHERE emergency = ? ORDER BY number", [id])
            .filter { row in
                let hash = Data(SHA256.hash(data: Data((row["entry"] as String).utf8)))
                return audited[row["number"] as Int] != hash
            }
            .map { "entry \($0["number"] as Int) is not the one that stands in the audit" }
    }

    /// What its record wants asked again is armed, and nothing else.
    fileprivate func misarmed(in db: Database) throws -> [String] {
        let rows = try db.rows("SELECT what FROM deadline WHERE kind = 'emergency' AND subject = ?", [id])
        let (armed, wanted) = (Set(rows.map { $0["what"] as String }), Set(value.deadlines.map(\.name)))
        return wanted.subtracting(armed).sorted().map { "“\($0)” is not armed, and its record wants it" }
            + armed.subtracting(wanted).sorted().map { "“\($0)” is armed, and its record does not want it" }
    }
}

extension PlanHeader {
    /// Each version is there, and a suspension ends.
    fileprivate func incomplete(in db: Database) throws -> [String] {
        var broken: [String] = []
        let versions = try db.value(Int.self, "SELECT count(*) FROM planVersion WHERE plan = ?", [id]) ?? 0
        if versions != version { broken.append("\(versions) versions are kept of \(version)") }
        let ending = try db.value(
            Int.self,
            """
            SELECT count(*) FROM suspension WHERE plan = ? AND answer IS NULL AND (
              EXISTS (SELECT 1 FROM deadline WHERE kind = 'suspension' AND subject = suspension.id)
              OR EXISTS (SELECT 1 FROM task WHERE key = 'suspension/' || suspension.id))
            """, [id])
        if state == .suspended, ending == 0 {
            broken.append("it is suspended, and nobody will be asked when that ends")
        }
        return broken
    }
}
