import RespiteAPI
import Varlink

extension Contract {
    static let outbox: [any Method.Type] = [
        Outbox.Claim.self,
        Outbox.Report.self,
        Outbox.Test.self,
    ]
}
