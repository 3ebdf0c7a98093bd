/** Words for a client that look like a command or an internal note: asks the author whether they are meant for the client. */
import { Refused } from "../api/client.ts";
import { i18n } from "../words/words.ts";
import { confirmAction } from "./dialogs/confirm-action.ts";
import { markAnswered } from "./show-error.ts";

/** The part of a request that says that its author confirmed the text. */
export interface AsIs {
  asIs?: true;
}

/**
 * Sends, and when the server refuses the words asks the author and sends again with the confirmation. When the author goes
 * back, it throws the refusal, which `showError` does not show: the author has read it.
 */
export async function sendOrAsk<Answer>(send: (confirmed: AsIs) => Promise<Answer>): Promise<Answer> {
  try {
    return await send({});
  } catch (error) {
    if (!(error instanceof Refused) || error.problem.code !== "looks-internal") throw error;
    if (await isMeant(error.problem.facts?.["command"] === "nota")) return send({ asIs: true });
    markAnswered(error);
    throw error;
  }
}

/** Whether the author confirms that the client may read the words. */
const isMeant = (isNote: boolean): Promise<boolean> =>
  new Promise((answer) =>
    confirmAction({
      title: i18n.t("chats.as-is-title"),
      body: i18n.t(isNote ? "chats.as-is-note" : "chats.as-is-command"),
      yes: i18n.t("chats.as-is-yes"),
      no: i18n.t("chats.as-is-no"),
      onYes: () => answer(true),
      onNo: () => answer(false),
    }),
  );
