/** Backlog of the WhatsApp double: what came while the program was away. */
import type { Arrival } from "../../domain/messages/inbound.ts";

/** The arrivals with their chats in another order, which `order` chooses; within each chat the order stays. */
export function shuffled(queue: Arrival[], order: number): Arrival[] {
  const chatOf = ({ chat }: Arrival): string => JSON.stringify(chat);
  const chats = [...new Set(queue.map(chatOf))];
  const turned = new Map(chats.map((chat, index) => [chat, (index * 7 + order) % chats.length]));
  const place = (arrival: Arrival): number => turned.get(chatOf(arrival)) ?? 0;
  return queue
    .map((arrival, index) => ({ arrival, index }))
    .toSorted((a, b) => place(a.arrival) - place(b.arrival) || a.index - b.index)
    .map(({ arrival }) => arrival);
}
