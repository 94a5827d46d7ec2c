import RespiteAPI
import Varlink

extension Contract {
    static let reports: [any Method.Type] = [
        Reports.List.self,
        Reports.Show.self,
    ]
}
