/**
 * Route handlers of the WhatsApp connection: its state, restart, unlink, pairing code, the number's groups, and the check of
 * a phone number.
 */
import { displayPhone } from "../../domain/contacts/phone.ts";
import { refuse } from "../../domain/refusal.ts";
import type { Connection } from "../../session/port.ts";
import { countInbox } from "../../store/messages/inbox.ts";
import { countOutbox } from "../../store/messages/outbox-waits.ts";
import { lastMessages } from "../../store/tickets/overview-now.ts";
import { lineLostAt } from "../../store/settings.ts";
import { findOurGroups } from "../../store/team/team-lists.ts";
import { writeLine } from "../auth/audited.ts";
import {
  groupsOnWhatsapp,
  pairingAnswer,
  pairingBody,
  phoneCheckAnswer,
  phoneCheckBody,
  whatsappSchema,
} from "../../contract/admin/whatsapp.ts";
import { isRefusal } from "../../domain/refusal.ts";
import type { Panel } from "../panel.ts";
import { lookUpPhone, readPhone } from "../http/phones.ts";
import { may } from "../../contract/roles.ts";
import { route, type Call, type Route } from "../http/route.ts";

async function describe({ panel, who }: Pick<Call, "panel" | "who">) {
  const { whatsapp, store, clock } = panel;
  const [outbox, inbox] = await Promise.all([countOutbox(store.read, clock()), countInbox(store.read)]);
  const [last, lostAt] = await Promise.all([lastMessages(store.read), lineLostAt(store.read)]);
  const oldestSeconds =
    outbox.oldestAt === null ? null : Math.max(0, (clock().getTime() - outbox.oldestAt.getTime()) / 1000);
  return {
    ...ofConnection(panel, who !== null && may(who.role, "admin")),
    // A disk that takes nothing has no row of it either.
    lostAt: whatsapp.connection().state === "connected" ? null : (lostAt ?? whatsapp.liveness().lostAt),
    liveness: whatsapp.liveness(),
    lastInAt: last.inAt,
    lastOutAt: last.outAt,
    outbox: { pending: outbox.pending, dead: outbox.dead, oldestSeconds },
    inbox: { pending: inbox.pending + inbox.held, parked: inbox.parked },
  };
}

/** Whoever sees the QR can link a phone of theirs: administrators only. */
function ofConnection({ whatsapp, t }: Panel, mayLink: boolean) {
  const connection = whatsapp.connection();
  switch (connection.state) {
    case "connected": {
      const { self, name } = connection;
      return {
        state: connection.state,
        ...(self.phone ? { phone: self.phone, phoneDisplay: displayPhone(self.phone) } : {}),
        ...(name ? { name } : {}),
      };
    }
    case "awaiting_qr": {
      const { state, qr, pairingCode, pairingPhone: phone } = connection;
      if (!mayLink) return { state };
      const code = pairingCode && phone ? { pairingCode, pairingPhone: displayPhone(phone) } : {};
      return { state, qr, ...code };
    }
    case "connecting":
      return { state: connection.state, ...inWords(connection.problem, t) };
    case "disconnected": {
      const { state, problem, until } = connection;
      return { state, ...inWords(problem, t), ...(until ? { until } : {}) };
    }
  }
}

function inWords(problem: Extract<Connection, { problem: unknown }>["problem"], t: Panel["t"]) {
  return problem === null ? {} : { problem, problemText: t(`problem.${problem}`) };
}

const look = route({
  method: "get",
  path: "/api/whatsapp",
  role: "viewer",
  summary: "How the connection is",
  answer: whatsappSchema,
  handle: (call) => describe(call),
});

const restart = route({
  method: "post",
  again: "harmless",
  path: "/api/whatsapp/restart",
  role: "admin",
  summary: "Close the connection and open a new one",
  answer: whatsappSchema,
  async handle(call) {
    await noteLine(call, "whatsapp.restarted");
    await call.panel.whatsapp.restart();
    return describe(call);
  },
});

const unlink = route({
  method: "post",
  again: "harmless",
  path: "/api/whatsapp/unlink",
  role: "admin",
  stepUp: true,
  summary: "Log the linked device out and forget its keys; tickets and people stay",
  answer: whatsappSchema,
  async handle(call) {
    await noteLine(call, "whatsapp.unlinked");
    await call.panel.whatsapp.unlink();
    return describe(call);
  },
});

const pairingCode = route({
  method: "post",
  again: "harmless",
  path: "/api/whatsapp/pairing-code",
  role: "admin",
  summary: "Link by a code typed on the phone, instead of the QR",
  body: pairingBody,
  answer: pairingAnswer,
  async handle(call) {
    const { panel, body } = call;
    const phone = readPhone(panel, body.phone);
    if (isRefusal(phone)) return phone;
    if (panel.whatsapp.connection().state === "connected") return refuse("already-connected");
    await noteLine(call, "whatsapp.pairing-code-asked");
    return { pairingCode: await panel.whatsapp.requestPairingCode(phone.likeliest) };
  },
});

const groups = route({
  method: "get",
  path: "/api/whatsapp/groups",
  role: "admin",
  summary: "The groups the number is in, to choose one that becomes a main group",
  answer: groupsOnWhatsapp,
  async handle({ panel }) {
    const [found, ours] = await Promise.all([panel.whatsapp.groups(), findOurGroups(panel.store.read)]);
    return {
      items: found.map(({ group, name, members, weAreAdmin, announcement, communityAnnouncement }) => ({
        jid: group,
        name,
        members: members.length,
        weAreAdmin,
        ours: ours.has(group),
        usable: !communityAnnouncement && (weAreAdmin || !announcement),
      })),
    };
  },
});

const phoneCheck = route({
  method: "post",
  again: "harmless",
  path: "/api/phone-check",
  role: "admin",
  unaudited: "it looks a number up and changes nothing",
  summary: "The international number for what was typed, and whether WhatsApp knows it",
  body: phoneCheckBody,
  answer: phoneCheckAnswer,
  async handle(call) {
    const { panel, body } = call;
    const phone = readPhone(panel, body.phone);
    if (isRefusal(phone)) return phone;
    const { display, likeliest } = phone;
    if (panel.whatsapp.connection().state !== "connected")
      return { display, phone: likeliest, onWhatsapp: null };
    const found = await lookUpPhone(call, phone);
    return { display, phone: found?.asked ?? likeliest, onWhatsapp: found !== null };
  },
});

async function noteLine(call: Pick<Call, "panel" | "who" | "req">, action: string): Promise<void> {
  const { store, clock } = call.panel;
  await store.transaction((tx) => writeLine(tx, call, { at: clock(), action, facts: {} }));
}

export const whatsappRoutes: Route[] = [look, restart, unlink, pairingCode, groups, phoneCheck];
