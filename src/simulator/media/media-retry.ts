/** Media retry (re-upload request): the answer of a phone that is asked to upload a file again. */
import { randomBytes } from "node:crypto";
import { aesEncryptGCM, hkdf, proto } from "@whiskeysockets/baileys";
import type { Device } from "../state/accounts.ts";
import { deliver } from "../state/delivery.ts";
import { child, element, seconds, type Stanza } from "../protocol/stanza.ts";
import type { KeptOnPhone, World } from "../state/world.ts";

/**
 * Answers a `server-error` receipt with a `mediaretry` notification: the file's new path, or error 2 (not found) when the
 * phone of the account does not have it. Ignores a receipt without `<rmr>`.
 */
export function answerMediaRetry(world: World, device: Device, receipt: Stanza): void {
  const wanted = child(receipt, "rmr");
  const { id } = receipt.attrs;
  if (!wanted || !id) return;
  const kept = world.onPhones.get(`${device.account.phone}/${id}`);
  const attrs = { type: "mediaretry", from: device.account.pn, id, t: seconds() };
  const answer = kept ? sealed(kept) : element("error", { code: "2" });
  deliver(world, device, element("notification", attrs, [wanted, answer]));
}

/** The new path, encrypted with a key that is derived from the media key of the file. */
function sealed({ message, mediaKey, directPath }: KeptOnPhone): Stanza {
  const result = proto.MediaRetryNotification.ResultType.SUCCESS;
  const said = proto.MediaRetryNotification.encode({ stanzaId: message, directPath, result }).finish();
  const key = hkdf(Buffer.from(mediaKey), 32, { info: "WhatsApp Media Retry Notification" });
  const iv = randomBytes(12);
  const ciphertext = aesEncryptGCM(said, key, iv, Buffer.from(message));
  return element("encrypt", {}, [element("enc_p", {}, ciphertext), element("enc_iv", {}, iv)]);
}
