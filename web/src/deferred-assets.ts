/**
 * Deferred assets (code splitting): the first page loads without the texts and styles that only other pages
 * need. They are loaded together with the first of those pages.
 */
import { lazyRouteComponent, type RouteComponent } from "@tanstack/react-router";
import { allWords } from "./words/words.ts";

/** Wraps a dynamic import: the module is returned once all texts and styles are loaded. */
export function withDeferredAssets<Module>(fetch: () => Promise<Module>): () => Promise<Module> {
  return async () => {
    // In this order: the styles of a page of ours come after the kit's, which they change.
    const styles = import("./kit-styles-rest.ts");
    const [module] = await Promise.all([fetch(), styles, allWords()]);
    return module;
  };
}

/** The page that a module exports under this name, fetched with the deferred assets when somebody first goes there. */
export function later<Name extends string>(fetch: () => Promise<Record<Name, RouteComponent>>, name: Name) {
  return lazyRouteComponent(withDeferredAssets(fetch), name);
}
