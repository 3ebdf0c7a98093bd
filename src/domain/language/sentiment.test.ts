import { describe, expect, it } from "vitest";
import { deniers, linkingWords, loneRequests, moodLexicon, personRequests } from "./mood-lexicon.ts";
import { moodExceptions } from "./mood-exceptions.ts";
import { phrasesOf } from "../text/phrases.ts";
import { asksForPerson, senseMood } from "./sentiment.ts";

const sense = (text: string, recentTickets = 0) => senseMood({ texts: text.split("|"), recentTickets });

describe("How somebody sounds", () => {
  it.each([
    "son unos chorros",
    "Esto es una vergüenza, hace 5 días que no tengo internet",
    "POR QUÉ NO CONTESTAN???",
    "Me están tomando el pelo",
    "los voy a denunciar en defensa del consumidor",
    "estoy harto de ustedes",
    "Pésimo servicio",
    "la puta madre, otra vez sin internet",
    "Manga de inútiles!!!",
    "Gracias por nada",
    "esto es una estafa",
    "ya les reclamé tres veces y nadie me responde 😡",
    "Nadie contesta!! hace una semana que estoy sin servicio",
    "un desastre la atención",
    "Hola buen día|sigo sin internet|nadie me contesta|HASTA CUANDO VAN A SEGUIR ASI!!",
    "me cagaron con la factura",
    "gracias, pero son unos mentirosos",
    "no hacen nada ladrones",
    "servicio de mierda",
    "quiero la baja, estoy podrida",
    "BUENAS TARDES NO TENGO INTERNET HACE DOS DIAS Y NADIE ME RESUELVE",
    "hace una semana sin servicio y nadie me da una solución",
    "nadie me lo arregla, hace 3 dias",
    "3er reclamo que hago!!!",
    "ya es el cuarto reclamo que hago",
    "van 5 reclamos y nada",
    "me quiero dar de baja",
    "quiero darme de baja ya",
    "nos vamos a dar de baja",
    "corto el servicio y me voy a la competencia",
    "me paso a otra empresa",
    "estoy re caliente",
    "estamos muy calientes con ustedes",
    "no me tomen el pelo",
    "no me tomen por idiota",
    "no nos mientan",
    "quiero poner una queja",
    "voy a dejar una queja formal",
    "disculpen pero es una vergüenza el servicio",
    "me olvidé de pagar y me cortaron, es una vergüenza",
    "son unos ladrones, me robaron el módem",
    "mi hijo está harto de esperar",
    "es un asco el servicio",
    "no tengo internet 😡",
    "😡",
    "y? 🤬",
    "dale, espero 😠",
  ])("%j: angry", (text) => {
    expect(sense(text).mood).toBe("angry");
  });

  it.each([
    "Hola, no me anda internet",
    "Buenas, quería consultar el precio del plan de 100 megas",
    "HOLA BUENAS TARDES NECESITO LA FACTURA",
    "Hola!! Cómo están?",
    "Necesito la factura de octubre, gracias",
    "¿A qué hora abren?",
    "hace 2 meses contraté el servicio, quiero cambiar de plan",
    "El técnico vino ayer",
    "no es urgente",
    "quiero dar de baja el servicio",
    "no es una queja, solo consulto",
    "No estoy enojado, solo quiero saber",
    "Muchas gracias, igual sigue sin andar",
    "la velocidad está baja",
    "Quiero hablar con una persona",
    "",
    "1",
    "che boludo, se cortó la luz",
    "mil disculpas, qué vergüenza, me olvidé de pagar",
    "qué papelón, se me pasó la fecha",
    "me da vergüenza preguntar de nuevo",
    "soy un desastre, perdí la factura",
    "soy una inútil con la tecnología",
    "es un asco el clima jaja",
    "horrible el calor hoy, a qué hora abren?",
    "mi hijo está harto de jugar",
    "estoy cansada de cocinar jaja",
    "ladrones me robaron el cable anoche",
    "entraron ladrones y se llevaron el módem",
    "me quiero dar de baja porque me mudo",
    "quiero hacer un reclamo",
    "el router está re caliente",
    "es mi segundo reclamo",
    "no estoy contento",
  ])("%j: neutral", (text) => {
    expect(sense(text).mood).toBe("neutral");
  });

  it.each([
    "Muchas gracias por la atención",
    "Excelente servicio, los felicito!",
    "son unos genios",
    "Estoy muy contenta con el servicio 😊",
    "Anda perfecto, gracias!",
    "Buenísimo, mil gracias",
    "Me encanta, los recomiendo",
    "GENIAL!!!",
  ])("%j: happy", (text) => {
    expect(sense(text).mood).toBe("happy");
  });
});

describe("What goes first", () => {
  it.each([
    ["Es urgente", 0, true],
    ["URGENTE", 0, true],
    ["necesito urgentemente un técnico", 0, true],
    ["lo antes posible por favor", 0, true],
    ["no anda, urgente", 0, true],
    ["No anda urgente", 0, true],
    ["hace 3 días que no tengo internet", 0, true],
    ["Llevo dos semanas esperando", 0, true],
    ["hay un cable cortado en la vereda", 0, true],
    ["los voy a denunciar", 0, true],
    ["Hola, no me anda internet", 2, true],
    ["Hola, no me anda internet", 1, false],
    ["no es urgente", 0, false],
    ["No es nada urgente, cuando puedan", 0, false],
    ["nada urgente", 0, false],
    ["sin urgencia", 0, false],
    ["no tengo ninguna urgencia", 0, false],
    ["tampoco es muy urgente", 0, false],
    ["hace 2 meses contraté el servicio", 0, false],
    ["gracias", 0, false],
  ])("%j with %i recent tickets: %s", (text, recentTickets, urgent) => {
    expect(sense(text, recentTickets).urgent).toBe(urgent);
  });

  it("is found early in a long text, and the rest is not searched", () => {
    expect(sense(`Es urgente. ${"bla ".repeat(20_000)}`).urgent).toBe(true);
    expect(sense(`${"bla ".repeat(20_000)} es urgente`).urgent).toBe(false);
  });

  it("is explained by its signals", () => {
    expect(sense("ES UNA VERGUENZA!! QUIERO HABLAR CON UNA PERSONA", 3).signals).toEqual([
      "outrage",
      "capitals",
      "exclamation",
      "third-this-week",
      "asks-for-person",
    ]);
    expect(sense("Hola").signals).toEqual([]);
  });
});

describe("Asking for a human being", () => {
  it.each([
    "quiero hablar con una persona",
    "Quiero hablar con alguien",
    "pasame con un humano",
    "Pasame con un operador por favor",
    "necesito un asesor",
    "me podés pasar con alguien real?",
    "hablar con un representante",
    "humano",
    "Operador",
    "AGENTE",
    "una persona por favor",
    "persona real",
    "quiero que me atienda una persona de verdad",
    "no quiero hablar con un bot",
    "basta de bots",
    "¿hay alguien ahí?",
    "atención humana",
    "hola, quiero comunicarme con una persona de carne y hueso",
    "I want to talk to a human",
    "quero falar com um atendente",
    "me pasas con alguien",
    "dame un humano",
    "No sirve, quiero hablar con un supervisor",
    "hay alguien que me atienda?",
    "hablé con un bot, ahora quiero hablar con una persona",
    "nunca pude hablar con una persona",
  ])("%j", (text) => {
    expect(asksForPerson(text)).toBe(true);
    expect(sense(text).asksForPerson).toBe(true);
  });

  it.each([
    "hola",
    "",
    "no quiero hablar con una persona",
    "no hace falta hablar con nadie",
    "No necesito un asesor",
    "quiero hablar con ventas",
    "la persona que vino ayer no terminó",
    "el operador del tractor necesita internet",
    "soy agente de viajes",
    "vino una persona",
    "es para otra persona",
    "cuántas personas pueden usarlo?",
    "hablé con una chica ayer",
    "hablé con una persona ayer y me dijo que venían",
    "ya hablé con un asesor",
    "acabo de hablar con un operador",
    "pude hablar con alguien y me dijo que esperara",
    "hay alguien en la oficina hoy?",
    "hay algún encargado en el local?",
    "mañana hay alguien en casa",
    "hay alguien trabajando en mi cuadra",
  ])("%j does not", (text) => {
    expect(asksForPerson(text)).toBe(false);
  });
});

describe("The lexicon", () => {
  const exceptions = moodExceptions.flatMap(({ phrases, only, unless }) => [phrases, only, unless]);
  const lists = [
    ...moodLexicon.map(({ phrases }) => phrases),
    ...exceptions.filter((list) => list !== undefined),
    personRequests,
    loneRequests,
  ];
  const patterns = [...lists.flatMap(phrasesOf), ...deniers, ...linkingWords];

  it("is written folded", () => {
    expect(patterns.filter((pattern) => /\s{2}|[A-ZÁÉÍÓÚÜÑáéíóúüñ.,]|^\s|\s$/u.test(pattern))).toEqual([]);
  });

  it("has no alternatives across a blank inside brackets", () => {
    expect(
      patterns.filter((pattern) =>
        pattern.split(" ").some((part) => part.startsWith("[") !== part.endsWith("]")),
      ),
    ).toEqual([]);
  });

  it("has one entry per signal", () => {
    const signals = moodLexicon.map(({ signal }) => signal);
    expect(new Set(signals).size).toBe(signals.length);
  });
});
