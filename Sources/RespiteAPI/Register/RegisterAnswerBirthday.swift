import Varlink

extension Register {
    /// Which of a plan's two people.
    package enum PlanPerson: String, Codable, CaseIterable, Equatable, Sendable {
        case carer, caredFor
    }

    /// What became of somebody's turning 18, 25 or 65: contacted, and then continues or stopped.
    package enum BirthdayAnswer: String, Codable, CaseIterable, Equatable, Sendable {
        case contacted, continues, stopped
    }

    /// Answers a birthday of the worklists carersTurning and caredForTurning.
    package struct AnswerBirthday: Method, Equatable {
        package static let name = "org.respited.Register.AnswerBirthday"
        package typealias Reply = Nothing

        package var reference: String
        package var who: PlanPerson
        package var age: Int
        package var answer: BirthdayAnswer

        package init(reference: String, who: PlanPerson, age: Int, answer: BirthdayAnswer) {
            (self.reference, self.who, self.age, self.answer) = (reference, who, age, answer)
        }
    }
}
