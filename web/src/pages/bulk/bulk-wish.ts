/** Form state of a bulk action, and its conversion to the request body. */
export type BulkAct = "assign" | "transfer" | "tags" | "close" | "answer";

export interface Wish {
  agent: string;
  group: string | null;
  reason: string;
  add: string[];
  remove: string[];
  silent: boolean;
  text: string;
}

export const emptyWish: Wish = {
  agent: "",
  group: null,
  reason: "",
  add: [],
  remove: [],
  silent: false,
  text: "",
};

/** Whether everything that the action needs is filled in. */
export function isComplete(act: BulkAct, { agent, group, add, remove, text }: Wish): boolean {
  const done: Record<BulkAct, boolean> = {
    assign: agent !== "",
    transfer: group !== null,
    tags: add.length + remove.length > 0,
    close: true,
    answer: text.trim() !== "",
  };
  return done[act];
}

/** The request body, without the selected tickets and the key. */
export function toBody(act: BulkAct, wish: Wish): object {
  const reason = wish.reason.trim() === "" ? null : wish.reason;
  const bodies: Record<BulkAct, object> = {
    assign: { agent: Number(wish.agent) },
    transfer: { mainGroup: Number(wish.group), reason },
    tags: { add: wish.add.map(Number), remove: wish.remove.map(Number) },
    close: { reason, silent: wish.silent },
    answer: { text: wish.text },
  };
  return bodies[act];
}
