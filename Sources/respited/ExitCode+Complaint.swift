import ArgumentParser
import Foundation

extension ExitCode {
    /// Says what went wrong to whoever started the program; the code is how it then ends.
    static func complaint(_ error: some Error, code: Int32 = 1) -> ExitCode {
        FileHandle.standardError.write(Data("respited: \(error)\n".utf8))
        return ExitCode(code)
    }
}
