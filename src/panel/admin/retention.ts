/**
 * Route handlers of storage and data retention: how much is stored, how fast it grows, and a preview of what given retention
 * times would delete. The times themselves are settings.
 */
import { limitsOf, retentionFields, type Retention, type RetentionField } from "../../domain/retention.ts";
import { lookAtDisk } from "../../store/retention/measure.ts";
import { findMeasures, getNight, type Measure } from "../../store/retention/night.ts";
import type { Read } from "../../store/engine/open.ts";
import { countOldTickets } from "../../store/retention/prune-conversations.ts";
import { countOld } from "../../store/retention/prune-received.ts";
import { countOldAudit, countOldPeople } from "../../store/retention/prune-rest.ts";
import { inbox, outbox } from "../../store/schema/messages.ts";
import { getSetup } from "../../store/settings.ts";
import { retentionPreview, retentionQuery, storageSchema } from "../../contract/admin/retention.ts";
import { route, type Route } from "../http/route.ts";

const DAY = 24 * 60 * 60_000;

const storage = route({
  method: "get",
  path: "/api/storage",
  role: "admin",
  summary: "How much is stored, of what, how fast it grows, and what went last night",
  answer: storageSchema,
  async handle({ panel }) {
    const { store, backups, measuring, log } = panel;
    const [measures, night, disk, copies] = await Promise.all([
      findMeasures(store.read),
      getNight(store.read),
      lookAtDisk(store.path),
      backups.files(),
    ]);
    const last = measures.at(-1);
    // Nobody should have to wait for the first night.
    if (!last)
      void measuring.measure().catch((error: unknown) => {
        log.warn({ err: error }, "what is stored could not be measured");
      });
    return {
      databaseBytes: disk.databaseBytes,
      freeDiskBytes: disk.freeBytes,
      backups: { count: copies.length, bytes: copies.reduce((sum, { bytes }) => sum + bytes, 0) },
      measured: last ? { at: new Date(last.at), files: last.files, parts: last.parts } : null,
      isMeasuring: measuring.isBusy,
      growth: growthOf(measures),
      lastNight: night && { at: new Date(night.at), removed: night.removed },
    };
  },
});

const LATELY = 30;

function growthOf(measures: Measure[]): { bytesPerDay: number; days: number } | null {
  const last = measures.at(-1);
  if (!last) return null;
  const first = measures.find(({ at }) => Date.parse(last.at) - Date.parse(at) <= LATELY * DAY) ?? last;
  const days = Math.round((Date.parse(last.at) - Date.parse(first.at)) / DAY);
  if (days < 1) return null;
  const size = ({ bytes, files }: Measure): number => bytes + files.bytes;
  return { bytesPerDay: Math.round((size(last) - size(first)) / days), days };
}

const preview = route({
  method: "get",
  path: "/api/retention/preview",
  role: "admin",
  summary: "About how much would go with the next night, if these were the times",
  query: retentionQuery,
  answer: retentionPreview,
  async handle({ panel, query }) {
    const { settings } = await getSetup(panel.store.read);
    const limits = limitsOf({ ...settings, ...given(query) }, panel.clock());
    const counted = retentionFields.map(async (field): Promise<[RetentionField, number]> => {
      const before = limits[field];
      return [field, before === null ? 0 : await counts[field](panel.store.read, before)];
    });
    return Object.fromEntries(await Promise.all(counted)) as Record<RetentionField, number>;
  },
});

const given = (query: Partial<Record<RetentionField, number | undefined>>): Partial<Retention> =>
  Object.fromEntries(Object.entries(query).filter(([, days]) => days !== undefined));

const counts: Record<RetentionField, (read: Read, before: Date) => Promise<number>> = {
  keepConversationsDays: (read, before) => countOldTickets(read, "wordsForgottenAt", before),
  keepFilesDays: (read, before) => countOldTickets(read, "filesForgottenAt", before),
  keepReceivedDays: (read, before) => countOld(read, inbox, before),
  keepSentDays: (read, before) => countOld(read, outbox, before),
  keepAuditDays: countOldAudit,
  keepPeopleDays: countOldPeople,
};

export const retentionRoutes: Route[] = [storage, preview];
