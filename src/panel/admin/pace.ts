/**
 * Route handler of the sending rate ("Ritmo de envío"): limits in force, what waits in each lane, and why. The rate itself
 * is changed with the other settings.
 */
import { openChat, type ChatId } from "../../domain/ids.ts";
import { limited, limitsOf, pacePresets, type HeldBy } from "../../domain/messages/pace.ts";
import { getMainGroupByJid, getRoomByJid } from "../../store/team/groups.ts";
import type { Read } from "../../store/engine/open.ts";
import {
  findLaneQueues,
  findWaitingChats,
  type LaneQueue,
  type WaitingChat,
} from "../../store/messages/outbox-waits.ts";
import { nameOf } from "../../store/contacts/people.ts";
import { getSetup } from "../../store/settings.ts";
import { paceSchema } from "../../contract/admin/pace.ts";
import type { Panel } from "../panel.ts";
import { route, type Route } from "../http/route.ts";

/** More of them nobody reads at a glance. */
const SHOWN = 12;

async function nameOfChat(read: Read, chat: ChatId): Promise<string | null> {
  const opened = openChat(chat);
  if (opened.kind === "person") return nameOf(read, opened.person);
  const room = await getRoomByJid(read, opened.group);
  return room?.name ?? (await getMainGroupByJid(read, opened.group))?.name ?? null;
}

interface Standing {
  connected: boolean;
  heldBy: ReadonlyMap<string, HeldBy>;
  now: Date;
}

function whyOf({ lane, due, held }: LaneQueue, { connected, heldBy }: Standing) {
  if (due === 0 && held === 0) return null;
  if (!connected) return "offline" as const;
  return due === 0 ? ("later" as const) : (heldBy.get(lane) ?? ("turn" as const));
}

async function chatJson(read: Read, chat: WaitingChat, { connected, heldBy, now }: Standing) {
  const later = chat.nextAt !== null && chat.nextAt > now;
  return {
    id: chat.id,
    lane: chat.urgency,
    to: openChat(chat.chat).kind,
    name: await nameOfChat(read, chat.chat),
    ticket: chat.ticket,
    messages: chat.messages,
    since: chat.createdAt,
    nextAt: chat.nextAt,
    why: !connected
      ? ("offline" as const)
      : later
        ? ("later" as const)
        : (heldBy.get(chat.urgency) ?? ("turn" as const)),
  };
}

async function paceJson({ store, whatsapp, clock, sending }: Panel) {
  const now = clock();
  const { limits, heldBy, leftLately, inFlight } = sending();
  const { settings } = await getSetup(store.read);
  const connected = whatsapp.connection().state === "connected";
  const standing = { connected, heldBy, now };
  const queues = await findLaneQueues(store.read, now);
  const chats = await findWaitingChats(store.read, SHOWN);
  const { slow, normal, fast } = pacePresets;
  return {
    deliberate: limits !== null,
    pace: settings.pace,
    own: limited.filter((name) => settings.paceLimits[name] !== undefined),
    limits: { ...limitsOf(settings) },
    presets: { slow: { ...slow }, normal: { ...normal }, fast: { ...fast } },
    lanes: queues.map((queue) => ({
      ...queue,
      why: whyOf(queue, standing),
      leftLastMinute: leftLately[queue.lane],
    })),
    leftLastMinute: Object.values(leftLately).reduce((all, n) => all + n, 0),
    inFlight,
    chats: await Promise.all(chats.map((chat) => chatJson(store.read, chat, standing))),
  };
}

const look = route({
  method: "get",
  path: "/api/pace",
  role: "viewer",
  summary: "How fast we send, what waits in each lane, since when and why",
  answer: paceSchema,
  handle: ({ panel }) => paceJson(panel),
});

export const paceRoutes: Route[] = [look];
