import RespiteAPI
import Varlink

extension Contract {
    static let cases: [any Method.Type] = [
        Cases.List.self,
        Cases.Show.self,
        Cases.Acknowledge.self,
        Cases.Extend.self,
        Cases.Take.self,
        Cases.Release.self,
        Cases.Snooze.self,
        Cases.Wake.self,
        Cases.Offer.self,
        Cases.Accept.self,
        Cases.Decline.self,
        Cases.Escalate.self,
        Cases.Replan.self,
        Cases.Heard.self,
        Cases.Note.self,
        Cases.Resolve.self,
        Cases.Reopen.self,
        Cases.Correct.self,
        Cases.Watch.self,
    ]
}
