/** Actions of a ticket. Those that are not possible are disabled and say why. */
import { ActionIcon, Button, Menu } from "@mantine/core";
import {
  CircleCheckBig,
  EllipsisVertical,
  Hand,
  RotateCcw,
  Tags,
  Undo2,
  UserPlus,
  Forward,
} from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { TicketPage } from "@contract/contract.ts";
import { api } from "../../../api/client.ts";
import { useMay } from "../../../api/me.ts";
import { useApiMutation } from "../../../api/queries.ts";
import { ActItem } from "../../../components/act-item.tsx";
import { confirmAction } from "../../../components/dialogs/confirm-action.ts";
import { showError, confirmDone } from "../../../components/show-error.ts";
import { useShortcut } from "../../../components/shortcuts.ts";
import { AssignDialog } from "./assign-dialog.tsx";
import { CloseDialog } from "./close-dialog.tsx";
import styles from "../conversations.module.css";
import { attendantName } from "../names.ts";
import { TagsDialog } from "./tags-dialog.tsx";
import { useTake } from "./take.ts";
import { TransferDialog } from "./transfer-dialog.tsx";

const icons = {
  take: Hand,
  assign: UserPlus,
  transfer: Forward,
  release: Undo2,
  tag: Tags,
  close: CircleCheckBig,
  reopen: RotateCcw,
} as const;
type Verb = keyof typeof icons;
const verbs = Object.keys(icons) as Verb[];

/** The action that is offered as a button, by state. */
const likely: Record<TicketPage["ticket"]["state"], Verb> = {
  intake: "close",
  waiting: "assign",
  in_progress: "close",
  closed: "reopen",
};

const dialogs = { assign: AssignDialog, transfer: TransferDialog, close: CloseDialog, tag: TagsDialog };

export function TicketActions({ page }: { page: TicketPage }) {
  const { t } = useTranslation();
  const mayWrite = useMay("operator");
  const [open, setOpen] = useState<keyof typeof dialogs | null>(null);
  const { take, release, reopen } = useAtOnce(page);
  const whyNot = (verb: Verb): string | null => {
    if (!mayWrite) return t("conversations.read-only");
    return page.can.includes(verb) ? null : (page.cannot[verb] ?? "");
  };
  const run = (verb: Verb): void => {
    if (verb === "take") take.mutate(undefined, { onError: showError });
    else if (verb === "release") release();
    else if (verb === "reopen") reopen.mutate(undefined, { onError: showError });
    else setOpen(verb);
  };
  const keyOf = (verb: Verb) => (whyNot(verb) === null ? () => run(verb) : null);
  useShortcut("take", keyOf("take"));
  useShortcut("assign", keyOf("assign"));
  useShortcut("transfer", keyOf("transfer"));
  useShortcut("tag", keyOf("tag"));
  useShortcut("close", keyOf("close"));
  const first = likely[page.ticket.state];
  const Dialog = open && dialogs[open];
  return (
    <>
      {whyNot(first) === null && (
        <Likely verb={first} isRunning={reopen.isPending || take.isPending} run={() => run(first)} />
      )}
      <Menu position="bottom-end" width={290} withinPortal>
        <Menu.Target>
          <ActionIcon size={42} color="gray" aria-label={t("conversations.actions")}>
            <EllipsisVertical size={20} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {verbs.map((verb) => (
            <ActItem key={verb} icon={icons[verb]} whyNot={whyNot(verb)} run={() => run(verb)}>
              {t(`conversations.do.${verb}`)}
            </ActItem>
          ))}
        </Menu.Dropdown>
      </Menu>
      {Dialog && <Dialog ticket={page.ticket} close={() => setOpen(null)} />}
    </>
  );
}

interface LikelyProps {
  verb: Verb;
  isRunning: boolean;
  run: () => void;
}

/** With its label where the thread is wide enough, else as an icon. */
function Likely({ verb, isRunning, run }: LikelyProps) {
  const { t } = useTranslation();
  const name = t(`conversations.do.${verb}`);
  const Icon = icons[verb];
  const button = { variant: "light", loading: isRunning, onClick: run } as const;
  return (
    <>
      <Button {...button} visibleFrom="sm" size="sm" className={styles["inWords"]}>
        {name}
      </Button>
      <ActionIcon
        {...button}
        visibleFrom="sm"
        size={42}
        className={styles["asPicture"]}
        aria-label={name}
        title={name}
      >
        <Icon size={20} aria-hidden />
      </ActionIcon>
    </>
  );
}

/** Actions that need no dialog of their own. */
function useAtOnce({ ticket }: TicketPage) {
  const { t } = useTranslation();
  const { number } = ticket;
  const touches = ["/api/tickets", "/api/overview"];
  const take = useTake(number);
  const release = useApiMutation(() => api.post(`/api/tickets/${number}/release`), {
    touches,
    done: () => confirmDone(t("conversations.done.release")),
  });
  const reopen = useApiMutation(() => api.post(`/api/tickets/${number}/reopen`), {
    touches,
    done: () => confirmDone(t("conversations.done.reopen")),
  });
  return {
    take,
    reopen,
    release: () =>
      confirmAction({
        title: t("conversations.release-title"),
        body: t("conversations.release-body", {
          agent: attendantName(ticket) ?? t("conversations.somebody"),
        }),
        yes: t("conversations.do.release"),
        onYes: () => release.mutate(undefined, { onError: showError }),
      }),
  };
}
