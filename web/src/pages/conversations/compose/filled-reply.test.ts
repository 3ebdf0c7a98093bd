import { expect, it } from "vitest";
import { filledReply } from "./filled-reply.ts";

it.each<[string, string | null, string]>([
  ["Hola {{nombre}}, va en camino.", "Marta", "Hola Marta, va en camino."],
  ["{{ Nombre }}: gracias, {{nombre}}", "Marta", "Marta: gracias, Marta"],
  ["Hi {{name}}, oi {{nome}}", "Marta", "Hi Marta, oi Marta"],
  ["Hola {{nombre}}", "$& {{nombre}}", "Hola $& {{nombre}}"],
  ["Hola {{nombre}}, va en camino.", null, "Hola, va en camino."],
  ["¡Gracias, {{nombre}}!", null, "¡Gracias,!"],
  ["{{nombre}}, va en camino.", null, "va en camino."],
  ["Hola\n{{nombre}}: listo", null, "Hola\nlisto"],
  ["De 9 a 18.", "Marta", "De 9 a 18."],
])("%j to %j says %j", (text, name, says) => {
  expect(filledReply(text, name)).toBe(says);
});
