import RespiteAPI

extension Permissions {
    static let lookup: [String: Set<Role>] = [
        Lookup.Find.name: readers,
        // A provider opens its own jobs.
        Lookup.Open.name: readers.union([.provider]),
    ]
}
