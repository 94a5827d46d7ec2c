/// What languages are called in English, by their tags: those that are spoken at home in England and Wales by most, and the
/// signed ones. A tag that is not here is shown as it is.
package enum LanguageName {
    package static func of(_ tag: String) -> String {
        let language = tag.split(separator: "-").first.map { $0.lowercased() } ?? ""
        return names[language] ?? tag
    }

    /// The tag of a language by its name, or a text that can be a tag already; nil for what is neither.
    package static func tag(of text: String) -> String? {
        let text = text.lowercased()
        if let named = names.filter({ $0.value.lowercased() == text }).keys.min() { return named }
        let first = text.prefix { $0 != "-" }
        return (2...3).contains(first.count) && first.allSatisfy { $0.isASCII && $0.isLetter } ? text : nil
    }

    private static let names: [String: String] = [
        "ak": "Akan", "am": "Amharic", "ar": "Arabic", "ase": "American Sign Language", "bfi": "British Sign Language",
        "bg": "Bulgarian", "bn": "Bengali", "cs": "Czech", "cy": "Welsh", "da": "Danish", "de": "German", "el": "Greek",
        "en": "English", "es": "Spanish", "et": "Estonian", "fa": "Persian", "fi": "Finnish", "fr": "French",
        "ga": "Irish",
        "gd": "Scottish Gaelic", "gu": "Gujarati", "ha": "Hausa", "he": "Hebrew", "hi": "Hindi", "hr": "Croatian",
        "hu": "Hungarian", "ig": "Igbo", "it": "Italian", "ja": "Japanese", "kn": "Kannada", "ko": "Korean",
        "ku": "Kurdish",
        "lg": "Luganda", "ln": "Lingala", "lt": "Lithuanian", "lv": "Latvian", "ml": "Malayalam", "mr": "Marathi",
        "mt": "Maltese", "ne": "Nepali", "nl": "Dutch", "no": "Norwegian", "pa": "Panjabi", "pl": "Polish",
        "ps": "Pashto",
        "pt": "Portuguese", "rmc": "Romani", "ro": "Romanian", "ru": "Russian", "si": "Sinhala", "sk": "Slovak",
        "sl": "Slovenian", "sn": "Shona", "so": "Somali", "sq": "Albanian", "sr": "Serbian", "sv": "Swedish",
        "sw": "Swahili",
        "syl": "Sylheti", "ta": "Tamil", "te": "Telugu", "th": "Thai", "ti": "Tigrinya", "tl": "Tagalog",
        "tr": "Turkish",
        "uk": "Ukrainian", "ur": "Urdu", "vi": "Vietnamese", "wo": "Wolof", "yi": "Yiddish", "yo": "Yoruba",
        "yue": "Cantonese", "zh": "Chinese", "zu": "Zulu",
    ]
}
