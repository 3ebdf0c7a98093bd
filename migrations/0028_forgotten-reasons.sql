-- Why a case was passed on stayed on its cards after its client was erased, and after its words were forgotten.
UPDATE `cards` SET `shows` = json_set(`shows`, '$.why', NULL)
WHERE json_valid(`shows`) AND `ticket` IN (
  SELECT `number` FROM `tickets`
  WHERE `state` = 'closed' AND (
    `words_forgotten_at` IS NOT NULL
    OR `contact` IN (SELECT `person` FROM `contacts` WHERE `erased_at` IS NOT NULL)
  )
);
--> statement-breakpoint
UPDATE `ticket_events` SET `facts` = json_remove(`facts`, '$.reason')
WHERE `event` IN ('requeued', 'transferred') AND json_valid(`facts`) AND `ticket` IN (
  SELECT `number` FROM `tickets` WHERE `state` = 'closed' AND `words_forgotten_at` IS NOT NULL
);
