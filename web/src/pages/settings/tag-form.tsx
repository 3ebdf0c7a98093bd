/** Tag form: a new tag, or another name and colour for an existing one (`tag` null = new). */
import { ColorSwatch, Group, Radio, Text, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { Check } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { NewTag, Tag, TagColor, TagList } from "@contract/contract.ts";
import { longest, tagColors } from "@contract/values.ts";
import { api } from "../../api/client.ts";
import { useApiMutation } from "../../api/queries.ts";
import { changeBetween, rebase } from "../../components/forms/forms.ts";
import { TagBadge } from "../../components/tickets/tag-badge.tsx";
import { Dialog } from "../../components/dialogs/dialog.tsx";
import { DialogForm } from "./dialog-form.tsx";

export function TagForm({ tag, close }: { tag: Tag | null; close: () => void }) {
  const { t } = useTranslation();
  const form = useForm<{ name: string; color: TagColor }>({
    initialValues: { name: tag?.name ?? "", color: tag?.color ?? "blue" },
    validate: { name: (name) => (name.trim() === "" ? t("field.needed") : null) },
  });
  const readAgain = async () => {
    const { items } = await api.get<TagList>("/api/tags");
    const { name = "", color = "blue" } = items.find(({ id }) => id === tag?.id) ?? {};
    return { name, color };
  };
  const save = useApiMutation(
    (body: NewTag) =>
      tag
        ? api.patch(`/api/tags/${tag.id}`, changeBetween(form.getInitialValues(), form.getValues()))
        : api.post("/api/tags", body),
    { touches: ["/api/tags", "/api/tickets"], catchUp: () => rebase(form, readAgain) },
  );
  return (
    <Dialog onClose={close} title={tag ? t("tags.edit") : t("tags.add")} size="md">
      <DialogForm form={form} save={save} close={close}>
        <TextInput
          label={t("tags.name")}
          maxLength={longest.tagName}
          data-autofocus
          {...form.getInputProps("name")}
        />
        <Radio.Group label={t("tags.color")} {...form.getInputProps("color")}>
          <Group gap={6} mt={6}>
            {tagColors.map((color) => (
              <Radio.Card
                key={color}
                value={color}
                w={44}
                h={44}
                p={8}
                radius="xl"
                aria-label={t(`tags.color-${color}`)}
              >
                <ColorSwatch color={`var(--mantine-color-${color}-6)`} size={26} c="black">
                  {form.values.color === color && <Check size={16} aria-hidden />}
                </ColorSwatch>
              </Radio.Card>
            ))}
          </Group>
        </Radio.Group>
        <div>
          <Text fz="sm" fw={500} mb={6}>
            {t("tags.preview")}
          </Text>
          <TagBadge tag={{ name: form.values.name.trim() || "…", color: form.values.color }} size="lg" />
        </div>
      </DialogForm>
    </Dialog>
  );
}
