import RespiteStore

extension Watch {
    /// What is not well with the deadlines, each in words with what to do.
    func troubles(_ counts: StoreCounts) -> [String] {
        var troubles = [trouble].compactMap(\.self)
        if counts.putOff > 0 {
            let which =
                counts.putOff == 1
                ? "1 deadline cannot be worked and is" : "\(counts.putOff) deadlines cannot be worked and are"
            troubles.append("\(which) put off; the others go on. Run respitectl check, which names the rows.")
        }
        return troubles
    }
}

extension Daemon {
    /// How it fares, as one line for the service manager: what is not well first.
    package func line() async -> String {
        guard spare == nil else { return "SPARE: shows a copy; nothing is watched here." }
        do {
            let counts = try await store.counts()
            let troubles = health.troubles + (await watch.troubles(counts))
            let queue = "\(counts.openCases) cases open, \(counts.pagingCases) paging"
            return troubles.isEmpty ? "Watching; \(queue)." : "NOT WELL; \(queue). \(troubles.joined(separator: " "))"
        } catch {
            return "NOT WELL: the register cannot be read. See respitectl status."
        }
    }
}
