/** Quick reply form: a new one, or another name and text for an existing one (`reply` null = new). */
import { Button, Textarea, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import type { NewQuickReply, QuickReply, QuickReplyList } from "@contract/contract.ts";
import { longest } from "@contract/values.ts";
import { api } from "../../api/client.ts";
import { useApiMutation } from "../../api/queries.ts";
import { changeBetween, rebase } from "../../components/forms/forms.ts";
import { insertText } from "../../components/forms/insert-text.ts";
import { Dialog } from "../../components/dialogs/dialog.tsx";
import { CLIENT_NAME } from "../conversations/compose/filled-reply.ts";
import { DialogForm } from "./dialog-form.tsx";

export function ReplyForm({ reply, close }: { reply: QuickReply | null; close: () => void }) {
  const { t } = useTranslation();
  const needed = (text: string) => (text.trim() === "" ? t("field.needed") : null);
  const form = useForm<{ name: string; text: string }>({
    initialValues: { name: reply?.name ?? "", text: reply?.text ?? "" },
    validate: { name: needed, text: needed },
  });
  const area = useRef<HTMLTextAreaElement>(null);
  const readAgain = async () => {
    const { items } = await api.get<QuickReplyList>("/api/quick-replies");
    const { name = "", text = "" } = items.find(({ id }) => id === reply?.id) ?? {};
    return { name, text };
  };
  const save = useApiMutation(
    (body: NewQuickReply) =>
      reply
        ? api.patch(
            `/api/quick-replies/${reply.id}`,
            changeBetween(form.getInitialValues(), form.getValues()),
          )
        : api.post("/api/quick-replies", body),
    { touches: ["/api/quick-replies"], catchUp: () => rebase(form, readAgain) },
  );
  return (
    <Dialog onClose={close} title={reply ? t("replies.edit") : t("replies.add")}>
      <DialogForm form={form} save={save} close={close}>
        <TextInput
          label={t("replies.name")}
          description={t("replies.name-what")}
          maxLength={longest.quickReplyName}
          data-autofocus
          {...form.getInputProps("name")}
        />
        <Textarea
          ref={area}
          label={t("replies.text")}
          description={t("replies.text-what", { variable: CLIENT_NAME })}
          autosize
          minRows={4}
          maxRows={12}
          maxLength={longest.messageTemplate}
          {...form.getInputProps("text")}
        />
        <Button
          variant="default"
          size="compact-md"
          style={{ alignSelf: "start" }}
          // The cursor stays where it is in the text.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => area.current && insertText(area.current, CLIENT_NAME)}
        >
          {t("replies.put-name")}
        </Button>
      </DialogForm>
    </Dialog>
  );
}
