/**
 * Branded ids and the only functions that make them. Everywhere else they are opaque: passed on and compared,
 * never built or taken apart.
 */
declare const brand: unique symbol;
type Branded<Base, Name extends string> = Base & { readonly [brand]: Name };

/** Our own number for a person. Phone and LID hang on it in the store; nothing else may compare those. */
export type PersonId = Branded<number, "PersonId">;
/** What people see as `#1042`. */
export type TicketNumber = Branded<number, "TicketNumber">;
export type MainGroupId = Branded<number, "MainGroupId">;
export type RoomId = Branded<number, "RoomId">;
/** A row of the conversation: one thing said in a ticket, wherever it was said first. */
export type EntryId = Branded<number, "EntryId">;
/** Id of one WhatsApp message. Unique only together with its chat and its sender. */
export type MessageId = Branded<string, "MessageId">;
/** Address of a WhatsApp group, `…@g.us`. */
export type GroupJid = Branded<string, "GroupJid">;
/** WhatsApp's opaque number for a person, digits only, without `@lid` and without a device. */
export type Lid = Branded<string, "Lid">;
/** An international phone number as WhatsApp writes it, digits only: `5493815551234`. */
export type Phone = Branded<string, "Phone">;
/** Any WhatsApp conversation: a person's (by our number, whatever their addresses) or a group. */
export type ChatId = Branded<string, "ChatId">;

export const toPersonId = (n: number): PersonId => n as PersonId;
export const toTicketNumber = (n: number): TicketNumber => n as TicketNumber;
export const toMainGroupId = (n: number): MainGroupId => n as MainGroupId;
export const toEntryId = (n: number): EntryId => n as EntryId;
export const toMessageId = (s: string): MessageId => s as MessageId;
/** Throws when the text is not a group address: it would be a bug, people never type these. */
export function toGroupJid(s: string): GroupJid {
  if (!/^[\d-]+@g\.us$/.test(s)) throw new Error("not a group address");
  return s as GroupJid;
}
/** Takes `123`, `123@lid` or `123:4@lid`. */
export const toLid = (s: string): Lid => (s.split("@")[0] ?? "").split(":")[0] as Lid;
/** Takes `549…`, `549…@s.whatsapp.net` or `549…:4@s.whatsapp.net`. */
export const toPhone = (s: string): Phone => (s.split("@")[0] ?? "").split(":")[0] as Phone;

export const chatOfPerson = (person: PersonId): ChatId => `p:${person}` as ChatId;
export const chatOfGroup = (group: GroupJid): ChatId => `g:${group}` as ChatId;
export const isGroupChat = (chat: ChatId): boolean => chat.startsWith("g:");
/** Reads back what `chatOfPerson` and `chatOfGroup` made. */
export function openChat(
  chat: ChatId,
): { kind: "person"; person: PersonId } | { kind: "group"; group: GroupJid } {
  if (chat.startsWith("g:")) return { kind: "group", group: toGroupJid(chat.slice(2)) };
  return { kind: "person", person: toPersonId(Number(chat.slice(2))) };
}
