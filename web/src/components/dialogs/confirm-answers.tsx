/** Body of a confirmation: what will happen, and a button for each answer. */
import { Box, Button, Group } from "@mantine/core";

export interface Answer {
  label: string;
  color?: string;
  /** Left out = filled, as for the deed itself. */
  variant?: "default" | "light";
  onPick: () => void;
}

export function ConfirmAnswers({ body, answers }: { body: string; answers: Answer[] }) {
  return (
    <>
      <Box mb="md">{body}</Box>
      <Group justify="flex-end">
        {answers.map(({ label, onPick, ...look }) => (
          <Button key={label} {...look} onClick={onPick}>
            {label}
          </Button>
        ))}
      </Group>
    </>
  );
}
