/// The members of a JSON object, in the order they were written, each name once.
package struct JSONObject: Sendable {
    package private(set) var members: [(name: String, value: JSON)] = []
    /// Where each name is. Only kept once there are many: a few are found faster by looking at each.
    private var places: [String: Int] = [:]
    private static let few = 12

    package init() {}

    package var count: Int { members.count }
    package var isEmpty: Bool { members.isEmpty }

    package subscript(name: String) -> JSON? {
        get { place(of: name).map { members[$0].value } }
        set {
            guard let newValue else { return remove(name) }
            guard let place = place(of: name) else { return add(name, newValue) }
            members[place].value = newValue
        }
    }

    /// Adds a member at the end. Returns false, and adds nothing, if there is one of that name.
    package mutating func insert(_ value: JSON, as name: String) -> Bool {
        guard place(of: name) == nil else { return false }
        add(name, value)
        return true
    }

    private func place(of name: String) -> Int? {
        members.count > Self.few ? places[name] : members.firstIndex { $0.name == name }
    }

    private mutating func add(_ name: String, _ value: JSON) {
        members.append((name, value))
        if members.count == Self.few + 1 {
            indexAll()
        } else if members.count > Self.few {
            places[name] = members.count - 1
        }
    }

    private mutating func remove(_ name: String) {
        members.removeAll { $0.name == name }
        indexAll()
    }

    private mutating func indexAll() {
        places = [:]
        guard members.count > Self.few else { return }
        for (place, member) in members.enumerated() { places[member.name] = place }
    }
}

/// Two objects are equal if they have equal members, in any order.
extension JSONObject: Hashable {
    package static func == (one: JSONObject, other: JSONObject) -> Bool {
        one.count == other.count && one.members.allSatisfy { other[$0.name] == $0.value }
    }

    package func hash(into hasher: inout Hasher) {
        var sum = 0
        for member in members {
            var hasher = Hasher()
            hasher.combine(member.name)
            hasher.combine(member.value)
            sum &+= hasher.finalize()
        }
        hasher.combine(sum)
    }
}
