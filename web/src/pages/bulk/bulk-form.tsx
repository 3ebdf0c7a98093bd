/** Form fields of each bulk action. */
import { Button, Group, MultiSelect, Stack, Text, Textarea } from "@mantine/core";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import type { TagList } from "@contract/contract.ts";
import { useAnswer } from "../../api/queries.ts";
import { AgentChoice } from "../conversations/actions/agent-choice.tsx";
import { insertText } from "../../components/forms/insert-text.ts";
import { CloseFields } from "../conversations/actions/close-fields.tsx";
import { GroupChoice, TransferReason } from "../conversations/actions/transfer-fields.tsx";
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
  return (
    <>
      <GroupChoice except={null} value={values.group} onChange={(group) => change({ group })} />
      <TransferReason value={values.reason} onChange={(reason) => change({ reason })} />
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
    <CloseFields
      reason={values.reason}
      setReason={(reason) => change({ reason })}
      silent={values.silent}
      setSilent={(silent) => change({ silent })}
      silentWhat={t("bulk.silent-what")}
    />
  );
}

function AnswerForm({ values, change }: FormProps) {
  const { t } = useTranslation();
  const field = useRef<HTMLTextAreaElement>(null);
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
          <Button
            key={variable}
            size="compact-sm"
            variant="default"
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => field.current && insertText(field.current, `{${variable}}`)}
          >
            {`{${variable}}`}
          </Button>
        ))}
      </Group>
    </Stack>
  );
}
