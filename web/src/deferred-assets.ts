/**
 * The first page comes without what only other pages need: it is fetched together with the first of them. What is
 * fetched through here stands on all the words and all the styles of the kit.
 */
import { allWords } from "./words/words.ts";

export function withDeferredAssets<Module>(fetch: () => Promise<Module>): () => Promise<Module> {
  return async () => {
    // In this order: the styles of a page of ours come after the kit's, which they change.
    const styles = import("./kit-styles-rest.ts");
    const [module] = await Promise.all([fetch(), styles, allWords()]);
    return module;
  };
}
