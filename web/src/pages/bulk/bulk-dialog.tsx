/** Bulk action dialog: the form, a preview of how many tickets it can be done for, and why not for the others. */
import { Button } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { BulkJob, BulkPreviewBody } from "@contract/contract.ts";
import { api, newKey } from "../../api/client.ts";
import { useApiMutation } from "../../api/queries.ts";
import { sendOrAsk } from "../../components/send-as-is.ts";
import { QueryBoundary } from "../../components/query-boundary.tsx";
import { Dialog } from "../../components/dialogs/dialog.tsx";
import { ActForm } from "../../components/dialogs/act-form.tsx";
import { BulkForm } from "./bulk-form.tsx";
import { emptyValues, isComplete, toBody, type BulkAct, type BulkValues } from "./bulk-values.ts";
import { PreviewText } from "./preview-text.tsx";
import type { Chosen } from "./selection.ts";
import { useBulkPreview } from "./use-preview.ts";

interface DialogProps {
  act: BulkAct;
  chosen: Chosen;
  close: () => void;
  /** Called with the number of the new job. */
  started: (job: number) => void;
}

const TYPING_MS = 300;

export function BulkDialog({ act, chosen, close, started }: DialogProps) {
  const { t } = useTranslation();
  const [values, setValues] = useState(emptyValues);
  const [text] = useDebouncedValue(values.text, TYPING_MS);
  const preview = useBulkPreview(toPreview(act, chosen, { ...values, text }));
  const keyFor = useKeys();
  const start = useApiMutation(
    (body: object) =>
      sendOrAsk((confirmed) => {
        const whole = { ...body, ...confirmed };
        return api.post<BulkJob>(`/api/bulk/${act}`, { key: keyFor(whole), ...whole });
      }),
    {
      touches: ["/api/bulk", "/api/tickets", "/api/overview", "/api/agents"],
      done: ({ id }) => started(id),
    },
  );
  const able = preview.data?.able ?? 0;
  const left = preview.data?.messages.left ?? 0;
  const isTooMany = writesTo(act, values) && (preview.data?.total ?? 0) > left;
  const isReady = isComplete(act, values) && preview.data?.unknownVariable === null;
  const run = (which: Chosen): void => {
    start.mutate({ ...which, ...toBody(act, values) });
  };
  return (
    <Dialog onClose={close} size={act === "answer" ? "lg" : "md"} title={t(`bulk.ask.${act}`)}>
      <ActForm
        act={() => run(chosen)}
        yes={t(`bulk.yes.${act}`, { count: able })}
        close={close}
        isRunning={start.isPending}
        disabled={!isReady || able === 0 || isTooMany}
        why={isTooMany ? t("bulk.too-many", { left }) : start.error}
        aside={
          isTooMany && (
            <FirstOnes
              act={act}
              tickets={preview.data?.messages.first ?? []}
              disabled={!isReady || start.isPending}
              run={run}
            />
          )
        }
      >
        <BulkForm act={act} values={values} change={(part) => setValues({ ...values, ...part })} />
        <QueryBoundary asked={preview}>
          {(data) => <PreviewText act={act} preview={data} silent={values.silent} />}
        </QueryBoundary>
      </ActForm>
    </Dialog>
  );
}

interface FirstProps {
  act: BulkAct;
  /** In the order of their turns, as many as may be written to today. */
  tickets: number[];
  disabled: boolean;
  run: (chosen: Chosen) => void;
}

/** Button that does it for the first tickets, when more are chosen than may be written to today. */
function FirstOnes({ act, tickets, disabled, run }: FirstProps) {
  const { t } = useTranslation();
  if (tickets.length === 0) return null;
  const label = act === "close" ? "bulk.first-close" : "bulk.first-answer";
  return (
    <Button variant="light" disabled={disabled} onClick={() => run({ tickets })}>
      {t(label, { count: tickets.length })}
    </Button>
  );
}

/** Whether the action sends a text to clients. */
const writesTo = (act: BulkAct, { silent }: BulkValues): boolean =>
  act === "answer" || (act === "close" && !silent);

function toPreview(act: BulkAct, chosen: Chosen, { agent, group, text }: BulkValues): BulkPreviewBody {
  return {
    ...chosen,
    act: act === "tags" ? "tag" : act,
    ...(act === "assign" && agent !== "" ? { agent: Number(agent) } : {}),
    ...(act === "transfer" && group !== null ? { mainGroup: Number(group) } : {}),
    ...(act === "answer" ? { text } : {}),
  };
}

/**
 * Idempotency keys: the same request has the same key, also when it is sent again after an error, so it is
 * one job.
 */
function useKeys(): (body: object) => string {
  const keys = useRef(new Map<string, string>());
  return (body) => {
    const request = JSON.stringify(body);
    const key = keys.current.get(request) ?? newKey();
    keys.current.set(request, key);
    return key;
  };
}
