import { Button, ColorSwatch, Group, Modal, Radio, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useTranslation } from "react-i18next";
import type { NewTag, Tag, TagColor } from "../../../../src/panel/contract.ts";
import { api } from "../../api/client.ts";
import { useDoing } from "../../api/queries.ts";
import { Complaint } from "../../parts/asked.tsx";
import { confirmDone, fieldErrors } from "../../parts/complaints.ts";
import { TagBadge } from "../../parts/tag-badge.tsx";

const palette = [
  "gray",
  "red",
  "pink",
  "grape",
  "violet",
  "indigo",
  "blue",
  "cyan",
  "teal",
  "green",
  "lime",
  "yellow",
  "orange",
] as const satisfies TagColor[];

/** A new tag, or another name and colour for one that is there. */
export function TagForm({ tag, close }: { tag: Tag | null; close: () => void }) {
  const { t } = useTranslation();
  const form = useForm<{ name: string; color: TagColor }>({
    initialValues: { name: tag?.name ?? "", color: tag?.color ?? "blue" },
    validate: { name: (name) => (name.trim() === "" ? t("field.needed") : null) },
  });
  const save = useDoing(
    (body: NewTag) => (tag ? api.patch(`/api/tags/${tag.id}`, body) : api.post("/api/tags", body)),
    { touches: ["/api/tags", "/api/tickets"] },
  );
  const submit = form.onSubmit((values) =>
    save.mutate(values, {
      onSuccess: () => {
        confirmDone(t("do.saved"));
        close();
      },
      onError: (error) => form.setErrors(fieldErrors(error)),
    }),
  );
  return (
    <Modal opened onClose={close} title={tag ? t("tags.edit") : t("tags.add")}>
      <form onSubmit={submit} noValidate>
        <Stack>
          {save.error && <Complaint error={save.error} />}
          <TextInput label={t("tags.name")} maxLength={40} data-autofocus {...form.getInputProps("name")} />
          <Radio.Group label={t("tags.color")} {...form.getInputProps("color")}>
            <Group gap={6} mt={6}>
              {palette.map((color) => (
                <Radio.Card
                  key={color}
                  value={color}
                  w={44}
                  h={44}
                  p={8}
                  radius="xl"
                  aria-label={t(`tags.color-${color}`)}
                >
                  <ColorSwatch color={`var(--mantine-color-${color}-6)`} size={26}>
                    {form.values.color === color ? "✓" : null}
                  </ColorSwatch>
                </Radio.Card>
              ))}
            </Group>
          </Radio.Group>
          <Group justify="space-between">
            <TagBadge tag={{ name: form.values.name || "…", color: form.values.color }} size="lg" />
            <Group gap="xs">
              <Button variant="default" onClick={close}>
                {t("do.cancel")}
              </Button>
              <Button type="submit" loading={save.isPending}>
                {t("do.save")}
              </Button>
            </Group>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
