import { describe, expect, it } from "vitest";
import { saysSend } from "./send-word.ts";

describe("The word that lets held words leave", () => {
  it.each([
    "mandalo",
    "Mandalo.",
    "MÁNDALO",
    "mandáselo",
    "sí, mandalo",
    "dale mandáselo",
    "enviar",
    "envialo por favor",
    "mandalo así nomás",
    "send",
    "send it",
    "envia",
    "sim, envie",
  ])("is %j", (text) => expect(saysSend(text)).toBe(true));

  it.each([
    "sí",
    "dale",
    "ok",
    "no",
    "👍",
    "¿mandalo?",
    "no lo mandes",
    "no mandalo",
    "mandalo mañana",
    "manda foto",
    "mandame la dirección",
    "",
  ])("is not %j", (text) => expect(saysSend(text)).toBe(false));
});
