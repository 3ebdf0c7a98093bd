/**
 * Bulk action bar: how many tickets are selected, the actions on them, and the progress of the job that was
 * started last.
 */
import { Button, CloseButton, Group, Menu, Paper, Stack, Text, VisuallyHidden } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { ChevronDown, CircleCheckBig, Forward, MessageSquareMore, Tags, UserPlus } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMay } from "../../api/me.ts";
import { useAnswer } from "../../api/queries.ts";
import type { BulkJob } from "@contract/contract.ts";
import { BULK_NAMED } from "@contract/values.ts";
import { BulkDialog } from "./bulk-dialog.tsx";
import type { BulkAct } from "./bulk-values.ts";
import { JobLine } from "./job-line.tsx";
import type { Selection } from "./selection.ts";
import { useHowMany } from "./use-preview.ts";

const acts = [
  { act: "assign", icon: UserPlus, role: "operator" },
  { act: "transfer", icon: Forward, role: "operator" },
  { act: "tags", icon: Tags, role: "operator" },
  { act: "close", icon: CircleCheckBig, role: "operator" },
  { act: "answer", icon: MessageSquareMore, role: "supervisor" },
] as const satisfies { act: BulkAct; icon: unknown; role: string }[];

/** Sticky at the bottom, above the menu of a phone. */
const AT_THE_FOOT = {
  position: "sticky",
  bottom: "calc(var(--app-shell-footer-offset, 0px) + 8px)",
  zIndex: 5,
} as const;

interface BarProps {
  selection: Selection;
  /** The filter may match more tickets than the list shows. */
  hasMore: boolean;
  /** In a column: the actions are behind one button. */
  isNarrow?: boolean;
}

export function BulkBar({ selection, hasMore, isNarrow = false }: BarProps) {
  const { t } = useTranslation();
  const [act, setAct] = useState<BulkAct | null>(null);
  const [job, setJob] = useState<number | null>(null);
  const isPhone = useMediaQuery("(max-width: 48em)", false, { getInitialValueInEffect: false });
  const { isAll, count } = selection;
  const isAny = isAll || count > 0;
  const mayMeanAll = !isAll && (hasMore || count >= BULK_NAMED) && selection.shown === "all";
  const all = useHowMany(selection.filter, isAll || mayMeanAll);
  const text = isAll
    ? all === null
      ? t("bulk.chosen-all")
      : t("bulk.chosen-all-of", { count: all })
    : t("bulk.chosen", { count });
  return (
    <Stack gap="xs" style={isNarrow ? {} : AT_THE_FOOT}>
      {job !== null && <Asked id={job} close={() => setJob(null)} />}
      {isAny && (
        <Paper withBorder shadow="sm" p="xs" role="region" aria-label={t("bulk.bar")}>
          <Group gap="xs" justify="space-between">
            <Group gap="xs">
              <CloseButton aria-label={t("bulk.clear")} size="lg" onClick={selection.clear} />
              <Text fw={600} fz="sm">
                {text}
              </Text>
              {mayMeanAll && (
                <Button variant="subtle" size="compact-sm" onClick={selection.meanAll}>
                  {all === null ? t("bulk.mean-all") : t("bulk.mean-all-of", { count: all })}
                </Button>
              )}
            </Group>
            <Acts isMenu={isNarrow || isPhone} count={isAll ? all : count} open={setAct} />
          </Group>
          {count >= BULK_NAMED && (
            <Text fz="xs" c="dimmed">
              {t("bulk.most-named", { most: BULK_NAMED })}
            </Text>
          )}
        </Paper>
      )}
      <VisuallyHidden role="status">{isAny && text}</VisuallyHidden>
      {act && (
        <BulkDialog
          act={act}
          chosen={selection.chosen}
          close={() => setAct(null)}
          started={(id) => {
            setAct(null);
            setJob(id);
            selection.clear();
          }}
        />
      )}
    </Stack>
  );
}

interface ActsProps {
  isMenu: boolean;
  /** Number of selected tickets; null = not known yet. */
  count: number | null;
  open: (act: BulkAct) => void;
}

function Acts({ isMenu, count, open }: ActsProps) {
  const { t } = useTranslation();
  const isSupervisor = useMay("supervisor");
  const allowed = acts.filter(({ role }) => role === "operator" || isSupervisor);
  if (!isMenu)
    return (
      <Group gap={6}>
        {allowed.map(({ act, icon: Icon }) => (
          <Button
            key={act}
            size="sm"
            variant="light"
            leftSection={<Icon size={16} aria-hidden />}
            onClick={() => open(act)}
          >
            {t(`bulk.do.${act}`)}
          </Button>
        ))}
      </Group>
    );
  return (
    <Menu position="top-end" width={240} withinPortal>
      <Menu.Target>
        <Button size="sm" rightSection={<ChevronDown size={16} aria-hidden />}>
          {count === null ? t("bulk.do-all") : t("bulk.do", { count })}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {allowed.map(({ act, icon: Icon }) => (
          <Menu.Item
            key={act}
            mih={44}
            leftSection={<Icon size={18} aria-hidden />}
            onClick={() => open(act)}
          >
            {t(`bulk.do.${act}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function Asked({ id, close }: { id: number; close: () => void }) {
  const { t } = useTranslation();
  const { data } = useAnswer<BulkJob>(`/api/bulk/${id}`);
  if (!data) return null;
  return (
    <Paper withBorder shadow="sm" p="xs" role="region" aria-label={t("bulk.progress")}>
      <Group wrap="nowrap" align="flex-start" gap="xs">
        <Stack gap={0} flex={1} miw={0}>
          <JobLine job={data} withLink />
        </Stack>
        <CloseButton aria-label={t("do.close")} onClick={close} />
      </Group>
    </Paper>
  );
}
