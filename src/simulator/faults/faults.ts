import type { Account, Device } from "../state/accounts.ts";
import { corrupted } from "./corrupt.ts";
import { FaultOrders, type GroupAnswer, type GroupFault, type MediaFault } from "./fault-orders.ts";
import type { Stanza } from "../protocol/stanza.ts";

/** How many stanzas per device can be sent again on order. */
const REMEMBERED = 256;

export interface MessageFault {
  readonly error: string | undefined;
  readonly lose: boolean;
  readonly withholdAck: boolean;
  readonly delayAckMs: number;
}

/** The orders, and the questions the server asks before it does its work. */
export class Faults extends FaultOrders {
  onMessage({ account }: Device, to: string): MessageFault {
    this.#alarm(account);
    return {
      error: this.refused.take(account) ?? this.#refusalIn(to),
      lose: this.lost.take(account) ?? false,
      withholdAck: this.withheld.take(account) ?? false,
      delayAckMs: this.delayed.take(account) ?? 0,
    };
  }

  onDelivery(device: Device, stanza: Stanza): Stanza {
    const isDamaged = stanza.tag === "message" && this.damaged.take(device.account);
    const final = isDamaged ? corrupted(stanza) : stanza;
    const recent = this.recent.get(device) ?? [];
    this.recent.set(device, recent);
    recent.push(final);
    if (recent.length > 2 * REMEMBERED) recent.splice(0, REMEMBERED);
    return final;
  }

  copiesOf({ account }: Device): number {
    return this.doubled.take(account) ? 2 : 1;
  }

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

  onLogin(account: Account): Stanza | undefined {
    return this.loginFailures.take(account);
  }

  onGroupCreate(account: Account): GroupFault | undefined {
    return this.groupFaults.take(account);
  }

  /** undefined = the truth. */
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

  onGroupAdd(person: Account): number | undefined {
    return this.unaddable.take(person);
  }

  dropsReceipt(account: Account): boolean {
    return this.silentReceipts.take(account) ?? false;
  }

  isDeaf({ account }: Device): boolean {
    return this.deaf.has(account);
  }

  /** HTTP status to refuse a connection with. */
  onUpgrade(): number | null {
    if (this.upgrades.left <= 0) return null;
    this.upgrades.left -= 1;
    return this.upgrades.status;
  }

  onUpload(): boolean {
    this.uploadFailures -= 1;
    return this.uploadFailures >= 0;
  }

  onDownload(): MediaFault | null {
    const order = this.mediaFaults;
    if (!order || order.left <= 0) return null;
    order.left -= 1;
    return order.fault;
  }
}
