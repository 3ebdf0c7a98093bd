/** Form fields of each bulk action. */
import {
  Button,
  Checkbox,
  Group,
  MultiSelect,
  Select,
  Stack,
  Text,
  Textarea,
  TextInput,
} from "@mantine/core";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import type { MainGroupList, TagList } from "@contract/contract.ts";
import { longest } from "@contract/values.ts";
import { useAnswer } from "../../api/queries.ts";
import { AgentChoice } from "../conversations/actions/agent-choice.tsx";
import { UsualReasons } from "../conversations/actions/usual-reasons.tsx";
import type { BulkAct, BulkValues } from "./bulk-values.ts";

interface FormProps {
  values: BulkValues;
  change: (part: Partial<BulkValues>) => void;
}

export function BulkForm({ act, ...form }: FormProps & { act: BulkAct }) {
  switch (act) {
    case "assign":
      return (
        <AgentChoice
          value={form.values.agent}
          onChange={(agent) => form.change({ agent })}
          except={null}
          mustBeOnline={false}
        />
      );
    case "transfer":
      return <TransferForm {...form} />;
    case "tags":
      return <TagsForm {...form} />;
    case "close":
      return <CloseForm {...form} />;
    case "answer":
      return <AnswerForm {...form} />;
  }
}

function TransferForm({ values, change }: FormProps) {
  const { t } = useTranslation();
  const groups = useAnswer<MainGroupList>("/api/main-groups", { fresh: true }).data?.items ?? [];
  return (
    <>
      <Select
        data-autofocus
        label={t("conversations.group")}
        placeholder={t("conversations.choose")}
        data={groups
          .filter(({ kind, state }) => kind !== "supervisor" && state === "ready")
          .map(({ id, name }) => ({ value: String(id), label: name }))}
        value={values.group}
        onChange={(group) => change({ group })}
      />
      <Textarea
        label={t("conversations.transfer-reason")}
        autosize
        minRows={2}
        maxRows={5}
        maxLength={longest.transferReason}
        value={values.reason}
        onChange={({ currentTarget }) => change({ reason: currentTarget.value })}
      />
    </>
  );
}

function TagsForm({ values, change }: FormProps) {
  const { t } = useTranslation();
  const tags = useAnswer<TagList>("/api/tags", { fresh: true }).data?.items ?? [];
  const choice = (mine: "add" | "remove", other: "add" | "remove") => (
    <MultiSelect
      {...(mine === "add" ? { "data-autofocus": true } : {})}
      searchable
      clearable
      label={t(`bulk.tags-${mine}`)}
      placeholder={values[mine].length === 0 ? t("conversations.choose") : ""}
      data={tags
        .filter(({ id }) => !values[other].includes(String(id)))
        .map(({ id, name }) => ({ value: String(id), label: name }))}
      value={values[mine]}
      onChange={(ids) => change({ [mine]: ids })}
    />
  );
  if (tags.length === 0) return <Text>{t("conversations.no-tags")}</Text>;
  return (
    <>
      {choice("add", "remove")}
      {choice("remove", "add")}
    </>
  );
}

function CloseForm({ values, change }: FormProps) {
  const { t } = useTranslation();
  return (
    <>
      <TextInput
        data-autofocus
        label={t("conversations.close-reason")}
        placeholder={t("conversations.close-reason-example")}
        maxLength={longest.closeReason}
        value={values.reason}
        onChange={({ currentTarget }) => change({ reason: currentTarget.value })}
      />
      <UsualReasons value={values.reason} onChange={(reason) => change({ reason })} />
      <Checkbox
        label={t("conversations.close-silent")}
        description={t("bulk.silent-what")}
        checked={values.silent}
        onChange={({ currentTarget }) => change({ silent: currentTarget.checked })}
      />
    </>
  );
}

function AnswerForm({ values, change }: FormProps) {
  const { t } = useTranslation();
  const field = useRef<HTMLTextAreaElement>(null);
  const insert = (variable: string): void => {
    const at = field.current?.selectionStart ?? values.text.length;
    change({ text: `${values.text.slice(0, at)}{${variable}}${values.text.slice(at)}` });
    field.current?.focus();
  };
  return (
    <Stack gap={6}>
      <Textarea
        ref={field}
        data-autofocus
        label={t("bulk.text")}
        placeholder={t("bulk.text-example")}
        autosize
        minRows={3}
        maxRows={10}
        maxLength={4000}
        value={values.text}
        onChange={({ currentTarget }) => change({ text: currentTarget.value })}
      />
      <Group gap={6}>
        <Text fz="sm" c="dimmed">
          {t("bulk.insert")}
        </Text>
        {[t("bulk.variable-name"), "ticket"].map((variable) => (
          <Button key={variable} size="compact-sm" variant="default" onClick={() => insert(variable)}>
            {`{${variable}}`}
          </Button>
        ))}
      </Group>
    </Stack>
  );
}
