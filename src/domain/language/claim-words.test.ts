import { describe, expect, it } from "vitest";
import { bidIn, isPlainClaim, wantsOne } from "./claim-words.ts";

const team = ["Beto Pérez", "Sol", "Luz Paz"];

describe("A reply that quotes a card", () => {
  it.each([
    "lo tomo",
    "yo",
    "Voy",
    "dale",
    "mío!",
    "",
    "👍",
    "✋",
    "ahora lo veo",
    "después lo miro",
    "nora, es tuyo y mío",
    "no te preocupes, lo tomo yo",
    "no hay problema: yo me encargo",
    "hoy lo tomo",
    "yo",
    "noto que es mío",
    "lo tomo, estaba ocupado con otro",
    "no llego a ver la foto, pero la tomo yo, la tomo",
    "paso a verlo",
    "tomo",
    "tomo el de Marta",
    "el de la calle San Martín lo tomo yo",
    "Beto, lo tomo",
    "lo tomo, Beto",
    "Beto lo tomo yo",
    "yo lo tomo Beto",
    "voy yo, Beto está ocupado",
    "voy, avisale a Beto",
    "mío, Beto",
    "lo tomo, después te lo paso a vos",
    "otro para mí, lo tomo",
    "otra vez Marta",
    "está suscripto, lo veo",
    "se la ve enojada, la llamo",
    "lo tomo xq beto no esta",
    "lo tomo porque Beto está ocupado",
    "lo agarro beto esta ocupado",
    "lo agarro beto no llega",
    "voy beto",
    "gracias beto lo tomo",
    "dale beto lo agarro",
    "ya lo atiendo beto",
    "beto lo atiendo",
    "me lo llevo que beto se fue",
    "se quedo sin luz lo tomo",
  ])("takes it with %j", (text) => {
    expect(bidIn(text, team)).toBe("takes");
  });

  it("takes it with a word that is a colleague's name as well", () => {
    expect(bidIn("dale", ["Dale Gómez"])).toBe("takes");
  });

  it.each([
    "lo toma Beto",
    "Beto lo toma",
    "lo tomó Beto",
    "es de Beto",
    "para Beto",
    "dáselo a Beto",
    "dale Beto",
    "este es tuyo Beto",
    "lo ve pérez mañana",
    "tomalo vos",
    "tomalo",
    "atendelo",
    "encargate",
    "vos",
    "es tuyo",
    "te lo dejo",
    "te toca",
    "lo toma otro",
    "mirá que lo toma otra",
    "lo tomás Beto",
    "quedátelo",
    "asignalo a quien pueda",
    "you take it",
    "lo tomo beto",
    "lo agarro beto esta mañana",
    "beto lo tomo ayer",
    "creo que beto lo tomo",
    "me dijo que lo tomo beto",
    "voy a pasarlo a beto",
    "lo tomo beto no yo",
    "gracias beto",
    "lo tiene luz",
  ])("may leave it to somebody else with %j", (text) => {
    expect(bidIn(text, team)).toBe("unclear");
  });

  it.each([
    "¿quién lo toma?",
    "quién lo toma",
    "alguien lo puede tomar",
    "puede alguien tomarlo",
    "lo puede tomar alguien?",
    "no lo tomó nadie?",
  ])("asks others with %j", (text) => {
    expect(bidIn(text, team)).toBe("asks-others");
  });

  it.each([
    "no puedo",
    "No",
    "nop",
    "ahora no",
    "Ahora no puedo",
    "yo no",
    "hoy no llego",
    "todavía no",
    "por ahora no",
    "perdón, no puedo",
    "no, gracias",
    "no lo tomo",
    "no puedo, tomalo vos",
    "no puedo, dale",
    "tampoco",
    "imposible",
    "paso",
    "yo paso",
    "👎",
    "não posso",
    "mejor no",
    "NO PUEDO AHORA",
    "la verdad que no",
    "ni loco",
    "estoy con otro cliente, no puedo",
    "estoy almorzando, no llego",
    "lo siento, no puedo",
    "me encantaría pero no puedo",
    "ya me voy, no lo puedo tomar",
    "que lo tome otro",
    "que lo agarre Beto",
    "paso por ahora",
    "estoy re ocupada",
    "negativo",
    "I can't",
    "sorry, I can’t take it",
    "estou ocupado",
  ])("does not with %j", (text) => {
    expect(bidIn(text)).toBe("declines");
  });

  it.each(["¿es el de Yerba Buena?", "¿lo tomo?", "¿lo tomo yo o alguien más? lo tomo yo?"])(
    "asks with %j",
    (text) => {
      expect(bidIn(text)).toBe("asks");
    },
  );
});

describe("Words that quote no card", () => {
  it.each([
    "lo tomo",
    "Lo tomo!!",
    "yo",
    "YOOO",
    "tomo",
    "yo lo tomo",
    "ok lo tomo",
    "lo atiendo yo",
    "me lo quedo",
    "ese lo llevo",
    "mío",
    "eu pego",
    "I'll take it",
    "✋",
  ])("want a case: %j", (text) => {
    expect(wantsOne(text)).toBe(true);
  });

  it.each([
    "",
    "dale",
    "ok",
    "sí",
    "¿lo tomo?",
    "yo no",
    "yo mañana entro a las 9",
    "tomo un café y vuelvo",
    "¿quién lo toma?",
    "buen día",
    "lo tomó Beto",
    "listo",
    "este caso",
    "👍",
  ])("are talk: %j", (text) => {
    expect(wantsOne(text)).toBe(false);
  });
});

describe("Words that quote our question", () => {
  it.each([
    "sí",
    "lo tomo",
    "lo tomo, es cliente mío",
    "lo atiendo yo, un minuto",
    "voy",
    "Ana, lo tomo yo",
    "dale",
    "mío",
    "me encargo de eso ahora",
    "sí, Ana no está",
    "si soy yo",
    "si, lo tengo yo",
  ])("claim the case: %j", (text) => {
    expect(isPlainClaim(text, ["Ana"])).toBe(true);
  });

  it.each([
    "gracias",
    "no puedo",
    "jaja",
    "Ana lo toma",
    "¿lo tomo yo?",
    "lo toma otro",
    "es un cliente viejo",
    "llamó ayer",
    "sí, tomalo vos Ana",
    "sí, pero no puedo",
    "sí, lo toma otro",
    "sí?",
  ])("claim nothing: %j", (text) => {
    expect(isPlainClaim(text, ["Ana"])).toBe(false);
  });
});
