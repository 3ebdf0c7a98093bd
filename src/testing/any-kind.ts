/**
 * Generators (fast-check) for property tests: every kind of message that may be posted in a room, and the
 * acts of a day in which that happens.
 */
import fc from "fast-check";
import type { InboundContent, MediaKind, RichForm } from "../domain/messages/inbound.ts";
import type { MessageId } from "../domain/ids.ts";
import { mediaOf } from "./samples.ts";

export const clients = ["Marta", "Pedro"] as const;
export const agents = ["Ana", "Beto"] as const;
export type Client = (typeof clients)[number];
export type AgentName = (typeof agents)[number];
export const roomOf = (agent: AgentName): string => `Chat soporte ${agent} N°1`;

/** A kind of message; `make` puts a recognisable mark into it. */
export interface Kind {
  make: (mark: string) => InboundContent;
  /**
   * What happens to it: `leaves` is sent to the client, `tells` too, whatever it quotes, `asks` is sent only after
   * "mandalo", `stays` is never sent, `command` is for colleagues only.
   */
  fate: "leaves" | "tells" | "asks" | "stays" | "command";
}

const text = (fate: Kind["fate"], words: (mark: string) => string): Kind => ({
  make: (mark) => ({ kind: "text", text: words(mark) }),
  fate,
});
const media = (kind: MediaKind, fate: Kind["fate"], words: (mark: string) => string): Kind => ({
  make: (mark) => mediaOf(kind, words(mark)),
  fate,
});
const at = (name: string): InboundContent => ({
  kind: "location",
  latitude: 1,
  longitude: 1,
  name,
  address: null,
  live: false,
});
const rich = (form: RichForm): Kind => ({
  make: (mark) => ({
    kind: "rich",
    rich: { form, title: mark, lines: [mark], from: null, until: null, price: null },
  }),
  fate: "stays",
});

/** At least one sample of every kind. The type demands an entry for a new kind. */
const kinds: Record<InboundContent["kind"], Kind[]> = {
  text: [
    text("leaves", (mark) => `hola ${mark}`),
    text("tells", (mark) => `/cliente /exacto ${mark}`),
    text("command", (mark) => `/nota ${mark}`),
    text("command", (mark) => `/nta ${mark}`),
    text("command", (mark) => ` ​／info ${mark}`),
    text("command", () => "/historial"),
    text("asks", (mark) => `listo ${mark}\n/nota ${mark}`),
    text("asks", (mark) => `Nota cliente pesado ${mark}`),
    text("asks", (mark) => `hola ${mark}\nnota interna: ojo`),
    text("asks", (mark) => `transferir a Beto ${mark}`),
    text("asks", (mark) => `fin no contesta ${mark}`),
    text("leaves", (mark) => `Fin de semana no atendemos ${mark}`),
    text("leaves", (mark) => `¿Notás alguna mejora? ${mark}`),
  ],
  media: [
    media("image", "leaves", (mark) => `mirá ${mark}`),
    media("document", "tells", (mark) => `/cliente ${mark}`),
    media("video", "command", (mark) => `/nota ${mark}`),
    media("image", "asks", (mark) => `mirá\n/fin ${mark}`),
    media("image", "asks", (mark) => `*nota*: no paga ${mark}`),
  ],
  location: [
    { make: at, fate: "leaves" },
    { make: (mark) => at(`/nota ${mark}`), fate: "asks" },
  ],
  contacts: [
    { make: (mark) => ({ kind: "contacts", cards: [{ name: mark, vcard: "" }] }), fate: "leaves" },
    { make: (mark) => ({ kind: "contacts", cards: [{ name: `/nota ${mark}`, vcard: "" }] }), fate: "asks" },
  ],
  poll: [
    { make: (mark) => ({ kind: "poll", question: mark, options: ["sí", "no"] }), fate: "leaves" },
    { make: (mark) => ({ kind: "poll", question: `/nota ${mark}`, options: ["sí"] }), fate: "asks" },
    { make: (mark) => ({ kind: "poll", question: `nota ${mark}`, options: ["sí"] }), fate: "asks" },
  ],
  rich: [rich("event"), rich("order"), rich("payment"), rich("blank"), rich("product")],
  vote: [{ make: () => ({ kind: "vote", poll: "X" as MessageId, choices: null }), fate: "stays" }],
  "view-once": [{ make: () => ({ kind: "view-once" }), fate: "stays" }],
  unsupported: [
    { make: () => ({ kind: "unsupported", wireType: "secretEncryptedMessage" }), fate: "stays" },
    { make: () => ({ kind: "unsupported", wireType: "someNewMessage" }), fate: "stays" },
  ],
  undecryptable: [{ make: () => ({ kind: "undecryptable" }), fate: "stays" }],
  // What changes another message: drawn as acts of their own.
  reaction: [],
  edit: [],
  deletion: [],
};
/** The samples of all kinds in one list. */
export const posts = Object.values(kinds).flat();

/** One act of a story. Numbers are picks: they are taken modulo the length of the list they choose from. */
export type Act =
  | { act: "client"; who: Client; quote: number | null }
  | { act: "client-amends"; who: Client; which: number; to: "edit" | "late-edit" | "deletion" }
  | { act: "claim"; who: AgentName; client: Client }
  | {
      act: "post";
      room: AgentName;
      kind: number;
      late: number | null;
      quote: number | null;
      live: boolean;
      /** Whether the author says "mandalo" when they are asked. */
      confirms: boolean;
    }
  | { act: "others"; room: AgentName; kind: number; who: "colleague" | "stranger" | "handset" }
  | { act: "edit"; room: AgentName; which: number; to: "plain" | "note" | "bare-note" | "fin" | "cliente" }
  | { act: "delete" | "react"; room: AgentName; which: number }
  | { act: "fin" | "soltar"; room: AgentName }
  | { act: "pass"; client: Client; to: AgentName }
  | { act: "release" | "reopen"; client: Client }
  | { act: "switch"; who: AgentName };

const some = fc.nat({ max: 1000 });
const room = fc.constantFrom(...agents);
const client = fc.constantFrom(...clients);
/** Generator of acts, the frequent ones with a higher weight. */
export const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ act: fc.constant("client" as const), who: client, quote: fc.option(some) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      act: fc.constant("client-amends" as const),
      who: client,
      which: some,
      to: fc.constantFrom("edit" as const, "late-edit" as const, "deletion" as const),
    }),
  },
  { weight: 4, arbitrary: fc.record({ act: fc.constant("claim" as const), who: room, client }) },
  {
    weight: 10,
    arbitrary: fc.record({
      act: fc.constant("post" as const),
      room,
      kind: some,
      late: fc.option(some, { freq: 3 }),
      quote: fc.option(some, { freq: 3 }),
      live: fc.boolean(),
      confirms: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      act: fc.constant("others" as const),
      room,
      kind: some,
      who: fc.constantFrom("colleague" as const, "stranger" as const, "handset" as const),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      act: fc.constant("edit" as const),
      room,
      which: some,
      to: fc.constantFrom(
        "plain" as const,
        "note" as const,
        "bare-note" as const,
        "fin" as const,
        "cliente" as const,
      ),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ act: fc.constantFrom("delete" as const, "react" as const), room, which: some }),
  },
  { weight: 2, arbitrary: fc.record({ act: fc.constantFrom("fin" as const, "soltar" as const), room }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant("pass" as const), client, to: room }) },
  {
    weight: 2,
    arbitrary: fc.record({ act: fc.constantFrom("release" as const, "reopen" as const), client }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constant("switch" as const), who: room }) },
);
