/** Dialog for a new main group, which is created at WhatsApp. */
import { Alert, Button, Stack, Text } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { MainGroup } from "@contract/contract.ts";
import { api } from "../../../api/client.ts";
import { refresh } from "../../../api/queries.ts";
import { confirmDone } from "../../../components/show-error.ts";
import { goToFirst, pointOut, whyNotSaved } from "../../../components/forms/forms.ts";
import { DialogButtons } from "../../../components/dialogs/dialog-buttons.tsx";
import { Dialog } from "../../../components/dialogs/dialog.tsx";
import { kinds, TOUCHED, type Kind } from "../kinds.ts";
import { NameField } from "./name-field.tsx";
import { useOpened } from "../opened.ts";
import { useIsConnected } from "../team.ts";

export function NewGroupModal() {
  const { t } = useTranslation();
  const { search, open, close } = useOpened();
  const kind = kinds.find((one) => one === search.crear);
  return (
    <Dialog
      opened={kind !== undefined}
      onClose={close}
      isInAddress
      title={kind ? t(`groups.create.${kind}`) : ""}
    >
      {kind && <NewGroupForm key={kind} kind={kind} onDone={close} onAdopt={() => open({ adoptar: kind })} />}
    </Dialog>
  );
}

interface FormProps {
  kind: Kind;
  onDone: () => void;
  onAdopt: () => void;
}

function NewGroupForm({ kind, onDone, onAdopt }: FormProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const isConnected = useIsConnected();
  const [error, setError] = useState<unknown>(null);
  const form = useForm({
    initialValues: { name: "" },
    validate: { name: (name) => (name.trim() === "" ? t("field.needed") : null) },
  });
  const submit = form.onSubmit(
    async ({ name }) => {
      setError(null);
      try {
        const group = await api.post<MainGroup>("/api/main-groups", { kind, name });
        refresh(client, TOUCHED);
        confirmDone(t("groups.creating", { name: group.name }));
        onDone();
      } catch (caught) {
        setError(caught);
        pointOut(form, caught);
      }
    },
    (errors) => goToFirst(form, errors),
  );
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Text fz="sm" c="dimmed">
          {t(`groups.kind-what.${kind}`)}
        </Text>
        <NameField kind={kind} name={form.values.name} data-autofocus {...form.getInputProps("name")} />
        {isConnected === false && <Alert color="orange">{t("groups.create-later")}</Alert>}
        <DialogButtons
          yes={t("groups.create")}
          close={onDone}
          isRunning={form.submitting}
          why={whyNotSaved(form, error)}
          aside={
            <Button variant="subtle" onClick={onAdopt}>
              {t("groups.adopt-instead")}
            </Button>
          }
        />
      </Stack>
    </form>
  );
}
