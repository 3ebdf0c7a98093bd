/**
 * Step-up authentication dialog: asks for the password, and a code where a second factor is on. The request
 * that needed it is then repeated.
 */
import { Button, Group, Modal, PasswordInput, Stack, Text, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import type { KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import type { ConfirmBody, Me } from "@contract/contract.ts";
import { useApiMutation } from "../api/queries.ts";
import { FormComplaint } from "../components/forms/form-complaint.tsx";
import { pointOut } from "../components/forms/forms.ts";
import { useLayer } from "../components/dialogs/layers.ts";
import { useOpening } from "../components/lazy-part.tsx";

const AT = { "wrong-current-password": "password" };

/** Keeps Escape in this dialog: the kit would close every open dialog. */
const ALONE = { "data-mantine-stop-propagation": true };

interface ConfirmProps {
  me: Me;
  answer: (proven: boolean) => void;
}

export function ConfirmIdentity({ me, answer }: ConfirmProps) {
  const { t } = useTranslation();
  const form = useForm({
    initialValues: { password: "", code: "" },
    validate: {
      password: (value) => (value === "" ? t("field.needed") : null),
      code: (value) => (me.twoFactor && value.trim().length < 6 ? t("two-factor.code-short") : null),
    },
  });
  const confirm = useApiMutation<ConfirmBody, unknown>(
    { post: "/api/me/confirm" },
    {
      touches: [],
      done: () => answer(true),
    },
  );
  const submit = form.onSubmit(({ password, code }) =>
    confirm.mutate(me.twoFactor ? { password, code } : { password }, {
      onError: (error) => pointOut(form, error, AT),
    }),
  );
  const onKeyDown = ({ key }: KeyboardEvent): void => {
    if (key === "Escape") answer(false);
  };
  useLayer(true, {
    isFilled: () => false,
    onPop: () => {
      answer(false);
      return true;
    },
  });
  return (
    <Modal
      opened={useOpening(true)}
      onClose={() => answer(false)}
      closeOnEscape={false}
      title={t("confirm.title")}
      closeButtonProps={{ "aria-label": t("do.close"), size: 40, ...ALONE }}
      zIndex={400}
      onKeyDown={onKeyDown}
    >
      <form onSubmit={submit} noValidate>
        <Stack>
          <Text fz="sm">{t("confirm.what", { user: me.user })}</Text>
          <FormComplaint error={confirm.error} fields={["password", "code"]} named={AT} />
          <input type="text" name="username" autoComplete="username" value={me.user} readOnly hidden />
          <PasswordInput
            label={t("account.password-current")}
            autoComplete="current-password"
            data-autofocus
            {...ALONE}
            {...form.getInputProps("password")}
            aria-invalid={Boolean(form.errors["password"])}
          />
          {me.twoFactor && (
            <TextInput
              label={t("two-factor.code")}
              description={t("two-factor.code-what")}
              autoComplete="one-time-code"
              {...ALONE}
              {...form.getInputProps("code")}
            />
          )}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={() => answer(false)} {...ALONE}>
              {t("do.cancel")}
            </Button>
            <Button type="submit" loading={confirm.isPending} {...ALONE}>
              {t("do.go-on")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
