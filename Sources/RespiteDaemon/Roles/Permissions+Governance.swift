import RespiteAPI

extension Permissions {
    static let governance: [String: Set<Role>] = [
        Governance.Audit.name: [.line, .edt, .manager, .dayTeam, .governance],
        Governance.Verify.name: [.governance, .root],
        Governance.SetCode.name: [.administrator],
        Governance.RemoveCode.name: [.administrator],
        Governance.ListCodes.name: duty.union([.administrator]),
        Governance.RevealCode.name: duty,
        Governance.RotateKey.name: [.root],
        Governance.Who.name: [.governance],
        Governance.SetHold.name: [.governance],
        Governance.LiftHold.name: [.governance],
        Governance.PrepareErasure.name: [.administrator, .governance],
        Governance.ApproveErasure.name: [.governance],
        Governance.ListErasures.name: [.administrator, .governance],
        Governance.ListConcerns.name: [.governance],
        Governance.OpenRequest.name: [.administrator, .governance],
        Governance.ListRequests.name: [.administrator, .governance],
        Governance.ShowRequest.name: [.administrator, .governance],
        Governance.MarkPiece.name: [.administrator, .governance],
        Governance.ExtendRequest.name: [.governance],
        Governance.ReleaseRequest.name: [.governance],
    ]
}
