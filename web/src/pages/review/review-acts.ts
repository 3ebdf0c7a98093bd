/** Retry and discard of review items, one or many. */
import type { ReviewDone } from "@contract/contract.ts";
import { api } from "../../api/client.ts";
import { useApiMutation } from "../../api/queries.ts";
import { confirmAction } from "../../components/dialogs/confirm-action.ts";
import { showError, confirmDone } from "../../components/show-error.ts";
import { i18n } from "../../words/words.ts";

const TOUCHED = ["/api/review", "/api/overview", "/api/whatsapp"];
/** Items per request, the server's limit. */
const AT_ONCE = 200;

export interface ReviewActs {
  retry: (ids: string[]) => void;
  discard: (ids: string[]) => void;
  isBusy: boolean;
}

export function useReviewActs(done: () => void): ReviewActs {
  const ended = (say: "review.retried" | "review.discarded", changed: number): void => {
    done();
    confirmDone(changed === 0 ? i18n.t("review.unchanged") : i18n.t(say, { count: changed }));
  };
  const act =
    (verb: "retry" | "discard") =>
    async (ids: string[]): Promise<number> => {
      let changed = 0;
      for (let from = 0; from < ids.length; from += AT_ONCE) {
        const some = { ids: ids.slice(from, from + AT_ONCE) };
        changed += (await api.post<ReviewDone>(`/api/review/${verb}`, some)).changed.length;
      }
      return changed;
    };
  const retry = useApiMutation(act("retry"), {
    touches: TOUCHED,
    done: (changed) => ended("review.retried", changed),
  });
  const discard = useApiMutation(act("discard"), {
    touches: TOUCHED,
    done: (changed) => ended("review.discarded", changed),
  });
  return {
    retry: (ids) => retry.mutate(ids, { onError: showError }),
    discard: (ids) =>
      confirmAction({
        title: i18n.t("review.discard-title", { count: ids.length }),
        body: i18n.t("review.discard-body"),
        yes: i18n.t("review.discard"),
        onYes: () => discard.mutate(ids, { onError: showError }),
      }),
    isBusy: retry.isPending || discard.isPending,
  };
}
