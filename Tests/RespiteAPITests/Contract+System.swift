import RespiteAPI
import Varlink

extension Contract {
    static let system: [any Method.Type] = [
        System.Status.self,
        System.Sample.self,
        System.Check.self,
        System.Backup.self,
        System.Promote.self,
        System.Pack.self,
        System.ImportHolidays.self,
        System.CheckPolicy.self,
        System.ShowPolicy.self,
        System.ProposePolicy.self,
        System.ListProposals.self,
        System.ShowProposal.self,
        System.DecideProposal.self,
    ]
}
