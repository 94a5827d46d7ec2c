import Foundation
import RespiteAPI
import RespiteRecord
import Testing
import Varlink

@Suite struct PlanTypesTests {
    /// With `RESPITED_GOLDEN=write` the types are written into the interfaces instead, and the test fails.
    @Test func theTypesOfAPlanAndOfTheFirstScreenAreWhatTheCatalogueAndTheirTypesSay() throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Sources/RespiteAPI/Interfaces").standardized
        for written in try WrittenTypes.all() {
            let file = folder.appending(path: "\(written.interface).varlink")
            let text = try String(contentsOf: file, encoding: .utf8)
            guard ProcessInfo.processInfo.environment["RESPITED_GOLDEN"] != "write" else {
                try Data(written.placed(in: text).utf8).write(to: file)
                Issue.record("\(written.interface) was written: look at it")
                continue
            }
            #expect(text.hasSuffix("\n\n" + written.text), "\(written.interface) has other types at its end")
        }
    }

    @Test func everythingThatIsSaidOfATypeOrFieldStandsThere() throws {
        for written in try WrittenTypes.all() { #expect(written.unusedNotes == []) }
    }

    @Test func everyFieldOfTheCatalogueIsInTheInterfaceAndNoOther() throws {
        let interface = try #require(try Contract.interfaces().first { $0.name == "org.respited.Register" })
        var walk = CatalogueWalk(types: interface.types)
        walk.compare(.named("Plan"), .part(FieldCatalogue.plan), at: "plan")
        #expect(walk.differences == [])
        #expect(walk.fieldsSeen > FieldCatalogue.paths.count)
    }

    @Test func everyPlanThatTheCatalogueAllowsIsTaken() async throws {
        for seed in 0..<40 {
            let density = [1, 0.7, 0.3, 0.05][seed % 4]
            var example = Example(density: density, using: SplitMix64(seed: UInt64(seed)))
            #expect(try await Taker().refusal(of: JSON(encoding: example.document())) == nil)
        }
    }

    @Test func anUnknownFieldIsRefusedByItsPath() async throws {
        let plan: JSON = [
            "health": ["allergies": ["answer": "stated", "items": [["substance": "penicillin"]]]]
        ]
        #expect(try await Taker().refusal(of: plan) == "plan.health.allergies.items[0].substance")
    }

    @Test func anUnknownFieldIsRefusedWhereverItStands() async throws {
        let (plan, taker) = (try fullPlan(), try Taker())
        let places = plan.places.filter { if case .object = plan.value(at: $0[...]) { true } else { false } }
        #expect(places.count > 60)
        var taken: [String] = []
        for place in places {
            let changed = plan.replacing(place[...]) { $0.adding("stranger", "seen") }
            let path = (place + [.field("stranger")]).path(from: "plan")
            if try await taker.refusal(of: changed) != path { taken.append(path) }
        }
        #expect(taken == [])
    }

    @Test func aValueOfAnotherKindIsRefusedWhereverItStands() async throws {
        let (plan, taker) = (try fullPlan(), try Taker())
        var taken: [String] = []
        for place in plan.places {
            let changed = plan.replacing(place[...]) { $0.ofAnotherKind }
            let path = place.path(from: "plan")
            if try await taker.refusal(of: changed) != path { taken.append(path) }
        }
        #expect(taken == [])
    }

    private func fullPlan() throws -> JSON {
        var example = Example(using: SplitMix64(seed: 1))
        return try JSON(encoding: example.document())
    }
}

/// A service that takes any plan that its interface allows.
private struct Taker {
    private var service: Service

    init() throws {
        service = Service(vendor: "", product: "", version: "", url: "", interfaces: try Contract.interfaces())
        service.on(Register.CreatePlan.self) { _, _ in .init(reference: "", version: 1, gaps: []) }
    }

    /// The parameter for which a plan is not taken; nil when it is.
    func refusal(of plan: JSON) async throws -> String? {
        let call: JSON = ["method": .string(Register.CreatePlan.name), "parameters": ["plan": plan]]
        let caller = Caller(peer: Peer(uid: 1000, gid: 1000, pid: 1))
        let reply = try await JSON(parsing: try #require(service.answer(call.bytes, from: caller).first))
        return reply["error"].map { $0.asString == InvalidParameter.name ? reply.parameter : "\($0)" }
    }
}

extension JSON {
    fileprivate var parameter: String { self["parameters"]?["parameter"]?.asString ?? "" }
}
