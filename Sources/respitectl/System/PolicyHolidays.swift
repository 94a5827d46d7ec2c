import ArgumentParser
import RespiteAPI

extension PolicyCommand {
    /// `respitectl policy holidays`: takes a newer list of bank holidays.
    struct Holidays: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take the list of bank holidays that GOV.UK publishes, whole or not at all.",
            discussion: "Download www.gov.uk/bank-holidays.json. From 90 days before the list runs out status says so."
        )

        @Argument(help: "The file; - is standard input.", completion: .file(extensions: ["json"]))
        var file: String

        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let text = try await InputFile(file).text(at: desk)
            let reply = try await desk.daemon.call(System.ImportHolidays(text: text))
            var page = Page()
            for one in reply.nations { page.say("The bank holidays of \(one.nation) are known until \(one.until).") }
            try desk.show(reply, output, as: page)
        }
    }
}
