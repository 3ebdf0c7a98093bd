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
    "Beto lo toma",
    "Beto lo agarra",
    "que se lo quede Beto",
    "que Beto se lo quede",
    "que lo resuelva Beto",
    "que lo haga Beto",
    "que Caro Díaz lo tome",
    "Tomalo, Beto",
    "contestale vos Beto",
    "fijate vos Beto",
    "lo ves vos Beto?",
    "te lo dejo, Beto",
    "te lo paso Beto",
    "me voy, te lo dejo Beto",
    "te dejo este Beto",
    "todo tuyo Beto",
    "es tuyo, Beto",
    "para vos Beto",
    "pasenlo a ventas",
    "chicos, pasenlo a ventas",
    "hay que pasarlo a ventas",
    "hay que derivarlo a Beto",
    "este caso es de ventas",
    "este es para Beto",
    "perdón, eso era para Beto",
    "que siga otro",
    "que se encargue otro",
    "que lo resuelva otro",
    "alguien que lo tome",
    "alguien puede seguir con este?",
    "quién sigue con este?",
    "quién se queda con este caso?",
    "me voy a almorzar, quién lo sigue?",
    "alguien me reemplaza?",
    "alguno libre?",
    "agarralo vos que yo no puedo",
    "lo atendés vos?",
    "sacame este caso",
    "sáquenme este",
    "quiten este caso de acá",
    "no puedo con este",
    "no lo quiero atender",
    "deixa que o Beto atende",
    "passa isso pro Beto",
    "vou passar pro Beto",
    "pode passar pra ventas",
    "esse caso é de ventas",
    "alguém pode pegar?",
    "quem pega?",
    "quem pode pegar esse caso?",
    "give it to Beto",
    "pass this to Beto",
    "hand it over to Beto",
    "this case is for ventas",
    "can someone take this?",
    "who can take this case?",
    "someone else should take this",
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
    "que lo lleve Beto te parece bien?",
    "que se encargue Beto de llevarte el router",
    "lo toma Beto tu caso, es el encargado",
    "¿alguien lo toma en tu casa?",
    "Beto lo toma mañana y lo repara",
    "Beto lo agarra del poste",
    "te lo paso por acá",
    "te lo paso, Marta",
    "te derivo a ventas",
    "lo derivo a ventas",
    "esto es de ventas",
    "este precio es de Ventas",
    "hay que pasar por ventas",
    "hay que pasar a ventas",
    "alguien que lo reciba",
    "¿quién se queda con el router viejo?",
    "¿quién lo sigue usando?",
    "¿quién está en casa?",
    "agarralo vos del lado izquierdo",
    "¿lo podés tomar vos el paquete?",
    "sacame una foto",
    "sacame este dato",
    "no puedo con este ruido",
    "que siga así",
    "quem pega o pacote?",
    "alguém pode atender a porta?",
    "vou te passar para ventas",
    "can someone open the door?",
    "give it to Beto when he arrives",
    "someone will take it to your house",
    "",
  ])("are not these: %j", (text) => expect(givesAway(text, who)).toBe(false));

  it("call the client where they have that name, and still speak of a colleague in the third person", () => {
    const beto = { ...who, client: ["Beto Gómez"] };
    expect(givesAway("agarralo, Beto", beto)).toBe(false);
    expect(givesAway("agarralo Beto", { ...who, client: [], nameless: true })).toBe(false);
    expect(givesAway("que lo tome Beto", beto)).toBe(true);
    expect(givesAway("que lo tome Beto", { ...who, client: [], nameless: true })).toBe(true);
  });

  it("name nobody by what they are, where an agent is called by that and a number", () => {
    const technician = { ...who, takers: ["Técnico 1", "Ventas"] };
    for (const text of ["Ya lo toma el técnico", "que lo vea el técnico", "que lo resuelva un técnico"])
      expect(givesAway(text, technician)).toBe(false);
    for (const text of [
      "que lo tome Técnico 1",
      "que lo vea el técnico 1",
      "que lo tome técnico",
      "tomalo Técnico 1",
    ])
      expect(givesAway(text, technician)).toBe(true);
  });

  it("take no time to speak of, however long the text is", () => {
    const start = performance.now();
    mayGiveAway("que lo tome el caso ".repeat(20_000));
    givesAway("no ".repeat(60_000), who);
    givesAway("este caso este caso ".repeat(20_000), who);
    givesAway(`pasarlo a la gente de ${"la gente de ".repeat(20_000)}`, who);
    givesAway(`${"alguien que lo tome a la ".repeat(20_000)}?`, who);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
