/** Step handler: creates the group of a room or main group, once, and records who got in. Which steps there are: `desk/groups/plan-steps.ts`; when each runs: `runner.ts`. */
import { toChatPeople } from "./people.ts";
import { ensureMember } from "./add-agent.ts";
import { findCreated } from "./find-created.ts";
import { settleMs } from "../domain/team/creation-limits.ts";
import { changeGroup, done, groupMissing, jidOf, later, nameOf, type Result, type Work } from "./work.ts";
import { findOurGroups, findWorkingGroups } from "../store/team/team-lists.ts";
import type { Address } from "../domain/messages/inbound.ts";
import { WhatsAppError, type GroupInfo } from "../session/port.ts";

/** Creates the group in two steps: its address is on disk before anything else is asked. */
export async function createGroup(work: Work): Promise<Result> {
  // Fewer rooms were wanted meanwhile.
  if (work.room?.state === "retired") return done("not-needed");
  const jid = jidOf(work);
  if (jid === null) return make(work);
  if (work.room) return ensureMember(work, jid);
  const info = await work.whatsapp.groupInfo(jid);
  if (!info) return groupMissing(work);
  return done("ok", (ctx) => changeGroup(ctx, work, { state: "ready", problem: null, form: info.form }));
}

async function make(work: Work): Promise<Result> {
  const people = await toChatPeople(work);
  const earlier = await findEarlier(work, people);
  if (!earlier && mayExist(work)) return lookAgain(work);
  const info = earlier ?? (await work.whatsapp.createGroup(nameOf(work), people));
  return {
    state: "pending",
    outcome: "created",
    nextAt: later(work.now(), settleMs(work.delays, 0.5)),
    attempts: 0,
    effect: async (ctx) => {
      await changeGroup(ctx, work, { jid: info.group, form: info.form });
      // The door of a group we made is closed there: only administrators add people.
      await work.verbs.checkGroup(ctx, info.group);
    },
  };
}

/** Nobody answered the last time, or a crash came between: one list that does not show it is no proof. */
const mayExist = ({ step }: Work): boolean =>
  step.startedAt !== null && (step.outcome === null || step.outcome === "no-answer-yet");

function lookAgain({ step, delays, now }: Work): Result {
  return {
    state: "pending",
    outcome: "not-seen-yet",
    nextAt: later(now(), delays === "none" ? LOOK_MS / 60 : LOOK_MS),
    attempts: step.attempts - 1,
  };
}

const LOOK_MS = 60_000;

/** The group that an earlier attempt created; null = none, or this is the first attempt. */
async function findEarlier(work: Work, people: Address[]): Promise<GroupInfo | null> {
  if (work.step.startedAt === null) return null;
  const connection = work.whatsapp.connection();
  const self = connection.state === "connected" ? connection.self : { lid: null, phone: null };
  const ours = await findOurGroups(work.store.read);
  const groups = await work.whatsapp.groups();
  const found = findCreated(groups, { name: nameOf(work), since: work.step.createdAt, people, self, ours });
  // A list without a group that works is not whole: what else is missing in it may be there.
  if (!found && (await isPartial(work, groups))) throw new WhatsAppError("timeout", { certain: false });
  return found;
}

async function isPartial({ store }: Work, groups: GroupInfo[]): Promise<boolean> {
  const listed = new Set(groups.map(({ group }) => group));
  const working = await findWorkingGroups(store.read);
  return working.some((group) => !listed.has(group));
}
