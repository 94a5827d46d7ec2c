import RespiteStore

/// What was lost when a spare took over, for people who will enter it again.
package enum LostEntries {
    /// A line for each entry of the old register that did not come over, and how many there are.
    package static func lines(from old: String, to register: String) throws(CannotStart) -> [String] {
        do {
            let lost = try Store.lost(from: old, to: register)
            let lines = lost.map { entry in
                let who = entry.author.name ?? entry.author.uid.map { "uid \($0)" } ?? entry.author.role
                return "\(entry.at)  \(who)  \(entry.action)  \(entry.subject ?? "")"
            }
            let count = lost.count == 1 ? "1 entry" : "\(lost.count) entries"
            return lines + [lost.isEmpty ? "Nothing was lost." : "\(count) did not come over."]
        } catch StoreError.refused(let reason) {
            throw CannotStart(reason)
        } catch {
            throw CannotStart("\(old) or \(register) cannot be read as a register.")
        }
    }
}
