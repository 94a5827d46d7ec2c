import Crypto
import Foundation
import GRDB
import RespiteRecord

extension Change {
    /// Does `work` once for a request key of this author: the same request again gets the same answer and does nothing.
    func once<Answer: Codable>(
        _ key: String?, _ action: String, _ request: some Encodable, _ work: () throws -> Answer
    ) throws -> Answer {
        guard let key, let uid = author.uid else { return try work() }
        let hash = Data(SHA256.hash(data: Data((action + " " + (try Document.text(request))).utf8)))
        if let row = try db.first("SELECT request, answer FROM requestKey WHERE uid = ? AND key = ?", [uid, key]) {
            guard row["request"] as Data == hash else { throw StoreError.keyReused(key) }
            return try Document.read([Answer].self, from: row["answer"], of: "an earlier answer")[0]
        }
        let answer = try work()
        try db.run("DELETE FROM requestKey WHERE at < ?", [now - .days(7)])
        try db.run(
            "INSERT INTO requestKey (uid, key, at, request, answer) VALUES (?, ?, ?, ?, ?)",
            [uid, key, now, hash, try Document.text([answer])])
        return answer
    }
}
