/// The `MESSAGE_ID` of each kind of journal entry that a system administrator may have to act on.
package enum MessageID {
    package static let started = "6d1f0a5d6c8b4f0f9a6f1b5b6f0c2a01"
    package static let turnFailed = "6d1f0a5d6c8b4f0f9a6f1b5b6f0c2a02"
    package static let putOff = "6d1f0a5d6c8b4f0f9a6f1b5b6f0c2a03"
    package static let checkFailed = "6d1f0a5d6c8b4f0f9a6f1b5b6f0c2a04"
    package static let reloaded = "6d1f0a5d6c8b4f0f9a6f1b5b6f0c2a05"
    package static let reloadRefused = "6d1f0a5d6c8b4f0f9a6f1b5b6f0c2a06"
    package static let clockWasSet = "6d1f0a5d6c8b4f0f9a6f1b5b6f0c2a07"
    package static let stopping = "6d1f0a5d6c8b4f0f9a6f1b5b6f0c2a08"
    package static let auditHead = "6d1f0a5d6c8b4f0f9a6f1b5b6f0c2a09"
    package static let keyRefused = "6d1f0a5d6c8b4f0f9a6f1b5b6f0c2a0a"
    package static let lateLook = "6d1f0a5d6c8b4f0f9a6f1b5b6f0c2a0b"
}
