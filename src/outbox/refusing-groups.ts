/** Detection of a refusal of the whole number: tells one group that refuses our messages from a number whose messages no group takes. */
import { openChat, type ChatId } from "../domain/ids.ts";
import type { SendOutcome } from "../session/port.ts";

/** So many groups, one after the other, and none that took something in between. */
const EVERYWHERE = 2;

export class Refusals {
  /** Since a group last took something. */
  readonly #groups: Set<ChatId>;

  /** `refusing`: those that had refused before this start. */
  constructor(refusing: ChatId[] = []) {
    this.#groups = new Set(refusing);
  }

  /** To be told of every answer. True when a refusal is about all groups. */
  isEverywhere(chat: ChatId, { outcome }: SendOutcome): boolean {
    if (openChat(chat).kind !== "group") return false;
    if (outcome === "sent") this.#groups.clear();
    if (outcome !== "refused") return false;
    this.#groups.add(chat);
    return this.#groups.size >= EVERYWHERE;
  }
}
