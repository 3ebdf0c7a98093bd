/** Types of provisioning: input and result of a step handler. */
import type { DeskContext } from "../desk/context.ts";
import type { ChatId, GroupJid, MainGroupId, PersonId } from "../domain/ids.ts";
import type { Address } from "../domain/messages/inbound.ts";
import type { AddressForm, Outgoing } from "../domain/messages/outgoing.ts";
import type { WhatsApp } from "../session/port.ts";
import { changeMainGroup, changeRoom } from "../store/team/groups.ts";
import type { Store } from "../store/engine/open.ts";
import type { Unfinished } from "../store/team/steps.ts";
import type { Key } from "../i18n/translator.ts";
import type { Delays } from "../domain/team/creation-limits.ts";

/** What happened, as people read it: each has its sentence in i18n/, without variables. */
export type Outcome = Extract<Key, `step.${string}`> extends `step.${infer Name}` ? Name : never;

/** The desk's verbs that steps need. */
export interface Verbs {
  /** Asks the agent for LISTO in the main group. */
  askReady(ctx: DeskContext, who: { agent: PersonId; mainGroup: MainGroupId }): Promise<void>;
  enqueueMessage(
    ctx: DeskContext,
    message: { chat: ChatId; content: Outgoing; ticket: null },
  ): Promise<unknown>;
  /** An agent's room became usable: their pending claims are carried out. */
  roomOpened(ctx: DeskContext, agent: PersonId): Promise<void>;
  /** Enqueues a check of one of our groups with WhatsApp. */
  checkGroup(ctx: DeskContext, group: GroupJid): Promise<void>;
  /** Learns which addresses are one person's. */
  acquaint(ctx: DeskContext, pairs: Address[]): Promise<void>;
}

export interface Work extends Unfinished {
  whatsapp: WhatsApp;
  store: Store;
  verbs: Verbs;
  delays: Delays;
  now(): Date;
}

export interface Become {
  state: "done" | "failed";
  outcome: Outcome;
  /** Not translated: for support. */
  detail?: string;
  /** Done in the transaction that writes this down, and only then. */
  effect?: (ctx: DeskContext) => Promise<void>;
}

export interface Wait extends Omit<Become, "state"> {
  state: "pending";
  nextAt: Date;
  /** How many tries count from here on; left out = this one did. */
  attempts?: number;
}

export type Result = Become | Wait;

/** Does one step. Throws `WhatsAppError`, which the runner turns into a result. */
export type StepHandler = (work: Work) => Promise<Result>;

export const done = (outcome: Outcome = "ok", effect?: Become["effect"]): Become => ({
  state: "done",
  outcome,
  ...(effect ? { effect } : {}),
});

export const failed = (outcome: Outcome, detail?: string): Become => ({
  state: "failed",
  outcome,
  ...(detail === undefined ? {} : { detail }),
});

export const later = (from: Date, ms: number): Date => new Date(from.getTime() + ms);

/**
 * Result when WhatsApp says that the group is gone. Once is no proof: the group is checked on its own, and only when it
 * was found lost that way does the step fail.
 */
export function groupMissing(work: Work): Result {
  const group = work.room ?? work.mainGroup;
  const jid = group?.jid ?? null;
  if (jid === null || (group?.state === "broken" && group.problem === "group-gone"))
    return failed("group-gone");
  return {
    state: "pending",
    outcome: "group-unsure",
    nextAt: later(work.now(), work.delays === "none" ? UNSURE_MS / 60 : UNSURE_MS),
    effect: (ctx) => work.verbs.checkGroup(ctx, jid),
  };
}

const UNSURE_MS = 3 * 60_000;

export const jidOf = ({ room, mainGroup }: Unfinished): GroupJid | null =>
  room?.jid ?? mainGroup?.jid ?? null;

export const nameOf = ({ room, mainGroup }: Unfinished): string => room?.name ?? mainGroup?.name ?? "";

/** Writes down what was learnt of the step's group. */
export async function changeGroup(
  ctx: DeskContext,
  { room, mainGroup }: Unfinished,
  change: { jid?: GroupJid | null; form?: AddressForm; state?: "ready" | "broken"; problem?: Outcome | null },
): Promise<void> {
  if (room) await changeRoom(ctx.tx, room.id, change);
  else if (mainGroup) await changeMainGroup(ctx.tx, mainGroup.id, change);
}
