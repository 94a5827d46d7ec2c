import Glibc

/// Whose an open file is, and who may do what with it.
///
/// Asked in a target without a network: beside those libraries, in a static build, the compiler takes `stat` for a type of
/// theirs.
package struct FileStanding: Hashable, Sendable {
    package let isRegular: Bool
    package let owner: UInt32
    /// The nine bits of the mode, such as 0o400.
    package let permissions: UInt32

    /// Nil when the kernel does not say.
    package init?(of descriptor: Int32) {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { return nil }
        isRegular = status.st_mode & S_IFMT == S_IFREG
        owner = status.st_uid
        permissions = status.st_mode & 0o777
    }
}
