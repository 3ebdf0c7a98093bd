import { expect, it } from "vitest";
import { speaksToClient } from "./to-client.ts";

it.each([
  "Si, señora",
  "No, señor",
  "sí, señorita, enseguida",
  "No, señora, todavía no",
  "Si, te lo paso",
  "Sí, te paso el link",
  "dale, te aviso",
  "ok, ya te llamo",
  "sí, te voy a llamar a la tarde",
  "no, son 5000",
  "sí, sale $5000 por mes",
  "sí, ya salió",
  "sí, el técnico va mañana",
  "no, disculpá la demora",
  "no, tranquila",
  "dale, nos vemos el lunes",
])("%j is plainly to a client", (text) => expect(speaksToClient(text)).toBe(true));

it.each([
  "No, todavía no",
  "sí, ya va",
  "sí, te lo paso Beto",
  "sí, te paso el caso",
  "sí, te digo que era una nota",
  "no, te equivocaste",
  "sí, señora de Ventas",
  "sí, la señora no paga",
  "sí, te mando a Beto",
  "sí, le aviso",
  "sí, ya va",
  "sí, Beto va mañana",
  "sí, ya está",
  "sí, salió mal",
  "sí, te aviso?",
  "sí",
  "",
])("%j may be to somebody else", (text) => expect(speaksToClient(text)).toBe(false));
