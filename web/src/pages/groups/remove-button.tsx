/** Removal of a group or an agent, after a confirmation; says why where it cannot be done now. */
import { Button, Text } from "@mantine/core";
import { Trash2 } from "lucide-react";
import { useId } from "react";
import { api } from "../../api/client.ts";
import { useApiMutation } from "../../api/queries.ts";
import { confirmAction } from "../../components/dialogs/confirm-action.ts";
import { confirmDone, showError } from "../../components/show-error.ts";
import { TOUCHED } from "./kinds.ts";

interface RemoveButtonProps {
  /** API path of what is removed. */
  path: string;
  label: string;
  /** The confirmation that is asked for. */
  asks: { title: string; body: string };
  /** Said when it is done. */
  done: string;
  /** Why it cannot be removed now; null = it can. */
  why: string | null;
  onGone: () => void;
}

export function RemoveButton({ path, label, asks, done, why, onGone }: RemoveButtonProps) {
  const whyId = useId();
  const remove = useApiMutation(() => api.remove(path), {
    touches: TOUCHED,
    done: () => {
      confirmDone(done);
      onGone();
    },
  });
  return (
    <>
      <Button
        variant="light"
        color="red"
        leftSection={<Trash2 size={16} aria-hidden />}
        disabled={why !== null}
        loading={remove.isPending}
        {...(why === null ? {} : { "aria-describedby": whyId })}
        onClick={() =>
          confirmAction({
            ...asks,
            yes: label,
            onYes: () => remove.mutate(undefined, { onError: showError }),
          })
        }
      >
        {label}
      </Button>
      {why !== null && (
        <Text id={whyId} fz="sm" c="dimmed">
          {why}
        </Text>
      )}
    </>
  );
}
