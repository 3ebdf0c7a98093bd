/** Step handler: makes an agent a group administrator. Should our number be banned, somebody can still add a new one. */
import { addressIn } from "./people.ts";
import { isSamePerson } from "../domain/contacts/address.ts";
import { done, failed, groupMissing, jidOf, type Result, type Work } from "./work.ts";

export async function promote(work: Work): Promise<Result> {
  const group = jidOf(work);
  const address = await addressIn(work);
  if (!address) return failed("no-address");
  const info = group === null ? null : await work.whatsapp.groupInfo(group);
  if (!info) return groupMissing(work);
  const member = info.members.find((one) => isSamePerson(one.address, address));
  if (member?.admin) return done();
  if (!info.weAreAdmin) return failed("not-admin");
  await work.whatsapp.promote(info.group, [address]);
  return done();
}
