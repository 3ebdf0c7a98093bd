/** Fake WhatsApp for tests of the panel: no socket, and answers from a script. */
import { toGroupJid, type GroupJid, type Phone } from "../domain/ids.ts";
import type { Address } from "../domain/messages/inbound.ts";
import { WhatsAppError, type Connection, type GroupInfo, type WhatsApp } from "../session/port.ts";
import { ordinary } from "./group-keeper.ts";
import { ScriptedMedia } from "./scripted-media.ts";

const notAsked = (): never => {
  throw new Error("the panel has no business asking this");
};

/** The fake. It answers what the panel asks of the port; any other operation throws. */
export class ScriptedWhatsApp implements WhatsApp {
  state: Connection;
  /** Who has WhatsApp, by the phone number that is asked for. */
  readonly people = new Map<string, Address>();
  readonly known: GroupInfo[] = [];
  readonly asked: string[] = [];

  constructor(self: Address) {
    this.state = { state: "connected", self, name: "Relevo", since: new Date(0) };
  }

  readonly media = new ScriptedMedia(() => this.#mustBeConnected());
  connection = (): Connection => this.state;
  lostAt: Date | null = null;
  liveness = () => ({
    lastInboundAt: null,
    lastAckAt: null,
    connectedAt: null,
    lostAt: this.lostAt,
    reconnects: 2,
  });

  async lookUp(candidates: Phone[]): Promise<{ asked: Phone; address: Address }[]> {
    this.#mustBeConnected();
    this.asked.push(...candidates);
    return candidates.flatMap((asked) => {
      const address = this.people.get(asked);
      return address ? [{ asked, address }] : [];
    });
  }

  async groups(): Promise<GroupInfo[]> {
    this.#mustBeConnected();
    return this.known;
  }

  async groupInfo(group: GroupJid): Promise<GroupInfo | null> {
    this.#mustBeConnected();
    return this.known.find((one) => one.group === group) ?? null;
  }

  async requestPairingCode(phone: Phone): Promise<string> {
    this.asked.push(phone);
    if (this.state.state === "awaiting_qr")
      this.state = { ...this.state, pairingCode: "ABCD1234", pairingPhone: phone };
    return "ABCD-1234";
  }

  async restart(): Promise<void> {
    this.state = { state: "awaiting_qr", qr: "2@qr", pairingCode: null, pairingPhone: null };
  }

  async unlink(): Promise<void> {
    this.state = { state: "disconnected", problem: "logged-out", until: null };
  }

  /** Adds a group that our number is in. */
  addGroup(name: string, about: Partial<GroupInfo> = {}): GroupInfo {
    const group = toGroupJid(`1203630000000${String(this.known.length).padStart(5, "0")}@g.us`);
    const info: GroupInfo = {
      group,
      name,
      form: "lid",
      members: [],
      createdAt: new Date(0),
      weCreated: false,
      weAreAdmin: true,
      weAreIn: true,
      ...ordinary,
      ...about,
    };
    this.known.push(info);
    return info;
  }

  #mustBeConnected(): void {
    if (this.state.state !== "connected") throw new WhatsAppError("offline", { certain: true });
  }

  /** Groups by the code of their invite link; null = an administrator has to let us in. */
  readonly invitations = new Map<string, GroupJid | null>();

  async joinByCode(
    code: string,
  ): Promise<{ joined: GroupJid } | { joined: null; why: "wrong-code" | "asked" }> {
    this.#mustBeConnected();
    const joined = this.invitations.get(code);
    if (joined === undefined) return { joined: null, why: "wrong-code" };
    return joined === null ? { joined, why: "asked" } : { joined };
  }

  send = notAsked;
  createGroup = notAsked;
  addToGroup = notAsked;
  removeFromGroup = notAsked;
  promote = notAsked;
  demote = notAsked;
  renameGroup = notAsked;
  closeDoor = notAsked;
  inviteLink = notAsked;
  revokeLink = notAsked;
  leaveGroup = notAsked;
  markRead = notAsked;
  showTyping = notAsked;
  rejectCall = notAsked;
}
