/// The names of people whose families came from one part of the world, as they are met in English boroughs.
struct SampleGroup: Sendable {
    let women: [String]
    let men: [String]
    let families: [String]
    /// What some of the older ones speak best.
    let language: String
    /// Of a hundred people over sixty, how many speak it better than English.
    let speakIt: Int

    private init(_ language: String, _ speakIt: Int, women: String, men: String, families: String) {
        (self.language, self.speakIt) = (language, speakIt)
        self.women = women.split(separator: " ").map(String.init)
        self.men = men.split(separator: " ").map(String.init)
        self.families = families.split(separator: " ").map(String.init)
    }

    /// By their share of a borough, in the hundred.
    static let all: [(weight: Int, item: SampleGroup)] = [
        (58, english), (3, welsh), (4, irish), (5, gujarati), (4, panjabi), (4, urdu), (4, bengali), (4, yoruba),
        (2, akan),
        (3, caribbean), (3, polish), (2, romanian), (2, chinese), (1, somali), (1, turkish),
    ]

    private static let english = SampleGroup(
        "en", 0,
        women:
            "Margaret Jean Patricia Susan Linda Christine Julie Karen Alison Tracey Sarah Emma Laura Gemma Chloe Ellie Doreen "
            + "Joan Sheila Brenda Maureen Pauline Jacqueline Deborah Joanne Rebecca Hannah Amy Beryl Edna Rita Valerie",
        men:
            "John David Peter Michael Brian Alan Keith Graham Stephen Paul Mark Andrew Simon Gary Lee Daniel Matthew Thomas Jack "
            + "Ronald Derek Kenneth Raymond Dennis Roy Trevor Colin Nigel Stuart Adam Luke Harry",
        families:
            "Smith Jones Taylor Brown Wilson Evans Thomas Johnson Roberts Walker Wright Robinson Thompson White Hughes Edwards "
            + "Green Hall Wood Harris Lewis Martin Jackson Clarke Clark Turner Hill Cooper Ward Moore Morris Watson King Harrison "
            + "Baker Patterson Tull Reed Fisher Webb Holland Barker Pratt Osborne Snell Ketley Rayment Cottee Frost Mayhew Wiseman "
            + "Thorogood Eve Gage Bright Lazell Cheeseman Smith-Barnes O'Shea")

    private static let welsh = SampleGroup(
        "cy", 8, women: "Megan Sian Rhiannon Carys Bronwen Nia Eleri Angharad",
        men: "Gareth Rhys Dylan Huw Emyr Gwyn Aled Ieuan",
        families: "Davies Williams Jones Griffiths Lloyd Morgan Price Rees Powell Llewellyn Pritchard")

    private static let irish = SampleGroup(
        "en", 0, women: "Bridget Kathleen Siobhan Mary Nuala Aoife Maeve Noreen",
        men: "Patrick Sean Liam Declan Brendan Eamon Kieran",
        families:
            "Murphy O'Brien Kelly Ryan Doyle McCarthy O'Sullivan Byrne Gallagher Doherty Fitzgerald Brennan Connors")

    private static let gujarati = SampleGroup(
        "gu", 55, women: "Hansa Meena Jaya Kokila Nisha Bhavna Rekha Pushpa Priya Sunita Kavita Daksha",
        men: "Ramesh Dinesh Anil Kishor Jayesh Bharat Suresh Nilesh Rajesh Hitesh Mukesh",
        families: "Patel Shah Mistry Desai Mehta Parmar Chauhan Solanki Joshi Trivedi")

    private static let panjabi = SampleGroup(
        "pa", 45, women: "Harjit Gurpreet Manjit Balbir Jaspreet Kulwinder Simran Surinder",
        men: "Gurdeep Harpreet Jagtar Mohinder Amrik Balwinder Sukhdev Navtej",
        families: "Singh Kaur Gill Dhillon Sandhu Grewal Bains Sidhu Johal")

    private static let urdu = SampleGroup(
        "ur", 45, women: "Fatima Ayesha Nasreen Shazia Rukhsana Zainab Saima Parveen",
        men: "Mohammed Imran Tariq Asif Khalid Bilal Nadeem Zahid Yusuf",
        families: "Khan Ahmed Hussain Malik Iqbal Mahmood Akhtar Mirza Butt Chaudhry")

    private static let bengali = SampleGroup(
        "bn", 55, women: "Nasima Rahima Shirin Salma Taslima Momtaz Ruksana Sultana",
        men: "Abdul Rafiq Shahid Kamal Jamal Faruk Mizan Anwar",
        families: "Begum Rahman Miah Islam Uddin Chowdhury Hoque Ali Khatun")

    private static let yoruba = SampleGroup(
        "yo", 15, women: "Folake Ngozi Funmi Adaeze Bisi Chioma Yetunde Grace Blessing",
        men: "Tunde Emeka Segun Chidi Kunle Obinna Femi Samuel Emmanuel",
        families: "Adeyemi Okafor Balogun Eze Ogunleye Nwosu Adebayo Okonkwo Bello Olawale")

    private static let akan = SampleGroup(
        "ak", 15, women: "Abena Akosua Ama Efua Adwoa Comfort", men: "Kwame Kofi Kwabena Yaw Kojo Ebenezer",
        families: "Mensah Owusu Boateng Asante Appiah Osei Agyeman")

    private static let caribbean = SampleGroup(
        "en", 0, women: "Marcia Beverley Yvonne Sonia Gloria Paulette Merle Shanice",
        men: "Winston Delroy Leroy Errol Clive Carlton Jermaine",
        families: "Campbell Grant Francis Gordon Bailey Williams Reid Clarke Henry Joseph Charles")

    private static let polish = SampleGroup(
        "pl", 40, women: "Agnieszka Małgorzata Katarzyna Ewa Zofia Jadwiga Barbara",
        men: "Piotr Tomasz Krzysztof Marek Jan Stanisław Paweł",
        families: "Nowak Kowalska Wiśniewski Wójcik Kamińska Lewandowski Zielińska Szymański Dąbrowski")

    private static let romanian = SampleGroup(
        "ro", 40, women: "Ioana Elena Mihaela Andreea Cristina", men: "Andrei Ion Mihai Florin Vasile",
        families: "Popescu Ionescu Popa Stoica Dumitru Radu Munteanu Ciobanu")

    private static let chinese = SampleGroup(
        "yue", 50, women: "Mei-ling Wai-yee Siu-fong Li-hua Yan Grace",
        men: "Kwok-wai Chi-ming Wing-kit Jian Wei Kenneth",
        families: "Wong Chan Lee Cheung Lam Ng Li Zhang Chen Wang")

    private static let somali = SampleGroup(
        "so", 50, women: "Hodan Faduma Amina Khadija Sahra", men: "Abdi Mohamed Ismail Hassan Omar",
        families: "Warsame Farah Abdullahi Jama Hersi Nur Osman")

    private static let turkish = SampleGroup(
        "tr", 40, women: "Ayşe Fatma Emine Hatice Zeynep", men: "Mehmet Mustafa Ahmet Hasan Hüseyin",
        families: "Yılmaz Kaya Demir Çelik Şahin Öztürk Arslan")
}
