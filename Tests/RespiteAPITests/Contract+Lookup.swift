import RespiteAPI
import Varlink

extension Contract {
    static let lookup: [any Method.Type] = [
        Lookup.Find.self,
        Lookup.Open.self,
    ]
}
