import RespiteRecord

/// What the plans of the sample say in words.
enum SampleWords {
    static let carersHealth = [
        "High blood pressure", "A bad back", "Diabetes", "Asthma", "Waiting for a hip operation",
    ]
    static let calledName = ["Nan", "Pops", "Bunty", "Teddy", "Auntie", "Dolly"]

    static let howToFind = [
        "Green door, opposite the bus stop", "Up the side passage", "White gate, second on the left after the church",
        "Number is on the bin, not on the door", "Behind the shops, through the arch",
    ]

    static let kinswomen = ["daughter", "daughter", "sister", "niece", "friend", "granddaughter", "daughter-in-law"]
    static let kinsmen = ["son", "son", "brother", "nephew", "friend", "grandson", "son-in-law"]

    static let conditions = [
        "Dementia", "Parkinson's", "Stroke", "Multiple sclerosis", "Heart failure", "COPD", "Arthritis", "Diabetes",
        "Epilepsy",
        "Depression", "Schizophrenia", "Learning disability", "Cancer",
    ]

    static let childsConditions = [
        "Autism", "Cerebral palsy", "Epilepsy", "Down's syndrome", "Cystic fibrosis", "Learning disability",
    ]
    static let allergies = ["penicillin", "latex", "nuts", "aspirin", "wasp stings", "eggs", "elastoplast", "codeine"]

    static let medicines: [(name: String, dose: String, minutes: [Int], delay: Int?)] = [
        ("Amlodipine", "5 mg", [480], nil), ("Atorvastatin", "20 mg", [1260], nil),
        ("Metformin", "500 mg", [480, 1080], nil),
        ("Paracetamol", "1 g", [480, 720, 1080], nil), ("Donepezil", "10 mg", [1260], nil),
        ("Sertraline", "50 mg", [480], nil),
        ("Levetiracetam", "500 mg", [480, 1200], 60), ("Apixaban", "5 mg", [480, 1200], 120),
        ("Insulin glargine", "12 units", [1260], 60),
        ("Salbutamol inhaler", "2 puffs", [480, 1260], nil), ("Furosemide", "40 mg", [480], nil),
    ]

    static let equipment = [
        Plan.Equipment(kind: .oxygen, detail: "2 litres at night"),
        Plan.Equipment(kind: .insulin, detail: "Pen, before supper"),
        Plan.Equipment(kind: .stoma, detail: "Bag changed by the person"),
        Plan.Equipment(kind: .peg, detail: "Overnight feed"),
        Plan.Equipment(kind: .epilepsyRescue, detail: "Buccal midazolam after five minutes"),
    ]

    static let surgeries = ["Saltings Surgery", "Pier Medical Centre", "Marsh Road Practice", "Broadway Health Centre"]

    static let day: [(Int, String)] = [
        (450, "Up, washed and dressed"), (510, "Breakfast and medicines"), (750, "Lunch"), (900, "Rest"),
        (1080, "Supper"),
        (1290, "To bed"),
    ]
}
