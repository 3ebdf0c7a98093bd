/** Notice in an open drawer that its item was removed elsewhere. */
import { Alert } from "@mantine/core";
import { UserX } from "lucide-react";
import { useState } from "react";

/** The removed item that was open; null = it exists, or nothing is open. */
export function useGone<Thing extends { id: number }>(
  open: number | null,
  found: Thing | undefined,
): Thing | null {
  const [last, setLast] = useState<Thing | null>(null);
  if (found && found !== last) setLast(found);
  return found === undefined && last?.id === open ? last : null;
}

/** The drawer stays open and shows this, so that it does not vanish while somebody types. */
export function Gone({ children }: { children: string }) {
  return (
    <Alert color="red" icon={<UserX aria-hidden />} role="alert">
      {children}
    </Alert>
  );
}
