/** Review page ("Pendientes de revisión"): failures that wait for a person, with retry and discard. */
import {
  Button,
  Checkbox,
  EmptyState,
  Group,
  NativeSelect,
  Paper,
  Stack,
  VisuallyHidden,
} from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { CircleCheck, RotateCw, Trash2 } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ReviewList } from "@contract/contract.ts";
import { useMay } from "../../api/me.ts";
import { useAnswer, usePages } from "../../api/queries.ts";
import { QueryBoundary } from "../../components/query-boundary.tsx";
import { More } from "../../components/more.tsx";
import { Page } from "../../components/page.tsx";
import { ReviewRow, type ReviewItem } from "./review-row.tsx";
import { useReviewActs } from "./review-acts.ts";

const kinds = ["event", "arrival", "message", "step", "job"] as const;
type Kind = (typeof kinds)[number];

/** Polling interval: events report changes, but failed jobs come and go with the clock. */
const EVERY_MS = 60_000;

export function ReviewPage() {
  const { t } = useTranslation();
  const search: Record<string, string> = useSearch({ strict: false });
  const kind = kinds.find((one) => one === search["ver"]);
  const query = kind ? { kind } : {};
  const counts = useAnswer<ReviewList>("/api/review", { query: { limit: 1 }, everyMs: EVERY_MS }).data
    ?.counts;
  const pages = usePages<ReviewItem>("/api/review", { query, everyMs: EVERY_MS });
  return (
    <Page title={t("menu.review")} about={t("review.about")}>
      {counts && counts.total > 0 && <KindChoice kind={kind} counts={counts} />}
      <QueryBoundary asked={pages}>
        {() =>
          pages.items.length === 0 ? (
            <EmptyState
              icon={<CircleCheck />}
              title={t(counts && counts.total > 0 ? "review.none-such" : "review.none")}
              description={t(counts && counts.total > 0 ? "review.none-such-what" : "review.none-what", {
                count: counts?.total ?? 0,
              })}
              mt="xl"
            />
          ) : (
            <Rows items={pages.items} />
          )
        }
      </QueryBoundary>
      <More pages={pages} />
    </Page>
  );
}

function KindChoice({ kind, counts }: { kind: Kind | undefined; counts: ReviewList["counts"] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <NativeSelect
      label={t("review.filter")}
      value={kind ?? ""}
      w={{ base: "100%", xs: 320 }}
      onChange={({ currentTarget: { value } }) =>
        void navigate({ to: "/pendientes", search: value === "" ? {} : { ver: value }, replace: true })
      }
      data={[
        { value: "", label: t("review.all", { count: counts.total }) },
        ...kinds.map((one) => ({ value: one, label: `${t(`review.kind.${one}`)} (${counts[one]})` })),
      ]}
    />
  );
}

function Rows({ items }: { items: ReviewItem[] }) {
  const { t } = useTranslation();
  const mayAct = useMay("supervisor");
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  // What left the list meanwhile is chosen no more.
  const ids = items.map(({ id }) => id).filter((id) => chosen.has(id));
  const acts = useReviewActs(() => setChosen(new Set()));
  const choose = (id: string, isChosen: boolean): void => {
    const next = new Set(ids);
    if (isChosen) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  return (
    <Stack gap="sm">
      {mayAct && (
        <Paper withBorder p="sm">
          <Group justify="space-between" gap="sm">
            <Checkbox
              label={ids.length === 0 ? t("review.choose-all") : t("review.chosen", { count: ids.length })}
              checked={ids.length === items.length}
              indeterminate={ids.length > 0 && ids.length < items.length}
              onChange={({ currentTarget: { checked } }) =>
                setChosen(new Set(checked ? items.map(({ id }) => id) : []))
              }
            />
            <Group gap="xs">
              <Button
                variant="default"
                leftSection={<RotateCw size={15} aria-hidden />}
                disabled={ids.length === 0}
                loading={acts.isBusy}
                onClick={() => acts.retry(ids)}
              >
                {t("review.retry")}
              </Button>
              <Button
                variant="default"
                leftSection={<Trash2 size={15} aria-hidden />}
                disabled={ids.length === 0}
                loading={acts.isBusy}
                onClick={() => acts.discard(ids)}
              >
                {t("review.discard")}
              </Button>
            </Group>
          </Group>
        </Paper>
      )}
      <Stack gap="sm" component="ul" p={0} m={0} style={{ listStyle: "none" }}>
        {items.map((item) => (
          <ReviewRow
            key={item.id}
            item={item}
            acts={mayAct ? acts : null}
            chosen={chosen.has(item.id)}
            choose={(isChosen) => choose(item.id, isChosen)}
          />
        ))}
      </Stack>
      <VisuallyHidden role="status">
        {ids.length > 0 && t("review.chosen", { count: ids.length })}
      </VisuallyHidden>
    </Stack>
  );
}
