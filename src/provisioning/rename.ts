/** Step handler: renames a WhatsApp group to the name it has here. */
import { done, groupMissing, jidOf, nameOf, type Result, type Work } from "./work.ts";

export async function rename(work: Work): Promise<Result> {
  const group = jidOf(work);
  const info = group === null ? null : await work.whatsapp.groupInfo(group);
  if (!info) return groupMissing(work);
  if (info.name !== nameOf(work)) await work.whatsapp.renameGroup(info.group, nameOf(work));
  return done();
}
