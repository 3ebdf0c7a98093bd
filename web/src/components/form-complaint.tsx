import { Complaint } from "./query-boundary.tsx";
import { errorsAt } from "./forms.ts";

interface FormComplaintProps {
  error: unknown;
  /** The form's fields: what is said at one of them is not said twice. */
  fields: readonly string[];
  /** Codes of refusals that are about one field, and its name. */
  named?: Record<string, string>;
}

/** Over a form: what the server minds and no field says. */
export function FormComplaint({ error, fields, named }: FormComplaintProps) {
  if (!error) return null;
  const said = Object.keys(errorsAt(error, named ?? {}));
  const isSaid = said.length > 0 && said.every((path) => fields.includes(path.split(".")[0] ?? ""));
  return isSaid ? null : <Complaint error={error} />;
}
