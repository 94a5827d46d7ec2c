import RespiteAPI
import Varlink

extension Contract {
    static let governance: [any Method.Type] = [
        Governance.Audit.self,
        Governance.Verify.self,
    ]
}
