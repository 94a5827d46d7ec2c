extension Schema {
    static let first = """
        CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

        -- Register ------------------------------------------------------------------------------------------

        CREATE TABLE person (
          id INTEGER PRIMARY KEY,
          subject INTEGER NOT NULL UNIQUE,
          given TEXT, family TEXT, preferred TEXT, born TEXT,
          addressLines TEXT, town TEXT, postcode TEXT,
          nhsNumber TEXT, externalId TEXT UNIQUE, email TEXT,
          details TEXT NOT NULL
        ) STRICT;
        CREATE INDEX personByNHSNumber ON person (nhsNumber) WHERE nhsNumber IS NOT NULL;

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
          state TEXT NOT NULL CHECK (state IN
            ('new', 'informationSent', 'applicationSent', 'converted', 'noAction', 'referredElsewhere')),
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
          state TEXT NOT NULL CHECK (state IN ('draft', 'registered', 'suspended', 'ended', 'erased')),
          version INTEGER NOT NULL CHECK (version >= 1),
          carer INTEGER REFERENCES person (id),
          caredFor INTEGER REFERENCES person (id),
          minutesAlone INTEGER CHECK (minutesAlone >= 0),
          registeredOn TEXT, lastReviewedOn TEXT, reviewDueOn TEXT,
          gaps INTEGER NOT NULL,
          CHECK (state = 'draft' OR registeredOn IS NOT NULL)
        ) STRICT;
        CREATE INDEX planByState ON plan (state, reference);
        CREATE INDEX planByCarer ON plan (carer);
        CREATE INDEX planByCaredFor ON plan (caredFor);
        CREATE INDEX planByReview ON plan (reviewDueOn) WHERE state = 'registered';

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
          agreement TEXT NOT NULL CHECK (agreement IN ('notAsked', 'asked', 'agreed', 'declined', 'withdrawn')),
          isBarred INTEGER NOT NULL CHECK (isBarred IN (0, 1)),
          PRIMARY KEY (plan, rank),
          UNIQUE (plan, person)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX planContactByPerson ON planContact (person);

        CREATE TABLE card (
          id INTEGER PRIMARY KEY,
          number TEXT NOT NULL UNIQUE,
          kind TEXT NOT NULL CHECK (kind IN ('wallet', 'fob', 'keyRing', 'fridgeSlip', 'caredFor', 'youngCarer')),
          state TEXT NOT NULL CHECK (state IN
            ('requested', 'issued', 'lost', 'stolen', 'damaged', 'returned', 'revoked', 'replaced')),
          holder INTEGER NOT NULL REFERENCES person (id),
          issuedAt INTEGER, reportedAt INTEGER, lostWithIt TEXT,
          replacedBy INTEGER REFERENCES card (id),
          CHECK ((state = 'replaced') = (replacedBy IS NOT NULL))
        ) STRICT;
        CREATE INDEX cardByHolder ON card (holder);

        -- Staff ---------------------------------------------------------------------------------------------

        CREATE TABLE staff (
          uid INTEGER PRIMARY KEY,
          name TEXT NOT NULL, telephones TEXT NOT NULL, email TEXT,
          isActive INTEGER NOT NULL DEFAULT 1 CHECK (isActive IN (0, 1))
        ) STRICT;

        CREATE TABLE post (name TEXT PRIMARY KEY, title TEXT NOT NULL, telephone TEXT, fallback TEXT) STRICT, WITHOUT ROWID;

        CREATE TABLE shift (
          id INTEGER PRIMARY KEY,
          post TEXT NOT NULL REFERENCES post (name),
          uid INTEGER NOT NULL REFERENCES staff (uid),
          startsAt INTEGER NOT NULL, endsAt INTEGER NOT NULL,
          CHECK (endsAt >= startsAt)
        ) STRICT;
        CREATE INDEX shiftByPost ON shift (post, endsAt);
        CREATE INDEX shiftByStaff ON shift (uid, endsAt);

        -- Check-ins -----------------------------------------------------------------------------------------

        CREATE TABLE schedule (
          id INTEGER PRIMARY KEY,
          plan INTEGER NOT NULL REFERENCES plan (id),
          version INTEGER NOT NULL,
          rule TEXT NOT NULL,
          isActive INTEGER NOT NULL CHECK (isActive IN (0, 1))
        ) STRICT;
        CREATE INDEX scheduleByPlan ON schedule (plan);

        CREATE TABLE occurrence (
          id INTEGER PRIMARY KEY,
          schedule INTEGER NOT NULL REFERENCES schedule (id),
          scheduleVersion INTEGER NOT NULL,
          nominal TEXT NOT NULL,
          opens INTEGER NOT NULL, due INTEGER NOT NULL, missedAt INTEGER NOT NULL,
          state TEXT NOT NULL CHECK (state IN ('expected', 'overdue', 'satisfied', 'missed', 'late', 'excused', 'cancelled')),
          caseFile INTEGER REFERENCES caseFile (id),
          UNIQUE (schedule, scheduleVersion, nominal),
          CHECK (opens <= due AND due <= missedAt)
        ) STRICT;
        CREATE UNIQUE INDEX occurrenceExpected ON occurrence (schedule) WHERE state = 'expected';
        CREATE INDEX occurrenceWaiting ON occurrence (schedule, due) WHERE state IN ('overdue', 'missed');
        CREATE INDEX occurrenceByDue ON occurrence (due) WHERE state = 'expected';

        CREATE TABLE checkIn (
          id INTEGER PRIMARY KEY,
          plan INTEGER NOT NULL REFERENCES plan (id),
          schedule INTEGER REFERENCES schedule (id),
          at INTEGER NOT NULL, receivedAt INTEGER NOT NULL,
          word TEXT NOT NULL CHECK (word IN ('ok', 'worried', 'help')),
          channel TEXT NOT NULL,
          uid INTEGER, clientKey TEXT,
          answer TEXT NOT NULL
        ) STRICT;
        CREATE UNIQUE INDEX checkInByKey ON checkIn (uid, clientKey) WHERE clientKey IS NOT NULL;
        CREATE INDEX checkInByPlan ON checkIn (plan, at);

        CREATE TABLE pause (
          id INTEGER PRIMARY KEY,
          schedule INTEGER NOT NULL REFERENCES schedule (id),
          fromAt INTEGER NOT NULL, untilAt INTEGER NOT NULL,
          uid INTEGER, reason TEXT NOT NULL,
          CHECK (fromAt < untilAt)
        ) STRICT;
        CREATE INDEX pauseBySchedule ON pause (schedule, untilAt);

        -- Cases ---------------------------------------------------------------------------------------------

        CREATE TABLE caseFile (
          id INTEGER PRIMARY KEY,
          kind TEXT NOT NULL CHECK (kind IN ('welfare', 'onSite', 'emergency', 'safeguarding', 'handover', 'system')),
          key TEXT NOT NULL,
          severity INTEGER NOT NULL CHECK (severity BETWEEN 1 AND 3),
          word TEXT NOT NULL CHECK (word IN ('closed', 'onSite', 'helpComing', 'owned', 'snoozed', 'paging', 'top')),
          version INTEGER NOT NULL CHECK (version >= 1),
          plan INTEGER REFERENCES plan (id),
          openedAt INTEGER NOT NULL,
          closedAt INTEGER,
          holder TEXT,
          state TEXT NOT NULL,
          CHECK ((word = 'closed') = (closedAt IS NOT NULL))
        ) STRICT;
        CREATE UNIQUE INDEX caseFileOpenByKey ON caseFile (key) WHERE closedAt IS NULL;
        CREATE INDEX caseFileOpen ON caseFile (severity DESC, openedAt) WHERE closedAt IS NULL;
        CREATE INDEX caseFileByPlan ON caseFile (plan);

        CREATE TABLE caseEvent (
          caseFile INTEGER NOT NULL REFERENCES caseFile (id),
          version INTEGER NOT NULL,
          at INTEGER NOT NULL,
          uid INTEGER, name TEXT,
          event TEXT NOT NULL,
          note TEXT,
          PRIMARY KEY (caseFile, version)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE stepRun (
          caseFile INTEGER NOT NULL REFERENCES caseFile (id),
          run INTEGER NOT NULL,
          round INTEGER NOT NULL,
          step TEXT NOT NULL,
          startedAt INTEGER NOT NULL,
          reached INTEGER NOT NULL,
          PRIMARY KEY (caseFile, run)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE notice (
          id INTEGER PRIMARY KEY,
          key TEXT NOT NULL UNIQUE,
          caseFile INTEGER REFERENCES caseFile (id),
          run INTEGER,
          party TEXT NOT NULL,
          medium TEXT NOT NULL CHECK (medium IN ('text', 'call', 'email')),
          others TEXT NOT NULL,
          channel TEXT NOT NULL,
          isPage INTEGER NOT NULL CHECK (isPage IN (0, 1)),
          template TEXT NOT NULL,
          severity INTEGER NOT NULL,
          raisedAt INTEGER NOT NULL,
          state TEXT NOT NULL CHECK (state IN
            ('ready', 'handed', 'accepted', 'delivered', 'failedForGood', 'superseded')),
          dueAt INTEGER,
          maybeRepeat INTEGER NOT NULL DEFAULT 0 CHECK (maybeRepeat IN (0, 1)),
          attempt INTEGER NOT NULL DEFAULT 0,
          CHECK ((state IN ('ready', 'handed')) = (dueAt IS NOT NULL))
        ) STRICT;
        CREATE INDEX noticeReady ON notice (channel, severity DESC, raisedAt) WHERE state = 'ready';
        CREATE INDEX noticeHanded ON notice (dueAt) WHERE state = 'handed';
        CREATE INDEX noticeByCase ON notice (caseFile, party);

        CREATE TABLE attempt (
          notice INTEGER NOT NULL REFERENCES notice (id),
          attempt INTEGER NOT NULL,
          courier TEXT NOT NULL,
          handedAt INTEGER NOT NULL,
          outcome TEXT CHECK (outcome IN ('accepted', 'delivered', 'failed', 'rejected', 'notStarted', 'unknown')),
          detail TEXT, reportedAt INTEGER,
          PRIMARY KEY (notice, attempt)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX attemptByTime ON attempt (handedAt);

        -- Time ----------------------------------------------------------------------------------------------

        CREATE TABLE deadline (
          id INTEGER PRIMARY KEY,
          due INTEGER NOT NULL,
          line TEXT NOT NULL CHECK (line IN ('civil', 'elapsed')),
          severity INTEGER NOT NULL,
          kind TEXT NOT NULL CHECK (kind IN ('occurrence', 'case')),
          subject INTEGER NOT NULL,
          what TEXT NOT NULL,
          puts INTEGER NOT NULL DEFAULT 0,
          wanted INTEGER NOT NULL,
          UNIQUE (kind, subject, what)
        ) STRICT;
        CREATE INDEX deadlineByDue ON deadline (due, severity DESC);

        CREATE TABLE fired (
          id INTEGER PRIMARY KEY,
          kind TEXT NOT NULL, subject INTEGER NOT NULL, what TEXT NOT NULL,
          due INTEGER NOT NULL, firedAt INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE blind (
          id INTEGER PRIMARY KEY,
          fromAt INTEGER NOT NULL, untilAt INTEGER NOT NULL,
          why TEXT NOT NULL CHECK (why IN ('down', 'clockForward', 'clockBack')),
          fired INTEGER NOT NULL
        ) STRICT;

        -- Accounts ------------------------------------------------------------------------------------------

        CREATE TABLE requestKey (
          uid INTEGER NOT NULL, key TEXT NOT NULL,
          at INTEGER NOT NULL, request BLOB NOT NULL, answer TEXT NOT NULL,
          PRIMARY KEY (uid, key)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX requestKeyByAge ON requestKey (at);

        CREATE TABLE audit (
          sequence INTEGER PRIMARY KEY,
          at INTEGER NOT NULL,
          uid INTEGER, name TEXT, role TEXT NOT NULL, pid INTEGER,
          action TEXT NOT NULL,
          subject TEXT, version INTEGER, fieldGroup TEXT, purpose TEXT,
          result TEXT NOT NULL,
          detail BLOB,
          hash BLOB NOT NULL CHECK (length(hash) = 32)
        ) STRICT;
        CREATE INDEX auditBySubject ON audit (subject, sequence) WHERE subject IS NOT NULL;
        CREATE INDEX auditByStaff ON audit (uid, sequence);
        """
}
