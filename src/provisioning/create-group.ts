/** Makes the group of a room or a main group, once, and looks who got in. */
import { toChatPeople } from "./people.ts";
import { ensureMember } from "./add-agent.ts";
import { findCreated } from "./find-created.ts";
import { settleMs } from "./pace.ts";
import { changeGroup, done, failed, jidOf, later, nameOf, type Result, type Work } from "./work.ts";
import { findOurGroups } from "../store/team-lists.ts";
import type { Address } from "../domain/inbound.ts";
import type { GroupInfo } from "../session/port.ts";

/** In two goes: the group's address is on disk before anything else is asked. */
export async function createGroup(work: Work): Promise<Result> {
  // Fewer rooms were wanted meanwhile.
  if (work.room?.state === "retired") return done("not-needed");
  const jid = jidOf(work);
  if (jid === null) return make(work);
  if (work.room) return ensureMember(work, jid);
  const info = await work.whatsapp.groupInfo(jid);
  if (!info) return failed("group-gone");
  return done("ok", (desk) => changeGroup(desk, work, { state: "ready", problem: null, form: info.form }));
}

async function make(work: Work): Promise<Result> {
  const people = await toChatPeople(work);
  const info = (await findEarlier(work, people)) ?? (await work.whatsapp.createGroup(nameOf(work), people));
  return {
    state: "pending",
    outcome: "created",
    nextAt: later(work.now(), settleMs(work.pace, 0.5)),
    attempts: 0,
    effect: (desk) => changeGroup(desk, work, { jid: info.group, form: info.form }),
  };
}

/** The first try has nothing to look for: the list of all groups is not asked without need. */
async function findEarlier(work: Work, people: Address[]): Promise<GroupInfo | null> {
  if (work.step.startedAt === null) return null;
  const connection = work.whatsapp.connection();
  const self = connection.state === "connected" ? connection.self : { lid: null, phone: null };
  return findCreated(await work.whatsapp.groups(), {
    name: nameOf(work),
    since: work.step.createdAt,
    people,
    self,
    ours: await findOurGroups(work.store.read),
  });
}
