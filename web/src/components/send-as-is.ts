/** Words for a client that look like a command or an internal note: asks the author whether they are meant for the client. */
import { Refused } from "../api/client.ts";
import { i18n } from "../words/words.ts";
import { confirmAction } from "./dialogs/confirm-action.ts";
import { confirmDone, markAnswered } from "./show-error.ts";

/** The part of a request that says that its author confirmed the text. */
export interface AsIs {
  asIs?: true;
}

/**
 * Sends, and when the server refuses the words asks the author and sends again with the confirmation. With `keepAsNote` the
 * author may store them as an internal note instead. When nothing is to be sent, it throws the refusal, which `showError` does
 * not show: the author has read it.
 */
export async function sendOrAsk<Answer>(
  send: (confirmed: AsIs) => Promise<Answer>,
  keepAsNote?: () => Promise<void>,
): Promise<Answer> {
  try {
    return await send({});
  } catch (error) {
    if (!(error instanceof Refused) || error.problem.code !== "looks-internal") throw error;
    const meant = await askAuthor({
      isNote: error.problem.facts?.["command"] === "nota",
      mayKeep: keepAsNote !== undefined,
    });
    if (meant === "send") return send({ asIs: true });
    if (meant === "note") {
      await keepAsNote?.();
      confirmDone(i18n.t("chats.as-is-noted"));
    }
    markAnswered(error);
    throw error;
  }
}

/** What the author wants done with the words; `back` = nothing. */
const askAuthor = ({ isNote, mayKeep }: { isNote: boolean; mayKeep: boolean }) =>
  new Promise<"send" | "note" | "back">((answer) =>
    confirmAction({
      title: i18n.t("chats.as-is-title"),
      body: i18n.t(isNote ? "chats.as-is-note" : "chats.as-is-command"),
      yes: i18n.t("chats.as-is-yes"),
      no: i18n.t("chats.as-is-no"),
      other: mayKeep ? { label: i18n.t("chats.as-is-keep"), onPick: () => answer("note") } : undefined,
      onYes: () => answer("send"),
      onNo: () => answer("back"),
    }),
  );
