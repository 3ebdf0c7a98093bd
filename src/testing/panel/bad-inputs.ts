/**
 * Generator of invalid input (fuzzing) from JSON Schema: bad bodies and queries for a route, made from the
 * route's own schema, so that a new route is covered at once.
 */
import { z } from "zod";

/** The part of JSON Schema that is read here. */
interface Shape {
  $ref?: string;
  $defs?: Record<string, Shape>;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  anyOf?: Shape[];
  properties?: Record<string, Shape>;
  required?: string[];
  additionalProperties?: Shape | boolean;
  items?: Shape;
  minItems?: number;
  minimum?: number;
  minLength?: number;
  pattern?: string;
  format?: string;
}

/** One request value, and what is wrong with it. */
export interface BadInput {
  what: string;
  /** The field at fault; null = the whole. */
  field: string | null;
  value: unknown;
}

const HUGE_TEXT = "x".repeat(100_000);
/** A list nested this deep: deeper than any honest request, but within the limits of a parser. */
const deep = (depth: number): unknown => Array.from({ length: depth }).reduce((inner) => [inner], 1);

/**
 * Bodies with one fault each; the other fields hold sample values that the schema accepts as far as it says
 * so.
 */
export function badBodies(schema: z.ZodType): BadInput[] {
  const root = toShape(schema);
  const shape = resolve(root, root);
  const good = sample(shape, root) as Record<string, unknown>;
  const fields = Object.entries(shape.properties ?? {});
  return [
    ...wholes(),
    { what: "an unknown field", field: null, value: { ...good, nobodyKnowsThis: 1 } },
    { what: "an unknown field, deep", field: null, value: { ...good, nobodyKnowsThis: deep(500) } },
    ...(shape.required ?? []).map((field) => ({
      what: `no ${field}`,
      field,
      value: Object.fromEntries(Object.entries(good).filter(([name]) => name !== field)),
    })),
    ...fields.flatMap(([field, inner]) =>
      faultsOf(resolve(inner, root), root).map(([what, value]) => ({
        what: `${field}: ${what}`,
        field,
        value: { ...good, [field]: value },
      })),
    ),
  ];
}

/** Well-formed bodies: each text field once with each of these texts. */
export function oddBodies(schema: z.ZodType, texts: string[]): BadInput[] {
  const root = toShape(schema);
  const shape = resolve(root, root);
  const good = sample(shape, root) as Record<string, unknown>;
  return Object.entries(shape.properties ?? {}).flatMap(([field, inner]) =>
    kindsOf(resolve(inner, root), root).has("string")
      ? texts.map((text) => ({
          what: `${field}=${JSON.stringify(text.slice(0, 12))}`,
          field,
          value: { ...good, [field]: text },
        }))
      : [],
  );
}

const wholes = (): BadInput[] => [
  { what: "a list", field: null, value: [] },
  { what: "a deep list", field: null, value: deep(2000) },
];

/** Queries with one fault each. Unknown parameters are no fault. */
export function badQueries(schema: z.ZodType): BadInput[] {
  const { properties = {} } = schema instanceof z.ZodObject ? { properties: schema.shape } : {};
  return Object.entries(properties).flatMap(([field, inner]) =>
    ["", "\u0000", "-1", "1e308", "999999999999999999999", "no such thing", "x".repeat(8000), "' OR 1=1 --"]
      .filter((value) => !inner.safeParse(value).success)
      .map((value) => ({ what: `${field}=${value.slice(0, 25)}`, field, value })),
  );
}

function faultsOf(shape: Shape, root: Shape): [string, unknown][] {
  const kinds = kindsOf(shape, root);
  const wrong: [string, string, unknown][] = [
    ["string", "a text", "no such thing"],
    ["number", "a number", 12],
    ["boolean", "a flag", true],
    ["array", "a list", [1]],
    ["object", "an object", { a: { b: 1 } }],
    ["null", "null", null],
  ];
  const faults: [string, unknown][] = wrong
    .filter(([kind]) => !kinds.has(kind))
    .map(([, what, value]) => [what, value]);
  if (kinds.has("string")) faults.push(["100,000 signs", HUGE_TEXT]);
  if (kinds.has("number")) faults.push(["1e308", 1e308], ["-1e17", -1e17], ["a fraction", 0.5]);
  if (kinds.has("array"))
    faults.push(["what the list does not hold", [deep(50)]], ["a long list", Array(5000).fill(1)]);
  return faults;
}

function kindsOf(shape: Shape, root: Shape): Set<string> {
  const { anyOf, type, enum: options, const: only } = resolve(shape, root);
  if (anyOf) return new Set(anyOf.flatMap((one) => [...kindsOf(one, root)]));
  const types = [type ?? []].flat();
  // A choice between words takes no other text, however short.
  if (options || only !== undefined) return new Set(types.filter((one) => one === "null"));
  return new Set(types.map((one) => (one === "integer" ? "number" : one)));
}

const toShape = (schema: z.ZodType): Shape =>
  z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as Shape;

function resolve(shape: Shape, root: Shape): Shape {
  const name = shape.$ref?.replace("#/$defs/", "");
  return name === undefined ? shape : resolve(root.$defs?.[name] ?? root, root);
}

/** A value that the schema accepts, as far as it says so. */
function sample(given: Shape, root: Shape): unknown {
  const shape = resolve(given, root);
  if (shape.const !== undefined) return shape.const;
  if (shape.enum) return shape.enum[0];
  if (shape.anyOf) return sample(shape.anyOf[0] ?? {}, root);
  const [type = "null"] = [shape.type ?? []].flat();
  return samples[type]?.(shape, root) ?? null;
}

const samples: Record<string, (shape: Shape, root: Shape) => unknown> = {
  object: ({ required = [], properties }, root) =>
    Object.fromEntries(required.map((field) => [field, sample(properties?.[field] ?? {}, root)])),
  array: ({ minItems = 0, items = {} }, root) => Array.from({ length: minItems }, () => sample(items, root)),
  string: textFor,
  number: ({ minimum = 1 }) => Math.max(minimum, 1),
  integer: ({ minimum = 1 }) => Math.max(minimum, 1),
  boolean: () => false,
};

const TEXTS = ["un texto bien largo", "09:30", "2026-12-25", "2026-12-25T10:00:00Z", "vero", "support"];

function textFor({ pattern, minLength = 0 }: Shape): string {
  const fits = (text: string) =>
    text.length >= minLength && (pattern === undefined || new RegExp(pattern, "u").test(text));
  return TEXTS.find(fits) ?? "un texto bien largo";
}
