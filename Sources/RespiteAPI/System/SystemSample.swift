import Varlink

extension System {
    /// Fills an empty register with fictitious people, the same for the same seed. Refused when it holds anything else.
    package struct Sample: Method, Equatable {
        package static let name = "org.respited.System.Sample"

        package struct Reply: Codable, Equatable, Sendable {
            package var plans: Int
            package var cards: Int
            package var schedules: Int

            package init(plans: Int, cards: Int, schedules: Int) {
                self.plans = plans
                self.cards = cards
                self.schedules = schedules
            }
        }

        package var people: Int
        package var seed: Int

        package init(people: Int, seed: Int) {
            self.people = people
            self.seed = seed
        }
    }
}
