/** Display name of a client: the name, else the number, else a word for unknown. */
import { i18n } from "../../words/words.ts";

export function clientName({ name, phone }: { name: string | null; phone: string | null }): string {
  return name ?? (phone === null ? i18n.t("client.nameless") : `+${phone}`);
}
