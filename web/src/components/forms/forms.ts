/**
 * Form state shared by all forms: saving, updates from elsewhere, optimistic concurrency (merge and rebase), and
 * the server's field errors.
 */
import { useForm, type FormErrors, type UseFormInput, type UseFormReturnType } from "@mantine/form";
import { useEffect, useRef } from "react";
import { api, Refused } from "../../api/client.ts";
import { useApiMutation } from "../../api/queries.ts";
import { i18n } from "../../words/words.ts";
import { confirmDone, fieldErrors } from "../show-error.ts";
import { useLeaveGuard } from "./leave-guard.ts";

interface StoredForm<Stored, Typed extends Record<string, unknown>> {
  /** Where it is read, and changed by PATCH. */
  path: string;
  stored: Stored;
  toTyped: (stored: Stored) => Typed;
  validate?: UseFormInput<Typed>["validate"];
  /** API paths whose queries a change invalidates. */
  touches: string[];
}

/**
 * State and saving of a form of something stored: follows what is stored, guards unsaved changes, and after a
 * conflict shows the stored values under the typed ones.
 */
export function useStoredForm<Stored, Typed extends Record<string, unknown>>({
  path,
  stored,
  toTyped,
  validate,
  touches,
}: StoredForm<Stored, Typed>) {
  const form = useForm<Typed>({ initialValues: toTyped(stored), ...(validate ? { validate } : {}) });
  useNews(form, toTyped(stored));
  useLeaveGuard(form.isDirty());
  const { mutate, error, isPending } = useApiMutation<object, Stored>(
    { patch: path },
    { touches, catchUp: () => rebase(form, async () => toTyped(await api.get<Stored>(path))) },
  );
  const save = (change: object): void =>
    mutate(change, {
      onSuccess: (answer) => {
        takeOver(form, toTyped(answer));
        confirmDone(i18n.t("do.saved"));
      },
      onError: (error) => pointOut(form, error),
    });
  return { form, save, error, isSaving: isPending };
}

/** Updates the form when the stored values change, unless it has unsaved changes. */
export function useNews<Values extends Record<string, unknown>>(
  form: UseFormReturnType<Values>,
  values: Values,
): void {
  const news = JSON.stringify(values);
  const known = useRef(news);
  useEffect(() => {
    if (news === known.current || form.isDirty()) return;
    known.current = news;
    takeOver(form, JSON.parse(news) as Values);
  }, [form, news]);
}

/** Makes these values the saved ones: the form is clean, and discarding returns to them. */
export function takeOver<Values extends Record<string, unknown>>(
  form: UseFormReturnType<Values>,
  values: Values,
): void {
  form.setInitialValues(values);
  form.setValues(values);
  form.resetDirty(values);
  form.clearErrors();
}

/**
 * The changed fields, and in `was` their former values. The server rejects the change if somebody else
 * changed the same fields meanwhile; other fields are not sent.
 */
export function changeBetween<Values extends object>(
  before: Values,
  after: Values,
): Partial<Values> & { was: Partial<Values> } {
  const touched = Object.entries(after).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(Reflect.get(before, name)),
  );
  const was = touched.map(([name]) => [name, Reflect.get(before, name)]);
  return {
    ...(Object.fromEntries(touched) as Partial<Values>),
    was: Object.fromEntries(was) as Partial<Values>,
  };
}

/** After a conflict: reads the stored values, and puts the typed ones over them. */
export async function rebase<Values extends Record<string, unknown>>(
  form: UseFormReturnType<Values>,
  read: () => Promise<Values>,
): Promise<void> {
  const now = await read();
  const typed = typedOver(now, { before: form.getInitialValues(), typed: form.getValues() });
  form.setInitialValues(now);
  form.setValues(typed);
}

/**
 * Three-way merge: the present values, with the fields that were changed in the form in their place; nested
 * fields are merged too.
 */
export function typedOver<Value>(now: Value, form: { before: Value; typed: Value }): Value {
  const { before, typed } = form;
  if (JSON.stringify(before) === JSON.stringify(typed)) return now;
  if (!isFields(now) || !isFields(before) || !isFields(typed)) return typed;
  const merged = Object.keys({ ...now, ...typed }).map((name) => [
    name,
    typedOver(now[name], { before: before[name], typed: typed[name] }),
  ]);
  return Object.fromEntries(merged) as Value;
}

const isFields = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The fields that were changed in the form. */
export function touchedOf<Values extends Record<string, unknown>>(
  form: Pick<UseFormReturnType<Values>, "isDirty">,
  values: Values,
): Partial<Values> {
  const touched = Object.entries(values).filter(([name]) => form.isDirty(name));
  return Object.fromEntries(touched) as Partial<Values>;
}

/** Field names by refusal code, for refusals that are about one field. */
type Named = Record<string, string>;

/** The server's errors by field. */
export function errorsAt(error: unknown, named?: Named): Record<string, string> {
  const field = error instanceof Refused ? named?.[error.problem.code] : undefined;
  return field !== undefined && error instanceof Refused
    ? { [field]: error.problem.detail }
    : fieldErrors(error);
}

/** Shows the server's errors at their fields, and focuses the first. */
export function pointOut<Values extends Record<string, unknown>>(
  form: UseFormReturnType<Values>,
  error: unknown,
  named?: Named,
): void {
  const errors = errorsAt(error, named);
  form.setErrors(errors);
  goToFirst(form, errors);
}

/** Focuses the first field with an error and scrolls it to the middle, where no sticky buttons cover it. */
export function goToFirst<Values extends Record<string, unknown>>(
  form: Pick<UseFormReturnType<Values>, "getInputNode">,
  errors: FormErrors,
): void {
  const first = Object.keys(errors)[0];
  const field = first === undefined ? null : form.getInputNode(first);
  field?.focus({ preventScroll: true });
  field?.scrollIntoView({ block: "center" });
}

/**
 * The message at the save button: how many fields have errors, or the error when no field shows it; null =
 * nothing to say.
 */
export function whyNotSaved(form: { errors: FormErrors }, error: unknown, named?: Named): unknown {
  const count = Object.keys(form.errors).length;
  if (count > 0) return i18n.t("form.to-mend", { count });
  return Object.keys(errorsAt(error, named)).length > 0 ? null : error;
}
