/** History sync: what the phone sends to a device just linked. It holds names and number/LID pairs, but no messages. */
import { randomBytes } from "node:crypto";
import { deflateSync } from "node:zlib";
import { proto } from "@whiskeysockets/baileys";
import type { Device } from "../state/accounts.ts";
import { deliver } from "../state/delivery.ts";
import { element, seconds, serverId, type Stanza } from "../protocol/stanza.ts";
import type { World } from "../state/world.ts";

const { HistorySyncType } = proto.HistorySync;
const { Type } = proto.Message.ProtocolMessage;

/**
 * Sends `dirty` marks, the app state sync key, then the chunks INITIAL_BOOTSTRAP, PUSH_NAME and RECENT. The client holds back
 * its events until they come, so call this after the backlog was sent.
 */
export function sendHistory(world: World, device: Device): void {
  for (const type of ["account_sync", "groups"]) {
    const dirty = element("dirty", { type, timestamp: seconds() });
    device.link?.send(element("ib", { from: "@s.whatsapp.net" }, [dirty]));
  }
  deliver(world, device, peerMessage(device, keyShare()));
  const { INITIAL_BOOTSTRAP, PUSH_NAME, RECENT } = HistorySyncType;
  deliver(
    world,
    device,
    peerMessage(device, history({ syncType: INITIAL_BOOTSTRAP, ...pairs(world, device) })),
  );
  deliver(world, device, peerMessage(device, history({ syncType: PUSH_NAME, ...names(device) })));
  deliver(world, device, peerMessage(device, history({ syncType: RECENT, progress: 100 })));
}

/**
 * A peer message. It comes from the account's own number, else clients drop it as forged, and carries the push name, which
 * the client takes for its own.
 */
function peerMessage(device: Device, protocolMessage: proto.Message.IProtocolMessage): Stanza {
  const { pn, name } = device.account;
  const attrs = {
    from: pn,
    id: serverId(),
    t: seconds(),
    type: "text",
    category: "peer",
    notify: name || undefined,
  };
  const plaintext = proto.Message.encode({ protocolMessage }).finish();
  return element("message", attrs, [element("plaintext", {}, plaintext)]);
}

function keyShare(): proto.Message.IProtocolMessage {
  const keyData = {
    keyData: randomBytes(32),
    fingerprint: { rawId: 1, currentIndex: 0, deviceIndexes: [0] },
    timestamp: Date.now(),
  };
  const keys = [{ keyId: { keyId: randomBytes(6) }, keyData }];
  return { type: Type.APP_STATE_SYNC_KEY_SHARE, appStateSyncKeyShare: { keys } };
}

function history(content: proto.IHistorySync): proto.Message.IProtocolMessage {
  const { syncType } = content;
  const payload = deflateSync(proto.HistorySync.encode(proto.HistorySync.fromObject(content)).finish());
  return {
    type: Type.HISTORY_SYNC_NOTIFICATION,
    historySyncNotification: {
      syncType: syncType as unknown as proto.Message.HistorySyncType,
      chunkOrder: 1,
      progress: content.progress ?? 0,
      initialHistBootstrapInlinePayload: payload,
    },
  };
}

function pairs(world: World, device: Device): Partial<proto.IHistorySync> {
  const known = [...device.account.acquaintances].filter((account) => !account.hiddenPhone);
  world.log(`history for ${device.account.phone}:${device.id} with ${known.length} contacts`);
  return { phoneNumberToLidMappings: known.map(({ pn, lid }) => ({ pnJid: pn, lidJid: lid })) };
}

function names(device: Device): Partial<proto.IHistorySync> {
  const named = [...device.account.acquaintances].filter(({ name }) => name !== "");
  return { pushnames: named.map(({ lid, name }) => ({ id: lid, pushname: name })) };
}
