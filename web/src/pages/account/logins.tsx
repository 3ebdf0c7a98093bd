/** List of active sessions (signed-in browsers), with buttons to end one or all others. */
import { Badge, Button, Group, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { LoginList } from "@contract/contract.ts";
import { api } from "../../api/client.ts";
import { useAnswer, useApiMutation } from "../../api/queries.ts";
import { QueryBoundary } from "../../components/query-boundary.tsx";
import { showError, confirmDone } from "../../components/show-error.ts";
import { relative } from "../../components/formats.ts";
import { useNow } from "../../components/now.ts";

type Login = LoginList["items"][number];
const PATH = "/api/me/logins";

const LOOK_AGAIN_MS = 20_000;

export function Logins() {
  const { t } = useTranslation();
  // Nobody tells of somebody who signs in.
  const asked = useAnswer<LoginList>(PATH, { everyMs: LOOK_AGAIN_MS });
  const endOthers = useApiMutation(() => api.post(`${PATH}/end-others`), {
    touches: [PATH],
    done: () => confirmDone(t("account.logins-ended")),
  });
  return (
    <QueryBoundary asked={asked}>
      {({ items }) => (
        <Stack align="stretch">
          {items.map((login) => (
            <LoginRow key={login.id} login={login} />
          ))}
          <Group>
            <Button
              variant="default"
              disabled={items.length < 2}
              loading={endOthers.isPending}
              onClick={() => endOthers.mutate(undefined, { onError: showError })}
            >
              {t("account.logins-end-others")}
            </Button>
          </Group>
        </Stack>
      )}
    </QueryBoundary>
  );
}

function LoginRow({ login }: { login: Login }) {
  const { t } = useTranslation();
  const now = useNow();
  const end = useApiMutation(() => api.remove(`${PATH}/${login.id}`), {
    touches: [PATH],
    done: () => confirmDone(t("account.login-ended")),
  });
  const browser = login.browser ?? t("account.logins-unknown");
  return (
    <Group justify="space-between" wrap="nowrap" mih={40}>
      <div>
        <Group gap="xs">
          <Text fw={600}>{browser}</Text>
          {login.current && (
            <Badge variant="light" color="green" tt="none">
              {t("account.logins-current")}
            </Badge>
          )}
        </Group>
        <Text c="dimmed" fz="sm">
          {[login.address, t("account.logins-seen", { when: relative(login.lastSeenAt, now) })]
            .filter(Boolean)
            .join(" · ")}
        </Text>
      </div>
      {!login.current && (
        <Button
          variant="subtle"
          color="red"
          aria-label={t("account.logins-end-label", { browser })}
          loading={end.isPending}
          onClick={() => end.mutate(undefined, { onError: showError })}
        >
          {t("account.logins-end")}
        </Button>
      )}
    </Group>
  );
}
