/** What forms have in common: news from elsewhere, and what the server minds. */
import type { FormErrors, UseFormReturnType } from "@mantine/form";
import { useEffect, useRef } from "react";
import { Refused } from "../api/client.ts";
import { i18n } from "../words/words.ts";
import { fieldErrors } from "./show-error.ts";

/** What changed elsewhere shows, unless something was typed here that is not saved yet. */
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

/** What was saved is what there is: discarding goes back to it. */
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
 * What differs, and as `was` what it was: what somebody else set meanwhile stays when it was not touched here, and is not
 * overwritten unseen when it was.
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

/** Somebody else set the same meanwhile. */
export const isMeanwhile = (error: unknown): boolean =>
  error instanceof Refused && error.problem.code.startsWith("changed-meanwhile");

/** What was typed stays, now over what somebody else saved: saving once more is a decision. */
export async function rebase<Values extends Record<string, unknown>>(
  form: UseFormReturnType<Values>,
  error: unknown,
  read: () => Promise<Values>,
): Promise<void> {
  if (!isMeanwhile(error)) return;
  const now = await read();
  const typed = typedOver(now, { before: form.getInitialValues(), typed: form.getValues() });
  form.setInitialValues(now);
  form.setValues(typed);
  form.setErrors(errorsAt(error));
}

/** How things are now, with what was typed in its place; what was not touched is as somebody else set it. */
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

/** Only what was touched here: what a colleague set meanwhile stays as they set it. */
export function touchedOf<Values extends Record<string, unknown>>(
  form: Pick<UseFormReturnType<Values>, "isDirty">,
  values: Values,
): Partial<Values> {
  const touched = Object.entries(values).filter(([name]) => form.isDirty(name));
  return Object.fromEntries(touched) as Partial<Values>;
}

/** Codes of refusals that are about one field, and its name. */
type Named = Record<string, string>;

/** What the server minds, by field. */
export function errorsAt(error: unknown, named?: Named): Record<string, string> {
  const field = error instanceof Refused ? named?.[error.problem.code] : undefined;
  return field !== undefined && error instanceof Refused
    ? { [field]: error.problem.detail }
    : fieldErrors(error);
}

/** Says at the fields what the server minds about them, and goes to the first. */
export function pointOut<Values extends Record<string, unknown>>(
  form: UseFormReturnType<Values>,
  error: unknown,
  named?: Named,
): void {
  const errors = errorsAt(error, named);
  form.setErrors(errors);
  goToFirst(form, errors);
}

/** Where the first thing to mend is, in the middle of what can be seen: a foot of buttons covers nothing. */
export function goToFirst<Values extends Record<string, unknown>>(
  form: Pick<UseFormReturnType<Values>, "getInputNode">,
  errors: FormErrors,
): void {
  const first = Object.keys(errors)[0];
  const field = first === undefined ? null : form.getInputNode(first);
  field?.focus({ preventScroll: true });
  field?.scrollIntoView({ block: "center" });
}

/** What stands at the button: how many fields have to be mended, or what no field says. */
export function whyNotSaved(form: { errors: FormErrors }, error: unknown, named?: Named): unknown {
  const count = Object.keys(form.errors).length;
  if (count > 0) return i18n.t("form.to-mend", { count });
  return Object.keys(errorsAt(error, named)).length > 0 ? null : error;
}
