/**
 * Adoption of an existing group by code: asks for a name, then shows the code until it was typed in the
 * group.
 */
import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { useForm } from "@mantine/form";
import { CircleCheck } from "lucide-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { MainGroup } from "@contract/contract.ts";
import { api } from "../../../api/client.ts";
import { refresh } from "../../../api/queries.ts";
import { QueryBoundary } from "../../../components/query-boundary.tsx";
import { FormComplaint } from "../../../components/forms/form-complaint.tsx";
import { pointOut } from "../../../components/forms/forms.ts";
import { AdoptCode } from "./adopt-code.tsx";
import { ConfirmAdoption } from "./adoption.tsx";
import { TOUCHED, type Kind } from "../kinds.ts";
import { NameField, nameCheckOf } from "../main-groups/name-field.tsx";

interface AdoptProps {
  kind: Kind;
  groups: MainGroup[];
  onDone: () => void;
}

export function AdoptByCode({ kind, groups, onDone }: AdoptProps) {
  const { t } = useTranslation();
  // One that still waits for its code is shown again: nobody needs two codes at once.
  const [id, setId] = useState(
    () => groups.find((group) => group.kind === kind && group.adoption)?.id ?? null,
  );
  const group = groups.find((one) => one.id === id);
  if (!group) return <AskForCode kind={kind} onCode={setId} />;
  return (
    <Stack aria-live="polite">
      {group.state === "ready" ? (
        <Alert color="green" icon={<CircleCheck />} title={t("groups.adopted")}>
          {t("groups.adopted-what", { name: group.name })}
        </Alert>
      ) : (
        <>
          <Text fw={600}>{group.name}</Text>
          {group.adoption?.state === "typed" ? (
            <ConfirmAdoption adoption={group.adoption} becomes={group.name} />
          ) : (
            <AdoptCode group={group} />
          )}
        </>
      )}
      <Group justify="flex-end">
        <Button variant={group.state === "ready" ? "filled" : "default"} onClick={onDone}>
          {t(group.state === "ready" ? "do.done" : "do.close")}
        </Button>
      </Group>
    </Stack>
  );
}

interface AskProps {
  kind: Kind;
  onCode: (id: number) => void;
}

/** The proposed name contains the company's. */
function AskForCode(props: AskProps) {
  const asked = useQuery(nameCheckOf(props.kind, ""));
  return (
    <QueryBoundary asked={asked}>
      {({ example }) => <NameForm key={example} {...props} proposed={example} />}
    </QueryBoundary>
  );
}

function NameForm({ kind, onCode, proposed }: AskProps & { proposed: string }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [error, setError] = useState<unknown>(null);
  const form = useForm({
    initialValues: { name: proposed },
    validate: { name: (name) => (name.trim() === "" ? t("field.needed") : null) },
  });
  const submit = form.onSubmit(async ({ name }) => {
    setError(null);
    try {
      const { id } = await api.post<MainGroup>("/api/main-groups/adopt", { kind, name });
      await client.invalidateQueries({ queryKey: ["/api/main-groups"] });
      refresh(client, TOUCHED);
      onCode(id);
    } catch (caught) {
      setError(caught);
      pointOut(form, caught);
    }
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Text fz="sm">{t("groups.by-code-what")}</Text>
        <FormComplaint error={error} fields={["name"]} />
        <NameField kind={kind} name={form.values.name} {...form.getInputProps("name")} />
        <Group justify="flex-end">
          <Button type="submit" loading={form.submitting}>
            {t("groups.show-code")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
