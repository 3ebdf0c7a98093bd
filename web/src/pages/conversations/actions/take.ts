/** Take ("Tomar"): a waiting ticket becomes the user's own, to be answered in the panel. */
import { useTranslation } from "react-i18next";
import { api } from "../../../api/client.ts";
import { useMe } from "../../../api/me.ts";
import { useApiMutation } from "../../../api/queries.ts";
import { confirmDone } from "../../../components/show-error.ts";
import type { Ticket } from "@contract/contract.ts";

export function useTake(number: number) {
  const { t } = useTranslation();
  return useApiMutation(() => api.post(`/api/tickets/${number}/take`), {
    touches: ["/api/tickets", "/api/overview"],
    done: () => confirmDone(t("conversations.done.take")),
  });
}

/** Whether the signed-in user has the ticket now. */
export function useIsMine({ state, panelUser }: Ticket): boolean {
  const me = useMe();
  return me !== null && state === "in_progress" && panelUser?.user === me.user;
}
