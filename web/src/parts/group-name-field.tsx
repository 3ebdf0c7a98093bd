/** The name of a group, with how long it may be to be read whole on a phone, and advice on it. */
import { Stack, Text, TextInput, type TextInputProps, VisuallyHidden } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { Lightbulb } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { MainGroup, NameCheck } from "../../../src/panel/contract.ts";
import { api } from "../api/client.ts";

const PAUSE_MS = 400;
/** What a list of chats on a phone shows of a name. */
const GUIDE = 30;

interface GroupNameFieldProps extends TextInputProps {
  value: string;
  kind: MainGroup["kind"];
}

export function GroupNameField({ value, kind, ...props }: GroupNameFieldProps) {
  const { t } = useTranslation();
  const advice = useAdvice(value, kind);
  const length = [...new Intl.Segmenter().segment(value.trim())].length;
  return (
    <Stack gap={4}>
      <TextInput
        value={value}
        rightSectionWidth={64}
        rightSection={
          <Text
            fz="xs"
            c={length > GUIDE ? "var(--mantine-color-orange-text)" : "dimmed"}
            fw={length > GUIDE ? 700 : 400}
          >
            <span aria-hidden>
              {length}/{GUIDE}
            </span>
            <VisuallyHidden>{t("team.name-length", { length, guide: GUIDE })}</VisuallyHidden>
          </Text>
        }
        {...props}
      />
      <div aria-live="polite">
        {advice?.advice.map(({ key, text }) => (
          <Text key={key} fz="sm" c="var(--mantine-color-orange-text)">
            <Lightbulb size={15} aria-hidden style={{ verticalAlign: "text-bottom", marginRight: 6 }} />
            {text}
          </Text>
        ))}
        {advice && advice.advice.length > 0 && (
          <Text fz="sm" c="dimmed">
            {t("team.name-example", { example: advice.example })}
          </Text>
        )}
      </div>
    </Stack>
  );
}

/** Nothing while somebody types, or where nobody can be asked: advice is never needed. */
function useAdvice(value: string, kind: MainGroup["kind"]): NameCheck | undefined {
  const [name] = useDebouncedValue(value.trim(), PAUSE_MS);
  const { data } = useQuery({
    queryKey: ["/api/main-groups/name-check", { name, kind }],
    queryFn: () => api.post<NameCheck>("/api/main-groups/name-check", { name, kind }),
    enabled: name !== "",
    staleTime: Infinity,
  });
  return name === value.trim() ? data : undefined;
}
