/** Seed data of names and sentences: what invented people are called and what they write. */

/** A random number from 0 up to but not including 1. */
export type Chance = () => number;

/** A random element of a list that is not empty. */
export const pick = <T>(chance: Chance, from: readonly T[]): T =>
  from[Math.floor(chance() * from.length)] as T;

const names =
  "María Juan Marta José Ana Luis Lucía Carlos Sofía Jorge Elena Miguel Ángela Pedro Julia Raúl Inés Andrés Carmen Óscar Noelia Martín Valeria Hernán Belén Iván Rocío Fabián Mónica Tomás Ñusta Gastón Débora Ezequiel Zulma Nicolás".split(
    " ",
  );
const surnames =
  "González Rodríguez Gómez Fernández López Díaz Martínez Pérez García Sánchez Romero Sosa Torres Álvarez Ruiz Ramírez Flores Acosta Benítez Medina Suárez Herrera Aguirre Pereyra Gutiérrez Giménez Molina Silva Castro Rojas Ortiz Núñez Luna Cabrera Ríos Peralta Ibáñez Quiroga Ledesma Ocampo Figueroa Maldonado".split(
    " ",
  );
const syllables =
  "ba be bo ca ce co cu da de do fa fe ga go gui ha ja jo la le li lo lu ma me mi mo na ne no pa pe pi po qui ra re ri ro sa se so ta te ti to tu va ve vi za zo".split(
    " ",
  );
const things =
  "internet el módem el router la fibra el cable la antena el decodificador la factura el recibo el débito la señal el wifi la línea el teléfono la velocidad el plan la instalación el turno la conexión el servicio la caja el control".split(
    /(?<! el| la) (?=el |la |internet)/,
  );
const troubles =
  "no anda,se corta a cada rato,está lento desde la mañana,tiene una luz roja,se reinicia solo,no prende,no llega al patio,viene con un número equivocado,se cayó con la tormenta,anda mal hace días,hace un ruido raro,dejó de funcionar".split(
    ",",
  );
const days =
  "ayer,hoy,el lunes,el martes,el miércoles,el jueves,el viernes,anoche,esta mañana,hace una semana".split(
    ",",
  );
const openings =
  "Hola,Buenas,Buen día,Buenas tardes,Hola qué tal,Disculpe la molestia,Necesito ayuda,Por favor,Che,Estimados".split(
    ",",
  );
const closings =
  "gracias,muchas gracias,quedo a la espera,urgente por favor,espero respuesta,saludos,👍,🙏".split(",");
const answers =
  "Ya lo estoy revisando,Le paso con el técnico,¿Me confirma el número de cliente?,Reinicie el equipo y me avisa,La visita queda para,Le acreditamos la diferencia en,Quedó solucionado desde,Estamos trabajando en la zona desde,¿Puede mandarme una foto de,No veo deuda a su nombre en".split(
    ",",
  );

/** An invented word that hardly any other message contains, for searches with few results. */
function rareWord(chance: Chance): string {
  const word = Array.from({ length: 3 + Math.floor(chance() * 2) }, () => pick(chance, syllables)).join("");
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** A first name and a surname. */
export function personName(chance: Chance): string {
  return `${pick(chance, names)} ${chance() < 0.7 ? pick(chance, surnames) : rareWord(chance)}`;
}

/** A message as a client writes it. */
export function clientSays(chance: Chance): string {
  const said = `${pick(chance, openings)}, ${pick(chance, things)} ${pick(chance, troubles)} desde ${pick(chance, days)}`;
  const where = chance() < 0.3 ? `. Vivo en ${rareWord(chance)} ${100 + Math.floor(chance() * 4900)}` : "";
  return chance() < 0.15 ? pick(chance, closings) : `${said}${where}, ${pick(chance, closings)}`;
}

/** A message as an agent writes it. */
export function agentSays(chance: Chance): string {
  const said = `${pick(chance, answers)} ${pick(chance, chance() < 0.5 ? things : days)}`;
  return chance() < 0.2 ? `${said}. Reclamo ${10_000 + Math.floor(chance() * 900_000)}` : said;
}
