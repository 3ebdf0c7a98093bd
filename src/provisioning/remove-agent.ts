/** Step handler: removes somebody from a group. When the group is gone there is nothing to do. */
import { addressIn } from "./people.ts";
import { done, failed, groupMissing, jidOf, type Result, type Work } from "./work.ts";

export async function removeAgent(work: Work): Promise<Result> {
  const group = jidOf(work);
  const address = await addressIn(work);
  if (!address) return failed("no-address");
  if (group === null) return done("not-needed");
  const info = await work.whatsapp.groupInfo(group);
  if (!info) return isLost(work) ? done("not-needed") : groupMissing(work);
  // Asked even when they seem to be out: WhatsApp may show them under an address we do not know.
  await work.whatsapp.removeFromGroup(info.group, [address]);
  return done();
}

const isLost = ({ room, mainGroup }: Work): boolean => (room ?? mainGroup)?.state === "broken";
