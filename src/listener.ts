/** What the session tells, handed to those it concerns. It waits for each: what it resolves for is written down. */
import type { AtDesk } from "./desk/desk.ts";
import { refuseCall } from "./desk/calls.ts";
import { acquaint } from "./desk/people.ts";
import { groupChanged, groupsSeen } from "./desk/membership.ts";
import { receive } from "./inbox/receive.ts";
import type { Log } from "./log.ts";
import type { Connection, SessionListener, WhatsApp } from "./session/port.ts";
import { markReceived } from "./store/outbox.ts";
import { saveSelf } from "./store/settings.ts";

export interface ListenerParts {
  atDesk: AtDesk;
  log: Log;
  /** Known only after the session that needs the listener was made. */
  whatsapp: () => WhatsApp;
  /** There are new rows in the inbox. */
  arrived(): void;
  /** The connection changed: whoever waited for it may go on. */
  connectionChanged(): void;
}

export function makeListener({ atDesk, log, whatsapp, ...then }: ListenerParts): SessionListener {
  return {
    arrived: async (arrivals) => {
      await atDesk((desk) => receive(desk, arrivals));
      then.arrived();
    },
    acquainted: (pairs) => atDesk((desk) => acquaint(desk, pairs)),
    groupChanged: (change) => atDesk((desk) => groupChanged(desk, change)),
    receipts: (receipts) =>
      atDesk(async (desk) => {
        for (const { id, state, at } of receipts) await markReceived(desk.tx, [id], { state, at });
      }),
    called: async (call) => {
      if (await atDesk((desk) => refuseCall(desk, call))) await whatsapp().rejectCall(call);
    },
    connectionChanged: async (connection) => {
      await atDesk(async (desk) => {
        if (connection.state === "connected") await saveSelf(desk.tx, connection.self);
        desk.changed({ topic: "connection" });
      });
      then.connectionChanged();
      if (connection.state === "connected") await lookAtGroups({ atDesk, log, whatsapp });
      report(log, connection);
    },
  };
}

/** While we were away groups may have been deleted, or we thrown out of them. */
async function lookAtGroups({
  atDesk,
  log,
  whatsapp,
}: Pick<ListenerParts, "atDesk" | "log" | "whatsapp">): Promise<void> {
  try {
    const groups = await whatsapp().groups();
    await atDesk((desk) => groupsSeen(desk, groups));
  } catch (error) {
    log.warn({ err: error }, "the groups could not be looked through this time");
  }
}

function report(log: Log, connection: Connection): void {
  const problem =
    connection.state === "connecting" || connection.state === "disconnected" ? connection.problem : null;
  const level = connection.state === "disconnected" && problem !== null ? "error" : "info";
  log[level]({ state: connection.state, problem }, "the connection to WhatsApp changed");
}
