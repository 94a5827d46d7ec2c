import RespiteAPI
import Varlink

extension Contract {
    static let staff: [any Method.Type] = [
        Staff.PutMember.self,
        Staff.ListMembers.self,
        Staff.PutPost.self,
        Staff.ListPosts.self,
        Staff.StartShift.self,
        Staff.EndShift.self,
        Staff.OfferShift.self,
        Staff.AcceptShift.self,
        Staff.DeclineShift.self,
        Staff.ListShifts.self,
        Staff.PutProvider.self,
        Staff.ListProviders.self,
        Staff.ShowProvider.self,
        Staff.PutWorker.self,
    ]
}
