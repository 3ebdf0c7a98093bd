import { Alert } from "@mantine/core";
import { UserX } from "lucide-react";
import { useState } from "react";

/** What was open until somebody removed it elsewhere; null = what is open is there, or nothing is. */
export function useGone<Thing extends { id: number }>(
  open: number | null,
  found: Thing | undefined,
): Thing | null {
  const [last, setLast] = useState<Thing | null>(null);
  if (found && found !== last) setLast(found);
  return found === undefined && last?.id === open ? last : null;
}

/** The sheet stays and says so: it would vanish under whoever is typing. */
export function Gone({ children }: { children: string }) {
  return (
    <Alert color="red" icon={<UserX aria-hidden />} role="alert">
      {children}
    </Alert>
  );
}
