/**
 * Checks a drill (oracle): every message is shown exactly once, in order, to the right person; every ticket has its card,
 * header, farewell and the like exactly once.
 */
import type { Person } from "../simulator/person/person.ts";
import type { Answered } from "../testing/wire/crash-traffic.ts";

export interface Written {
  clients: Person[];
  agents: Person[];
  /** By client, in order. */
  said: Map<string, string[]>;
  answered: Answered[];
}

/** Counts how often the phones show each text that somebody else wrote. */
export function shownBy(people: Person[]): Map<string, number> {
  const count = new Map<string, number>();
  for (const { fromMe, text } of people.flatMap(({ messages }) => messages))
    if (!fromMe) count.set(text, (count.get(text) ?? 0) + 1);
  return count;
}

/** All violations, in words; empty when all is well. */
export function faults(written: Written): string[] {
  return [...wrongCounts(written), ...foreign(written), ...unordered(written), ...ticketFaults(written)];
}

function wrongCounts({ clients, agents, said, answered }: Written): string[] {
  const inRooms = shownBy(agents);
  const found = [...said.values()].flat().flatMap((text) => notOnce(text, inRooms.get(text), "the agents"));
  for (const client of clients) {
    const own = answered.filter((one) => one.client === client.account.name);
    const shown = shownBy([client]);
    found.push(...own.flatMap(({ text }) => notOnce(text, shown.get(text), client.account.name)));
  }
  return found;
}

const notOnce = (text: string, times = 0, who: string): string[] =>
  times === 1 ? [] : [`"${text}" is shown ${times} times to ${who}`];

/** Answers on the phone of a client whose case it was not. */
function foreign({ clients, answered }: Written): string[] {
  return clients.flatMap((client) => {
    const shown = shownBy([client]);
    return answered
      .filter((one) => one.client !== client.account.name && shown.has(one.text))
      .map(({ text }) => `${client.account.name} was shown "${text}", meant for another client`);
  });
}

function unordered({ clients, agents }: Written): string[] {
  const found: string[] = [];
  for (const agent of agents)
    for (const client of clients) {
      const pairs = [
        { reader: agent, writer: client },
        { reader: client, writer: agent },
      ];
      for (const { reader, writer } of pairs) {
        const shown = reader.messages
          .filter(({ fromMe, text }) => !fromMe && text.startsWith(`${writer.account.name} 0`))
          .map(({ text }) => text);
        const at = shown.findIndex((text, i) => i > 0 && text < (shown[i - 1] ?? ""));
        if (at > 0) found.push(`${reader.account.name} was shown "${shown[at]}" after "${shown[at - 1]}"`);
      }
    }
  return found;
}

/** Of a ticket each of these once: its card, who took it, its header, its end, its number, its farewell. */
function ticketFaults({ clients, agents }: Written): string[] {
  const count = new Map<string, number>();
  const note = (what: string, text: string): void => {
    const key = `${what} ${/#\d+/.exec(text)?.[0] ?? ""}`;
    count.set(key, (count.get(key) ?? 0) + 1);
  };
  for (const { text } of agents[0]?.messages ?? []) {
    if (text.startsWith("🎫")) note("card", text);
    if (/^✅ \*.*tomó el ticket/u.test(text)) note("taken", text);
    if (/^🏁 \*.*cerró el ticket/u.test(text)) note("closed", text);
  }
  for (const { text } of agents.flatMap(({ messages }) => messages))
    if (text.startsWith("📂")) note("header", text);
  for (const { text } of clients.flatMap(({ messages }) => messages)) {
    if (text.startsWith("✅ Registramos")) note("number", text);
    if (text.startsWith("Cerramos tu consulta")) note("farewell", text);
  }
  const tickets = [...count.keys()].filter((key) => key.startsWith("card "));
  const found = [...count].filter(([, times]) => times !== 1).map(([what, n]) => `${what} ${n} times`);
  if (count.size !== 6 * tickets.length)
    found.push(`${tickets.length} tickets have ${count.size} signs of life instead of six each`);
  return found;
}
