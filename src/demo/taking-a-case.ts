/** Marta's case, until somebody has it: a burst becomes one card, and two agents want it at the same instant. */
import type { Person } from "../simulator/person/person.ts";
import type { PersonMessage } from "../simulator/person/person-screen.ts";
import { clients } from "./cast.ts";
import { takePhoto } from "./photo.ts";
import { nameOf, type Play, type Spot } from "./play.ts";
import type { Team } from "./set-up.ts";

/** A case that somebody has. */
export interface OpenCase {
  readonly client: Person;
  readonly agent: Person;
  readonly room: Spot;
  readonly number: string;
}

export interface MartasCase extends OpenCase {
  /** Whoever was a moment late. */
  readonly other: Person;
  /** Her photo on her own phone, and its copy in the room. */
  readonly photo: PersonMessage;
  readonly copy: PersonMessage;
}

const COMPLAINT = "Hola! Hace dos horas que no tengo internet 😩";

export async function martaWrites(play: Play, team: Team): Promise<MartasCase> {
  play.narrator.chapter("4 · Una clienta escribe, y su ráfaga es una sola tarjeta");
  const marta = await play.stage.person(clients.marta);
  const picture = await takePhoto();
  await play.says(marta, { in: play.office, says: COMPLAINT });
  const caption = "Esta luz está en rojo";
  const photo = await play.says(marta, { in: play.office, says: { image: picture, caption } });
  await play.hears(marta, { in: play.office, text: "¿Con qué área querés hablar?", whole: true });
  await play.says(marta, { in: play.office, says: "1" });
  const card = await play.hears(team.ana, {
    in: team.support,
    text: ({ text }) => text.includes(COMPLAINT) && text.includes("1 archivo"),
    proves: "card",
    whole: true,
  });
  const number = numberOf(card);
  await play.hears(marta, { in: play.office, text: `*#${number}*`, proves: "number" });
  const menus = marta.heard(play.office.chat).filter(({ text }) => text.includes("¿Con qué área"));
  play.holds(menus.length === 1, "menu", `Marta recibió el menú ${menus.length} veces`);
  const { winner, loser } = await race(play, team, card);
  const { room, copy } = await opens(play, winner, picture);
  const isRead = (person: Person): boolean => (person.ticks.get(photo.id) ?? 0) >= 4;
  await play.sees(marta, isRead, { where: "Marta", text: "✓✓ azules: su foto fue leída", proves: "read" });
  return { client: marta, agent: winner, other: loser, room, number, photo, copy };
}

async function race(
  play: Play,
  { ana, beto, support }: Team,
  card: PersonMessage,
): Promise<{ winner: Person; loser: Person }> {
  play.narrator.chapter("5 · Dos agentes, una tarjeta, el mismo instante");
  const onBetosPhone = await beto.hears((message) => message.id === card.id);
  const replies = [
    () => play.says(ana, { in: support, says: "La tomo yo", quoting: card }),
    () => play.says(beto, { in: support, says: "mía!", quoting: onBetosPhone }),
  ];
  // Who begins a hair's breadth earlier usually wins: that must not always be the same.
  await Promise.all((Math.random() < 0.5 ? replies : replies.toReversed()).map((reply) => reply()));
  const taken = await play.hears(ana, { in: support, text: "tomó el ticket", proves: "winner" });
  const [winner, loser] = taken.text.includes("*Ana*") ? [ana, beto] : [beto, ana];
  const told = `ya lo tomó *${nameOf(winner)}*`;
  const own = loser.heard(support.chat).findLast(({ fromMe }) => fromMe)?.id;
  await play.hears(loser, {
    in: support,
    text: ({ text, quotedId }) => text.includes(told) && quotedId === own,
    proves: "loser",
  });
  return { winner, loser };
}

/** The room of the winner, with all that was said so far. */
async function opens(
  play: Play,
  winner: Person,
  picture: Buffer,
): Promise<{ room: Spot; copy: PersonMessage }> {
  const room = play.group(`Chat soporte ${nameOf(winner)} N°1`);
  await play.hears(winner, { in: room, text: "📂 *Ticket #", whole: true });
  await play.hears(winner, { in: room, text: COMPLAINT, proves: "opened" });
  const copy = await play.hears(winner, { in: room, text: ({ kind }) => kind === "imageMessage" });
  play.holds((await winner.downloads(copy)).equals(picture), "photo", "la foto no llegó entera");
  return { room, copy };
}

/** The number a card, an alert or a confirmation is about. */
export function numberOf({ text }: PersonMessage): string {
  const number = /#(\d+)/.exec(text)?.[1];
  if (number === undefined) throw new Error(`sin número de ticket: ${text}`);
  return number;
}
