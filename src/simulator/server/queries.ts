/** IQ query table: the handler of each namespace (`xmlns`), and the answers that are always the same. */
import { handleAppState } from "./app-state.ts";
import { handleGroupQuery } from "../groups/group-queries.ts";
import { removeDevice } from "./devices.ts";
import { handlePassive } from "./first-login.ts";
import { handleKeys } from "./keys.ts";
import { handleMediaConnection } from "../media/media-connection.ts";
import { handleBlocklist, handlePrivacy } from "./privacy.ts";
import { child, element, textOf } from "../protocol/stanza.ts";
import { handleUsync } from "./usync.ts";
import { type Query, type QueryHandler, Refused, type Reply } from "../state/world.ts";

/** Query handlers by namespace. A namespace that is not here is answered 501. */
export const queryHandlers: ReadonlyMap<string, QueryHandler> = new Map<string, QueryHandler>([
  ["abt", handleProperties],
  ["blocklist", handleBlocklist],
  ["disappearing_mode", nothing],
  ["encrypt", handleKeys],
  ["md", handleDevices],
  ["passive", handlePassive],
  ["privacy", handlePrivacy],
  ["status", nothing],
  ["urn:xmpp:whatsapp:dirty", nothing],
  ["usync", handleUsync],
  ["w:biz", () => ({ content: [element("business_profile")] })],
  ["w:g2", handleGroupQuery],
  ["w:m", handleMediaConnection],
  ["w:mex", handleMex],
  ["w:p", nothing],
  ["w:profile:picture", handlePicture],
  ["w:stats", nothing],
  ["w:sync:app:state", handleAppState],
]);

function nothing(): Reply {
  return {};
}

function handleProperties(): Reply {
  const property = element("prop", { config_code: "10518", config_value: "true" });
  return { content: [element("props", { hash: "simulator" }, [property])] };
}

function handlePicture({ iq }: Query): Reply {
  if (iq.attrs["type"] === "get") throw new Refused(404, "item-not-found");
  return { content: [element("picture", { id: "1" })] };
}

function handleDevices({ world, device, iq }: Query): Reply {
  if (!child(iq, "remove-companion-device")) throw new Refused(400, "bad-request");
  return { afterwards: () => removeDevice(world, device) };
}

const MEX_ANSWERS: Readonly<Record<string, unknown>> = {
  xwa2_fetch_account_reachout_timelock: { is_active: false },
  xwa2_message_capping_info: { total_quota: 0, used_quota: 0, capping_status: "NONE" },
};

function handleMex({ iq }: Query): Reply {
  if (textOf(child(iq, "query")).length === 0) throw new Refused(400, "bad-request");
  return { content: [element("result", {}, JSON.stringify({ data: MEX_ANSWERS }))] };
}
