import Foundation
import GRDB
import RespiteRecord

extension Change {
    /// Does `work` once for a request key of this author: the same request again gets the same answer and does nothing.
    ///
    /// Whatever may refuse the request belongs into `work`: what was done before is not refused when it is asked again.
    func once<Answer: Codable>(_ request: RequestKey?, _ work: () throws -> Answer) throws -> Answer {
        guard let request, let uid = author.uid else { return try work() }
        let earlier = try db.first(
            "SELECT request, answer FROM requestKey WHERE uid = ? AND key = ?", [uid, request.key])
        if let earlier {
            guard earlier["request"] as Data == request.request else { throw StoreError.keyReused(request.key) }
            return try Document.read([Answer].self, from: earlier["answer"], of: "an earlier answer")[0]
        }
        let answer = try work()
        try db.run("DELETE FROM requestKey WHERE at < ?", [now - .days(7)])
        try db.run(
            "INSERT INTO requestKey (uid, key, at, request, answer) VALUES (?, ?, ?, ?, ?)",
            [uid, request.key, now, request.request, try Document.text([answer])])
        return answer
    }
}
