/** Confirmation form for changes of the second factor: asks for the password and a code. */
import { Button, PasswordInput, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useTranslation } from "react-i18next";
import type { TwoFactorProof } from "@contract/contract.ts";
import { useApiMutation } from "../../api/queries.ts";
import { FormComplaint } from "../../components/forms/form-complaint.tsx";
import { pointOut } from "../../components/forms/forms.ts";

const AT = { "wrong-current-password": "password" };

interface ProofFormProps {
  /** API path that receives the code and the password. */
  path: string;
  /** Label of the button. */
  verb: string;
  /** Whether a recovery code is accepted in place of an app's code. */
  takesRecovery?: boolean;
  /** Paths whose queries are invalidated afterwards. */
  touches?: string[];
  done: (answer: { recoveryCodes?: string[] }) => void;
}

const MINE = ["/api/me"];

export function ProofForm({ path, verb, takesRecovery = true, touches = MINE, done }: ProofFormProps) {
  const { t } = useTranslation();
  const form = useForm({
    initialValues: { code: "", password: "" },
    validate: {
      code: (value) => (value.trim().length < 6 ? t("two-factor.code-short") : null),
      password: (value) => (value === "" ? t("field.needed") : null),
    },
  });
  const send = useApiMutation<TwoFactorProof, { recoveryCodes?: string[] }>(
    { post: path },
    {
      touches,
      done,
    },
  );
  const submit = form.onSubmit((values) =>
    send.mutate(values, { onError: (error) => pointOut(form, error, AT) }),
  );
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <FormComplaint error={send.error} fields={["code", "password"]} named={AT} />
        <TextInput
          label={t("two-factor.code")}
          description={t(takesRecovery ? "two-factor.code-what" : "two-factor.code-digits")}
          inputMode="numeric"
          autoComplete="one-time-code"
          {...form.getInputProps("code")}
        />
        <PasswordInput
          label={t("account.password-current")}
          autoComplete="current-password"
          {...form.getInputProps("password")}
          aria-invalid={Boolean(form.errors["password"])}
        />
        <Button type="submit" loading={send.isPending}>
          {verb}
        </Button>
      </Stack>
    </form>
  );
}
