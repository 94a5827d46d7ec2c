import Foundation
import Logging

/// Writes the log to the journal, or to standard error where there is none.
///
/// The metadata become the entry's fields, so that `journalctl` finds them; the key `messageID` gives the entry the
/// identifier by which the journal's catalogue explains it. What is logged is kept for long and read by many:
/// callers put in references, never personal data.
package struct JournalLogHandler: LogHandler {
    package var logLevel: Logger.Level = .info
    package var metadata: Logger.Metadata = [:]
    package var metadataProvider: Logger.MetadataProvider?

    private let label: String
    private let identifier: String
    private let sink: JournalSink

    package init(
        label: String,
        identifier: String = ProcessInfo.processInfo.processName,
        sink: JournalSink = .detected(),
        metadataProvider: Logger.MetadataProvider? = nil
    ) {
        self.label = label
        self.identifier = identifier
        self.sink = sink
        self.metadataProvider = metadataProvider
    }

    package subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    package func log(event: LogEvent) {
        sink.write(entry(for: event), identifier: identifier)
    }

    /// What is said with the event overrides what is said for the moment, and that what is said for the whole logger.
    func entry(for event: LogEvent) -> JournalEntry {
        var all = metadata
        all.merge(metadataProvider?.get() ?? [:]) { $1 }
        all.merge(event.metadata ?? [:]) { $1 }
        return JournalEntry(event, label: label, metadata: all)
    }
}
