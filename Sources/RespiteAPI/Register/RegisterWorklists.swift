import Varlink

extension Register {
    /// How long a worklist is.
    package struct WorklistLength: Codable, Equatable, Sendable {
        package var list: WorklistName
        package var words: String
        package var total: Int

        package init(list: WorklistName, words: String, total: Int) {
            (self.list, self.words, self.total) = (list, words, total)
        }
    }

    /// How many plans lack an answer.
    package struct GapCount: Codable, Equatable, Sendable {
        package var path: String
        package var plans: Int

        package init(path: String, plans: Int) {
            (self.path, self.plans) = (path, plans)
        }
    }

    /// How long each worklist is, and how many plans lack which answer, the commonest first.
    package struct Worklists: Method, Equatable {
        package static let name = "org.respited.Register.Worklists"

        package struct Reply: Codable, Equatable, Sendable {
            package var lists: [WorklistLength]
            package var gaps: [GapCount]

            package init(lists: [WorklistLength], gaps: [GapCount]) {
                (self.lists, self.gaps) = (lists, gaps)
            }
        }

        package init() {}
    }
}
