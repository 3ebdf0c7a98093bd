/** Form error summary: shows the server's error above the form, unless it is shown at the fields. */
import { Complaint } from "../query-boundary.tsx";
import { errorsAt } from "./forms.ts";

interface FormComplaintProps {
  error: unknown;
  /** Names of the form's fields. */
  fields: readonly string[];
  /** Field names by refusal code, for refusals that are about one field. */
  named?: Record<string, string>;
}

export function FormComplaint({ error, fields, named }: FormComplaintProps) {
  if (!error) return null;
  const said = Object.keys(errorsAt(error, named ?? {}));
  const isSaid = said.length > 0 && said.every((path) => fields.includes(path.split(".")[0] ?? ""));
  return isSaid ? null : <Complaint error={error} />;
}
