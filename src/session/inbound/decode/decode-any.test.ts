import { proto } from "@whiskeysockets/baileys";
import fc from "fast-check";
import { expect, it } from "vitest";
import { looksEmpty } from "../../../domain/text/blank.ts";
import type { InboundContent } from "../../../domain/messages/inbound.ts";
import { toContent } from "../../../domain/messages/stored-content.ts";
import { contentOf } from "./decode-content.ts";
import { findContext } from "./find-context.ts";

/** Anything that protobuf can carry: tag, wire type and value, nested as deep as the draw goes. */
const bytes = (depth: number): fc.Arbitrary<Uint8Array> =>
  fc
    .array(
      fc.oneof(
        fc.tuple(
          fc.integer({ min: 1, max: 120 }),
          fc.constant(0),
          fc.nat().map((n) => varint(n)),
        ),
        fc.tuple(
          fc.integer({ min: 1, max: 120 }),
          fc.constant(1),
          fc.uint8Array({ minLength: 8, maxLength: 8 }),
        ),
        fc.tuple(
          fc.integer({ min: 1, max: 120 }),
          fc.constant(2),
          (depth <= 0
            ? fc.oneof(
                fc.uint8Array({ maxLength: 20 }),
                fc.string({ unit: "binary", maxLength: 10 }).map(utf8),
              )
            : fc.oneof(
                { weight: 3, arbitrary: bytes(depth - 1) },
                { weight: 1, arbitrary: fc.string().map(utf8) },
              )
          ).map((value) => Buffer.concat([varint(value.length), value])),
        ),
      ),
      { maxLength: 5 },
    )
    .map((fields) => Buffer.concat(fields.flatMap(([id, wire, value]) => [varint(id * 8 + wire), value])));

const utf8 = (text: string): Uint8Array => Buffer.from(text);

function varint(n: number): Buffer {
  const out: number[] = [];
  let rest = n;
  for (; rest > 127; rest = Math.floor(rest / 128)) out.push((rest % 128) | 128);
  return Buffer.from([...out, rest]);
}

/** Each kind of message, with hardly anything or with anything in it. */
const message: fc.Arbitrary<proto.IMessage> = fc
  .tuple(fc.constantFrom(...fieldIds()), bytes(3))
  .map(([id, body]) => Buffer.concat([varint(id * 8 + 2), varint(body.length), body]))
  .map(decoded)
  .filter((one): one is proto.Message => one !== null);

function decoded(from: Uint8Array): proto.Message | null {
  try {
    return proto.Message.decode(from);
  } catch {
    return null;
  }
}

/** The numbers of the fields that the library knows: those that leave something behind. */
function fieldIds(): number[] {
  const known = (id: number): boolean =>
    Object.keys(decoded(Buffer.concat([varint(id * 8 + 2), varint(0)])) ?? {}).length > 0;
  return Array.from({ length: 200 }, (_, index) => index + 1).filter(known);
}

/** What people would see of it; reactions and the like only point at something. */
function seen(content: InboundContent): string {
  switch (content.kind) {
    case "text":
      return content.text;
    case "media":
      return content.media.wire;
    case "contacts":
      return content.cards.length > 0 ? "cards" : "";
    case "poll":
      return [content.question, ...content.options].join("");
    case "rich":
      return content.rich.form;
    case "unsupported":
      return content.wireType;
    case "location":
      return Number.isFinite(content.latitude) && Number.isFinite(content.longitude) ? "place" : "";
    case "vote":
    case "reaction":
    case "edit":
    case "deletion":
    case "view-once":
    case "undecryptable":
      return content.kind;
  }
}

it("knows the field numbers of every kind", () => {
  expect(fieldIds().length).toBeGreaterThan(90);
});

it("Whatever protobuf takes is read without a fault, shows something, and survives being stored", () => {
  fc.assert(
    fc.property(message, (one) => {
      findContext(one);
      const content = contentOf(one);
      if (content === null) return;
      expect(looksEmpty(seen(content))).toBe(false);
      const json = JSON.stringify(content);
      expect(toContent(JSON.parse(json))).toEqual(JSON.parse(json));
      expect(json.includes("\\u0000")).toBe(false);
    }),
    { numRuns: 3_000 },
  );
});
