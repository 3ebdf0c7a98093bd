/** usync query: devices, LID and existence (contact) of other accounts. */
import type { Account } from "../state/accounts.ts";
import { parseAddress } from "../protocol/address.ts";
import { child, children, childrenOf, element, seconds, type Stanza, textOf } from "../protocol/stanza.ts";
import { acquaint, type Query, Refused, type Reply } from "../state/world.ts";

/** Answers for each user what the query asks. Who asks for devices is told when they change. Throws 400 without `<usync>`. */
export function handleUsync({ world, device, iq }: Query): Reply {
  const usync = child(iq, "usync");
  if (!usync) throw new Refused(400, "bad-request");
  const protocols = childrenOf(child(usync, "query")).map(({ tag }) => tag);
  const users = children(child(usync, "list"), "user").map((user) => {
    const typed = textOf(child(user, "contact"));
    const jid = user.attrs["jid"] ?? "";
    const account = typed ? world.accounts.findTyped(typed) : world.accounts.find(jid);
    if (account && protocols.includes("devices")) acquaint(device.account, account);
    const known = typed ? (account?.pn ?? `${typed.replace(/\D/g, "")}@s.whatsapp.net`) : jid;
    return element(
      "user",
      { jid: known },
      protocols.flatMap((protocol) => answer(protocol, { jid: known, account })),
    );
  });
  const { sid, mode, context } = usync.attrs;
  const result = element(
    "result",
    {},
    protocols.map((protocol) => element(protocol)),
  );
  return { content: [element("usync", { sid, mode, context }, [result, element("list", {}, users)])] };
}

interface Asked {
  readonly jid: string;
  readonly account: Account | undefined;
}

function answer(protocol: string, { jid, account }: Asked): Stanza[] {
  switch (protocol) {
    case "devices":
      return [deviceList(account)];
    case "lid":
      // A LID has no LID of its own: clients refuse to store such a pair.
      return account && parseAddress(jid)?.server !== "lid" ? [element("lid", { val: account.lid })] : [];
    case "contact":
      return [element("contact", { type: account ? "in" : "out" })];
    default:
      return [];
  }
}

function deviceList(account: Account | undefined): Stanza {
  const devices = [...(account?.devices.values() ?? [])].map(({ id }) =>
    // Clients ignore a linked device without a key index.
    element("device", { id: String(id), "key-index": id === 0 ? undefined : String(id) }),
  );
  const list = element("device-list", { hash: "2:simulator" }, devices);
  return element("devices", {}, [list, element("key-index-list", { ts: seconds() })]);
}
