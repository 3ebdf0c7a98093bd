/** For the few statements that run for every message: building one costs several times what running it does. */

/** `build` runs once per database handle. */
export function prepared<Handle extends object, Statement>(
  build: (handle: Handle) => Statement,
): (handle: Handle) => Statement {
  const built = new WeakMap<Handle, Statement>();
  return (handle) => {
    const known = built.get(handle);
    if (known) return known;
    const statement = build(handle);
    built.set(handle, statement);
    return statement;
  };
}
