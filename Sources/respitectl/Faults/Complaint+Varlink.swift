import Varlink

extension Complaint {
    /// What to say of the faults that every Varlink service may answer.
    static func standard(_ fault: RemoteFault) -> Complaint? {
        if let invalid = fault.as(InvalidParameter.self) {
            return Complaint(
                .refused, "respited does not take what was given for \(invalid.parameter).", try: "Nothing was changed."
            )
        }
        if let unknown = fault.as(InterfaceNotFound.self) { return .tooOld(unknown.interface) }
        if let unknown = fault.as(MethodNotFound.self) { return .tooOld(unknown.method) }
        if let unknown = fault.as(MethodNotImplemented.self) { return .tooOld(unknown.method) }
        if fault.as(PermissionDenied.self) != nil {
            return Complaint(.notPermitted, "You may not do this.")
        }
        if fault.as(ExpectedMore.self) != nil {
            return Complaint(
                .refused, "respited wants to answer more than once, and this respitectl did not ask for that.")
        }
        if fault.as(InternalError.self) != nil {
            return Complaint(
                .refused, "Something went wrong inside respited.", try: "Its log says what: journalctl -u respited"
            )
        }
        return nil
    }

    private static func tooOld(_ name: String) -> Complaint {
        Complaint(
            .refused, "This respited does not know \(name).",
            try: "It is older than this respitectl, or built without it: respitectl status shows its version."
        )
    }
}
