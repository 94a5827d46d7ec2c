import RespiteRecord

/// A ladder as a scheme writes it: whom in words, before a case says who that is.
package struct LadderPolicy: Hashable, Sendable {
    package var steps: [Step]
    package var rounds: Int

    package init(steps: [Step], rounds: Int = 1) {
        (self.steps, self.rounds) = (steps, rounds)
    }

    /// Whom a step asks.
    package enum Target: Hashable, Sendable {
        case carer
        /// Every contact of the plan who agreed, in the plan's order.
        case contacts
        case caredFor
        case post(String)
    }

    package struct Step: Hashable, Sendable {
        package var id: String
        package var to: [Target]
        package var by: [Medium]
        package var wait: Span
        /// The wait instead, when the person cannot be left alone for over an hour.
        package var shortWait: Span?
        package var repeatEvery: Span?
        package var cap: Int

        package init(
            id: String, to: [Target], by: [Medium], wait: Span, shortWait: Span? = nil, repeatEvery: Span? = nil,
            cap: Int = 3
        ) {
            (self.id, self.to, self.by, self.wait) = (id, to, by, wait)
            (self.shortWait, self.repeatEvery, self.cap) = (shortWait, repeatEvery, cap)
        }
    }

    /// The ladder for one case. `contacts` are those of the plan, in its order; whether each may be told is asked at
    /// every step anew.
    package func copied(carer: Int64?, caredFor: Int64?, contacts: [Int64], cannotBeLeft: Bool) -> Ladder {
        let steps = steps.map { step in
            Ladder.Step(
                id: step.id,
                to: step.to.flatMap { $0.parties(carer: carer, caredFor: caredFor, contacts: contacts) },
                by: step.by, wait: cannotBeLeft ? step.shortWait ?? step.wait : step.wait,
                repeatEvery: step.repeatEvery, cap: step.cap
            )
        }
        return Ladder(steps: steps, rounds: rounds)
    }
}

extension LadderPolicy.Target: LosslessStringConvertible {
    package var description: String {
        switch self {
        case .carer: "carer"
        case .contacts: "contacts"
        case .caredFor: "cared-for"
        case .post(let name): "post/\(name)"
        }
    }

    package init?(_ text: String) {
        switch text {
        case "carer": self = .carer
        case "contacts": self = .contacts
        case "cared-for": self = .caredFor
        default:
            guard case .post(let name)? = Party(text) else { return nil }
            self = .post(name)
        }
    }

    fileprivate func parties(carer: Int64?, caredFor: Int64?, contacts: [Int64]) -> [Party] {
        switch self {
        case .carer: carer.map { [.person($0)] } ?? []
        case .caredFor: caredFor.map { [.person($0)] } ?? []
        case .contacts: contacts.map(Party.person)
        case .post(let name): [.post(name)]
        }
    }
}
