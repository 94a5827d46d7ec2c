import RespiteRecord

/// The 19 ethnic groups of the 2021 census of England and Wales.
package enum EthnicGroup: String, Choice {
    case indian, pakistani, bangladeshi, chinese, otherAsian
    case caribbean, african, otherBlack
    case whiteAndBlackCaribbean, whiteAndBlackAfrican, whiteAndAsian, otherMixed
    case whiteBritish, whiteIrish, gypsyOrIrishTraveller, roma, otherWhite
    case arab, other

    /// The NHS data dictionary's code for it, of the 16 of the 2001 census; the newer groups go where it puts them.
    package var nhsCode: String {
        switch self {
        case .whiteBritish: "A"
        case .whiteIrish: "B"
        case .gypsyOrIrishTraveller, .roma, .otherWhite: "C"
        case .whiteAndBlackCaribbean: "D"
        case .whiteAndBlackAfrican: "E"
        case .whiteAndAsian: "F"
        case .otherMixed: "G"
        case .indian: "H"
        case .pakistani: "J"
        case .bangladeshi: "K"
        case .otherAsian: "L"
        case .caribbean: "M"
        case .african: "N"
        case .otherBlack: "P"
        case .chinese: "R"
        case .arab, .other: "S"
        }
    }
}
