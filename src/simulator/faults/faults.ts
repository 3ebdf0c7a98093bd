/** Fault injection, the server's side: what the server asks before each step, so that ordered faults happen there. */
import type { Account, Device } from "../state/accounts.ts";
import { corrupted } from "./corrupt.ts";
import { FaultOrders, type GroupAnswer, type GroupFault, type MediaFault } from "./fault-orders.ts";
import type { Stanza } from "../protocol/stanza.ts";

/** At least so many of the last stanzas of a device can be sent again by `redeliver`. */
const REMEMBERED = 256;

/** What is to go wrong with one message. Without a fault: undefined, false, false and 0. */
export interface MessageFault {
  /** Error code of the ack; the message is then not delivered. */
  readonly error: string | undefined;
  /** Neither delivered nor acknowledged. */
  readonly lose: boolean;
  /** Delivered, but not acknowledged. */
  readonly withholdAck: boolean;
  readonly delayAckMs: number;
}

/** The orders, with the questions of the server. A question uses up one count of the order that it meets. */
export class Faults extends FaultOrders {
  /** Asked for every message that a client sends, before anything else is done with it. */
  onMessage({ account }: Device, to: string): MessageFault {
    this.#alarm(account);
    return {
      error: this.refused.take(account) ?? this.#refusalIn(to),
      lose: this.lost.take(account) ?? false,
      withholdAck: this.withheld.take(account) ?? false,
      delayAckMs: this.delayed.take(account) ?? 0,
    };
  }

  /** The stanza as it is to be delivered, perhaps damaged; it is also remembered for `redeliver`. */
  onDelivery(device: Device, stanza: Stanza): Stanza {
    const isDamaged = stanza.tag === "message" && this.damaged.take(device.account);
    const final = isDamaged ? corrupted(stanza) : stanza;
    const recent = this.recent.get(device) ?? [];
    this.recent.set(device, recent);
    recent.push(final);
    if (recent.length > 2 * REMEMBERED) recent.splice(0, REMEMBERED);
    return final;
  }

  /** How often in a row the next stanza is sent: 1 or 2. */
  copiesOf({ account }: Device): number {
    return this.doubled.take(account) ? 2 : 1;
  }

  /** Told of every stanza in either direction; may cut the connection. */
  afterStanza({ account, link }: Device): void {
    const left = this.cutsAfter.get(account);
    if (left !== undefined) {
      this.cutAfter(account, left - 1);
      if (left <= 1) link?.cut();
    }
    const cuts = this.randomCuts.get(account);
    if (!cuts || !link?.ready || cuts.random() >= cuts.odds) return;
    cuts.left -= 1;
    if (cuts.left <= 0) this.randomCuts.delete(account);
    link.cut();
  }

  #alarm(account: Account): void {
    const alarm = this.alarms.get(account);
    if (!alarm) return;
    alarm.left -= 1;
    if (alarm.left > 0) return;
    this.alarms.delete(account);
    alarm.act();
  }

  /** The `<failure>` to answer a login with; undefined lets the device in. */
  onLogin(account: Account): Stanza | undefined {
    return this.loginFailures.take(account);
  }

  /** What is to go wrong with the creation of a group; undefined = nothing. */
  onGroupCreate(account: Account): GroupFault | undefined {
    return this.groupFaults.take(account);
  }

  /** What to answer to a group query instead of handling it; undefined = handle it. `question` as in `GroupAnswer`. */
  onGroupQuestion(account: Account, question: string): GroupAnswer["answer"] | undefined {
    if (this.groupAnswers.look(account)?.question !== question) return undefined;
    return this.groupAnswers.take(account)?.answer;
  }

  #refusalIn(group: string): string | undefined {
    const order = this.refusingGroups.get(group);
    if (!order) return undefined;
    order.left -= 1;
    if (order.left <= 0) this.refusingGroups.delete(group);
    return order.code;
  }

  /** Status to refuse the adding of this person with; undefined = no order. */
  onGroupAdd(person: Account): number | undefined {
    return this.unaddable.take(person);
  }

  /** True when a receipt of the account is not to be relayed. */
  dropsReceipt(account: Account): boolean {
    return this.silentReceipts.take(account) ?? false;
  }

  /** True when everything but pings of the device's account is to be ignored. */
  isDeaf({ account }: Device): boolean {
    return this.deaf.has(account);
  }

  /** HTTP status to refuse the next WebSocket upgrade with; null accepts it. */
  onUpgrade(): number | null {
    if (this.upgrades.left <= 0) return null;
    this.upgrades.left -= 1;
    return this.upgrades.status;
  }

  /** True when the next upload is to fail. */
  onUpload(): boolean {
    this.uploadFailures -= 1;
    return this.uploadFailures >= 0;
  }

  /** What is to go wrong with the next download; null = nothing. */
  onDownload(): MediaFault | null {
    const order = this.mediaFaults;
    if (!order || order.left <= 0) return null;
    order.left -= 1;
    return order.fault;
  }
}
