/** Decoder of answers to forms and buttons of companies: what was filled in, as "field: value" lines. */
import type { proto } from "@whiskeysockets/baileys";
import { looksEmpty } from "../../../domain/text/blank.ts";
import type { InboundContent } from "../../../domain/messages/inbound.ts";
import { lineOf, linesOf } from "./decode-rich.ts";
import { readJson } from "./read-json.ts";

type Message = proto.IMessage;

/** Fields that machines fill in for each other. */
const OF_MACHINES = new Set([
  "flow_token",
  "flow_id",
  "flow_name",
  "flow_message_version",
  "wa_flow_response_params",
]);
/** What phones write under a form that was sent, in place of words. */
const SENT = /^(?:sent|enviad[oa]|response sent|respuesta enviada|resposta enviada)\.?$/iu;
/** Enough for every form, too little to flood a room. */
const MOST = 100;

export function interactiveAnswer({
  interactiveResponseMessage: answer,
}: Message): InboundContent | undefined {
  const filled = fieldsOf(readJson(answer?.nativeFlowResponseMessage?.paramsJson)).slice(0, MOST);
  const body = answer?.body?.text ?? "";
  // A button's answer names the button in the body and only its id in the parameters.
  const isButton = filled.length <= 1 && filled.every(({ name }) => name === "id");
  const lines = isButton ? [] : filled.map(({ name, value }) => (name === "" ? value : `${name}: ${value}`));
  const words = linesOf(lines.length > 0 && SENT.test(body.trim()) ? null : body, ...lines);
  if (words.length > 0) return { kind: "text", text: words.join("\n") };
  const only = filled[0]?.value;
  return only === undefined ? undefined : { kind: "text", text: only };
}

interface Field {
  name: string;
  value: string;
}

/** Every value with the name nearest to it; a list of plain values is one value. */
function fieldsOf(value: unknown, name = "", depth = 0): Field[] {
  if (depth > 6) return [];
  if (typeof value === "object" && value !== null && !Array.isArray(value)) {
    return Object.entries(value)
      .filter(([key]) => !OF_MACHINES.has(key))
      .flatMap(([key, one]) => fieldsOf(one, fieldName(key), depth + 1));
  }
  if (Array.isArray(value) && value.some((one) => typeof one === "object"))
    return value.flatMap((one) => fieldsOf(one, name, depth + 1));
  const words = (Array.isArray(value) ? value : [value]).map(plain).filter((one) => one !== "");
  return words.length > 0 ? [{ name, value: words.join(", ") }] : [];
}

/** `screen_0_Nombre_completo_1` is how form builders spell "Nombre completo". */
const fieldName = (key: string): string =>
  lineOf(
    key
      .replace(/^screen_\d+_/u, "")
      .replace(/_\d+$/u, "")
      .replaceAll("_", " "),
  ) ?? "";

function plain(value: unknown): string {
  if (typeof value === "boolean") return value ? "✓" : "✗";
  if (typeof value === "number") return String(value);
  // `0_Opción_A`: the place of the option in its list stands before it.
  if (typeof value !== "string" || looksEmpty(value)) return "";
  return /^\d+_./u.test(value) ? value.replace(/^\d+_/u, "").replaceAll("_", " ") : value;
}
