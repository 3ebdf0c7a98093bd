/** Display name of a contact: our name for them, else their own, else their number. */
import type { ContactItem } from "@contract/contract.ts";
import { i18n } from "../../words/words.ts";

export function contactName({
  name,
  pushName,
  phoneDisplay,
}: Pick<ContactItem, "name" | "pushName" | "phoneDisplay">): string {
  return name ?? pushName ?? phoneDisplay ?? i18n.t("client.nameless");
}
