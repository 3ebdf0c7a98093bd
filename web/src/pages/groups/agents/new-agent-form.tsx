/** Form for a new agent: name, phone, number of rooms, state, memberships. */
import { Checkbox, Group, Radio, Stack, Switch, Text, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Agent, MainGroup, NewAgent, NewAgentOfGroup } from "@contract/contract.ts";
import { api } from "../../../api/client.ts";
import { refresh } from "../../../api/queries.ts";
import { confirmDone } from "../../../components/show-error.ts";
import { goToFirst, pointOut, whyNotSaved } from "../../../components/forms/forms.ts";
import { DialogButtons } from "../../../components/dialogs/dialog-buttons.tsx";
import { useLeaveGuard } from "../../../components/forms/leave-guard.ts";
import { sendOrAskWho } from "../../../components/same-person.ts";
import { labelOf, TOUCHED } from "../kinds.ts";
import { checkOf } from "./phone-check.ts";
import { PhoneField } from "./phone-field.tsx";
import { RoomsField, roomsError } from "./rooms-field.tsx";
import { useIsConnected } from "../team.ts";

interface FormProps {
  /** null = the main groups are chosen in the form. */
  group: MainGroup | null;
  groups: MainGroup[];
  onDone: () => void;
  /** The form is in a page, so it needs an unsaved-changes guard of its own; a dialog has one. */
  isInPage?: boolean;
}

// A form of fields by name, hence no interface.
type Values = {
  name: string;
  phone: string;
  /** Whether the agent attends clients. A supervisor only reads alerts, and needs no rooms. */
  attends: boolean;
  rooms: number | "";
  active: "yes" | "no";
  mainGroups: string[];
};

const USUAL_ROOMS = 3;

export function NewAgentForm({ group, groups, onDone, isInPage = false }: FormProps) {
  const { t } = useTranslation();
  const isConnected = useIsConnected();
  const { form, error, submit } = useNewAgent({ group, groups, onDone });
  useLeaveGuard(isInPage && form.isDirty());
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <TextInput
          label={t("groups.agent-name")}
          description={t(form.values.attends ? "groups.agent-name-what" : "groups.reader-name-what")}
          autoComplete="off"
          data-autofocus
          {...form.getInputProps("name")}
        />
        <PhoneField phone={form.values.phone} {...form.getInputProps("phone")} />
        {group?.kind === "supervisor" && (
          <Switch
            label={t("groups.attends")}
            description={t("groups.attends-what")}
            {...form.getInputProps("attends", { type: "checkbox" })}
          />
        )}
        {form.values.attends && (
          <RoomsField value={form.values.rooms} onChange={(rooms) => form.setFieldValue("rooms", rooms)} />
        )}
        <Radio.Group label={t("groups.active")} {...form.getInputProps("active")}>
          <Group gap="lg" mt={6}>
            <Radio value="yes" label={t("groups.active.yes")} />
            <Radio value="no" label={t("groups.active.no")} />
          </Group>
        </Radio.Group>
        {!group && <GroupChoice groups={groups} {...form.getInputProps("mainGroups")} />}
        <Text fz="sm" c="dimmed">
          {t(form.values.attends ? "groups.agent-then" : "groups.reader-then")}
        </Text>
        <DialogButtons
          yes={t("do.save")}
          close={onDone}
          isRunning={form.submitting}
          disabled={isConnected === false}
          why={isConnected === false ? t("groups.agent-needs-whatsapp") : whyNotSaved(form, error)}
        />
      </Stack>
    </form>
  );
}

function GroupChoice({ groups, ...input }: { groups: MainGroup[] }) {
  const { t } = useTranslation();
  return (
    <Checkbox.Group label={t("groups.agent-groups")} description={t("groups.agent-groups-what")} {...input}>
      <Stack gap={10} mt={8}>
        {groups.map((group) => (
          <Checkbox key={group.id} value={String(group.id)} label={labelOf(group)} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}

function useNewAgent({ group, groups, onDone }: FormProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [error, setError] = useState<unknown>(null);
  const form = useForm<Values>({
    initialValues: {
      name: "",
      phone: "",
      attends: group?.kind !== "supervisor",
      rooms: USUAL_ROOMS,
      active: "yes",
      mainGroups: groups.filter(({ kind }) => kind !== "supervisor").map(({ id }) => String(id)),
    },
    validate: {
      name: (name) => (name.trim() === "" ? t("field.needed") : null),
      phone: (phone) => (phone.trim() === "" ? t("field.needed") : null),
      rooms: (rooms, { attends }) => (attends ? roomsError(rooms) : null),
      mainGroups: (chosen) => (group || chosen.length > 0 ? null : t("groups.agent-groups-none")),
    },
  });
  const submit = form.onSubmit(
    async (values) => {
      setError(null);
      try {
        // Who is quicker than the check of the number waits for it: what it is not is said before anything is made.
        await client.fetchQuery(checkOf(values.phone.trim()));
        const agent = await save(values);
        refresh(client, TOUCHED);
        const added = values.attends ? "groups.agent-added" : "groups.reader-added";
        confirmDone(t(added, { name: agent.name, phone: agent.phoneDisplay ?? "" }));
        onDone();
      } catch (caught) {
        setError(caught);
        pointOut(form, caught);
      }
    },
    (errors) => goToFirst(form, errors),
  );
  const save = ({ name, phone, rooms, active, attends, mainGroups }: Values): Promise<Agent> => {
    const who = { name, phone, active: active === "yes" };
    const count = Number(rooms);
    return sendOrAskWho((said) => {
      if (!group)
        return api.post("/api/agents", {
          ...who,
          ...said,
          rooms: count,
          mainGroups: mainGroups.map(Number),
        } satisfies NewAgent);
      const request: NewAgentOfGroup = { ...who, ...said, ...(attends ? { rooms: count } : {}) };
      return api.post(`/api/main-groups/${group.id}/agents`, request);
    });
  };
  return { form, error, submit };
}
