/** Password change form. The server signs out every other browser. */
import { Button, PasswordInput, Stack } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useTranslation } from "react-i18next";
import type { PasswordBody } from "@contract/contract.ts";
import { SHORTEST_PASSWORD } from "@contract/values.ts";
import { useApiMutation } from "../../api/queries.ts";
import { confirmDone } from "../../components/show-error.ts";
import { FormComplaint } from "../../components/forms/form-complaint.tsx";
import { pointOut } from "../../components/forms/forms.ts";

const AT = { "wrong-current-password": "current" };

export function PasswordForm() {
  const { t } = useTranslation();
  const form = useForm({
    initialValues: { current: "", password: "", again: "" },
    validate: {
      current: (value) => (value === "" ? t("field.needed") : null),
      password: (value) => (value.length < SHORTEST_PASSWORD ? t("setup.password-short") : null),
      again: (value, { password }) => (value === password ? null : t("setup.password-differs")),
    },
  });
  const save = useApiMutation<PasswordBody, unknown>(
    { post: "/api/me/password" },
    {
      touches: ["/api/me"],
    },
  );
  const submit = form.onSubmit(({ current, password }) =>
    save.mutate(
      { current, password },
      {
        onSuccess: () => {
          form.reset();
          confirmDone(t("account.password-changed"));
        },
        onError: (error) => pointOut(form, error, AT),
      },
    ),
  );
  const field = (name: "current" | "password" | "again", autoComplete: string) => (
    <PasswordInput
      label={t(`account.password-${name}`)}
      autoComplete={autoComplete}
      w="100%"
      maw={360}
      {...form.getInputProps(name)}
      aria-invalid={Boolean(form.errors[name])}
    />
  );
  return (
    <form onSubmit={submit} noValidate>
      <Stack align="flex-start">
        <FormComplaint error={save.error} fields={["current", "password"]} named={AT} />
        {field("current", "current-password")}
        {field("password", "new-password")}
        {field("again", "new-password")}
        <Button type="submit" variant="default" loading={save.isPending}>
          {t("account.password-change")}
        </Button>
      </Stack>
    </form>
  );
}
