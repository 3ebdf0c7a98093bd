/** Types of outgoing messages, before they are encoded. The counterpart of `inbound.ts`. */
import type { Address, ContactCard } from "./inbound.ts";
import type { MessageId } from "../ids.ts";

/** A message of the destination chat that another one refers to. `author` null means us. */
export interface Target {
  id: MessageId;
  author: Address | null;
}

export interface Quote extends Target {
  /** What the quoted message said, for the grey box above the answer. */
  text: string;
}

export type Outgoing =
  /** `mentions` must also stand in the text, as `mentionOf` writes them. */
  | { kind: "text"; text: string; quote?: Quote; mentions?: Address[] }
  /** A file that WhatsApp already holds: `wire` as in `Media`; `caption` replaces the sender's. */
  | { kind: "media"; wire: string; caption: string | null; quote?: Quote }
  | {
      kind: "location";
      latitude: number;
      longitude: number;
      name: string | null;
      address: string | null;
      quote?: Quote;
    }
  | { kind: "contacts"; cards: ContactCard[]; quote?: Quote }
  | { kind: "reaction"; target: Target; emoji: string | null }
  /** `wire`: the file whose caption `text` becomes; left out = a text is edited. */
  | { kind: "edit"; target: Target; text: string; wire?: string }
  | { kind: "deletion"; target: Target }
  /** Asks a person who may not be added to join a group: WhatsApp's own invitation message. */
  | { kind: "group-invite"; group: string; groupName: string; code: string; expiresAt: Date; text: string };

/**
 * Whether the members of a chat are addressed by LID or by phone number on the wire; groups say it
 * themselves.
 */
export type AddressForm = "lid" | "phone";

/** The text that stands for a mentioned person. Falls back to whatever address is known. */
export function mentionOf(person: Address, form: AddressForm): string {
  const digits = form === "lid" ? (person.lid ?? person.phone) : (person.phone ?? person.lid);
  return `@${digits ?? ""}`;
}

/**
 * Why an outbox message became a dead letter. Stands before the ":" of its row's error, with a code or a
 * detail behind it. no-answer: may even have arrived · refused: WhatsApp will never take it · restricted: it
 * forbade it for a whole day · failing: it certainly did not leave, many times.
 */
export type Undelivered = "no-answer" | "refused" | "restricted" | "failing";
