/** CPU profile attribution: the time a process spent, by the package whose code was running. */

/** A CPU profile as the inspector of Node gives it; `timeDeltas` are microseconds. */
export interface Profile {
  nodes: { id: number; callFrame: { functionName: string; url: string }; children?: number[] }[];
  samples?: number[];
  timeDeltas?: number[];
}

const IDLE = new Set(["(idle)", "(root)"]);

/** Owners by the file of the running code; the first match counts. */
const known: [name: string, url: RegExp][] = [
  ["signatures in plain JavaScript (curve25519-js)", /\/curve25519-js\//],
  [
    "Signal sessions and Noise (libsignal, Baileys' crypto)",
    /\/libsignal\/|baileys\/lib\/(Signal|Utils\/(noise|crypto|auth-utils))/,
  ],
  ["WhatsApp's own fast crypto (whatsapp-rust-bridge)", /whatsapp-rust-bridge|^wasm:/],
  ["protobuf and stanzas (Baileys)", /baileys\/(WAProto|lib\/WABinary)|\/protobufjs\//],
  ["Baileys, the rest", /\/@whiskeysockets\/baileys\//],
  ["SQLite (better-sqlite3)", /\/better-sqlite3\//],
  ["building queries (drizzle)", /\/drizzle-orm\//],
  ["other packages", /\/node_modules\//],
  ["Relevo itself", /\/dist\/(?!bench\/)/],
  ["the bare relay itself", /\/dist\/bench\//],
  ["Node", /^node:/],
];

/** Milliseconds per owner, most first; idle time is left out. */
export function spentBy({ nodes, samples = [], timeDeltas = [] }: Profile): Record<string, number> {
  const ownerOf = ownersOf(nodes);
  const spent: Record<string, number> = {};
  for (const [index, id] of samples.entries()) {
    const owner = ownerOf.get(id);
    if (owner) spent[owner] = (spent[owner] ?? 0) + (timeDeltas[index] ?? 0) / 1000;
  }
  return Object.fromEntries(Object.entries(spent).toSorted(([, one], [, other]) => other - one));
}

/** The owner of each node. Native functions have no file, so their time counts for the caller. */
function ownersOf(nodes: Profile["nodes"]): Map<number, string | null> {
  const owners = new Map<number, string | null>();
  for (const { id, callFrame, children = [] } of nodes) {
    // Callers come before those they call.
    const owner = ownerOfFrame(callFrame) ?? owners.get(id) ?? null;
    owners.set(id, IDLE.has(callFrame.functionName) ? null : (owner ?? "Node"));
    for (const child of children) owners.set(child, owner);
  }
  return owners;
}

function ownerOfFrame({ functionName, url }: Profile["nodes"][number]["callFrame"]): string | null {
  if (functionName === "(garbage collector)") return "garbage collection";
  return url === "" ? null : (known.find(([, pattern]) => pattern.test(url))?.[0] ?? "Node");
}
