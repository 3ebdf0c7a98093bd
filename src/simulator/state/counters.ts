/** Counters (metrics) of the server, in total and by phone number. */

/** What the server has done since it started; the numbers only grow. Media is counted in the total alone. */
export interface Count {
  /** Questions for a group's metadata. */
  metadataQueries: number;
  /** Messages taken from clients, resends included. */
  messagesAccepted: number;
  /** Messages sent at once to a connected device; those that waited until its login are not counted. */
  messagesDelivered: number;
  groupsCreated: number;
  groupChanges: number;
  receipts: number;
  retriesAsked: number;
  logins: number;
  mediaUploads: number;
  mediaDownloads: number;
}

/** A retry receipt: somebody could not decrypt a message and asked for it again. */
export interface AskedAgain {
  /** Phone numbers. */
  by: string;
  of: string;
  id: string;
  /** Address of the group; null = in a chat between the two. */
  group: string | null;
}

/** Counts events; `askedAgain` lists every retry receipt. */
export class Counters {
  readonly askedAgain: AskedAgain[] = [];
  readonly total: Count = zero();
  readonly #byPhone = new Map<string, Count>();

  /** What the devices of one phone number have caused. */
  of(phone: string): Count {
    const known = this.#byPhone.get(phone);
    if (known) return known;
    const fresh = zero();
    this.#byPhone.set(phone, fresh);
    return fresh;
  }

  /** Adds one to the total and, if given, to the count of a phone number. */
  add(what: keyof Count, phone?: string): void {
    this.total[what] += 1;
    if (phone !== undefined) this.of(phone)[what] += 1;
  }
}

function zero(): Count {
  return {
    metadataQueries: 0,
    messagesAccepted: 0,
    messagesDelivered: 0,
    groupsCreated: 0,
    groupChanges: 0,
    receipts: 0,
    retriesAsked: 0,
    logins: 0,
    mediaUploads: 0,
    mediaDownloads: 0,
  };
}
