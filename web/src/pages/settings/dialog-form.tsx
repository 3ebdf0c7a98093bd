/**
 * Form of a dialog, with its buttons. Saving closes the dialog; what the server refuses is shown at the fields.
 */
import { Stack } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { DialogButtons } from "../../components/dialogs/dialog-buttons.tsx";
import { goToFirst, pointOut, whyNotSaved } from "../../components/forms/forms.ts";
import { confirmDone } from "../../components/show-error.ts";

interface Saving<Typed> {
  mutate: (typed: Typed, options: { onSuccess: () => void; onError: (error: Error) => void }) => void;
  isPending: boolean;
  error: Error | null;
}

interface DialogFormProps<Typed extends Record<string, unknown>> {
  form: UseFormReturnType<Typed>;
  save: Saving<Typed>;
  close: () => void;
  autoComplete?: "off";
  children: ReactNode;
}

export function DialogForm<Typed extends Record<string, unknown>>({
  form,
  save,
  close,
  children,
  ...rest
}: DialogFormProps<Typed>) {
  const { t } = useTranslation();
  const submit = form.onSubmit(
    (values) =>
      save.mutate(values, {
        onSuccess: () => {
          confirmDone(t("do.saved"));
          close();
        },
        onError: (error) => pointOut(form, error),
      }),
    (errors) => goToFirst(form, errors),
  );
  return (
    <form onSubmit={submit} noValidate {...rest}>
      <Stack>
        {children}
        <DialogButtons
          yes={t("do.save")}
          close={close}
          isRunning={save.isPending}
          why={whyNotSaved(form, save.error)}
        />
      </Stack>
    </form>
  );
}
