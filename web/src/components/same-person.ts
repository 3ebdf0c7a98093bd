/** An account and an agent of one name: asks the administrator whether they are one person. */
import { Refused } from "../api/client.ts";
import { i18n } from "../words/words.ts";
import { confirmAction } from "./dialogs/confirm-action.ts";

/** The part of a request that says so. */
export interface SamePerson {
  samePerson?: true;
}

const ASKED = new Set(["called-like-agent", "called-like-account"]);

/** Sends; when the name is refused for that reason, asks and sends again. Otherwise it throws the refusal. */
export async function sendOrAskWho<Answer>(send: (said: SamePerson) => Promise<Answer>): Promise<Answer> {
  try {
    return await send({});
  } catch (error) {
    if (!(error instanceof Refused) || !ASKED.has(error.problem.code)) throw error;
    if (await isSamePerson(error.problem.detail)) return send({ samePerson: true });
    throw error;
  }
}

const isSamePerson = (body: string) =>
  new Promise<boolean>((answer) =>
    confirmAction({
      title: i18n.t("accounts.same-person"),
      body,
      yes: i18n.t("accounts.same-person-yes"),
      no: i18n.t("accounts.same-person-no"),
      color: "blue",
      onYes: () => answer(true),
      onNo: () => answer(false),
    }),
  );
