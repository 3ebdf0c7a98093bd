/** Sending what the composer holds: to the client, or as an internal note. */
import type { TicketPage } from "@contract/contract.ts";
import { api } from "../../../api/client.ts";
import { useApiMutation } from "../../../api/queries.ts";
import { sendOrAsk } from "../../../components/send-as-is.ts";
import { showError } from "../../../components/show-error.ts";
import type { Mode } from "./drafts.ts";
import { useStepIn } from "./step-in.ts";

/** Sends the text; in somebody else's case it asks once for confirmation. */
export function useSaying({ ticket }: TicketPage, mode: Mode, done: () => void) {
  const path = `/api/tickets/${ticket.number}`;
  const keep = (text: string) => api.post(`${path}/notes`, { text });
  const say = useApiMutation(
    (text: string) =>
      mode === "note"
        ? keep(text)
        : sendOrAsk(
            (confirmed) => api.post(`${path}/messages`, { text, ...confirmed }),
            async () => {
              await keep(text);
              done();
            },
          ),
    { touches: ["/api/tickets"], done },
  );
  const stepIn = useStepIn(ticket);
  const post = (text: string): void => say.mutate(text, { onError: showError });
  return {
    isPending: say.isPending,
    run: (text: string) => (mode === "note" ? post(text) : stepIn(() => post(text))),
  };
}
