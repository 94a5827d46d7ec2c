/// An answer as it travels: a result, with or without more to come, or an error.
enum Reply: Equatable {
    /// Parameters are nil only at the end of a stream that has nothing more to say.
    case result(JSON?, continues: Bool)
    case error(name: String, parameters: JSON)
}

extension Reply {
    /// What ends a stream that has nothing more to say.
    static let endOfStream = Reply.result(nil, continues: false)

    /// True if another reply to the same call follows.
    var continues: Bool {
        if case .result(_, continues: true) = self { true } else { false }
    }

    /// The result. Throws the error, if this is one, as `RemoteFault`.
    var parameters: JSON {
        get throws(RemoteFault) {
            switch self {
            case .result(let parameters, _): return parameters ?? [:]
            case .error(let name, let parameters): throw RemoteFault(name: name, parameters: parameters)
            }
        }
    }

    init(parsing message: [UInt8], depth: Int) throws(BadMessage) {
        let json: JSON
        do { json = try JSON(parsing: message, depth: depth) } catch { throw .notJSON(error) }
        guard case .object = json else { throw .notAReply }
        let parameters = json["parameters"].flatMap { $0 == .null ? nil : $0 }
        switch (json["error"], json["continues"]) {
        case (.string(let name), _): self = .error(name: name, parameters: parameters ?? [:])
        case (nil, let continues), (.null, let continues):
            self = .result(parameters, continues: continues?.asBool ?? false)
        default: throw .notAReply
        }
    }

    /// The reply as a message, without the NUL that ends it.
    var message: [UInt8] {
        var object = JSONObject()
        switch self {
        case .result(let parameters, let continues):
            object["parameters"] = parameters
            if continues { object["continues"] = true }
        case .error(let name, let parameters):
            object["error"] = .string(name)
            object["parameters"] = parameters
        }
        return JSON.object(object).bytes
    }
}
