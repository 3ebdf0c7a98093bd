import { describe, expect, it } from "vitest";
import { beginsLikeOurs } from "./like-ours.ts";
import { createTranslator } from "./translator.ts";

const t = createTranslator("es");

describe("A text that begins like a sentence of ours", () => {
  it.each([
    "ℹ️ *Ticket #1* · Soporte",
    "🎫 Ticket #12 · Ventas",
    "```🎫 Ticket #12```",
    "📝 Notas:\n• es morosa",
    "📂 *Ticket #1* · Support",
    "⚠️ Este mensaje *no se pudo entregar* al cliente: no sé",
  ])("is known by it: %j", (text) => {
    expect(beginsLikeOurs(t, text)).toBe(true);
  });

  it("is known by an administrator's own words, too", () => {
    const own = createTranslator("es", { "room.waited": "🛎️ Hace rato que espera: {{waited}}" });
    expect(beginsLikeOurs(own, "🛎 hace rato que espera: 5 min")).toBe(true);
    expect(beginsLikeOurs(t, "🛎 hace rato que espera: 5 min")).toBe(false);
  });

  it.each([
    "Hola, ¿cómo estás?",
    "✅ Listo",
    "👍",
    "⏰ mañana a las 8",
    "🔥 Urgente",
    "📷 Foto",
    "📊 Resumen del mes",
    "📞 381 555 0001 https://wa.me/5493815550001",
    "El ticket #4 ya está cerrado",
    "#1",
    "",
    "\n\n",
  ])("is not what people write: %j", (text) => {
    expect(beginsLikeOurs(t, text)).toBe(false);
  });
});
