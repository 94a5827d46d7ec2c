import Foundation
import RespiteCore
import RespiteRecord
import Testing

@Suite struct KeptPlanTests {
    @Test func everySamplePlanReadsAsFoundationReadsIt() throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let today = try #require(LocalDate(year: 2026, month: 11, day: 22))
        for plan in SampleBorough(seed: 11, on: today).carers(120).flatMap(\.plans) {
            let document = try encoder.encode(plan)
            let read = try KeptDocument.read(Plan.self, from: String(decoding: document, as: UTF8.self))
            #expect(read == (try JSONDecoder().decode(Plan.self, from: document)))
        }
    }
}
