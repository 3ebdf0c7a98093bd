/**
 * Timeline of provisioning steps for an agent or a group. Steps are rows on the server, so a reload or
 * restart loses none.
 */
import { Loader, Stack, Text, ThemeIcon, Timeline, Title, VisuallyHidden } from "@mantine/core";
import { Check, Hourglass, X } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Agent, MainGroup } from "@contract/contract.ts";
import { dateTime } from "../../components/formats.ts";
import type { Step } from "./kinds.ts";
import { useAwaited, Wait } from "./progress-line.tsx";
import { toSentence } from "./sentence.ts";

interface TimelineProps {
  steps: Step[];
  groups: MainGroup[];
  rooms: Agent["roomList"];
}

export function StepTimeline({ steps, groups, rooms }: TimelineProps) {
  const places = new Map<string, { name: string; steps: Step[] }>();
  for (const step of steps) {
    const place = placeOf(step);
    const known = places.get(place) ?? { name: nameOf(step, groups, rooms), steps: [] };
    places.set(place, { ...known, steps: [...known.steps, step] });
  }
  return (
    <Stack gap="md" aria-live="polite">
      {[...places].map(([place, { name, steps: ofPlace }]) => (
        <section key={place}>
          <Title order={4} fz="sm" mb="xs">
            {name}
          </Title>
          <Timeline bulletSize={26} lineWidth={2} active={ofPlace.length}>
            {ofPlace.map((step) => (
              <Timeline.Item key={step.id} bullet={<Bullet step={step} />} title={step.what}>
                <Became step={step} />
              </Timeline.Item>
            ))}
          </Timeline>
        </section>
      ))}
    </Stack>
  );
}

const placeOf = ({ room, mainGroup }: Step): string => `${mainGroup ?? ""}/${room ?? ""}`;

function nameOf(step: Step, groups: MainGroup[], rooms: Agent["roomList"]): string {
  const room = rooms.find(({ id }) => id === step.room);
  const group = groups.find(({ id }) => id === step.mainGroup);
  return room?.name ?? group?.name ?? "WhatsApp";
}

const bullets = {
  done: { color: "green", icon: <Check size={14} /> },
  failed: { color: "orange", icon: <X size={14} /> },
  running: { color: "blue", icon: <Loader size={14} color="currentColor" /> },
  pending: { color: "gray", icon: <Hourglass size={14} /> },
} as const;

function Bullet({ step: { state } }: { step: Step }) {
  const { color, icon } = bullets[state];
  return (
    <ThemeIcon size={22} radius="xl" color={color} variant="light" aria-hidden>
      {icon}
    </ThemeIcon>
  );
}

function Became({ step }: { step: Step }) {
  const { t } = useTranslation();
  const { state, doneAt, became, mainGroup } = step;
  const awaitsCode = useAwaited()(mainGroup);
  return (
    <>
      <VisuallyHidden>{t(`groups.step.${state}`)}</VisuallyHidden>
      {state === "done" && doneAt && (
        <Text fz="sm" c="dimmed">
          {t("groups.step-done", { when: dateTime(doneAt) })}
        </Text>
      )}
      {state === "failed" && became && <Text fz="sm">{toSentence(became)}</Text>}
      {state === "pending" && awaitsCode && <Text fz="sm">{t("groups.awaits-code")}</Text>}
      {(state === "pending" || state === "running") && <Wait step={step} />}
    </>
  );
}
