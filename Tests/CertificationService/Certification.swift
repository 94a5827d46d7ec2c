import Varlink

/// The calls of `org.varlink.certification`. The names of the fields are those of the interface.
enum Certification {
    struct Start: Method {
        static let name = "org.varlink.certification.Start"
        struct Reply: Codable { var client_id: String }
    }

    struct Test01: Step {
        static let name = "org.varlink.certification.Test01"
        struct Reply: Codable { var bool = true }
        var client_id = ""
    }

    struct Test02: Step {
        static let name = "org.varlink.certification.Test02"
        struct Reply: Codable { var int = 1 }
        var client_id = ""
        var bool = true
    }

    struct Test03: Step {
        static let name = "org.varlink.certification.Test03"
        struct Reply: Codable { var float = 1.0 }
        var client_id = ""
        var int = 1
    }

    struct Test04: Step {
        static let name = "org.varlink.certification.Test04"
        struct Reply: Codable { var string = "ping" }
        var client_id = ""
        var float = 1.0
    }

    struct Test05: Step {
        static let name = "org.varlink.certification.Test05"
        typealias Reply = Four
        var client_id = ""
        var string = "ping"
    }

    struct Test06: Step {
        static let name = "org.varlink.certification.Test06"
        struct Reply: Codable { var `struct` = Four() }
        var client_id = ""
        var bool = Four().bool
        var int = Four().int
        var float = Four().float
        var string = Four().string
    }

    struct Test07: Step {
        static let name = "org.varlink.certification.Test07"
        struct Reply: Codable { var map = Certification.map }
        var client_id = ""
        var `struct` = Four()
    }

    struct Test08: Step {
        static let name = "org.varlink.certification.Test08"
        struct Reply: Codable { var set = Certification.set }
        var client_id = ""
        var map = Certification.map
    }

    struct Test09: Step {
        static let name = "org.varlink.certification.Test09"
        struct Reply: Codable { var mytype = MyType() }
        var client_id = ""
        var set = Certification.set
    }

    struct Test10: Step {
        static let name = "org.varlink.certification.Test10"
        struct Reply: Codable { var string: String }
        var client_id = ""
        var mytype = MyType()
    }

    struct Test11: Step {
        static let name = "org.varlink.certification.Test11"
        typealias Reply = Nothing
        var client_id = ""
        var last_more_replies = Certification.tenReplies
    }

    struct End: Step {
        static let name = "org.varlink.certification.End"
        struct Reply: Codable { var all_ok = true }
        var client_id = ""
    }

    struct ClientIdError: Fault {
        static let name = "org.varlink.certification.ClientIdError"
    }

    struct CertificationError: Fault {
        static let name = "org.varlink.certification.CertificationError"
        var wants: JSON
        var got: JSON
    }
}

extension Certification {
    /// A call within a run. Without arguments, it is made with the values that are due.
    protocol Step: Method {
        var client_id: String { get set }
        init()
    }
}
