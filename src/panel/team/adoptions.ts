/** Route handlers of adoptions, by which a group that somebody made becomes ours: the codes to type in it, confirmation and rejection. */
import { confirmAdoption, offerRoom, rejectAdoption } from "../../desk/team/adopt-confirm.ts";
import { tellRoomCode } from "../../desk/team/room-missing.ts";
import { toPersonId, type RoomId } from "../../domain/ids.ts";
import { isRefusal, refuse, type Refusal } from "../../domain/refusal.ts";
import { getAdoption, type Adoption } from "../../store/team/adoptions.ts";
import { adoptionsJson } from "./adoption-json.ts";
import { audited, onceOf } from "../auth/audited.ts";
import { adoptionList, adoptionSchema, roomAdoptBody } from "../../contract/team/adoptions.ts";
import { byId } from "../../contract/basics.ts";
import type { Panel } from "../panel.ts";
import { route, type Route } from "../http/route.ts";

const list = route({
  method: "get",
  path: "/api/adoptions",
  role: "admin",
  summary: "Codes that wait to be typed, and groups in which one was typed, to be confirmed or rejected",
  answer: adoptionList,
  handle: async ({ panel }) => ({ items: await adoptionsJson(panel) }),
});

async function oneAdoption(panel: Panel, adoption: Pick<Adoption, "id"> | Refusal) {
  if (isRefusal(adoption)) return adoption;
  const found = (await adoptionsJson(panel)).find(({ id }) => id === adoption.id);
  return found ?? refuse("no-such-adoption");
}

const factsOf = ({ id, mainGroup, room }: Adoption) => ({ adoption: id, mainGroup, room });

const confirm = route({
  method: "post",
  again: "harmless",
  path: "/api/adoptions/:id/confirm",
  role: "admin",
  summary: "The group in which the code was typed becomes ours from here on",
  params: byId,
  answer: adoptionSchema,
  async handle(call) {
    const { panel, params } = call;
    const before = await oneAdoption(panel, { id: params.id });
    const adoption = await getAdoption(panel.store.read, params.id);
    if (isRefusal(before)) return before;
    if (!adoption?.group) return refuse("not-typed-yet");
    const seen = await panel.whatsapp.groupInfo(adoption.group);
    if (!seen) return refuse("not-our-group");
    const line = { action: "adoption.confirmed", facts: factsOf };
    const done = await audited<Adoption>(call, line, (ctx) => confirmAdoption(ctx, params.id, seen));
    return isRefusal(done) ? done : { ...before, groupName: seen.name, members: seen.members.length };
  },
});

const reject = route({
  method: "post",
  again: "harmless",
  path: "/api/adoptions/:id/reject",
  role: "admin",
  summary: "It is not the one: the group stays nobody's, and the code is good for nothing any more",
  params: byId,
  async handle(call): Promise<void | Refusal> {
    const { id } = call.params;
    const line = { action: "adoption.rejected", facts: factsOf };
    const done = await audited<Adoption>(call, line, (ctx) => rejectAdoption(ctx, id));
    if (isRefusal(done)) return done;
  },
});

const adoptRoom = route({
  method: "post",
  again: "by-key",
  path: "/api/agents/:id/rooms/adopt",
  role: "admin",
  summary:
    "A code for a group that a person makes: they add the number, type it there, and it is confirmed at /api/adoptions; no limit of creating groups applies",
  params: byId,
  body: roomAdoptBody,
  answer: adoptionSchema,
  status: 201,
  async handle(call) {
    const { panel, params, body } = call;
    const agent = toPersonId(params.id);
    const room = (body.room ?? null) as RoomId | null;
    const line = { action: "room.awaited", facts: factsOf, id: ({ id }: Adoption) => id };
    const done = await onceOf<Adoption, number>(call, line, async (ctx) => {
      const offered = await offerRoom(ctx, agent, room);
      if (isRefusal(offered)) return offered;
      if (body.tell) await tellRoomCode(ctx, agent, offered.adoption.code);
      return offered.adoption;
    });
    return isRefusal(done) ? done : oneAdoption(panel, { id: done });
  },
});

export const adoptionRoutes: Route[] = [list, confirm, reject, adoptRoom];
