import { beforeAll, describe, expect, it } from "vitest";
import { conversations } from "../../../words/es/conversations.ts";
import { i18n } from "../../../words/words.ts";
import type { Names } from "../names.ts";
import { eventWords } from "./event-words.ts";
import type { TicketEvent } from "./timeline.ts";

const names: Names = { agent: () => "Ana", group: () => "Soporte" };
const event = (more: Partial<TicketEvent>): TicketEvent => ({
  id: 1,
  at: "2026-03-02T13:00:00Z",
  event: "claimed",
  actor: null,
  by: null,
  facts: {},
  damaged: false,
  ...more,
});

beforeAll(() =>
  i18n.init({ lng: "es", resources: { es: { translation: conversations } }, keySeparator: false }),
);

describe("The words of an event", () => {
  it("name the system where nobody did it", () => {
    expect(eventWords(event({}), names)).toContain("El sistema");
  });

  it("of which something is damaged say so, and name nobody in its place", () => {
    const words = eventWords(event({ damaged: true }), names);
    expect(words).toMatch(/^Alguien .*\(parte de lo guardado está dañada\)$/);
    expect(eventWords(event({ damaged: true, by: "Vero" }), names)).toContain("Vero");
  });
});
