CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
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
    CHECK (state = 'new' OR state = 'informationSent' OR state = 'applicationSent' OR state = 'converted' OR state = 'noAction' OR state = 'referredElsewhere'),
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
  state TEXT NOT NULL CHECK (state = 'draft' OR state = 'registered' OR state = 'suspended' OR state = 'ended' OR state = 'erased'),
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
  agreement TEXT NOT NULL CHECK (agreement = 'notAsked' OR agreement = 'asked' OR agreement = 'agreed' OR agreement = 'declined' OR agreement = 'withdrawn'),
  isBarred INTEGER NOT NULL CHECK (isBarred IN (0, 1)),
  reachable TEXT NOT NULL,
  isLive INTEGER NOT NULL CHECK (isLive IN (0, 1)),
  enteredOn TEXT NOT NULL, provedOn TEXT, noticeOn TEXT,
  PRIMARY KEY (plan, rank),
  UNIQUE (plan, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX planContactByPerson ON planContact (person);
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
  kind TEXT NOT NULL CHECK (kind = 'wallet' OR kind = 'fob' OR kind = 'keyRing' OR kind = 'fridgeSlip' OR kind = 'caredFor' OR kind = 'youngCarer'),
  state TEXT NOT NULL
    CHECK (state = 'requested' OR state = 'issued' OR state = 'lost' OR state = 'stolen' OR state = 'damaged' OR state = 'returned' OR state = 'revoked' OR state = 'replaced'),
  holder INTEGER NOT NULL REFERENCES person (id),
  issuedAt INTEGER, reportedAt INTEGER, reportedOn TEXT, lostWithIt TEXT,
  replacedBy INTEGER REFERENCES card (id),
  CHECK ((state = 'replaced') = (replacedBy IS NOT NULL))
) STRICT;
CREATE INDEX cardByHolder ON card (holder);
CREATE INDEX cardReported ON card (reportedOn) WHERE state IN ('lost', 'stolen', 'damaged');
CREATE TABLE suspension (
  id INTEGER PRIMARY KEY,
  plan INTEGER NOT NULL REFERENCES plan (id),
  owner TEXT NOT NULL,
  reason TEXT NOT NULL,
  fromOn TEXT NOT NULL, untilOn TEXT NOT NULL,
  madeBy TEXT,
  answeredAt INTEGER,
  answer TEXT CHECK (answer = 'resumed' OR answer = 'suspendedAgain' OR answer = 'ended'),
  CHECK (fromOn < untilOn),
  CHECK ((answer IS NULL) = (answeredAt IS NULL))
) STRICT;
CREATE UNIQUE INDEX suspensionOpen ON suspension (plan) WHERE answer IS NULL;
CREATE INDEX suspensionByEnd ON suspension (untilOn) WHERE answer IS NULL;
CREATE TABLE birthday (
  plan INTEGER NOT NULL REFERENCES plan (id),
  who TEXT NOT NULL CHECK (who IN ('carer', 'caredFor')),
  age INTEGER NOT NULL,
  day TEXT NOT NULL,
  contactedOn TEXT,
  outcome TEXT CHECK (outcome IN ('continues', 'stopped')),
  PRIMARY KEY (plan, who, age)
) STRICT, WITHOUT ROWID;
CREATE INDEX birthdayOpen ON birthday (who, day) WHERE outcome IS NULL;
CREATE TABLE gapSet (
  id INTEGER PRIMARY KEY, paths TEXT NOT NULL UNIQUE, plans INTEGER NOT NULL CHECK (plans >= 0)
) STRICT;
CREATE TABLE gap (
  path TEXT NOT NULL, gapSet INTEGER NOT NULL REFERENCES gapSet (id),
  PRIMARY KEY (path, gapSet)
) STRICT, WITHOUT ROWID;
CREATE TABLE keptAwayNumber (
  plan INTEGER NOT NULL REFERENCES plan (id), e164 TEXT NOT NULL,
  PRIMARY KEY (plan, e164)
) STRICT, WITHOUT ROWID;
CREATE INDEX keptAwayNumberByNumber ON keptAwayNumber (e164);
CREATE TABLE personChange (
  id INTEGER PRIMARY KEY,
  person INTEGER NOT NULL REFERENCES person (id),
  at INTEGER NOT NULL, by TEXT,
  why TEXT NOT NULL,
  before TEXT NOT NULL
) STRICT;
CREATE INDEX personChangeByPerson ON personChange (person, id);
CREATE TABLE merge (
  id INTEGER PRIMARY KEY,
  kept INTEGER NOT NULL REFERENCES person (id),
  merged INTEGER NOT NULL REFERENCES person (id),
  at INTEGER NOT NULL, by TEXT,
  moved TEXT NOT NULL,
  partedAt INTEGER, partedBy TEXT,
  CHECK (kept <> merged)
) STRICT;
CREATE UNIQUE INDEX mergeOpen ON merge (merged) WHERE partedAt IS NULL;
CREATE INDEX mergeByKept ON merge (kept);
CREATE TABLE equality (
  person INTEGER PRIMARY KEY REFERENCES person (id),
  ethnicGroup TEXT, orientation TEXT, genderIdentity TEXT, sex TEXT, disability TEXT, religion TEXT,
  recordedOn TEXT NOT NULL
) STRICT;
CREATE TABLE staff (
  uid INTEGER PRIMARY KEY,
  name TEXT NOT NULL, telephones TEXT NOT NULL, email TEXT,
  isActive INTEGER NOT NULL DEFAULT 1 CHECK (isActive IN (0, 1))
) STRICT;
CREATE TABLE post (name TEXT PRIMARY KEY, title TEXT NOT NULL, telephone TEXT, fallback TEXT) STRICT, WITHOUT ROWID;
CREATE TABLE provider (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL, telephone TEXT NOT NULL,
  districts TEXT NOT NULL, abilities TEXT NOT NULL, hours TEXT NOT NULL,
  unixGroup TEXT,
  rank INTEGER NOT NULL CHECK (rank >= 1),
  isActive INTEGER NOT NULL CHECK (isActive IN (0, 1))
) STRICT;
CREATE TABLE worker (
  id INTEGER PRIMARY KEY,
  provider INTEGER NOT NULL REFERENCES provider (id),
  name TEXT NOT NULL, telephone TEXT NOT NULL,
  isActive INTEGER NOT NULL CHECK (isActive IN (0, 1))
) STRICT;
CREATE INDEX workerByProvider ON worker (provider);
CREATE TABLE shift (
  id INTEGER PRIMARY KEY,
  post TEXT NOT NULL REFERENCES post (name),
  uid INTEGER NOT NULL REFERENCES staff (uid),
  startsAt INTEGER NOT NULL, endsAt INTEGER NOT NULL,
  CHECK (endsAt >= startsAt)
) STRICT;
CREATE INDEX shiftByPost ON shift (post, endsAt);
CREATE INDEX shiftByStaff ON shift (uid, endsAt);
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
  state TEXT NOT NULL CHECK (state = 'expected' OR state = 'overdue' OR state = 'satisfied' OR state = 'missed' OR state = 'late' OR state = 'excused' OR state = 'cancelled'),
  caseFile INTEGER REFERENCES caseFile (id),
  UNIQUE (schedule, scheduleVersion, nominal),
  CHECK (opens <= due AND due <= missedAt)
) STRICT;
CREATE UNIQUE INDEX occurrenceExpected ON occurrence (schedule) WHERE state = 'expected';
CREATE INDEX occurrenceWaiting ON occurrence (schedule, due) WHERE state IN ('overdue', 'missed');
CREATE TABLE checkIn (
  id INTEGER PRIMARY KEY,
  plan INTEGER NOT NULL REFERENCES plan (id),
  schedule INTEGER REFERENCES schedule (id),
  at INTEGER NOT NULL, receivedAt INTEGER NOT NULL,
  word TEXT NOT NULL CHECK (word = 'ok' OR word = 'worried' OR word = 'help'),
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
CREATE TABLE caseFile (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind = 'welfare' OR kind = 'onSite' OR kind = 'emergency' OR kind = 'safeguarding' OR kind = 'handover' OR kind = 'system'),
  key TEXT NOT NULL,
  severity INTEGER NOT NULL CHECK (severity BETWEEN 1 AND 3),
  word TEXT NOT NULL CHECK (word = 'closed' OR word = 'onSite' OR word = 'helpComing' OR word = 'owned' OR word = 'snoozed' OR word = 'paging' OR word = 'top'),
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
  medium TEXT NOT NULL CHECK (medium = 'text' OR medium = 'call' OR medium = 'email'),
  others TEXT NOT NULL,
  channel TEXT NOT NULL,
  isPage INTEGER NOT NULL CHECK (isPage IN (0, 1)),
  template TEXT NOT NULL,
  severity INTEGER NOT NULL,
  -- Somebody asked for help: among what is as grave, that goes first.
  isForHelp INTEGER NOT NULL DEFAULT 0 CHECK (isForHelp IN (0, 1)),
  raisedAt INTEGER NOT NULL,
  state TEXT NOT NULL
    CHECK (state = 'ready' OR state = 'handed' OR state = 'accepted' OR state = 'asked' OR state = 'delivered' OR state = 'failedForGood' OR state = 'superseded'),
  dueAt INTEGER,
  errand TEXT CHECK (errand = 'send' OR errand = 'repeat' OR errand = 'lookUp'),
  round INTEGER CHECK (round >= 1),
  attempt INTEGER NOT NULL DEFAULT 0,
  sends INTEGER NOT NULL DEFAULT 0 CHECK (sends <= attempt),
  CHECK ((errand IS NOT NULL) = (state IN ('ready', 'handed'))),
  CHECK ((dueAt IS NOT NULL) = (state = 'ready' OR state = 'handed' OR state = 'asked' OR round IS NOT NULL)),
  CHECK (round IS NULL OR state IN ('accepted', 'asked')),
  CHECK (state <> 'asked' OR round IS NOT NULL)
) STRICT;
CREATE INDEX noticeReady ON notice (channel, severity DESC, isForHelp DESC, raisedAt) WHERE state = 'ready';
CREATE INDEX noticeHanded ON notice (dueAt) WHERE state IN ('handed', 'asked');
CREATE INDEX noticeReceipt ON notice (channel, dueAt) WHERE state = 'accepted' AND dueAt IS NOT NULL;
CREATE INDEX noticeByCase ON notice (caseFile, party);
CREATE TABLE attempt (
  notice INTEGER NOT NULL REFERENCES notice (id),
  attempt INTEGER NOT NULL,
  courier TEXT NOT NULL,
  action TEXT NOT NULL CHECK (action IN ('send', 'ask')),
  handedAt INTEGER NOT NULL,
  outcome TEXT CHECK (outcome = 'accepted' OR outcome = 'delivered' OR outcome = 'failed' OR outcome = 'rejected' OR outcome = 'notStarted' OR outcome = 'unknown'),
  detail TEXT, reportedAt INTEGER,
  PRIMARY KEY (notice, attempt)
) STRICT, WITHOUT ROWID;
CREATE INDEX attemptByTime ON attempt (handedAt);
CREATE TABLE channel (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  canAsk INTEGER NOT NULL DEFAULT 0 CHECK (canAsk IN (0, 1)),
  circuit TEXT NOT NULL DEFAULT 'well' CHECK (circuit = 'well' OR circuit = 'failing' OR circuit = 'down'),
  since INTEGER, lastFailure INTEGER,
  why TEXT CHECK (why IN ('failing', 'unclaimed')),
  trouble TEXT,
  claimedAt INTEGER, claimedBy TEXT, carriedAt INTEGER, heardUntil INTEGER,
  tokens REAL, filledAt INTEGER,
  CHECK ((since IS NULL) = (circuit = 'well')),
  CHECK ((lastFailure IS NOT NULL) = (circuit = 'failing')),
  CHECK ((why IS NOT NULL) = (circuit = 'down'))
) STRICT;
CREATE TABLE called (
  notice INTEGER NOT NULL, attempt INTEGER NOT NULL,
  at INTEGER NOT NULL,
  medium TEXT NOT NULL,
  address TEXT NOT NULL,
  PRIMARY KEY (notice, attempt)
) STRICT, WITHOUT ROWID;
CREATE INDEX calledByAddress ON called (address, medium, at);
CREATE INDEX calledByTime ON called (at);
CREATE TABLE message (
  id INTEGER PRIMARY KEY,
  channel TEXT NOT NULL,
  messageKey TEXT NOT NULL,
  sender TEXT NOT NULL,
  receivedAt INTEGER NOT NULL,
  takenAt INTEGER NOT NULL,
  text TEXT NOT NULL,
  person INTEGER REFERENCES person (id),
  plan INTEGER REFERENCES plan (id),
  word TEXT CHECK (word IN ('ok', 'help')),
  state TEXT NOT NULL CHECK (state = 'settled' OR state = 'waiting' OR state = 'read'),
  assignedTo INTEGER,
  readBy INTEGER, readAt INTEGER, note TEXT,
  UNIQUE (channel, messageKey),
  CHECK ((readAt IS NOT NULL) = (state = 'read'))
) STRICT;
CREATE INDEX messageWaiting ON message (receivedAt) WHERE state = 'waiting';
CREATE INDEX messageByPerson ON message (person) WHERE person IS NOT NULL;
CREATE TABLE emergency (
  id INTEGER PRIMARY KEY,
  caseFile INTEGER NOT NULL REFERENCES caseFile (id),
  carer INTEGER REFERENCES person (id),
  start TEXT NOT NULL,
  openedAt INTEGER NOT NULL,
  closedAt INTEGER,
  isDrill INTEGER NOT NULL CHECK (isDrill IN (0, 1))
) STRICT;
CREATE UNIQUE INDEX emergencyByCase ON emergency (caseFile);
CREATE INDEX emergencyOpen ON emergency (openedAt) WHERE closedAt IS NULL;
CREATE INDEX emergencyByCarer ON emergency (carer) WHERE carer IS NOT NULL;
CREATE TABLE emergencyPlan (
  emergency INTEGER NOT NULL REFERENCES emergency (id),
  plan INTEGER NOT NULL REFERENCES plan (id),
  PRIMARY KEY (emergency, plan)
) STRICT, WITHOUT ROWID;
CREATE INDEX emergencyPlanByPlan ON emergencyPlan (plan);
CREATE TABLE emergencyEntry (
  emergency INTEGER NOT NULL REFERENCES emergency (id),
  number INTEGER NOT NULL CHECK (number >= 1),
  at INTEGER NOT NULL,
  enteredAt INTEGER NOT NULL,
  uid INTEGER, name TEXT,
  entry TEXT NOT NULL,
  PRIMARY KEY (emergency, number),
  CHECK (at <= enteredAt)
) STRICT, WITHOUT ROWID;
CREATE TABLE outsider (
  id INTEGER PRIMARY KEY,
  emergency INTEGER NOT NULL REFERENCES emergency (id),
  name TEXT NOT NULL, telephone TEXT, role TEXT
) STRICT;
CREATE INDEX outsiderByEmergency ON outsider (emergency);
CREATE TABLE concern (
  id INTEGER PRIMARY KEY,
  caseFile INTEGER NOT NULL REFERENCES caseFile (id),
  emergency INTEGER REFERENCES emergency (id),
  isChild INTEGER NOT NULL CHECK (isChild IN (0, 1)),
  raisedAt INTEGER NOT NULL, name TEXT,
  words TEXT NOT NULL
) STRICT;
CREATE INDEX concernByCase ON concern (caseFile);
CREATE TABLE handoverList (
  id INTEGER PRIMARY KEY,
  fromAt INTEGER NOT NULL, at INTEGER NOT NULL,
  caseFile INTEGER NOT NULL REFERENCES caseFile (id),
  receiver TEXT NOT NULL,
  emergencies TEXT NOT NULL,
  acceptedAt INTEGER, acceptedBy TEXT, readBack TEXT,
  CHECK ((acceptedAt IS NULL) = (readBack IS NULL)),
  CHECK (fromAt <= at)
) STRICT;
CREATE TABLE nightAlert (
  id INTEGER PRIMARY KEY,
  plan INTEGER NOT NULL REFERENCES plan (id),
  words TEXT NOT NULL,
  raisedAt INTEGER NOT NULL, name TEXT,
  untilAt INTEGER NOT NULL,
  endedAt INTEGER,
  CHECK (raisedAt < untilAt)
) STRICT;
CREATE INDEX nightAlertByPlan ON nightAlert (plan, untilAt);
CREATE TABLE task (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  plan INTEGER REFERENCES plan (id),
  caseFile INTEGER REFERENCES caseFile (id),
  owner TEXT,
  dueOn TEXT NOT NULL,
  pagesAt INTEGER,
  note TEXT,
  raisedAt INTEGER NOT NULL, raisedBy TEXT,
  doneAt INTEGER, doneBy TEXT,
  outcome TEXT CHECK (outcome = 'done' OR outcome = 'notNeeded' OR outcome = 'continues' OR outcome = 'stopped'),
  CHECK ((doneAt IS NULL) = (outcome IS NULL))
) STRICT;
CREATE UNIQUE INDEX taskOpenByKey ON task (key) WHERE doneAt IS NULL;
CREATE INDEX taskOpen ON task (dueOn, id) WHERE doneAt IS NULL;
CREATE INDEX taskByPlan ON task (plan) WHERE plan IS NOT NULL;
CREATE TABLE deadline (
  due INTEGER NOT NULL,
  line TEXT NOT NULL CHECK (line IN ('civil', 'elapsed')),
  severity INTEGER NOT NULL,
  kind TEXT NOT NULL
    CHECK (kind = 'occurrence' OR kind = 'case' OR kind = 'task' OR kind = 'suspension' OR kind = 'channel' OR kind = 'message' OR kind = 'emergency' OR kind = 'handover'),
  subject INTEGER NOT NULL,
  what TEXT NOT NULL,
  puts INTEGER NOT NULL DEFAULT 0,
  wanted INTEGER NOT NULL,
  PRIMARY KEY (kind, subject, what)
) STRICT, WITHOUT ROWID;
CREATE INDEX deadlineByDue ON deadline (due, severity DESC);
CREATE INDEX deadlinePutOff ON deadline (puts) WHERE puts > 0;
CREATE TABLE fired (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL, subject INTEGER NOT NULL, what TEXT NOT NULL,
  due INTEGER NOT NULL, firedAt INTEGER NOT NULL
) STRICT;
CREATE INDEX firedByCase ON fired (subject) WHERE kind = 'case';
CREATE TABLE blind (
  id INTEGER PRIMARY KEY,
  fromAt INTEGER NOT NULL, untilAt INTEGER NOT NULL,
  why TEXT NOT NULL CHECK (why = 'down' OR why = 'clockForward' OR why = 'clockBack'),
  fired INTEGER NOT NULL
) STRICT;
CREATE TABLE dataKey (
  id INTEGER PRIMARY KEY,
  wrapped BLOB NOT NULL,
  lock BLOB NOT NULL CHECK (length(lock) = 8),
  madeAt INTEGER NOT NULL,
  isCurrent INTEGER NOT NULL CHECK (isCurrent IN (0, 1))
) STRICT;
CREATE UNIQUE INDEX dataKeyCurrent ON dataKey (isCurrent) WHERE isCurrent;
CREATE TABLE code (
  plan INTEGER NOT NULL REFERENCES plan (id),
  kind TEXT NOT NULL CHECK (kind = 'keySafe' OR kind = 'alarm' OR kind = 'gate' OR kind = 'door'),
  version INTEGER NOT NULL CHECK (version >= 1),
  dataKey INTEGER REFERENCES dataKey (id),
  sealed BLOB,
  setAt INTEGER NOT NULL, setBy TEXT,
  readAt INTEGER,
  PRIMARY KEY (plan, kind),
  CHECK ((sealed IS NULL) = (dataKey IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX codeByDataKey ON code (dataKey);
CREATE TABLE legalHold (
  plan INTEGER PRIMARY KEY REFERENCES plan (id),
  setAt INTEGER NOT NULL, setBy TEXT
) STRICT;
CREATE TABLE erasure (
  plan INTEGER PRIMARY KEY REFERENCES plan (id),
  basis TEXT NOT NULL CHECK (basis = 'retention' OR basis = 'request' OR basis = 'mistake'),
  preparedAt INTEGER NOT NULL, preparedBy TEXT
) STRICT;
CREATE TABLE erasureApproval (
  plan INTEGER NOT NULL REFERENCES erasure (plan) ON DELETE CASCADE,
  uid INTEGER NOT NULL, name TEXT, at INTEGER NOT NULL,
  PRIMARY KEY (plan, uid)
) STRICT, WITHOUT ROWID;
CREATE TABLE certificate (
  id INTEGER PRIMARY KEY,
  reference TEXT NOT NULL UNIQUE,
  basis TEXT NOT NULL,
  erasedAt INTEGER NOT NULL,
  people INTEGER NOT NULL, versions INTEGER NOT NULL,
  approvedBy TEXT NOT NULL,
  copiesExpireOn TEXT NOT NULL
) STRICT;
CREATE TABLE accessRequest (
  id INTEGER PRIMARY KEY,
  person INTEGER NOT NULL REFERENCES person (id),
  receivedOn TEXT NOT NULL, dueOn TEXT NOT NULL,
  identity TEXT NOT NULL, authority TEXT,
  extension TEXT,
  releasedAt INTEGER, releasedBy TEXT,
  CHECK (receivedOn < dueOn)
) STRICT;
CREATE INDEX accessRequestByPerson ON accessRequest (person);
CREATE INDEX accessRequestOpen ON accessRequest (dueOn) WHERE releasedAt IS NULL;
CREATE TABLE accessMark (
  request INTEGER NOT NULL REFERENCES accessRequest (id),
  piece TEXT NOT NULL,
  withheldOn TEXT,
  uid INTEGER, at INTEGER NOT NULL,
  PRIMARY KEY (request, piece)
) STRICT, WITHOUT ROWID;
CREATE TABLE policyProposal (
  id INTEGER PRIMARY KEY,
  text TEXT NOT NULL,
  why TEXT NOT NULL,
  proposedAt INTEGER NOT NULL, proposedBy TEXT,
  decidedAt INTEGER, decidedBy TEXT,
  isTaken INTEGER CHECK (isTaken IN (0, 1)),
  reason TEXT,
  CHECK ((isTaken IS NULL) = (decidedAt IS NULL))
) STRICT;
CREATE INDEX policyProposalOpen ON policyProposal (id) WHERE decidedAt IS NULL;
CREATE TABLE requestKey (
  uid INTEGER NOT NULL, key TEXT NOT NULL,
  at INTEGER NOT NULL, request BLOB NOT NULL, answer TEXT NOT NULL,
  PRIMARY KEY (uid, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX requestKeyByAge ON requestKey (at);
CREATE TABLE audit (
  sequence INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  sinceBoot INTEGER,
  happenedAt INTEGER,
  uid INTEGER, name TEXT, role TEXT NOT NULL, pid INTEGER,
  action TEXT NOT NULL,
  subject TEXT, version INTEGER, fieldGroup TEXT, purpose TEXT,
  result TEXT NOT NULL,
  detail BLOB,
  hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;
CREATE INDEX auditBySubject ON audit (subject, sequence) WHERE subject IS NOT NULL;
CREATE INDEX auditByStaff ON audit (uid, sequence);
CREATE TABLE auditWords (
  entry INTEGER PRIMARY KEY REFERENCES audit (sequence),
  key BLOB NOT NULL CHECK (length(key) = 32),
  words TEXT NOT NULL
) STRICT;