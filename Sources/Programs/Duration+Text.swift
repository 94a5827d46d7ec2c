extension Duration {
    /// In seconds, as a person writes it: `10 s`, `0.2 s`.
    package var formatted: String {
        let seconds = self / .seconds(1)
        return seconds == seconds.rounded() ? "\(Int(seconds)) s" : "\(seconds) s"
    }
}
