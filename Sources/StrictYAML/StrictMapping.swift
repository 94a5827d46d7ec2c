import Yams

/// A part of a YAML file, read strictly: each key is asked for once, and at the end nothing may be left.
package struct StrictMapping {
    private var entries: [(name: String, line: Int?, value: Node)] = []
    /// What leads to this part, such as `hook.`
    private let path: String
    /// Where the part begins.
    package let line: Int?

    /// The whole of a file. An empty one, or one of comments alone, has no keys.
    package init(parsing yaml: String) throws(BadYAML) {
        let root: Node?
        do { root = try Yams.compose(yaml: yaml) } catch { throw BadYAML(error) }
        try self.init(root, path: "")
    }

    private init(_ node: Node?, path: String) throws(BadYAML) {
        self.path = path
        line = node?.mark?.line
        guard let node, !node.isNothing else { return }
        guard let mapping = node.mapping else {
            throw BadYAML(
                line: node.mark?.line, "\(path.isEmpty ? "the file" : path.dropLast()[...]) should be keys and values")
        }
        for (key, value) in mapping {
            guard let name = key.string else { throw BadYAML(line: key.mark?.line, "a key should be a word") }
            entries.append((name, key.mark?.line, value))
        }
    }

    /// The keys that were not asked for yet, in the order of the file.
    package var names: [String] { entries.map(\.name) }

    /// The part under `name`; without keys if there is none.
    package mutating func part(_ name: String) throws(BadYAML) -> StrictMapping {
        try StrictMapping(take(name)?.value, path: "\(path)\(name).")
    }

    /// The parts listed under `name`; nil if it is not given.
    package mutating func parts(_ name: String) throws(BadYAML) -> [StrictMapping]? {
        guard let entry = take(name), !entry.value.isNothing else { return nil }
        guard let nodes = entry.value.sequence else {
            throw BadYAML(line: entry.line, "\(path)\(name) should be a list")
        }
        var parts: [StrictMapping] = []
        for node in nodes { parts.append(try StrictMapping(node, path: "\(path)\(name).")) }
        return parts
    }

    /// The value of `name`, made by `read`, which returns nil if it is not `form`. Nil if it is not given.
    package mutating func value<Value>(
        _ name: String, _ form: String, _ read: (String) -> Value?
    ) throws(BadYAML) -> Value? {
        guard let entry = take(name), !entry.value.isNothing else { return nil }
        guard let text = entry.value.scalar?.string, let value = read(text) else {
            throw BadYAML(line: entry.line, "\(path)\(name) should be \(form)")
        }
        return value
    }

    /// The values of `name`: a list of them, or one alone. Nil if it is not given.
    package mutating func values<Value>(
        _ name: String, _ form: String, _ read: (String) -> Value?
    ) throws(BadYAML) -> [Value]? {
        guard let entry = take(name), !entry.value.isNothing else { return nil }
        let nodes = entry.value.sequence.map(Array.init) ?? [entry.value]
        var values: [Value] = []
        for node in nodes {
            guard let text = node.scalar?.string, let value = read(text) else {
                throw BadYAML(line: node.mark?.line ?? entry.line, "\(path)\(name) should be \(form)")
            }
            values.append(value)
        }
        return values
    }

    /// Refuses what nobody asked for.
    package func end() throws(BadYAML) {
        guard let unknown = entries.first else { return }
        throw BadYAML(line: unknown.line, "there is no setting “\(path)\(unknown.name)”")
    }

    /// Refuses this part for a reason of the caller's.
    package func refuse(_ reason: String) -> BadYAML {
        BadYAML(line: line, reason)
    }

    private mutating func take(_ name: String) -> (name: String, line: Int?, value: Node)? {
        guard let index = entries.firstIndex(where: { $0.name == name }) else { return nil }
        return entries.remove(at: index)
    }
}

extension Node {
    fileprivate var isNothing: Bool { null != nil }
}
