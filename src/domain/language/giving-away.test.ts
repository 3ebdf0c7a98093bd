import { describe, expect, it } from "vitest";
import { givesAway, mayGiveAway } from "./giving-away.ts";

const who = { takers: ["Beto", "Caro Díaz", "Ventas"], client: ["Marta Ruiz"], nameless: false };

describe("Words by which somebody else shall take the case", () => {
  it.each([
    "que lo tome Beto",
    "Que lo agarre Beto!",
    "que la atienda beto",
    "que lo siga Caro Díaz",
    "que la siga Caro",
    "mejor que lo tome Beto",
    "no llego, que lo tome Beto",
    "prefiero que lo tome Beto",
    "que lo tome @Beto",
    "que lo vea Beto",
    "que le conteste Beto",
    "que se encargue Beto",
    "que Beto lo tome",
    "que Beto tome este caso",
    "que tome el caso Beto",
    "este caso que lo tome Beto",
    "que lo tome ventas",
    "que lo tome la gente de ventas",
    "que siga Beto",
    "lo toma Beto",
    "lo tiene que tomar Beto",
    "lo puede tomar Beto?",
    "¿lo puede atender Beto?",
    "puede tomarlo Beto?",
    "¿Beto lo puede tomar?",
    "Beto lo toma?",
    "lo atiende Beto?",
    "¿puede agarrar este caso Beto?",
    "tomalo Beto",
    "Tomalo vos, Beto",
    "agarralo vos Beto",
    "atendela vos Beto",
    "podés tomarlo Beto?",
    "¿lo podés tomar Beto?",
    "lo tomás Beto?",
    "te encargás vos Beto?",
    "que lo tome otro",
    "que la atienda otra persona",
    "que alguien lo tome",
    "quién lo toma?",
    "¿alguien lo puede tomar?",
    "¿quién puede tomar este caso?",
    "let Beto take it",
    "can Beto take it?",
    "deixa o Beto pegar",
    "o Beto pode pegar?",
  ])("are these: %j", (text) => {
    expect(mayGiveAway(text)).toBe(true);
    expect(givesAway(text, who)).toBe(true);
  });

  it.each([
    "que lo instale Beto",
    "que lo revise Beto",
    "que lo retire Beto",
    "que te llame Beto",
    "que te atienda Beto",
    "que pase Beto a verlo",
    "que lo vea un técnico",
    "que lo tome",
    "que lo tome con agua",
    "que lo tome Pedro",
    "lo instala Beto?",
    "lo puede instalar Beto?",
    "lo atiende Beto mañana",
    "lo puede atender Beto a las 9",
    "lo sigue Beto desde la oficina",
    "¿Quiere que lo atienda Beto?",
    "tomalo con agua",
    "agarralo fuerte",
    "Tomalo, Marta",
    "¿alguien lo puede atender en la puerta?",
    "¿hay alguien en casa?",
    "¿quién lo instaló?",
    "¿quién toma la leche?",
    "mañana va Beto",
    "el pedido te lo toma Beto",
    "",
  ])("are not these: %j", (text) => expect(givesAway(text, who)).toBe(false));

  it("call the client where they have that name, and still speak of a colleague in the third person", () => {
    const beto = { ...who, client: ["Beto Gómez"] };
    expect(givesAway("agarralo, Beto", beto)).toBe(false);
    expect(givesAway("agarralo Beto", { ...who, client: [], nameless: true })).toBe(false);
    expect(givesAway("que lo tome Beto", beto)).toBe(true);
    expect(givesAway("que lo tome Beto", { ...who, client: [], nameless: true })).toBe(true);
  });

  it("take no time to speak of, however long the text is", () => {
    const start = performance.now();
    mayGiveAway("que lo tome el caso ".repeat(20_000));
    givesAway("no ".repeat(60_000), who);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
