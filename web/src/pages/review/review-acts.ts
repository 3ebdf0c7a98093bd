/** Trying again and discarding, one or many. */
import type { ReviewDone } from "../../../../src/panel/contract.ts";
import { api } from "../../api/client.ts";
import { useDoing } from "../../api/queries.ts";
import { askFirst } from "../../parts/ask-first.ts";
import { complain, confirmDone } from "../../parts/complaints.ts";
import { i18n } from "../../words/words.ts";

const TOUCHED = ["/api/review", "/api/overview", "/api/whatsapp"];
/** As many as the server takes in one call. */
const AT_ONCE = 200;

export interface ReviewActs {
  retry: (ids: string[]) => void;
  discard: (ids: string[]) => void;
  isBusy: boolean;
}

export function useReviewActs(done: () => void): ReviewActs {
  const ended = (say: "review.retried" | "review.discarded", { changed }: ReviewDone): void => {
    done();
    confirmDone(changed.length === 0 ? i18n.t("review.unchanged") : i18n.t(say, { count: changed.length }));
  };
  const act = (verb: "retry" | "discard") => (ids: string[]) =>
    api.post<ReviewDone>(`/api/review/${verb}`, { ids: ids.slice(0, AT_ONCE) });
  const retry = useDoing(act("retry"), {
    touches: TOUCHED,
    done: (answer) => ended("review.retried", answer),
  });
  const discard = useDoing(act("discard"), {
    touches: TOUCHED,
    done: (answer) => ended("review.discarded", answer),
  });
  return {
    retry: (ids) => retry.mutate(ids, { onError: complain }),
    discard: (ids) =>
      askFirst({
        title: i18n.t("review.discard-title", { count: ids.length }),
        body: i18n.t("review.discard-body"),
        yes: i18n.t("review.discard"),
        onYes: () => discard.mutate(ids, { onError: complain }),
      }),
    isBusy: retry.isPending || discard.isPending,
  };
}
