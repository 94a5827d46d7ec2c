import RespiteAPI
import RespiteRecord

extension Outbox.Notice {
    /// The text to a carer whose check-in has not come.
    static func sample(
        key: String = "N-1",
        attempt: Int = 1,
        action: Outbox.Action = .send,
        maybeRepeat: Bool = false,
        medium: String = "text",
        template: String = "page",
        parameters: [String: String] = [:],
        leaseSeconds: Double = 22
    ) -> Outbox.Notice {
        let usual = [
            "case": "C-0031", "kind": "welfare", "raised": "10:00", "attempt": String(attempt), "role": "carer",
            "line": "01632 960100",
        ]
        return Outbox.Notice(
            key: key, attempt: attempt, action: action, maybeRepeat: maybeRepeat, address: "+441632960177",
            medium: medium, template: template, parameters: usual.merging(parameters) { $1 }, severity: "urgent",
            raisedAt: Instant(milliseconds: 1_795_312_800_000), leaseSeconds: leaseSeconds
        )
    }
}
