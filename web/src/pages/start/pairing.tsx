/** Linking without a camera: a code from here, typed on the phone. */
import { Button, Card, CopyButton, Group, Stack, Text } from "@mantine/core";
import { useForm } from "@mantine/form";
import { Check, Copy } from "lucide-react";
import { useTranslation } from "react-i18next";
import { api } from "../../api/client.ts";
import { useDoing } from "../../api/queries.ts";
import { complain } from "../../parts/complaints.ts";
import { PhoneField } from "../groups/phone-field.tsx";

/** `code`: the one that is good now, as the server has it. */
export function Pairing({ code }: { code: string | undefined }) {
  const { t } = useTranslation();
  const form = useForm({
    initialValues: { phone: "" },
    validate: { phone: (value) => (value.trim() === "" ? t("field.needed") : null) },
  });
  const ask = useDoing((phone: string) => api.post("/api/whatsapp/pairing-code", { phone }), {
    touches: ["/api/whatsapp"],
  });
  const submit = form.onSubmit(({ phone }) => ask.mutate(phone, { onError: complain }));
  return (
    <Stack>
      <form onSubmit={submit} noValidate>
        <Stack>
          <PhoneField
            w="100%"
            label={t("link.our-phone")}
            phone={form.values.phone}
            unlinked
            {...form.getInputProps("phone")}
          />
          <Button type="submit" variant={code ? "default" : "filled"} loading={ask.isPending}>
            {code ? t("link.another-code") : t("link.ask-code")}
          </Button>
        </Stack>
      </form>
      <div aria-live="polite">{code && <BigCode code={code} />}</div>
    </Stack>
  );
}

function BigCode({ code }: { code: string }) {
  const { t } = useTranslation();
  const spaced = `${code.slice(0, 4)}-${code.slice(4)}`;
  return (
    <Card withBorder bg="var(--mantine-color-default-hover)">
      <Group justify="space-between">
        <Text ff="monospace" fw={700} fz={{ base: 28, xs: 36 }} lts={4}>
          {spaced}
        </Text>
        <CopyButton value={code}>
          {({ copied, copy }) => (
            <Button
              variant="default"
              leftSection={copied ? <Check size={16} aria-hidden /> : <Copy size={16} aria-hidden />}
              onClick={copy}
            >
              {copied ? t("do.copied") : t("do.copy")}
            </Button>
          )}
        </CopyButton>
      </Group>
    </Card>
  );
}
