import RespiteAPI
import Varlink

extension Contract {
    static let inbox: [any Method.Type] = [
        Inbox.Deliver.self,
        Inbox.Heard.self,
        Inbox.List.self,
        Inbox.Assign.self,
        Inbox.Read.self,
    ]
}
