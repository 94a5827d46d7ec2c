extension Schema1 {
    /// People, enquiries, plans and their versions, and cards.
    static let register = """
        CREATE TABLE person (
          id INTEGER PRIMARY KEY,
          subject INTEGER NOT NULL UNIQUE,
          given TEXT, family TEXT, preferred TEXT, born TEXT,
          addressLines TEXT, town TEXT, postcode TEXT,
          nhsNumber TEXT, externalId TEXT UNIQUE, email TEXT,
          diedOn TEXT,
          details TEXT NOT NULL
        ) STRICT;
        CREATE INDEX personByNHSNumber ON person (nhsNumber) WHERE nhsNumber IS NOT NULL;
        CREATE INDEX personByBirth ON person (born, given, family) WHERE born IS NOT NULL;

        CREATE TABLE telephone (
          person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
          rank INTEGER NOT NULL,
          e164 TEXT NOT NULL,
          isMobile INTEGER NOT NULL CHECK (isMobile IN (0, 1)),
          PRIMARY KEY (person, rank)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX telephoneByNumber ON telephone (e164);

        CREATE TABLE enquiry (
          id INTEGER PRIMARY KEY,
          subject INTEGER NOT NULL UNIQUE,
          state TEXT NOT NULL
            CHECK (\(oneOf("state", "new informationSent applicationSent converted noAction referredElsewhere"))),
          receivedAt INTEGER NOT NULL,
          channel TEXT NOT NULL,
          name TEXT, telephone TEXT, note TEXT,
          plan INTEGER REFERENCES plan (id),
          CHECK ((state = 'converted') = (plan IS NOT NULL))
        ) STRICT;
        CREATE INDEX enquiryByState ON enquiry (state);

        CREATE TABLE plan (
          id INTEGER PRIMARY KEY,
          subject INTEGER NOT NULL UNIQUE,
          reference TEXT NOT NULL UNIQUE,
          externalId TEXT UNIQUE,
          state TEXT NOT NULL CHECK (\(oneOf("state", "draft registered suspended ended erased"))),
          version INTEGER NOT NULL CHECK (version >= 1),
          carer INTEGER REFERENCES person (id),
          caredFor INTEGER REFERENCES person (id),
          minutesAlone INTEGER CHECK (minutesAlone >= 0),
          registeredOn TEXT, lastReviewedOn TEXT, reviewDueOn TEXT,
          gaps INTEGER NOT NULL,
          gapSet INTEGER REFERENCES gapSet (id),
          enteredOn TEXT NOT NULL,
          noticeOn TEXT,
          isRestricted INTEGER NOT NULL DEFAULT 0 CHECK (isRestricted IN (0, 1)),
          forDrills INTEGER NOT NULL DEFAULT 0 CHECK (forDrills IN (0, 1)),
          endedOn TEXT, endReason TEXT, endNote TEXT,
          handedOverTo TEXT, handedOverOn TEXT,
          CHECK (state NOT IN ('registered', 'suspended') OR registeredOn IS NOT NULL),
          CHECK (state <> 'ended' OR (endedOn IS NOT NULL AND endReason IS NOT NULL))
        ) STRICT;
        CREATE INDEX planByState ON plan (state, reference);
        CREATE INDEX planByCarer ON plan (carer);
        CREATE INDEX planByCaredFor ON plan (caredFor);
        CREATE INDEX planByReview ON plan (reviewDueOn) WHERE state IN ('registered', 'suspended');
        CREATE INDEX planIncomplete ON plan (reference)
          WHERE state NOT IN ('ended', 'erased') AND gaps > 0;
        CREATE INDEX planByGapSet ON plan (gapSet) WHERE gapSet IS NOT NULL;
        CREATE INDEX planWithoutNotice ON plan (enteredOn)
          WHERE state NOT IN ('ended', 'erased') AND noticeOn IS NULL;

        CREATE TABLE planVersion (
          plan INTEGER NOT NULL REFERENCES plan (id),
          version INTEGER NOT NULL,
          madeAt INTEGER NOT NULL,
          madeBy INTEGER, madeByName TEXT, why TEXT,
          document TEXT NOT NULL,
          PRIMARY KEY (plan, version)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE planContact (
          plan INTEGER NOT NULL REFERENCES plan (id),
          rank INTEGER NOT NULL,
          person INTEGER NOT NULL REFERENCES person (id),
          agreement TEXT NOT NULL CHECK (\(oneOf("agreement", "notAsked asked agreed declined withdrawn"))),
          isBarred INTEGER NOT NULL CHECK (isBarred IN (0, 1)),
          reachable TEXT NOT NULL,
          isLive INTEGER NOT NULL CHECK (isLive IN (0, 1)),
          enteredOn TEXT NOT NULL, provedOn TEXT, noticeOn TEXT,
          PRIMARY KEY (plan, rank),
          UNIQUE (plan, person)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX planContactByPerson ON planContact (person);
        -- Each has all that its list is counted by, so that the table is not looked into for that.
        CREATE INDEX planContactByProof ON planContact
            (ifnull(provedOn, ''), plan, rank, provedOn, isLive, isBarred, agreement)
          WHERE isLive AND NOT isBarred AND agreement NOT IN ('declined', 'withdrawn');
        CREATE INDEX planContactByAgreement ON planContact (enteredOn, plan, rank, isLive, isBarred, agreement)
          WHERE isLive AND NOT isBarred AND agreement IN ('notAsked', 'asked');
        CREATE INDEX planContactWithoutNotice ON planContact (enteredOn, plan, rank, isLive, noticeOn)
          WHERE isLive AND noticeOn IS NULL;

        CREATE TABLE card (
          id INTEGER PRIMARY KEY,
          number TEXT NOT NULL UNIQUE,
          kind TEXT NOT NULL CHECK (\(oneOf("kind", "wallet fob keyRing fridgeSlip caredFor youngCarer"))),
          state TEXT NOT NULL
            CHECK (\(oneOf("state", "requested issued lost stolen damaged returned revoked replaced"))),
          holder INTEGER NOT NULL REFERENCES person (id),
          issuedAt INTEGER, reportedAt INTEGER, reportedOn TEXT, lostWithIt TEXT,
          replacedBy INTEGER REFERENCES card (id),
          CHECK ((state = 'replaced') = (replacedBy IS NOT NULL))
        ) STRICT;
        CREATE INDEX cardByHolder ON card (holder);
        CREATE INDEX cardReported ON card (reportedOn) WHERE state IN ('lost', 'stolen', 'damaged');
        """
}
