/** Name field of a group, with a length guide, advice and examples. */
import { List, Stack, Text, TextInput, type TextInputProps } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { queryOptions, useQuery } from "@tanstack/react-query";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { NameCheck } from "@contract/contract.ts";
import { api } from "../../../api/client.ts";
import type { Kind } from "../kinds.ts";

/** Characters that phones show of a name; WhatsApp accepts a hundred. */
const GUIDE = 30;
const PAUSE_MS = 400;

interface NameFieldProps extends TextInputProps {
  kind: Kind;
  /** The present value of the field. */
  name: string;
}

/** Query for advice on a name, and for an example with the company's name. */
export const nameCheckOf = (kind: Kind, name: string) =>
  queryOptions({
    queryKey: ["/api/main-groups/name-check", { kind, name }],
    queryFn: () => api.post<NameCheck>("/api/main-groups/name-check", { kind, name: name.slice(0, 500) }),
    staleTime: Infinity,
  });

export function NameField({ kind, name, ...input }: NameFieldProps) {
  const { t } = useTranslation();
  const adviceId = useId();
  const [settled] = useDebouncedValue(name, PAUSE_MS);
  const { data } = useQuery(nameCheckOf(kind, settled));
  const length = lengthOf(name);
  const isLong = length > GUIDE;
  return (
    <Stack gap={6}>
      <TextInput
        label={t("groups.name")}
        aria-describedby={adviceId}
        rightSectionWidth={64}
        rightSectionPointerEvents="none"
        rightSection={
          <Text fz="xs" fw={isLong ? 700 : 400} c={isLong ? "orange" : "dimmed"}>
            {t("groups.name-length", { length, guide: GUIDE })}
          </Text>
        }
        {...input}
      />
      <div id={adviceId} aria-live="polite">
        {name.trim() !== "" && settled === name && data && data.advice.length > 0 ? (
          <List fz="sm" c="orange" spacing={2}>
            {data.advice.map(({ key, text }) => (
              <List.Item key={key}>{text}</List.Item>
            ))}
          </List>
        ) : (
          <Text fz="sm" c="dimmed">
            {t("groups.name-guide", { guide: GUIDE })}
          </Text>
        )}
      </div>
      <Examples kind={kind} good={data?.example ?? null} />
    </Stack>
  );
}

/** The general example is for support groups only. */
function Examples({ kind, good }: { kind: Kind; good: string | null }) {
  const { t } = useTranslation();
  const usual = kind === "support" ? [t("groups.name-good")] : [];
  const goods = [...new Set([...(good === null ? [] : [good]), ...usual])];
  return (
    <Stack gap={2} fz="sm">
      {goods.length > 0 && (
        <Text inherit>
          <span aria-hidden>✅</span> {t("groups.name-goods", { names: goods.map(quoted).join(" · ") })}
        </Text>
      )}
      <Text inherit>
        <span aria-hidden>❌</span> {t("groups.name-bads")}
      </Text>
    </Stack>
  );
}

const quoted = (name: string): string => `«${name}»`;

/** Length in graphemes: an emoji counts as one. */
const lengthOf = (name: string): number => [...new Intl.Segmenter().segment(name.trim())].length;
