/** Row of the custom field editor: label, type, options and position of one field. */
import { ActionIcon, Card, Group, Select, TagsInput, Text, TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { ArrowDown, ArrowUp, Trash2 } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { ContactFieldsChange } from "@contract/contract.ts";
import { longest } from "@contract/values.ts";

/** A field in the form. `id` identifies the row while the field has no key. */
export type TypedField = ContactFieldsChange["fields"][number] & { id: string; options: string[] };
export type TypedFields = { fields: TypedField[] };

const types = ["text", "number", "date", "email", "choice"] as const;

interface FieldRowProps {
  form: UseFormReturnType<TypedFields>;
  index: number;
  /** How many contacts have a value for it. */
  used: number;
}

export function FieldRow({ form, index, used }: FieldRowProps) {
  const { t } = useTranslation();
  const field = form.values.fields[index];
  if (!field) return null;
  const name = field.label || t("fields.new");
  const move = (to: number) => form.reorderListItem("fields", { from: index, to });
  return (
    <Card withBorder p="sm" component="section" aria-label={name}>
      <Group align="flex-start" gap="sm">
        <TextInput
          label={t("fields.label")}
          maxLength={longest.contactFieldLabel}
          flex={1}
          miw={180}
          {...form.getInputProps(`fields.${index}.label`)}
        />
        <Select
          label={t("fields.type")}
          allowDeselect={false}
          w={150}
          data={types.map((type) => ({ value: type, label: t(`fields.type-${type}`) }))}
          {...form.getInputProps(`fields.${index}.type`)}
        />
        <Group gap={0} wrap="nowrap" mt={24}>
          <ActionIcon
            size={40}
            color="gray"
            disabled={index === 0}
            aria-label={t("fields.up", { name })}
            onClick={() => move(index - 1)}
          >
            <ArrowUp size={18} aria-hidden />
          </ActionIcon>
          <ActionIcon
            size={40}
            color="gray"
            disabled={index === form.values.fields.length - 1}
            aria-label={t("fields.down", { name })}
            onClick={() => move(index + 1)}
          >
            <ArrowDown size={18} aria-hidden />
          </ActionIcon>
          <ActionIcon
            size={40}
            color="red"
            aria-label={t("fields.remove", { name })}
            onClick={() => form.removeListItem("fields", index)}
          >
            <Trash2 size={18} aria-hidden />
          </ActionIcon>
        </Group>
      </Group>
      {field.type === "choice" && (
        <TagsInput
          mt="sm"
          label={t("fields.options")}
          description={t("fields.options-what")}
          {...form.getInputProps(`fields.${index}.options`)}
        />
      )}
      {used > 0 && (
        <Text c="dimmed" fz="sm" mt={6}>
          {t("fields.used", { count: used })}
        </Text>
      )}
    </Card>
  );
}
