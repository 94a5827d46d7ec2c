/// A call as it travels: which method, with what, and how it wants to be answered.
struct Call: Equatable {
    /// How many replies the caller wants.
    enum Wanted: Equatable {
        case one
        case more
        case none
    }

    var method: String
    var parameters: JSONObject
    var wanted = Wanted.one
    var wantsUpgrade = false
}

extension Call {
    /// Reads a call. Absent, null and `{}` parameters are the same; members that Varlink does not know are left alone.
    init(parsing message: [UInt8], depth: Int) throws(BadMessage) {
        let json: JSON
        do { json = try JSON(parsing: message, depth: depth) } catch { throw .notJSON(error) }
        guard let method = json["method"]?.asString else { throw .notACall }
        self.method = method
        switch json["parameters"] {
        case .object(let parameters): self.parameters = parameters
        case nil, .null: parameters = JSONObject()
        default: throw .notACall
        }
        wantsUpgrade = try Self.flag("upgrade", in: json)
        switch (try Self.flag("more", in: json), try Self.flag("oneway", in: json)) {
        case (false, false): wanted = .one
        case (true, false): wanted = .more
        case (false, true): wanted = .none
        case (true, true): throw .notACall
        }
    }

    private static func flag(_ name: String, in json: JSON) throws(BadMessage) -> Bool {
        switch json[name] {
        case nil, .null: return false
        case .bool(let value): return value
        default: throw .notACall
        }
    }

    /// The call as a message, without the NUL that ends it.
    var message: [UInt8] {
        var object = JSONObject()
        object["method"] = .string(method)
        if !parameters.isEmpty { object["parameters"] = .object(parameters) }
        if wanted == .more { object["more"] = true }
        if wanted == .none { object["oneway"] = true }
        if wantsUpgrade { object["upgrade"] = true }
        return JSON.object(object).bytes
    }
}
