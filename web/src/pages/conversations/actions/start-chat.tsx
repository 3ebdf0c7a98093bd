/** Dialog to start a conversation (outbound): recipient, text, area, attendant, and the risk for the number. */
import { Alert, Checkbox, SegmentedControl, Text, Textarea } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { TriangleAlert } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ChatQuota, NewChat, Ticket } from "@contract/contract.ts";
import { longest } from "@contract/values.ts";
import { api } from "../../../api/client.ts";
import { useAnswer, useApiMutation } from "../../../api/queries.ts";
import { PhoneInput } from "../../../components/forms/phone-input.tsx";
import { Complaint } from "../../../components/query-boundary.tsx";
import { sendOrAsk } from "../../../components/send-as-is.ts";
import { confirmDone, fieldErrors } from "../../../components/show-error.ts";
import { ActForm } from "../../../components/dialogs/act-form.tsx";
import { Dialog } from "../../../components/dialogs/dialog.tsx";
import { AgentChoice } from "./agent-choice.tsx";
import { CheckAnswer, useChatCheck, type Whom } from "./start-chat-check.tsx";

interface StartProps {
  /** null = the dialog asks for a number. */
  contact: { id: number; name: string } | null;
  close: () => void;
}

const areas = ["", "support", "sales"] as const;

export function StartChat({ contact, close }: StartProps) {
  const { t } = useTranslation();
  const [phone, setPhone] = useState("");
  const [text, setText] = useState("");
  const [area, setArea] = useState<(typeof areas)[number]>("");
  const [who, setWho] = useState<"me" | "agent">("me");
  const [agent, setAgent] = useState("");
  const [isSure, setSure] = useState(false);
  const whom: Whom = contact ? { contact: contact.id } : { phone: phone.trim() };
  const { check, error, isAsking } = useChatCheck(whom);
  const quota = useAnswer<ChatQuota>("/api/chats/quota").data;
  const start = useStart(close);
  const isUsedUp = quota !== undefined && quota.started >= quota.limit;
  const isAllowed = check !== null && check.problem === null && check.onWhatsapp === true && !isUsedUp;
  const isSaid = text.trim() !== "" && (who === "me" || agent !== "");
  const missing = whatIsMissing({ isUsedUp, isAllowed, isSaid, isSure });
  const send = (): void =>
    start.mutate({
      ...whom,
      text,
      ...(area === "" ? {} : { area }),
      ...(who === "me" ? {} : { agent: Number(agent) }),
    });
  return (
    <Dialog onClose={close} title={contact ? t("chats.title-to", { name: contact.name }) : t("chats.title")}>
      <ActForm
        act={() => send()}
        yes={t("chats.yes")}
        close={close}
        isRunning={start.isPending}
        disabled={!isAllowed || !isSaid || !isSure}
        why={missing === null ? start.error : t(missing)}
      >
        {!contact && <NumberField phone={phone} change={setPhone} error={error} />}
        <CheckAnswer check={check} isAsking={isAsking} onLeave={close} />
        {error && !fieldErrors(error)["phone"] && <Complaint error={error} />}
        <Textarea
          label={t("chats.text")}
          autosize
          minRows={2}
          maxRows={6}
          maxLength={longest.message}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Choice
          label={t("chats.area")}
          value={area}
          onChange={setArea}
          options={areas.map((one) => [one, one === "" ? t("chats.area-usual") : t(`area.${one}`)])}
        />
        <Attending who={who} setWho={setWho} agent={agent} setAgent={setAgent} />
        <Risk quota={quota} isUsedUp={isUsedUp} />
        <Checkbox
          label={t("chats.sure")}
          checked={isSure}
          onChange={(event) => setSure(event.currentTarget.checked)}
        />
      </ActForm>
    </Dialog>
  );
}

interface AttendingProps {
  who: "me" | "agent";
  setWho: (who: "me" | "agent") => void;
  /** Id of the selected agent; "" = none yet. */
  agent: string;
  setAgent: (id: string) => void;
}

function Attending({ who, setWho, agent, setAgent }: AttendingProps) {
  const { t } = useTranslation();
  return (
    <>
      <Choice
        label={t("chats.who")}
        value={who}
        onChange={setWho}
        options={[
          ["me", t("chats.who-me")],
          ["agent", t("chats.who-agent")],
        ]}
      />
      {who === "agent" && (
        <AgentChoice value={agent} onChange={setAgent} except={null} mustBeOnline={false} />
      )}
    </>
  );
}

/** The first thing that is missing, in the order of the form; null = nothing. */
function whatIsMissing(form: Record<"isUsedUp" | "isAllowed" | "isSaid" | "isSure", boolean>) {
  if (form.isUsedUp) return "chats.needs-tomorrow";
  if (!form.isAllowed) return "chats.needs-whom";
  if (!form.isSaid) return "chats.needs-text";
  return form.isSure ? null : "chats.needs-sure";
}

interface NumberFieldProps {
  phone: string;
  change: (phone: string) => void;
  /** Why the number is invalid; null = it is not known to be. */
  error: Error | null;
}

function NumberField({ phone, change, error }: NumberFieldProps) {
  const { t } = useTranslation();
  return (
    <PhoneInput
      label={t("chats.phone")}
      description={t("chats.phone-what")}
      maxLength={100}
      data-autofocus
      value={phone}
      onChange={(event) => change(event.currentTarget.value)}
      error={error ? (fieldErrors(error)["phone"] ?? null) : null}
    />
  );
}

/** Opens the new conversation afterwards. */
function useStart(close: () => void) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return useApiMutation(
    (chat: NewChat) => sendOrAsk((confirmed) => api.post<Ticket>("/api/chats", { ...chat, ...confirmed })),
    {
      touches: ["/api/tickets", "/api/overview", "/api/contacts", "/api/chats/quota", "/api/chats/check"],
      done: ({ number }) => {
        confirmDone(t("chats.done", { number }));
        close();
        void navigate({
          to: "/conversaciones/{-$number}",
          params: { number: String(number) },
          search: {},
        });
      },
    },
  );
}

function Risk({ quota, isUsedUp }: { quota: ChatQuota | undefined; isUsedUp: boolean }) {
  const { t } = useTranslation();
  return (
    <Alert color="orange" icon={<TriangleAlert size={18} />} title={t("chats.risk")}>
      <Text fz="sm">{t("chats.risk-what")}</Text>
      {quota && (
        <Text fz="sm" fw={600} mt={6}>
          {quota.limit === 0 ? t("chats.off") : t(isUsedUp ? "chats.used-up" : "chats.today", { ...quota })}
        </Text>
      )}
    </Alert>
  );
}

interface ChoiceProps<Value extends string> {
  label: string;
  value: Value;
  onChange: (value: Value) => void;
  options: [Value, string][];
}

function Choice<Value extends string>({ label, value, onChange, options }: ChoiceProps<Value>) {
  return (
    <div>
      <Text fz="sm" fw={500} mb={4} aria-hidden>
        {label}
      </Text>
      <SegmentedControl
        aria-label={label}
        value={value}
        onChange={onChange}
        data={options.map(([one, text]) => ({ value: one, label: text }))}
      />
    </div>
  );
}
