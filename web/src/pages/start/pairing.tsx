/** Pairing by code, without a camera: the code is typed on the phone. */
import { Button, Card, Group, Stack, Text } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useTranslation } from "react-i18next";
import { api } from "../../api/client.ts";
import { useApiMutation } from "../../api/queries.ts";
import { CopyTextButton } from "../../components/copy-text-button.tsx";
import { FormComplaint } from "../../components/forms/form-complaint.tsx";
import { inHalves } from "../../components/formats.ts";
import { pointOut } from "../../components/forms/forms.ts";
import { PhoneField } from "../groups/agents/phone-field.tsx";

interface PairingProps {
  /** The valid code, from the server. */
  code: string | undefined;
  /** The number that the code is for. */
  phone: string | undefined;
}

export function Pairing({ code, phone }: PairingProps) {
  const { t } = useTranslation();
  const form = useForm({
    initialValues: { phone: "" },
    validate: { phone: (value) => (value.trim() === "" ? t("field.needed") : null) },
  });
  const ask = useApiMutation((phone: string) => api.post("/api/whatsapp/pairing-code", { phone }), {
    touches: ["/api/whatsapp"],
  });
  // Under a number that was refused, a code would be taken for that number's.
  const shown = ask.isPending || form.errors["phone"] ? undefined : code;
  const submit = form.onSubmit(({ phone }) =>
    ask.mutate(phone, { onError: (error) => pointOut(form, error) }),
  );
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
          <FormComplaint error={ask.error} fields={["phone"]} />
          <Button type="submit" variant={code ? "default" : "filled"} loading={ask.isPending}>
            {code ? t("link.another-code") : t("link.ask-code")}
          </Button>
        </Stack>
      </form>
      <div aria-live="polite">{shown && <BigCode code={shown} phone={phone} />}</div>
    </Stack>
  );
}

function BigCode({ code, phone }: { code: string; phone: string | undefined }) {
  const { t } = useTranslation();
  return (
    <Card withBorder bg="var(--mantine-color-default-hover)">
      {phone && <Text fz="sm">{t("link.code-for", { phone })}</Text>}
      <Group justify="space-between">
        <Text ff="monospace" fw={700} fz={{ base: 28, xs: 36 }} lts={4}>
          {inHalves(code)}
        </Text>
        <CopyTextButton text={code} iconSize={16} />
      </Group>
    </Card>
  );
}
