/** Form state of a bulk action, and its conversion to the request body. */
export type BulkAct = "assign" | "transfer" | "tags" | "close" | "answer";

export interface BulkValues {
  agent: string;
  group: string | null;
  reason: string;
  add: string[];
  remove: string[];
  silent: boolean;
  text: string;
}

export const emptyValues: BulkValues = {
  agent: "",
  group: null,
  reason: "",
  add: [],
  remove: [],
  silent: false,
  text: "",
};

/** Whether everything that the action needs is filled in. */
export function isComplete(act: BulkAct, { agent, group, add, remove, text }: BulkValues): boolean {
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
export function toBody(act: BulkAct, values: BulkValues): object {
  const reason = values.reason.trim() === "" ? null : values.reason;
  const bodies: Record<BulkAct, object> = {
    assign: { agent: Number(values.agent) },
    transfer: { mainGroup: Number(values.group), reason },
    tags: { add: values.add.map(Number), remove: values.remove.map(Number) },
    close: { reason, silent: values.silent },
    answer: { text: values.text },
  };
  return bodies[act];
}
