import Foundation
import RespiteRecord
import Testing

/// The daemon lives random stories beside a model that was written from the specification alone.
@Suite struct ModelTests {
    @Test(arguments: UInt64(1)...10)
    func theDaemonDoesWhatTheModelDoes(seed: UInt64) async throws {
        let failure = try await ModelStory(seed: seed, steps: 40, isOnDisk: seed % 5 == 0).failure()
        #expect(failure == nil, "seed \(seed), \(failure.map(\.description) ?? "")")
    }

    /// `scripts/prove model` says how many steps, and from which seed on.
    @Test(.enabled(if: ModelProof.wanted != nil))
    func theDaemonGoesOnDoingWhatTheModelDoes() async throws {
        guard let proof = ModelProof.wanted else { return }
        var (seed, done) = (proof.seed, 0)
        while done < proof.steps {
            let story = ModelStory(seed: seed, steps: 100, isOnDisk: seed % 4 == 0)
            let failure = try await story.failure()
            try #require(failure == nil, "seed \(seed), \(failure.map(\.description) ?? "")")
            (seed, done) = (seed + 1, done + story.steps)
        }
        print("model: \(done) steps in \(seed - proof.seed) stories from seed \(proof.seed), and no difference")
    }
}

/// How much is to be proved, as the environment says.
struct ModelProof {
    var steps: Int
    var seed: UInt64

    static var wanted: ModelProof? {
        let environment = ProcessInfo.processInfo.environment
        guard let steps = environment["RESPITED_MODEL_STEPS"].flatMap(Int.init) else { return nil }
        return ModelProof(steps: steps, seed: environment["RESPITED_MODEL_SEED"].flatMap(UInt64.init) ?? 1_000)
    }
}
