/** Decoder of the buttons of interactive messages (native flow): each is a name and JSON of its own. */
import type { proto } from "@whiskeysockets/baileys";
import { lineOf, some } from "./decode-rich.ts";
import { fieldsIn, listIn, readJson, textIn } from "./read-json.ts";

/** What stands on a button or behind it is one line; null = nothing of it can be seen. */
const wordIn = (value: unknown): string | null => lineOf(textIn(value));

type Button = proto.Message.InteractiveMessage.NativeFlowMessage.INativeFlowButton;

/** What a button says and leads to, whatever it is called: by the fields it has. */
export function buttonLines({ buttonParamsJson }: Button): string[] {
  const fields = fieldsIn(readJson(buttonParamsJson));
  const label = wordIn(fields.display_text) ?? wordIn(fields.title);
  const url = wordIn(fields.url) ?? wordIn(fields.merchant_url);
  const code = wordIn(fields.copy_code);
  const phone = wordIn(fields.phone_number);
  if (url !== null) return [line("🔗", label, url)];
  if (code !== null) return [line("📋", label, code)];
  if (phone !== null) return [line("📞", label, phone)];
  const rows = some(listIn(fields.sections)).flatMap(sectionLines);
  const bill = billLines(fields);
  const name = label === null ? [] : [`▫️ ${label}`];
  return [...name, ...rows, ...bill];
}

/** An offer for a while: its words and its code. */
export function offerLines(paramsJson: string | null | undefined): string[] {
  const offer = fieldsIn(fieldsIn(readJson(paramsJson)).limited_time_offer);
  const text = wordIn(offer.text);
  const url = wordIn(offer.url);
  const code = wordIn(offer.copy_code);
  return [text, url === null ? null : `🔗 ${url}`, code === null ? null : `📋 ${code}`].filter(
    (one) => one !== null,
  );
}

const sectionLines = (section: Record<string, unknown>): string[] => [
  ...[wordIn(section.title)].filter((title) => title !== null),
  ...some(listIn(section.rows)).map(
    (row) => `▫️ ${[wordIn(row.title), wordIn(row.description)].filter((word) => word !== null).join(" — ")}`,
  ),
];

/** "Review and pay": what was ordered, how to pay, and how much. */
function billLines(fields: Record<string, unknown>): string[] {
  const bought = some(listIn(fieldsIn(fields.order).items)).map(
    (item) => `▫️ ${wordIn(item.name) ?? ""} × ${wordIn(item.quantity) ?? 1}`,
  );
  const keys = some(listIn(fields.payment_settings)).flatMap((one) => {
    const key = wordIn(fieldsIn(one.pix_static_code).key) ?? wordIn(fieldsIn(one.payment_link).uri);
    return key === null ? [] : [`📋 ${key}`];
  });
  const { value, offset } = fieldsIn(fields.total_amount);
  const total = Number(value) / (Number(offset) || 1);
  const currency = wordIn(fields.currency) ?? "";
  return [
    ...bought,
    ...keys,
    ...(Number.isFinite(total) && total > 0 ? [`💲 ${currency} ${total.toFixed(2)}`.replace("  ", " ")] : []),
  ];
}

const line = (sign: string, label: string | null, what: string): string =>
  label === null ? `${sign} ${what}` : `${sign} ${label}: ${what}`;
