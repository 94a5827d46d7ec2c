/// The interface descriptions, as `org.varlink.service.GetInterfaceDescription` sends them.
package enum Interfaces {
    package static let shared = String(decoding: PackageResources.org_respited_varlink, as: UTF8.self)
}
