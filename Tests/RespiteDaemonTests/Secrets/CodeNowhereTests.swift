import Foundation
import RespiteAPI
import RespiteTesting
import Testing
import Varlink

/// A code is planted in a daemon as it is shipped, and looked for wherever it could have left a trace.
@Suite struct CodeNowhereTests {
    private let code = "C4417X9"
    private let place = "behind the blue water butt"
    private let folder: Folder

    init() throws {
        folder = try Folder()
        try folder.write((1...32).map { UInt8($0) }, to: "key", mode: 0o400)
    }

    /// Runs the command with the code on its standard input, and returns what the kernel told of it meanwhile.
    private func setCode(of reference: String, on daemon: RunningDaemon) async throws -> (status: Int32, told: Data) {
        let process = Process()
        let input = Pipe()
        process.executableURL = try RunningDaemon.programs.appending(path: "respitectl")
        process.arguments = ["code", "set", reference, "--socket", daemon.socket]
        process.standardInput = input
        process.standardError = FileHandle.nullDevice
        let (ended, ending) = AsyncStream<Int32>.makeStream()
        process.terminationHandler = { ending.yield($0.terminationStatus) }
        try process.run()
        input.fileHandleForWriting.write(Data("\(place)\n\(code)".utf8))
        // Until the new program has taken its place, there is nothing to see.
        var told = Data()
        while told.isEmpty, process.isRunning { told = RunningDaemon.told("cmdline", of: process.processIdentifier) }
        input.fileHandleForWriting.write(Data("\n".utf8))
        try input.fileHandleForWriting.close()
        return (await ended.first { _ in true } ?? -1, told)
    }

    private func isFree(_ bytes: Data) -> Bool {
        let forms = [code, place].flatMap {
            [$0, Data($0.utf8).base64EncodedString().prefix { $0 != "=" }.description]
        }
        return forms.allSatisfy { bytes.range(of: Data($0.utf8)) == nil }
    }

    @Test func aPlantedCodeIsInNoFileLogListExportOrArgument() async throws {
        let daemon = try await RunningDaemon(in: folder)
        let client = try await daemon.client()
        let reference = try await client.call(Register.CreatePlan(plan: TestScheme.plan)).reference
        let (status, told) = try await setCode(of: reference, on: daemon)
        #expect(status == 0)
        #expect(!told.isEmpty && isFree(told))
        let revealed = try await client.call(
            Governance.RevealCode(reference: reference, kind: .keySafe, reason: "Nobody answers the door."))
        #expect(revealed.code == code && revealed.place == place)
        try await expectFree(client, reference)
        for name in ["cmdline", "environ"] {
            let told = RunningDaemon.told(name, of: daemon.pid)
            #expect(!told.isEmpty && isFree(told))
        }
        try expectFree(whileRunning: true)
        #expect(await daemon.stop() == 0)
        try expectFree(whileRunning: false)
    }

    /// What is asked of it, in whatever list.
    private func expectFree(_ client: Client, _ reference: String) async throws {
        let answers: [Any] = [
            try await client.call(Register.ShowPlan(reference: reference)),
            try await client.call(Register.ListPlans()),
            try await client.call(Lookup.Open(reference: reference)),
            try await client.call(Governance.ListCodes(reference: reference)),
            try await client.call(Governance.Audit(limit: 1000)),
            try await client.call(System.Status()),
        ]
        for answer in answers { #expect(isFree(Data("\(answer)".utf8)), "\(type(of: answer))") }
    }

    /// The register, its write-ahead log, the daemon's own log.
    private func expectFree(whileRunning: Bool) throws {
        let files = try folder.contents()
        #expect(files.contains { $0.name == "register/register.db" && !$0.bytes.isEmpty })
        #expect(files.contains { $0.name == "register/register.db-wal" && !$0.bytes.isEmpty } == whileRunning)
        #expect(files.contains { $0.name == "log" && !$0.bytes.isEmpty })
        for file in files { #expect(isFree(file.bytes), "\(file.name)") }
    }
}
