/** Step handler: adds an agent to a group, or sends an invitation where WhatsApp does not let us add them. */
import { chatOfPerson, type GroupJid } from "../domain/ids.ts";
import type { Outgoing } from "../domain/messages/outgoing.ts";
import { WhatsAppError, type AddResult, type GroupInfo } from "../session/port.ts";
import { firstTime, linkOut } from "../store/tickets/cards.ts";
import type { DeskContext } from "../desk/context.ts";
import { addressIn } from "./people.ts";
import { isAmong } from "../domain/contacts/address.ts";
import {
  changeGroup,
  done,
  failed,
  groupMissing,
  jidOf,
  later,
  nameOf,
  type Outcome,
  type Result,
  type Work,
} from "./work.ts";

const DAY = 24 * 60 * 60_000;
/** An invitation is good for about three days; being added against one's will more often than this gets numbers banned. */
const INVITATION_MS = 3 * DAY;
const MOST_INVITATIONS = 3;

export async function addAgent(work: Work): Promise<Result> {
  const jid = jidOf(work);
  return jid === null ? groupMissing(work) : ensureMember(work, jid);
}

/** Adds them unless they are in. For somebody who is in, WhatsApp is asked for nothing but the list of members. */
export async function ensureMember(work: Work, group: GroupJid): Promise<Result> {
  const address = await addressIn(work);
  if (!address) return failed("no-address");
  const info = await work.whatsapp.groupInfo(group);
  if (!info) return groupMissing(work);
  if (info.communityAnnouncement) return failed("community-announcement");
  if (isAmong(info.members, address)) return isIn(work, info);
  if (work.step.outcome === "invited" && work.step.attempts >= MOST_INVITATIONS)
    return failed("invite-expired");
  const [answer] = await work.whatsapp.addToGroup(group, [address]);
  return afterAdding(work, info, answer);
}

/** Whether WhatsApp's refusal leaves room for an invitation, or only a person can help. */
const answers = {
  forbidden: "invite",
  "left-recently": "invite",
  "not-on-whatsapp": "not-on-whatsapp",
  "blocked-us": "blocked-us",
  full: "full",
} satisfies Partial<Record<AddResult["result"], Outcome | "invite">>;

async function afterAdding(work: Work, info: GroupInfo, answer: AddResult | undefined): Promise<Result> {
  switch (answer?.result) {
    case "added":
    case "already-in":
      return isIn(work, info);
    case "forbidden":
    case "left-recently":
    case "not-on-whatsapp":
    case "blocked-us":
    case "full": {
      const outcome = answers[answer.result];
      return outcome === "invite" ? invite(work, info, answer) : failed(outcome, answer.code);
    }
    case "rate-overlimit":
    case "restricted":
      throw new WhatsAppError(answer.result, { certain: true, number: answer.code });
    case "unknown":
      throw new WhatsAppError("other", { certain: true, number: answer.code });
    case "no-answer":
    case undefined:
      throw new WhatsAppError("timeout", { certain: false });
  }
}

function isIn(work: Work, info: GroupInfo): Result {
  return done("ok", async (ctx) => {
    // The members' list shows both addresses of people we may know by one.
    await work.verbs.acquaint(
      ctx,
      info.members.map(({ address }) => address),
    );
    const { room } = work;
    // A retired room stays retired: its group is only kept in order.
    const opens = room !== null && room.agent === work.step.person && room.state !== "retired";
    await changeGroup(ctx, work, { form: info.form, ...(opens ? { state: "ready", problem: null } : {}) });
    if (opens) await work.verbs.roomOpened(ctx, room.agent);
  });
}

/** They join by themselves: `joined` in desk/membership finishes the step; else it is tried again when the invitation is over. */
async function invite(work: Work, info: GroupInfo, answer: AddResult): Promise<Result> {
  const link = answer.invite ? null : await linkTo(work, info.group);
  if (!answer.invite && link === null) return failed("cannot-invite", answer.code);
  const now = work.now();
  const over = answer.invite?.expiresAt ?? later(now, INVITATION_MS);
  return {
    state: "pending",
    outcome: "invited",
    nextAt: over > now ? over : later(now, INVITATION_MS),
    detail: answer.code,
    effect: (ctx) => sendInvitation(ctx, work, { group: info.group, invite: answer.invite, link }),
  };
}

/** The invitation link; null when we may not create one: only group administrators can. */
async function linkTo({ whatsapp }: Work, group: GroupJid): Promise<string | null> {
  try {
    return await whatsapp.inviteLink(group);
  } catch (error) {
    if (error instanceof WhatsAppError && (error.code === "forbidden" || error.code === "not-member"))
      return null;
    throw error;
  }
}

interface Invitation {
  group: GroupJid;
  invite: AddResult["invite"];
  link: string | null;
}

async function sendInvitation(
  ctx: DeskContext,
  work: Work,
  { group, invite, link }: Invitation,
): Promise<void> {
  const { person } = work.step;
  if (person === null) return;
  const groupName = nameOf(work);
  const content: Outgoing = invite
    ? {
        kind: "group-invite",
        group,
        groupName,
        ...invite,
        text: ctx.t("invite.text", { group: groupName }),
      }
    : { kind: "text", text: ctx.t("invite.link", { group: groupName, link: link ?? "" }) };
  await work.verbs.enqueueMessage(ctx, { chat: chatOfPerson(person), content, ticket: null });
  if (link !== null) await firstTime(ctx.tx, linkOut(group), ctx.now);
}
