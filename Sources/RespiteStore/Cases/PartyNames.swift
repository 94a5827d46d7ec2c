import GRDB
import RespiteCore

extension Store {
    /// What the parties of a case are called, for those who may see the case.
    package func names(of parties: Set<Party>) async throws -> [Party: String] {
        try await read { try $0.names(of: parties) }
    }
}

extension Database {
    func names(of parties: Set<Party>) throws -> [Party: String] {
        try Dictionary(uniqueKeysWithValues: parties.map { ($0, try name(of: $0)) })
    }

    private func name(of party: Party) throws -> String {
        let found: String? =
            switch party {
            case .person(let id):
                try value(
                    "SELECT trim(ifnull(given, '') || ' ' || ifnull(family, '')) FROM person WHERE id = ?", [id])
            case .staff(let uid): try value("SELECT name FROM staff WHERE uid = ?", [uid])
            case .post(let name): try value("SELECT title FROM post WHERE name = ?", [name])
            case .fallback: "the scheme's last number"
            case .provider(let id): try value("SELECT name FROM provider WHERE id = ?", [id])
            case .worker(let id): try value("SELECT name FROM worker WHERE id = ?", [id])
            case .sender(let id): "whoever sent message \(id)"
            case .other(let id): try value("SELECT name FROM outsider WHERE id = ?", [id])
            }
        return found ?? party.description
    }
}
