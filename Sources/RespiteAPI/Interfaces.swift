/// The interface descriptions, as `org.varlink.service.GetInterfaceDescription` sends them.
package enum Interfaces {
    /// All of them, the shared errors first.
    package static let all = [
        PackageResources.org_respited_varlink,
        PackageResources.org_respited_CheckIns_varlink,
        PackageResources.org_respited_Cases_varlink,
        PackageResources.org_respited_Emergencies_varlink,
        PackageResources.org_respited_Governance_varlink,
        PackageResources.org_respited_Inbox_varlink,
        PackageResources.org_respited_Lookup_varlink,
        PackageResources.org_respited_Outbox_varlink,
        PackageResources.org_respited_Register_varlink,
        PackageResources.org_respited_Reports_varlink,
        PackageResources.org_respited_Staff_varlink,
        PackageResources.org_respited_System_varlink,
    ].map { String(decoding: $0, as: UTF8.self) }
}
