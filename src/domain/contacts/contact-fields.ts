/** Custom fields of contacts ("Campos de Información"): their types and the validation of values. */
import { foldText } from "../text/fold.ts";

export type FieldType = "text" | "number" | "date" | "email" | "choice";

/** A custom field. */
export interface ContactField {
  /** Identifier of the field. It never changes, because stored values refer to it. */
  key: string;
  label: string;
  type: FieldType;
  /** Of a choice, in order; empty for the rest. */
  options: string[];
}

const LONGEST_KEY = 40;

export type ValueProblem = "number" | "date" | "email" | "option";
export type ValueCheck = { ok: true; value: string } | { ok: false; problem: ValueProblem };

const yes = (value: string): ValueCheck => ({ ok: true, value });
const no = (problem: ValueProblem): ValueCheck => ({ ok: false, problem });

/**
 * Validates a typed value: returns it as it is stored, or why the field cannot hold it. The text must not be
 * blank.
 */
export function checkValue(field: Pick<ContactField, "type" | "options">, typed: string): ValueCheck {
  const text = typed.trim().normalize("NFC");
  switch (field.type) {
    case "text":
      return yes(text);
    case "number":
      return checkNumber(text);
    case "date":
      return isDate(text) ? yes(text) : no("date");
    case "email":
      // What the browsers check, and one dot more: only a message to it proves an address.
      return /^[\w.!#$%&'*+/=?^`{|}~-]+@[\w-]+(\.[\w-]+)+$/.test(text) ? yes(text) : no("email");
    case "choice": {
      const meant = field.options.find((option) => foldText(option) === foldText(text));
      return meant === undefined ? no("option") : yes(meant);
    }
  }
}

/** `1234.5` and `1234,5`; thousands are not separated, for nobody knows which sign meant what. */
function checkNumber(text: string): ValueCheck {
  return /^-?\d{1,15}([.,]\d{1,6})?$/.test(text) ? yes(text.replace(",", ".")) : no("number");
}

/** 2026-02-30 is none. */
function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/**
 * Makes the key of a new field from its label: "N.º de cliente" → "n-o-de-cliente"; a number is added while
 * the key is taken.
 */
export function keyFor(label: string, taken: string[]): string {
  const plain = foldText(label)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^[^a-z]+|-+$/g, "")
    .slice(0, LONGEST_KEY - 3);
  const base = plain === "" ? "field" : plain;
  let key = base;
  for (let n = 2; taken.includes(key); n++) key = `${base}-${n}`;
  return key;
}
