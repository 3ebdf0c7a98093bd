-- What was said, for search: see src/store/search.ts. The bot's own sentences would be found everywhere.
CREATE VIRTUAL TABLE entries_search USING fts5(
  text,
  content = 'entries',
  content_rowid = 'id',
  tokenize = 'unicode61 remove_diacritics 2',
  prefix = '1 2 3 4 5 6 7 8',
  detail = none,
  columnsize = 0
);
--> statement-breakpoint
INSERT INTO entries_search (rowid, text)
SELECT id, text FROM entries WHERE text IS NOT NULL AND side NOT IN ('bot', 'menu');
--> statement-breakpoint
INSERT INTO entries_search (entries_search) VALUES ('optimize');
--> statement-breakpoint
-- A word that is deleted leaves the file at once, not with some later merge.
INSERT INTO entries_search (entries_search, rank) VALUES ('secure-delete', 1);
--> statement-breakpoint
-- Merging is done in little steps (entries_search_tidy): in one go it held up a message for a third of a second.
INSERT INTO entries_search (entries_search, rank) VALUES ('automerge', 0);
--> statement-breakpoint
INSERT INTO entries_search (entries_search, rank) VALUES ('crisismerge', 1000);
--> statement-breakpoint
CREATE TRIGGER entries_search_new AFTER INSERT ON entries WHEN NEW.text IS NOT NULL AND NEW.side NOT IN ('bot', 'menu') BEGIN
  INSERT INTO entries_search (rowid, text) VALUES (NEW.id, NEW.text);
END;
--> statement-breakpoint
CREATE TRIGGER entries_search_tidy AFTER INSERT ON entries WHEN NEW.id % 4 = 0 BEGIN
  INSERT INTO entries_search (entries_search, rank) VALUES ('merge', 4);
END;
--> statement-breakpoint
CREATE TRIGGER entries_search_changed AFTER UPDATE OF text, side ON entries
WHEN OLD.text IS NOT NEW.text OR OLD.side <> NEW.side BEGIN
  INSERT INTO entries_search (entries_search, rowid, text)
  SELECT 'delete', OLD.id, OLD.text WHERE OLD.text IS NOT NULL AND OLD.side NOT IN ('bot', 'menu');
  INSERT INTO entries_search (rowid, text)
  SELECT NEW.id, NEW.text WHERE NEW.text IS NOT NULL AND NEW.side NOT IN ('bot', 'menu');
END;
--> statement-breakpoint
CREATE TRIGGER entries_search_gone AFTER DELETE ON entries WHEN OLD.text IS NOT NULL AND OLD.side NOT IN ('bot', 'menu') BEGIN
  INSERT INTO entries_search (entries_search, rowid, text) VALUES ('delete', OLD.id, OLD.text);
END;
--> statement-breakpoint
-- Everything by which a client is found, and what their name is ordered by: nameless ones behind all others.
CREATE VIEW contact_words AS
SELECT
  c.person AS contact,
  coalesce(c.name, '') || ' ' || coalesce(p.push_name, '') || ' ' || coalesce(p.phone, '')
    || coalesce((SELECT ' ' || group_concat(t.name, ' ') FROM contact_tags ct JOIN tags t ON t.id = ct.tag WHERE ct.contact = c.person), '')
    || coalesce((SELECT ' ' || group_concat(v.value, ' ') FROM contact_values v WHERE v.contact = c.person), '') AS words,
  coalesce(
    nullif(substr(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(lower(trim(coalesce(c.name, p.push_name))), 'á', 'a'), 'à', 'a'), 'â', 'a'), 'ã', 'a'), 'ä', 'a'), 'å', 'a'), 'Á', 'a'), 'À', 'a'), 'Â', 'a'), 'Ã', 'a'), 'Ä', 'a'), 'Å', 'a'), 'é', 'e'), 'è', 'e'), 'ê', 'e'), 'ë', 'e'), 'É', 'e'), 'È', 'e'), 'Ê', 'e'), 'Ë', 'e'), 'í', 'i'), 'ì', 'i'), 'î', 'i'), 'ï', 'i'), 'Í', 'i'), 'Ì', 'i'), 'Î', 'i'), 'Ï', 'i'), 'ó', 'o'), 'ò', 'o'), 'ô', 'o'), 'õ', 'o'), 'ö', 'o'), 'Ó', 'o'), 'Ò', 'o'), 'Ô', 'o'), 'Õ', 'o'), 'Ö', 'o'), 'ú', 'u'), 'ù', 'u'), 'û', 'u'), 'ü', 'u'), 'Ú', 'u'), 'Ù', 'u'), 'Û', 'u'), 'Ü', 'u'), 'ñ', 'n'), 'Ñ', 'n'), 'ç', 'c'), 'Ç', 'c'), 1, 60), ''),
    char(1114109) || coalesce(p.phone, '')
  ) AS sort_name
FROM contacts c JOIN persons p ON p.id = c.person;
--> statement-breakpoint
CREATE VIRTUAL TABLE contacts_search USING fts5(words, tokenize = 'trigram remove_diacritics 1');
--> statement-breakpoint
INSERT INTO contacts_search (rowid, words) SELECT contact, words FROM contact_words;
--> statement-breakpoint
UPDATE contacts SET
  sort_name = (SELECT sort_name FROM contact_words WHERE contact = person),
  ticket_count = (SELECT count(*) FROM tickets WHERE contact = person),
  last_activity_at = (SELECT max(last_message_at) FROM tickets WHERE contact = person);
--> statement-breakpoint
CREATE TRIGGER contacts_search_new AFTER INSERT ON contacts BEGIN
  UPDATE contacts SET sort_name = (SELECT sort_name FROM contact_words WHERE contact = person) WHERE person IN (NEW.person);
  DELETE FROM contacts_search WHERE rowid IN (NEW.person);
  INSERT INTO contacts_search (rowid, words) SELECT contact, words FROM contact_words WHERE contact IN (NEW.person);
END;
--> statement-breakpoint
CREATE TRIGGER contacts_search_renamed AFTER UPDATE OF name, person ON contacts BEGIN
  DELETE FROM contacts_search WHERE rowid = OLD.person;
  UPDATE contacts SET sort_name = (SELECT sort_name FROM contact_words WHERE contact = person) WHERE person IN (NEW.person);
  DELETE FROM contacts_search WHERE rowid IN (NEW.person);
  INSERT INTO contacts_search (rowid, words) SELECT contact, words FROM contact_words WHERE contact IN (NEW.person);
END;
--> statement-breakpoint
CREATE TRIGGER contacts_search_gone AFTER DELETE ON contacts BEGIN
  DELETE FROM contacts_search WHERE rowid = OLD.person;
END;
--> statement-breakpoint
CREATE TRIGGER contacts_search_person AFTER UPDATE OF push_name, phone ON persons
WHEN OLD.push_name IS NOT NEW.push_name OR OLD.phone IS NOT NEW.phone BEGIN
  UPDATE contacts SET sort_name = (SELECT sort_name FROM contact_words WHERE contact = person) WHERE person IN (NEW.id);
  DELETE FROM contacts_search WHERE rowid IN (NEW.id);
  INSERT INTO contacts_search (rowid, words) SELECT contact, words FROM contact_words WHERE contact IN (NEW.id);
END;
--> statement-breakpoint
CREATE TRIGGER contacts_search_tagged AFTER INSERT ON contact_tags BEGIN
  DELETE FROM contacts_search WHERE rowid IN (NEW.contact);
  INSERT INTO contacts_search (rowid, words) SELECT contact, words FROM contact_words WHERE contact IN (NEW.contact);
END;
--> statement-breakpoint
CREATE TRIGGER contacts_search_untagged AFTER DELETE ON contact_tags BEGIN
  DELETE FROM contacts_search WHERE rowid IN (OLD.contact);
  INSERT INTO contacts_search (rowid, words) SELECT contact, words FROM contact_words WHERE contact IN (OLD.contact);
END;
--> statement-breakpoint
CREATE TRIGGER contacts_search_tag_renamed AFTER UPDATE OF name ON tags BEGIN
  DELETE FROM contacts_search WHERE rowid IN (SELECT contact FROM contact_tags WHERE tag = NEW.id);
  INSERT INTO contacts_search (rowid, words) SELECT contact, words FROM contact_words WHERE contact IN (SELECT contact FROM contact_tags WHERE tag = NEW.id);
END;
--> statement-breakpoint
CREATE TRIGGER contacts_search_filled AFTER INSERT ON contact_values BEGIN
  DELETE FROM contacts_search WHERE rowid IN (NEW.contact);
  INSERT INTO contacts_search (rowid, words) SELECT contact, words FROM contact_words WHERE contact IN (NEW.contact);
END;
--> statement-breakpoint
CREATE TRIGGER contacts_search_refilled AFTER UPDATE ON contact_values BEGIN
  DELETE FROM contacts_search WHERE rowid IN (OLD.contact, NEW.contact);
  INSERT INTO contacts_search (rowid, words) SELECT contact, words FROM contact_words WHERE contact IN (OLD.contact, NEW.contact);
END;
--> statement-breakpoint
CREATE TRIGGER contacts_search_emptied AFTER DELETE ON contact_values BEGIN
  DELETE FROM contacts_search WHERE rowid IN (OLD.contact);
  INSERT INTO contacts_search (rowid, words) SELECT contact, words FROM contact_words WHERE contact IN (OLD.contact);
END;
--> statement-breakpoint
-- What lists of clients are ordered by.
CREATE TRIGGER contacts_ticket_opened AFTER INSERT ON tickets BEGIN
  UPDATE contacts SET ticket_count = ticket_count + 1, last_activity_at = max(coalesce(last_activity_at, 0), NEW.last_message_at)
  WHERE person = NEW.contact;
END;
--> statement-breakpoint
CREATE TRIGGER contacts_ticket_spoken AFTER UPDATE OF last_message_at ON tickets
WHEN OLD.last_message_at <> NEW.last_message_at BEGIN
  UPDATE contacts SET last_activity_at = max(coalesce(last_activity_at, 0), NEW.last_message_at) WHERE person = NEW.contact;
END;
--> statement-breakpoint
CREATE TRIGGER contacts_ticket_moved AFTER UPDATE OF contact ON tickets WHEN OLD.contact <> NEW.contact BEGIN
  UPDATE contacts SET
    ticket_count = (SELECT count(*) FROM tickets WHERE contact = person),
    last_activity_at = (SELECT max(last_message_at) FROM tickets WHERE contact = person)
  WHERE person IN (OLD.contact, NEW.contact);
END;
