/** Port of WhatsApp: everything that the rest of the program may ask of it. Only `session/` implements it. */
import type {
  Address,
  Arrival,
  GroupChange,
  IncomingCall,
  Media,
  MediaKind,
  NumberChange,
  Receipt,
} from "../domain/messages/inbound.ts";
import type { GroupJid, MessageId, Phone } from "../domain/ids.ts";
import type { AddressForm } from "../domain/messages/outgoing.ts";

/** Why we are not connected, as a key of `i18n/` ("problem.<key>") and of docs/whatsapp.md. */
export type Problem =
  | "logged-out"
  | "replaced"
  | "banned"
  | "temporarily-banned"
  | "locked"
  | "client-too-old"
  | "bad-session"
  | "qr-expired"
  | "server-busy"
  | "unreachable"
  | "leased-elsewhere"
  | "disk-refuses"
  | "time-locked";

export type Connection =
  | { state: "connected"; self: Address; name: string | null; since: Date }
  /** The number that a code was asked for, beside it. */
  | { state: "awaiting_qr"; qr: string; pairingCode: string | null; pairingPhone: Phone | null }
  /** `problem` of the attempt before, while we go on trying. */
  | { state: "connecting"; problem: Problem | null }
  /** Nothing happens until a person acts. `until`: when a temporary ban ends. */
  | { state: "disconnected"; problem: Problem | null; until: Date | null };

/** When each sign of life was last seen; null = not since the start. */
export interface Liveness {
  lastInboundAt: Date | null;
  lastAckAt: Date | null;
  connectedAt: Date | null;
  /** Since when a connection of this run is lost; null = it is up, or there was none. */
  lostAt: Date | null;
  reconnects: number;
}

/**
 * What became of an attempt.
 * `failed`: certainly not sent, try again · `impossible`: never will be (`code` is WhatsApp's) ·
 * `unknown`: may have arrived, so only the same id and bytes may be sent again ·
 * `held`: WhatsApp forbids it for now (463, time-lock); `until` null = not known ·
 * `refused`: a group did not take it, for a reason of its own (`code` is WhatsApp's).
 */
export type SendOutcome =
  /** `at`: when WhatsApp took it, by its own clock; null = it did not say. */
  | { outcome: "sent"; at: Date | null }
  | { outcome: "failed"; reason: string }
  | { outcome: "impossible"; code: string }
  | { outcome: "held"; code: string; until: Date | null }
  | { outcome: "refused"; code: string }
  | { outcome: "unknown"; reason: string };

/** `person` is sent to the LID when there is one, else to the phone. */
export type SendTo = { kind: "group"; group: GroupJid } | { kind: "person"; address: Address };

export interface OutboundMessage {
  to: SendTo;
  id: MessageId;
  /** An encoded protobuf message, as `compose` built it. */
  bytes: Uint8Array;
}

export interface GroupInfo {
  group: GroupJid;
  name: string;
  form: AddressForm;
  members: { address: Address; admin: boolean }[];
  /** By WhatsApp's clock; null = it did not say. */
  createdAt: Date | null;
  /** Whether it was created by our number, from here or from the phone. */
  weCreated: boolean;
  /** Whether the list of members shows us: where it does not, it says nothing of our rights either. */
  weAreIn: boolean;
  /** Whether we are an administrator of it. */
  weAreAdmin: boolean;
  /** Only administrators may write. */
  announcement: boolean;
  /** Only administrators may change its name and description. */
  locked: boolean;
  /** Whoever comes by a link waits for an administrator. */
  approval: boolean;
  /** Every member may add people. */
  anyoneAdds: boolean;
  /** WhatsApp has closed it. */
  suspended: boolean;
  /** A community itself, which is no group to work in. */
  community: boolean;
  /** Announcement group of a community: not usable for work. */
  communityAnnouncement: boolean;
  expiresInSeconds: number | null;
}

/** What became of adding one person. `invite` comes with "forbidden" when WhatsApp offers one. */
export interface AddResult {
  address: Address;
  result:
    | "added"
    | "already-in"
    | "forbidden"
    | "not-on-whatsapp"
    | "left-recently"
    | "blocked-us"
    | "full"
    | "rate-overlimit"
    /** Our number may not do this for now. */
    | "restricted"
    /** The answer does not name them: nothing is known. */
    | "no-answer"
    | "unknown";
  code: string;
  invite: { code: string; expiresAt: Date } | null;
}

/** Asked of WhatsApp and not granted. `certain` = surely nothing happened there. */
export class WhatsAppError extends Error {
  readonly code:
    | "offline"
    /** No answer, an empty one, or one of another shape: nothing is known. */
    | "timeout"
    | "rate-overlimit"
    /** Our number may not do this for now. */
    | "restricted"
    | "forbidden"
    /** 403: of a group that we ask about, that we are not in it. */
    | "not-member"
    | "not-found"
    | "not-acceptable"
    | "other";
  readonly certain: boolean;
  /** WhatsApp's own number; null = it gave none. */
  readonly number: string | null;
  constructor(
    code: WhatsAppError["code"],
    options: { certain: boolean; number?: string | null; cause?: unknown },
  ) {
    super(`WhatsApp answered: ${code}`, { cause: options.cause });
    this.name = "WhatsAppError";
    this.code = code;
    this.certain = options.certain;
    this.number = options.number ?? null;
  }
}

/** What a reference to a file says by itself, without fetching the file. */
export interface MediaFacts {
  /** The small JPEG that travels in the message; null = none does. */
  thumbnail: Uint8Array | null;
  /** Pixels; null = the sender did not say, or the file has none. */
  width: number | null;
  height: number | null;
  /** Of a document. */
  pages: number | null;
  /** How loud a voice note is from begin to end, each 0 to 100; null = not known. */
  waveform: number[] | null;
  /** SHA-256 of the file, hex; null = the reference is not complete, nothing can be fetched. */
  sha256: string | null;
}

/** The message that a file came in. */
export interface MessageRef {
  chat: SendTo;
  id: MessageId;
  /** null = we. */
  author: Address | null;
}

export interface FileAsk {
  /** `Media.wire`. */
  wire: string;
  /** Path of a file that does not exist yet. */
  into: string;
  maxBytes: number;
  /** Lets our phone be asked to upload the file again; null = it cannot be. */
  message: MessageRef | null;
  signal: AbortSignal;
}

/**
 * `gone`: neither WhatsApp nor the phone gives it out any more · `offline`: not reached, later perhaps ·
 * `damaged`: what came is not what was sent.
 */
export type FileOutcome =
  { outcome: "ok"; size: number } | { outcome: "gone" | "offline" | "too-big" | "damaged" };

/** A file of ours, before WhatsApp has it. */
export interface NewFile {
  path: string;
  kind: MediaKind;
  mimeType: string;
  fileName: string | null;
  width: number | null;
  height: number | null;
  /** A small JPEG. */
  thumbnail: Uint8Array | null;
}

/** Files, which travel beside the messages. */
export interface MediaPort {
  /** What a stored `Media.wire` says. */
  describe(wire: string): MediaFacts;
  /**
   * Fetches, decrypts and checks a file. Leaves nothing behind unless "ok". Throws only when the disk does, or when
   * the signal says so.
   */
  fetch(ask: FileAsk): Promise<FileOutcome>;
  /** The reference with which the file can be sent, as often as wanted. Throws `WhatsAppError`; no caption in it. */
  upload(file: NewFile): Promise<Media>;
}

/** All group and person calls throw `WhatsAppError`. */
export interface WhatsApp {
  readonly media: MediaPort;
  connection(): Connection;
  liveness(): Liveness;
  /** Resolves when the server acknowledged, refused, or the time was up. Never throws. */
  send(letter: OutboundMessage): Promise<SendOutcome>;
  /**
   * Which of these candidate numbers WhatsApp knows, with the address it gives; order kept. Left out are those of which it
   * says that it does not know them: an answer without a word on one throws.
   */
  lookUp(candidates: Phone[]): Promise<{ asked: Phone; address: Address }[]>;
  createGroup(name: string, people: Address[]): Promise<GroupInfo>;
  /** null: WhatsApp says of this group that it is gone, or that we are not in it. Always asks the server. */
  groupInfo(group: GroupJid): Promise<GroupInfo | null>;
  /** The groups WhatsApp says we are in. One that is missing is no proof of anything: ask for it alone. */
  groups(): Promise<GroupInfo[]>;
  addToGroup(group: GroupJid, people: Address[]): Promise<AddResult[]>;
  removeFromGroup(group: GroupJid, people: Address[]): Promise<void>;
  promote(group: GroupJid, people: Address[]): Promise<void>;
  demote(group: GroupJid, people: Address[]): Promise<void>;
  renameGroup(group: GroupJid, name: string): Promise<void>;
  /** Lets only administrators add people from now on. */
  closeDoor(group: GroupJid): Promise<void>;
  inviteLink(group: GroupJid): Promise<string>;
  /** Revokes the invitation link: the one that was given out is invalid. */
  revokeLink(group: GroupJid): Promise<void>;
  /** By the code at the end of an invitation link. `asked`: its administrators have to let us in first. */
  joinByCode(code: string): Promise<{ joined: GroupJid } | { joined: null; why: "wrong-code" | "asked" }>;
  leaveGroup(group: GroupJid): Promise<void>;
  /** Marks messages of a person's chat as read. A courtesy: failures are logged, not thrown. */
  markRead(from: Address, ids: MessageId[]): Promise<void>;
  showTyping(to: SendTo, typing: boolean): Promise<void>;
  rejectCall(call: IncomingCall): Promise<void>;
  /** Links by an eight-character code typed on the phone, instead of the QR. */
  requestPairingCode(phone: Phone): Promise<string>;
  /** Closes the socket and opens a new one. */
  restart(): Promise<void>;
  /** Logs the linked device out and forgets its keys; business data stays. */
  unlink(): Promise<void>;
}

/** What the session tells. It waits for `arrived`: what it resolves for is written down. */
/** A message that came and did not get into the inbox. */
export interface ArrivalFailure {
  /** The same for every try. Of the journal entry, which stays open; else made of chat, sender and id. */
  key: string;
  /** Encoded as the library has it, for what the journal does not hold; null = the journal does. */
  message: Buffer | null;
  /** WhatsApp's addresses of where and by whom. */
  chat: string | null;
  sender: string | null;
  /** decode: it could not be understood · store: it could not be written down. */
  stage: "decode" | "store";
  error: string;
}

export interface SessionListener {
  arrived(arrivals: Arrival[]): Promise<void>;
  /** What they said is kept, and tried again at the next start and by `takeInAgain`. */
  arrivalsFailed(failures: ArrivalFailure[]): Promise<void>;
  /** These are in the inbox now; they may have been reported as failed before. */
  arrivalsTakenIn(keys: string[]): Promise<void>;
  /** Two addresses turned out to be one person's. */
  acquainted(pairs: Address[]): Promise<void>;
  groupChanged(change: GroupChange): Promise<void>;
  /** Somebody has another number now. */
  numberChanged(change: NumberChange): Promise<void>;
  receipts(receipts: Receipt[]): Promise<void>;
  called(call: IncomingCall): Promise<void>;
  connectionChanged(connection: Connection): Promise<void>;
}
