import RespiteAPI
import Varlink

extension Contract {
    static let governance: [any Method.Type] = [
        Governance.Audit.self,
        Governance.Verify.self,
        Governance.SetCode.self,
        Governance.RemoveCode.self,
        Governance.ListCodes.self,
        Governance.RevealCode.self,
        Governance.RotateKey.self,
    ]
}
