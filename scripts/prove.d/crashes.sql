-- What must be so. Each statement selects what breaks its rule: those marked "always" are asked of the register as each
-- kill of the daemon left it, and all of them in the end, when everything has settled.
--
-- request: what people asked under a key (key, kind, parameters, reply, fault, tries), each answered in the end.
-- run: what the hook was handed (key, attempt, maybeRepeat, template, address), in the order in which it wrote it down.
-- :uid is the user who asked, :now the end in milliseconds.

-- Lost ----------------------------------------------------------------------------------------------------------------

-- lost: a request that was answered is kept under its key
SELECT key, kind, reply FROM request
WHERE fault IS NULL AND kind <> 'Record'
  AND NOT EXISTS (SELECT 1 FROM requestKey AS kept WHERE kept.uid = :uid AND kept.key = request.key);

-- lost: a request that was refused left nothing behind
SELECT key, kind, fault, reply FROM request
WHERE fault IS NOT NULL
  AND (EXISTS (SELECT 1 FROM requestKey AS kept WHERE kept.uid = :uid AND kept.key = request.key)
    OR EXISTS (SELECT 1 FROM checkIn WHERE checkIn.uid = :uid AND checkIn.clientKey = request.key));

-- lost: an enquiry that was answered
SELECT key, reply FROM request
WHERE kind = 'AddEnquiry' AND fault IS NULL AND NOT EXISTS (
  SELECT 1 FROM enquiry WHERE enquiry.id = CAST(substr(reply ->> 'enquiry', 3) AS INTEGER) AND enquiry.note = request.key);

-- lost: a plan that was answered
SELECT key, reply FROM request
WHERE kind = 'CreatePlan' AND fault IS NULL AND NOT EXISTS (
  SELECT 1 FROM plan JOIN person ON person.id = plan.carer JOIN planVersion ON planVersion.plan = plan.id
  WHERE plan.reference = reply ->> 'reference' AND person.family = request.key AND planVersion.version = 1);

-- lost: a version of a plan that was answered
SELECT key, reply FROM request
WHERE kind = 'RevisePlan' AND fault IS NULL AND NOT EXISTS (
  SELECT 1 FROM plan JOIN planVersion ON planVersion.plan = plan.id
  WHERE plan.reference = parameters ->> 'reference' AND planVersion.version = reply ->> 'version'
    AND planVersion.why = request.key AND plan.version >= planVersion.version);

-- lost: a registration that was answered
SELECT key, reply FROM request
WHERE kind = 'RegisterPlan' AND fault IS NULL AND NOT EXISTS (
  SELECT 1 FROM plan WHERE plan.reference = parameters ->> 'reference' AND plan.state = 'registered');

-- lost: a card that was answered
SELECT key, reply FROM request
WHERE kind = 'IssueCard' AND fault IS NULL AND NOT EXISTS (SELECT 1 FROM card WHERE card.number = reply ->> 'number');

-- lost: a schedule that was answered, with what it expects
SELECT key, reply FROM request
WHERE kind = 'AddSchedule' AND fault IS NULL AND NOT EXISTS (
  SELECT 1 FROM schedule JOIN plan ON plan.id = schedule.plan JOIN occurrence ON occurrence.schedule = schedule.id
  WHERE schedule.id = CAST(substr(reply ->> 'schedule', 3) AS INTEGER)
    AND plan.reference = parameters ->> 'reference');

-- lost: a check-in that was answered
SELECT key, reply FROM request
WHERE kind = 'Record' AND fault IS NULL AND NOT EXISTS (
  SELECT 1 FROM checkIn
  WHERE checkIn.uid = :uid AND checkIn.clientKey = request.key AND checkIn.word = parameters ->> 'word'
    AND checkIn.schedule = CAST(substr(parameters ->> 'schedule', 3) AS INTEGER));

-- lost: a case event that was answered, at the version that was answered
SELECT key, kind, parameters, reply FROM request
WHERE kind IN ('Acknowledge', 'Resolve', 'Heard') AND fault IS NULL AND NOT EXISTS (
  SELECT 1 FROM caseEvent, json_each(caseEvent.event, '$.event') AS what
  WHERE caseEvent.caseFile = CAST(substr(parameters ->> 'caseNumber', 3) AS INTEGER)
    AND caseEvent.version = reply ->> 'version' AND caseEvent.uid = :uid
    AND CASE kind
      WHEN 'Acknowledge' THEN what.key = 'acknowledged'
      WHEN 'Resolve' THEN what.key = 'resolved' AND caseEvent.note LIKE '% ' || request.key || '.%'
      ELSE what.key IN ('notReached', 'cannotHelp', 'willHelp', 'arrived') AND caseEvent.note = request.key
    END);

-- lost: a check-in still expected though its time has passed
SELECT id, schedule, due FROM occurrence WHERE state = 'expected' AND due < :now;

-- lost, always: a check-in that fell due and did not come has the case of its schedule
SELECT occurrence.id, occurrence.schedule, occurrence.state FROM occurrence
WHERE occurrence.state IN ('overdue', 'missed', 'late') AND NOT EXISTS (
  SELECT 1 FROM caseFile
  WHERE caseFile.id = occurrence.caseFile AND caseFile.key = 'welfare/S-' || occurrence.schedule);

-- lost, always: a deadline of a check-in that fired found its case
SELECT occurrence.id, occurrence.schedule, fired.firedAt FROM fired JOIN occurrence ON occurrence.id = fired.subject
WHERE fired.kind = 'occurrence' AND fired.what = 'due' AND occurrence.caseFile IS NULL;

-- lost, always: a check-in that came in time counts
SELECT occurrence.id, checkIn.id FROM occurrence JOIN checkIn ON checkIn.schedule = occurrence.schedule
WHERE occurrence.state IN ('overdue', 'missed', 'late')
  AND checkIn.receivedAt >= occurrence.opens AND checkIn.receivedAt < occurrence.due;

-- lost, always: nothing is satisfied without a check-in
SELECT occurrence.id, occurrence.schedule FROM occurrence
WHERE occurrence.state IN ('satisfied', 'late')
  AND NOT EXISTS (SELECT 1 FROM checkIn WHERE checkIn.schedule = occurrence.schedule);

-- lost, always: a call for help opened an emergency
SELECT checkIn.id, checkIn.plan FROM checkIn
WHERE checkIn.word = 'help'
  AND NOT EXISTS (SELECT 1 FROM caseFile WHERE caseFile.plan = checkIn.plan AND caseFile.kind = 'emergency');

-- lost: a deadline that was not worked in its time
SELECT kind, subject, what, due FROM deadline WHERE due < :now OR puts > 0;

-- lost, always: a case that pages will be asked about again, and so will one that somebody has
SELECT id, key, word FROM caseFile
WHERE word IN ('paging', 'top', 'owned') AND NOT EXISTS (
  SELECT 1 FROM deadline WHERE deadline.kind = 'case' AND deadline.subject = caseFile.id
    AND deadline.what IN (iif(word = 'owned', 'ack', 'step'), iif(word = 'owned', 'ack', 'alone')));

-- lost, always: any other open case will be asked about again
SELECT id, key, word FROM caseFile
WHERE closedAt IS NULL
  AND NOT EXISTS (SELECT 1 FROM deadline WHERE deadline.kind = 'case' AND deadline.subject = caseFile.id);

-- lost, always: a check-in that is expected will be asked about
SELECT id, schedule, state FROM occurrence
WHERE state IN ('expected', 'overdue') AND NOT EXISTS (
  SELECT 1 FROM deadline WHERE deadline.kind = 'occurrence' AND deadline.subject = occurrence.id
    AND deadline.what = iif(state = 'expected', 'due', 'missed'));

-- lost, always: the versions of a case have no gap
SELECT caseFile.id, caseFile.version, count(caseEvent.version), max(caseEvent.version)
FROM caseFile LEFT JOIN caseEvent ON caseEvent.caseFile = caseFile.id GROUP BY caseFile.id
HAVING count(caseEvent.version) <> caseFile.version OR max(caseEvent.version) <> caseFile.version;

-- lost, always: the runs of a case have no gap
SELECT caseFile, count(*), max(run) FROM stepRun GROUP BY caseFile HAVING count(*) <> max(run) OR min(run) <> 1;

-- lost, always: a step that reached somebody owes each of them a page
SELECT stepRun.caseFile, stepRun.run, stepRun.reached FROM stepRun
WHERE stepRun.reached > (
  SELECT count(DISTINCT notice.party) FROM notice
  WHERE notice.caseFile = stepRun.caseFile AND notice.run = stepRun.run AND notice.isPage);

-- lost: a page that is owed was tried, unless its case was taken or ended first, or a newer page took its place
SELECT notice.id, notice.state, notice.raisedAt FROM notice
WHERE notice.isPage AND notice.attempt = 0 AND NOT (notice.state = 'superseded' AND EXISTS (
  SELECT 1 FROM caseEvent, json_each(caseEvent.event, '$.event') AS what
  WHERE caseEvent.caseFile = notice.caseFile AND caseEvent.at >= notice.raisedAt
    AND what.key IN ('acknowledged', 'willHelp', 'arrived', 'cannotHelp', 'checkedIn', 'resolved')))
  AND NOT (notice.state = 'superseded' AND EXISTS (
  SELECT 1 FROM notice AS newer
  WHERE newer.caseFile = notice.caseFile AND newer.party = notice.party AND newer.medium = notice.medium
    AND newer.isPage AND newer.id > notice.id AND newer.state <> 'superseded'));

-- lost: no word is left unsent
SELECT id, state, dueAt FROM notice WHERE state IN ('ready', 'handed');

-- lost: what counts as sent was handed to the hook
SELECT notice.id, notice.key, notice.state FROM notice
WHERE notice.state IN ('accepted', 'delivered') AND NOT EXISTS (SELECT 1 FROM run WHERE run.key = notice.key);

-- lost: the outbox knows of whatever the hook was handed
SELECT run.key, run.attempt FROM run
WHERE NOT EXISTS (
  SELECT 1 FROM notice JOIN attempt ON attempt.notice = notice.id
  WHERE notice.key = run.key AND attempt.attempt = run.attempt);

-- lost, always: every case event is in the audit
SELECT caseEvent.caseFile, caseEvent.version FROM caseEvent, json_each(caseEvent.event, '$.event') AS what
WHERE NOT EXISTS (
  SELECT 1 FROM audit WHERE audit.subject = 'case/' || caseEvent.caseFile AND audit.version = caseEvent.version
    AND audit.action = 'case.' || what.key);

-- Twice ---------------------------------------------------------------------------------------------------------------

-- twice, always: (schedule, scheduleVersion, nominal) of an occurrence
SELECT schedule, scheduleVersion, nominal, count(*) FROM occurrence GROUP BY 1, 2, 3 HAVING count(*) > 1;

-- twice, always: (uid, clientKey) of a check-in
SELECT uid, clientKey, count(*) FROM checkIn WHERE clientKey IS NOT NULL GROUP BY 1, 2 HAVING count(*) > 1;

-- twice, always: (uid, key) of a request
SELECT uid, key, count(*) FROM requestKey GROUP BY 1, 2 HAVING count(*) > 1;

-- twice, always: an open case by one key
SELECT key, count(*) FROM caseFile WHERE closedAt IS NULL GROUP BY 1 HAVING count(*) > 1;

-- twice, always: (caseFile, version) of a case event
SELECT caseFile, version, count(*) FROM caseEvent GROUP BY 1, 2 HAVING count(*) > 1;

-- twice, always: (caseFile, run) of a step's start
SELECT caseFile, run, count(*) FROM stepRun GROUP BY 1, 2 HAVING count(*) > 1;

-- twice, always: the key of a notice
SELECT key, count(*) FROM notice GROUP BY 1 HAVING count(*) > 1;

-- twice: an enquiry by one key
SELECT note, count(*) FROM enquiry WHERE note IN (SELECT key FROM request) GROUP BY 1 HAVING count(*) > 1;

-- twice: a plan by one key
SELECT person.family, count(*) FROM plan JOIN person ON person.id = plan.carer
WHERE person.family IN (SELECT key FROM request) GROUP BY 1 HAVING count(*) > 1;

-- twice: a version of a plan by one key
SELECT why, count(*) FROM planVersion WHERE why IN (SELECT key FROM request) GROUP BY 1 HAVING count(*) > 1;

-- twice: as many schedules as were answered, for each plan
SELECT parameters ->> 'reference' AS reference, count(*) AS answered, (
  SELECT count(*) FROM schedule JOIN plan ON plan.id = schedule.plan WHERE plan.reference = parameters ->> 'reference') AS kept
FROM request WHERE kind = 'AddSchedule' AND fault IS NULL GROUP BY 1 HAVING answered <> kept;

-- twice: as many cards as were answered, for each plan
SELECT parameters ->> 'reference' AS reference, count(*) AS answered, (
  SELECT count(*) FROM card JOIN plan ON plan.carer = card.holder WHERE plan.reference = parameters ->> 'reference') AS kept
FROM request WHERE kind = 'IssueCard' AND fault IS NULL GROUP BY 1 HAVING answered <> kept;

-- twice: as many events of a person on a case as were answered
WITH asked (caseFile, answered) AS (
  SELECT CAST(substr(parameters ->> 'caseNumber', 3) AS INTEGER), count(*) FROM request
  WHERE kind IN ('Acknowledge', 'Resolve', 'Heard') AND fault IS NULL GROUP BY 1),
kept (caseFile, events) AS (
  SELECT caseFile, count(*) FROM caseEvent, json_each(caseEvent.event, '$.event') AS what
  WHERE uid = :uid AND what.key IN ('acknowledged', 'resolved', 'notReached', 'cannotHelp', 'willHelp', 'arrived')
    -- but not what the service ends by itself when somebody takes the case that it paged about
    AND NOT (what.key = 'resolved' AND what.value ->> '_1' = 'causeEnded' AND what.value ->> 'by' = 'fallback')
  GROUP BY 1)
SELECT kept.caseFile, answered, events FROM kept LEFT JOIN asked USING (caseFile) WHERE events <> ifnull(answered, 0);

-- twice, always: as many check-ins on a case as came
SELECT caseFile.id, caseFile.key FROM caseFile
WHERE caseFile.kind = 'welfare' AND (
  SELECT count(*) FROM caseEvent WHERE caseEvent.caseFile = caseFile.id
    AND json_type(caseEvent.event, '$.event.checkedIn') IS NOT NULL) > (
  SELECT count(*) FROM checkIn WHERE 'welfare/S-' || checkIn.schedule = caseFile.key);

-- twice, always: one miss raised a case once
SELECT caseFile.key, count(*) FROM caseFile JOIN caseEvent ON caseEvent.caseFile = caseFile.id
WHERE caseFile.kind = 'welfare' AND caseEvent.uid IS NULL
  AND (json_type(caseEvent.event, '$.event.opened') IS NOT NULL OR json_type(caseEvent.event, '$.event.joined') IS NOT NULL)
GROUP BY caseFile.key HAVING count(*) <> (
  SELECT count(*) FROM occurrence
  WHERE 'welfare/S-' || occurrence.schedule = caseFile.key AND occurrence.caseFile IS NOT NULL);

-- twice, always: a check-in fell due once
SELECT subject, count(*) FROM fired WHERE kind = 'occurrence' AND what = 'due' GROUP BY 1 HAVING count(*) > 1;

-- twice, always: one start of a step pages a person once by each medium
SELECT caseFile, run, party, medium, count(*) FROM notice
WHERE isPage AND (party LIKE 'person/%' OR party LIKE 'post/%') GROUP BY 1, 2, 3, 4 HAVING count(*) > 1;

-- twice, always: nobody is given the all clear of a case again
SELECT caseFile, party, medium, count(*) FROM notice WHERE template = 'allClear' GROUP BY 1, 2, 3 HAVING count(*) > 1;

-- twice: the hook was handed each attempt once
SELECT key, attempt, count(*) FROM run GROUP BY 1, 2 HAVING count(*) > 1;

-- twice: a repeat has a higher attempt, and is marked or follows a reported failure
-- By the attempts, not by the lines: a hook outlives its courier, and may come to write after the next one's.
WITH earlier AS (SELECT *, lag(attempt) OVER (PARTITION BY key ORDER BY attempt, line) AS before FROM run)
SELECT earlier.key, earlier.before, earlier.attempt, earlier.maybeRepeat FROM earlier
WHERE earlier.before IS NOT NULL AND (earlier.attempt <= earlier.before OR NOT earlier.maybeRepeat AND NOT EXISTS (
  SELECT 1 FROM notice JOIN attempt ON attempt.notice = notice.id
  WHERE notice.key = earlier.key AND attempt.attempt = earlier.before AND attempt.outcome = 'failed'));

-- twice, always: every case event is in the audit once
SELECT subject, version, action, count(*) FROM audit
WHERE subject LIKE 'case/%' AND action NOT IN ('case.show', 'case.note') GROUP BY 1, 2, 3 HAVING count(*) > 1;
