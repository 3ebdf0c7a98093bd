/** Account form: a new account, or the changes of an administrator to an existing one (`account` null = new). */
import { PasswordInput, Radio, Select, Stack, TextInput } from "@mantine/core";
import { useForm, type UseFormReturnType } from "@mantine/form";
import { useTranslation } from "react-i18next";
import type { Account, AccountChange, AccountList, NewAccount } from "@contract/contract.ts";
import { roles, type Role } from "@contract/roles.ts";
import { longest, SHORTEST_PASSWORD } from "@contract/values.ts";
import { api } from "../../../api/client.ts";
import { useApiMutation } from "../../../api/queries.ts";
import { changeBetween, rebase } from "../../../components/forms/forms.ts";
import type { Language } from "@contract/values.ts";
import { languageNames } from "../../../words/words.ts";
import { sendOrAskWho } from "../../../components/same-person.ts";
import { Dialog } from "../../../components/dialogs/dialog.tsx";
import { DialogForm } from "../dialog-form.tsx";

type Typed = {
  user: string;
  name: string;
  password: string;
  role: Role;
  language: Language | null;
};

const toTyped = (account: Account | null): Typed => ({
  user: account?.user ?? "",
  name: account && account.name !== account.user ? account.name : "",
  password: "",
  role: account?.role ?? "operator",
  language: account?.language ?? null,
});

const toChange = ({ name, role, language }: Typed) => ({ name, role, language });

export function AccountForm({ account, close }: { account: Account | null; close: () => void }) {
  const { t } = useTranslation();
  const form = useForm<Typed>({
    initialValues: toTyped(account),
    validate: {
      user: (value) => (value.trim() === "" ? t("field.needed") : null),
      password: (value) =>
        (account && value === "") || value.length >= SHORTEST_PASSWORD ? null : t("setup.password-short"),
    },
  });
  const readAgain = async () => {
    const { items } = await api.get<AccountList>("/api/accounts");
    return toTyped(items.find(({ id }) => id === account?.id) ?? null);
  };
  const save = useApiMutation(
    ({ user, password, ...rest }: Typed) =>
      account
        ? sendOrAskWho((said) =>
            api.patch(`/api/accounts/${account.id}`, {
              ...changeBetween(toChange(form.getInitialValues()), rest),
              ...(password === "" ? {} : { password }),
              ...said,
            } satisfies AccountChange),
          )
        : sendOrAskWho((said) =>
            api.post("/api/accounts", { user, password, ...rest, ...said } satisfies NewAccount),
          ),
    { touches: ["/api/accounts", "/api/me"], catchUp: () => rebase(form, readAgain) },
  );
  return (
    <Dialog onClose={close} title={account ? t("accounts.edit") : t("accounts.add")} size="md">
      <DialogForm form={form} save={save} close={close} autoComplete="off">
        <AccountFields form={form} isNew={account === null} />
      </DialogForm>
    </Dialog>
  );
}

function AccountFields({ form, isNew }: { form: UseFormReturnType<Typed>; isNew: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      <TextInput
        label={t("login.user")}
        description={t("accounts.user-what")}
        disabled={!isNew}
        data-autofocus
        {...form.getInputProps("user")}
      />
      <TextInput label={t("account.name")} maxLength={longest.accountName} {...form.getInputProps("name")} />
      <PasswordInput
        label={isNew ? t("login.password") : t("accounts.new-password")}
        description={isNew ? t("accounts.first-password") : t("accounts.new-password-what")}
        autoComplete="new-password"
        {...form.getInputProps("password")}
        aria-invalid={Boolean(form.errors["password"])}
      />
      <Radio.Group label={t("accounts.role")} {...form.getInputProps("role")}>
        <Stack gap="xs" mt={6}>
          {roles.toReversed().map((role) => (
            <Radio
              key={role}
              value={role}
              label={t(`role.${role}`)}
              description={t(`accounts.role-${role}`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      <Select
        label={t("account.language")}
        clearable
        placeholder={t("accounts.language-default")}
        data={Object.entries(languageNames).map(([value, label]) => ({
          value: value as Language,
          label,
        }))}
        {...form.getInputProps("language")}
      />
    </>
  );
}
