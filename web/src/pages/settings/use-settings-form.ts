/**
 * State and saving of a form of settings: follows what is stored, guards unsaved changes, and after a conflict
 * shows the stored values under the typed ones.
 */
import { useForm, type UseFormInput } from "@mantine/form";
import { useTranslation } from "react-i18next";
import type { Settings, SettingsChange } from "@contract/contract.ts";
import { api } from "../../api/client.ts";
import { useApiMutation } from "../../api/queries.ts";
import { orRebased, pointOut, takeOver, useNews } from "../../components/forms/forms.ts";
import { useLeaveGuard } from "../../components/forms/leave-guard.ts";
import { confirmDone } from "../../components/show-error.ts";

interface SettingsForm<Typed extends Record<string, unknown>> {
  toTyped: (settings: Settings) => Typed;
  validate?: UseFormInput<Typed>["validate"];
  /** API paths, besides that of the settings, whose queries a change invalidates. */
  touches: string[];
}

export function useSettingsForm<Typed extends Record<string, unknown>>(
  settings: Settings,
  { toTyped, validate, touches }: SettingsForm<Typed>,
) {
  const { t } = useTranslation();
  const form = useForm<Typed>({ initialValues: toTyped(settings), ...(validate ? { validate } : {}) });
  useNews(form, toTyped(settings));
  useLeaveGuard(form.isDirty());
  const { mutate, error, isPending } = useApiMutation(
    (change: SettingsChange) =>
      orRebased(form, api.patch<Settings>("/api/settings", change), async () =>
        toTyped(await api.get<Settings>("/api/settings")),
      ),
    { touches: ["/api/settings", ...touches] },
  );
  const save = (change: SettingsChange): void =>
    mutate(change, {
      onSuccess: (answer) => {
        takeOver(form, toTyped(answer));
        confirmDone(t("do.saved"));
      },
      onError: (error) => pointOut(form, error),
    });
  return { form, save, error, isSaving: isPending };
}
