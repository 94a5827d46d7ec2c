extension Service {
    /// Tells `replyCheck`, if it is set, where a result is not what its method declares.
    func check(_ result: JSON, of method: String) {
        guard let replyCheck else { return }
        let (interface, member) = Self.split(method)
        problem(with: result, in: interface) { $0.methods[member]?.reply }.map { replyCheck(method, $0) }
    }

    /// Tells `replyCheck`, if it is set, where a fault is not what its interface declares.
    func check(_ parameters: JSON, ofError error: String, from method: String) {
        guard let replyCheck else { return }
        let (interface, member) = Self.split(error)
        problem(with: parameters, in: interface) { $0.errors[member] }.map { replyCheck(method, "\(error): \($0)") }
    }

    private func problem(with value: JSON, in name: String, _ declared: (Interface) -> Structure?) -> String? {
        guard let interface = interfaces[name], let structure = declared(interface) else { return "is not declared" }
        guard case .object(let object) = value else { return "is not an object" }
        do {
            try interface.check(object, against: structure)
            return nil
        } catch {
            return "\(error.path) does not fit the declaration"
        }
    }
}
