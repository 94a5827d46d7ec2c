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
        Governance.Who.self,
        Governance.SetHold.self,
        Governance.LiftHold.self,
        Governance.PrepareErasure.self,
        Governance.ApproveErasure.self,
        Governance.ListErasures.self,
        Governance.ListConcerns.self,
        Governance.OpenRequest.self,
        Governance.ListRequests.self,
        Governance.ShowRequest.self,
        Governance.MarkPiece.self,
        Governance.ExtendRequest.self,
        Governance.ReleaseRequest.self,
    ]
}
